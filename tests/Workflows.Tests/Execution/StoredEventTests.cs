using System.Reflection;
using System.Text.Json.Serialization;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using NodaTime;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

/// <summary>Events of processes are stored format: their words and fields are held by a golden file, their meaning by a journal.</summary>
public sealed class StoredEventTests
{
    private static readonly Instant _due = Instant.FromUtc(2026, 11, 24, 1, 0);

    /// <summary>A process that meets every event once at least; keys as the engine counts them.</summary>
    private static readonly Sequence<ProcessEvent> _oneOfEach =
    [
        new ProcessStarted("process"),
        new VariablesSet(0, new ContextValue([new("amount", Value.Of(15_000m)), new("note", Value.Of("Lệ phí"))])),
        new ElementActivated(1, "start", 0),
        new ElementCompleted(1),
        new FlowTaken("start-pay", 0),
        new ElementActivated(2, "pay", 0, ["start-pay"]),
        new TimerScheduled(3, 2, "late", _due),
        new TimerScheduled(4, 2, "later", _due),
        new ServiceRequested(2, "pay", "fee.collect", new ContextValue([new("amount", Value.Of(15_000m))])),
        new ProcedureCalled(5, 2, "pay", "2.000908", "H39.12", "chung", new ContextValue([new("amount", Value.Of(15_000m))])),
        new IncidentRaised(5, 2, "pay", IncidentCode.ServiceFailed, [new("code", "timeout"), new("message", "no answer")]),
        new IncidentResolved(5),
        new TimerFired(3),
        new TimerCancelled(4),
        new TimerScheduled(6, 0, "daily", _due, new("P1D", 3)),
        new TimerScheduled(7, 2, "lapse", _due, Count: new(_due, "P6M", IsLegalLimit: true)),
        new TimerMoved(7, _due),
        new SubscriptionOpened(7, 2, "papers", SubscriptionKind.Message, "papers come", Personal.Of(Value.Of("12.3"))),
        new SubscriptionMet(7),
        new SubscriptionReset(7),
        new SubscriptionClosed(7),
        new SubscriptionOpened(8, 0, "stop", SubscriptionKind.Signal, "stop"),
        new EventThrown(2, "pay", ThrownKind.Message, "paid", new ContextValue([new("amount", Value.Of(15_000m))])),
        new FlowTaken("pay-end", 0),
        new FlowsDiscarded(0),
        new VariablesSet(2, new ContextValue([new("amount", Value.Of(15_000m))])),
        new DecisionMade(2, "pay", "fee", [new("rate", 3, "rate_rule3")], new DecisionReason([new("Lệ phí: 37.500 – quy tắc 3", "Fee: 37,500 – rule 3")])),
        new CompensationKept(2),
        new ElementCompleted(2),
        new CompensationBegun(9, [2]),
        new ElementActivated(10, "pay", 0),
        new CompensationHandling(2, 10),
        new ElementTerminated(10),
        new Intervened(Intervention.Move, 2, "end", Personal.Of("done on paper")),
        new ElementActivated(11, "check", 0),
        new ProcessMigrated("process", [new("check", "verify")], [new("check-end", "verify-end")], [new(12, 11, "late", _due)], Personal.Of("a new version")),
        new ProcessCompleted("end"),
        new ProcessTerminated("withdrawn"),
    ];

    [Fact]
    public void Every_event_has_a_word_of_its_own_and_a_sample_here()
    {
        var words = typeof(ProcessEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().ToList();
        var types = typeof(ProcessEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(ProcessEvent))).ToHashSet();
        Assert.Equal(words.Count, words.Select(w => w.TypeDiscriminator).Distinct().Count());
        Assert.Equal(types, words.Select(w => w.DerivedType).ToHashSet());
        Assert.Equal(types, _oneOfEach.Select(e => e.GetType()).ToHashSet());
    }

    [Fact]
    public void Every_event_survives_the_journal() => Assert.All(_oneOfEach, e => Assert.Equal(e, StoredForm.Reload(e)));

    [Fact]
    public void The_stored_form_of_every_event_is_frozen() =>
        Golden.Equal("Execution/process-events.golden", string.Join('\n', _oneOfEach.Select(StoredForm.Write)) + "\n");

    [Fact]
    public void The_state_that_every_event_leads_to_is_frozen()
    {
        var state = ProcessState.None;
        var states = new List<string>();
        foreach (var e in _oneOfEach)
        {
            state = ProcessEngine.Evolve(state, StoredForm.Reload(e));
            states.Add(StoredForm.Write(state));
        }

        Golden.Equal("Execution/process-states.golden", string.Join('\n', states) + "\n");
    }

    [Fact]
    public void Every_event_evolves_on_a_state_that_knows_nothing_of_it() =>
        Assert.All(_oneOfEach, e => Assert.NotNull(ProcessEngine.Evolve(ProcessState.None, e)));

    [Fact]
    public void Variables_that_were_erased_leave_their_mark_and_the_journal_still_replays()
    {
        var erased = ProcessEngine.Evolve(ProcessState.None, new VariablesSet(0, Personal<ContextValue>.Erased));
        Assert.Equal([new ScopeVariables(0, ContextValue.Empty, Erased: true)], erased.Variables);
        var later = ProcessEngine.Evolve(erased, new VariablesSet(0, new ContextValue([new("x", Value.Of(1m))])));
        Assert.Equal([new ScopeVariables(0, new([new("x", Value.Of(1m))]), Erased: true)], later.Variables);
        Assert.Equal(later, StoredForm.Reload(later));
    }
}
