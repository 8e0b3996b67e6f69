using LongAn.Workflows;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;

namespace LongAn.Conformance.Betsy;

/// <summary>A process that runs, and its journal.</summary>
internal sealed class BetsyInstance(ProcessPlan plan)
{
    private readonly List<ProcessEvent> _journal = [];

    public ProcessPlan Plan => plan;

    public ProcessState State { get; private set; } = ProcessState.None;

    /// <summary>Whether something would happen.</summary>
    public bool Accepts(ProcessCommand command, Circumstances at) =>
        ProcessEngine.Decide(plan, State, command, at) is Accepted<ProcessEvent> { Events.Count: > 0 };

    public IEnumerable<ProcessEvent> Do(ProcessCommand command, Circumstances at)
    {
        var outcome = ProcessEngine.Decide(plan, State, command, at);
        var events = outcome is Accepted<ProcessEvent> accepted ? accepted.Events : throw new InvalidOperationException($"Expected {command} to be accepted, but {outcome}.");
        _journal.AddRange(events);
        State = ProcessEngine.Evolve(State, events);
        return events;
    }

    /// <summary>The traces of the suite: a script that completed, and the errors that nobody caught.</summary>
    public IEnumerable<string> Traces(IReadOnlyDictionary<string, string> words)
    {
        var active = _journal.OfType<ElementActivated>().ToDictionary(a => a.Key);
        var bodies = active.Values.Select(a => a.ScopeKey).ToHashSet();
        foreach (var e in _journal)
        {
            if (e is ElementCompleted { Key: var key } && !bodies.Contains(key) && words.TryGetValue(active[key].ElementId, out var word) && TraceOf(word) is { } trace)
                yield return trace;
            if (e is IncidentRaised incident)
                yield return incident.Code == IncidentCode.ErrorNotCaught ? "ERROR_thrownErrorEvent" : incident.Code == IncidentCode.JoinNeverComplete ? "" : "ERROR_runtime";
        }
    }

    private string? TraceOf(string word) => word switch
    {
        "CREATE_MARKER_FILE" => "MARKER_exists",
        "INCREMENT_INTEGER_VARIABLE_AND_LOG" => "INCREMENT_correct",
        "LOG_DATA" => State.Variables.Any(v => v.Values["intact"] == Value.Of(true)) ? "DATA_correct" : "DATA_lost",
        _ when word.StartsWith("SCRIPT_", StringComparison.Ordinal) => word,
        _ => null,
    };
}
