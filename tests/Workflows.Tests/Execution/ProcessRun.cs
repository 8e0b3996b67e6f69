using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Execution.Repair;
using LongAn.Workflows.Feel;
using NodaTime;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

/// <summary>
/// A process in a test. After every command it saves and reloads every event and the state, and replays the whole journal, so
/// that a type which does not survive fails in the first test that meets it.
/// </summary>
public sealed class ProcessRun
{
    private readonly List<ProcessEvent> _journal = [];
    private ProcessPlan _plan;
    private (ProcessPlan From, MigrationMap Map)? _migrated;
    private int _before;

    private ProcessRun(ProcessPlan plan) => _plan = plan;

    /// <summary>Monday, 8:00 in Vietnam.</summary>
    public static Instant Monday { get; } = Instant.FromUtc(2026, 11, 23, 1, 0);

    public static WorkCalendar Calendar { get; } = new("test", "test", WorkWindow.OfficeWeek, []);

    public static LegalProfile Profile { get; } = new("test", new("thử", "test"), new(2020, 1, 1));

    public Instant Now { get; set; } = Monday;

    public ContextValue Data { get; set; } = ContextValue.Empty;

    public ProcessState State { get; private set; } = ProcessState.None;

    public IReadOnlyList<ProcessEvent> Journal => _journal;

    public string Text => string.Join('\n', JournalText.Lines(_journal));

    private Circumstances Around => new(Now, Actor.System, Calendar, Profile, Data);

    public static ProcessRun Of(BpmnProcess process, PlanOptions? options = null)
    {
        var compilation = ProcessPlan.Compile(process, options);
        Assert.True(compilation.Plan is not null, string.Join('\n', compilation.Diagnostics));
        return new(compilation.Plan);
    }

    public ProcessRun Start(params ReadOnlySpan<(string Name, Value Value)> variables) => When(new StartProcess(Variables(variables)));

    public ProcessRun Complete(string elementId, params ReadOnlySpan<(string Name, Value Value)> variables) =>
        When(new CompleteActivity(KeyOf(elementId), Variables(variables)));

    /// <summary>A turn of a repeated activity is completed: the one of a number, else the first that is active.</summary>
    public ProcessRun CompleteTurn(string elementId, int number, params ReadOnlySpan<(string Name, Value Value)> variables) =>
        When(new CompleteActivity(TurnOf(elementId, number), Variables(variables)));

    public ProcessRun CompleteTurn(string elementId, params ReadOnlySpan<(string Name, Value Value)> variables) =>
        When(new CompleteActivity(TurnOf(elementId, 0), Variables(variables)));

    public ProcessRun Fail(string elementId, string code = "down") => When(new FailActivity(KeyOf(elementId), code, "no answer"));

    public ProcessRun Message(string name, Value? correlation = null, params ReadOnlySpan<(string Name, Value Value)> variables) =>
        When(new CorrelateMessage(name, correlation, Variables(variables)));

    public ProcessRun Signal(string name, params ReadOnlySpan<(string Name, Value Value)> variables) => When(new BroadcastSignal(name, Variables(variables)));

    public ProcessRun ThrowFrom(string elementId, ThrownKind kind, string code) => When(new ThrowFromActivity(KeyOf(elementId), kind, code, ContextValue.Empty));

    /// <summary>The time of the timer comes.</summary>
    public ProcessRun Fire(string elementId)
    {
        var timer = State.Timers.FirstOrDefault(t => t.ElementId == elementId);
        Assert.True(timer is not null, $"Expected a timer of {elementId}, but the journal is:\n{Text}");
        Now = Instant.Max(Now, timer.DueAt);
        return When(new FireTimer(timer.Key));
    }

    public ProcessRun Retry(params ReadOnlySpan<(string Name, Value Value)> variables) =>
        When(new RetryIncident(State.Incidents[0].Key, Variables(variables)));

    /// <summary>An operator leaves what failed as if it had been done.</summary>
    public ProcessRun Skip(string reason) => When(new SkipIncident(State.Incidents[0].Key, reason));

    public ProcessRun Move(string elementId, string target, string reason) => When(new MoveInstance(KeyOf(elementId), target, reason));

    /// <summary>What a migration would do.</summary>
    public Migration DryRun(BpmnProcess to, MigrationMap map) =>
        ProcessMigration.Decide(_plan, ProcessPlan.Compile(to).Plan!, map, State, "a new version", Around);

    /// <summary>The process goes on in another version.</summary>
    public ProcessRun Migrate(BpmnProcess to, MigrationMap? map = null)
    {
        var plan = ProcessPlan.Compile(to).Plan!;
        map ??= MigrationMap.Match(_plan, plan);
        var migration = ProcessMigration.Decide(_plan, plan, map, State, "a new version", Around);
        Assert.True(migration.IsPossible, string.Join('\n', migration.Obstacles));
        (_migrated, _plan) = ((_plan, map), plan);
        Happen(migration.Events);
        return this;
    }

    /// <summary>The last migration is taken back.</summary>
    public ProcessRun TakeBack()
    {
        var (from, map) = _migrated!.Value;
        var migration = ProcessMigration.Undo(_journal.OfType<ProcessMigrated>().Last(), from, _plan, map, State, "a mistake", Around);
        Assert.True(migration.IsPossible, string.Join('\n', migration.Obstacles));
        _plan = from;
        Happen(migration.Events);
        return this;
    }

    public ProcessRun When(ProcessCommand command)
    {
        var outcome = Decide(command);
        Assert.True(outcome is Accepted<ProcessEvent>, $"Expected {command} to be accepted, but {outcome}; the journal is:\n{Text}");
        Happen(((Accepted<ProcessEvent>)outcome).Events);
        return this;
    }

    public Outcome<ProcessEvent> Decide(ProcessCommand command)
    {
        var outcome = ProcessEngine.Decide(_plan, State, command, Around);
        Assert.Equal(outcome, ProcessEngine.Decide(_plan, State, command, Around));
        return outcome;
    }

    /// <summary>What the last command led to.</summary>
    public ProcessRun Then(params ReadOnlySpan<string> lines)
    {
        var happened = JournalText.Lines(_journal).Skip(_before).ToArray();
        Assert.True(lines.SequenceEqual(happened), $"Expected:\n{string.Join('\n', lines!)}\n\nbut the journal is (last command after ——):\n{string.Join('\n', JournalText.Lines(_journal).Take(_before))}\n——\n{string.Join('\n', happened)}");
        return this;
    }

    public ProcessRun ThenRejected(ProcessCommand command, RejectionCode code)
    {
        var outcome = Decide(command);
        Assert.True(outcome is Rejected<ProcessEvent> no && no.Code == code, $"Expected {command} to be rejected as {code}, but {outcome}; the journal is:\n{Text}");
        return this;
    }

    /// <summary>The elements that are active, in order of their keys.</summary>
    public ProcessRun Waits(params ReadOnlySpan<string> elementIds)
    {
        var active = State.Instances.Select(i => i.ElementId).ToArray();
        Assert.True(elementIds.SequenceEqual(active), $"Expected {string.Join(", ", elementIds!)} to be active, but {string.Join(", ", active)}; the journal is:\n{Text}");
        return this;
    }

    /// <summary>A variable of the process.</summary>
    public ProcessRun Has(string name, Value value)
    {
        Assert.Equal(value, State.Variables.FirstOrDefault(v => v.ScopeKey == 0)?.Values[name]);
        return this;
    }

    public ProcessRun HasNot(string name)
    {
        Assert.Null(State.Variables.FirstOrDefault(v => v.ScopeKey == 0)?.Values[name]);
        return this;
    }

    /// <summary>What the last service was asked with.</summary>
    public ProcessRun Requested(string name, Value value)
    {
        Assert.Equal(value, _journal.OfType<ServiceRequested>().Last().Input.Value?[name]);
        return this;
    }

    /// <summary>The only open incident.</summary>
    public ProcessRun Incident(IncidentCode code)
    {
        Assert.Equal(code, Assert.Single(State.Incidents).Code);
        return this;
    }

    public ProcessRun IsCompleted()
    {
        Assert.True(State.Phase == ProcessPhase.Completed, $"Expected the process to be completed, but it is {State.Phase}; the journal is:\n{Text}");
        Assert.Empty(State.Instances);
        Assert.Empty(State.Timers);
        Assert.Empty(State.Subscriptions);
        Assert.Empty(State.Compensations);
        Assert.Empty(State.TakenFlows);
        Assert.Empty(State.Incidents);
        return this;
    }

    public long KeyOf(string elementId)
    {
        var instance = State.Instances.FirstOrDefault(i => i.ElementId == elementId);
        Assert.True(instance is not null, $"Expected {elementId} to be active, but the journal is:\n{Text}");
        return instance.Key;
    }

    private long TurnOf(string elementId, int number)
    {
        var instance = State.Instances.FirstOrDefault(i => i.ElementId == elementId && i.Loop > 0 && (number == 0 || i.Loop == number));
        Assert.True(instance is not null, $"Expected turn {number} of {elementId} to be active, but the journal is:\n{Text}");
        return instance.Key;
    }

    private static ContextValue Variables(ReadOnlySpan<(string Name, Value Value)> variables)
    {
        var entries = new List<KeyValuePair<string, Value>>();
        foreach (var (name, value) in variables)
            entries.Add(new(name, value));
        return new(entries);
    }

    private void Happen(Sequence<ProcessEvent> events)
    {
        _before = _journal.Count;
        var live = State;
        foreach (var e in events)
        {
            var reloaded = StoredForm.Reload(e);
            Assert.Equal(e, reloaded);
            _journal.Add(reloaded);
            live = ProcessEngine.Evolve(live, e);
        }

        var replayed = _journal.Aggregate(ProcessState.None, ProcessEngine.Evolve);
        Assert.True(live == replayed, $"Expected replay to give the live state, but the journal is:\n{Text}");
        Assert.Equal(live, ProcessEngine.Evolve(ProcessState.None, _journal.ToSequence()));
        Assert.Equal(StoredForm.Write(live), StoredForm.Write(replayed));
        State = StoredForm.Reload(live);
        Assert.Equal(live, State);
        Assert.Equal(State.Instances.Select(i => i.Key).Order(), State.Instances.Select(i => i.Key));
    }
}
