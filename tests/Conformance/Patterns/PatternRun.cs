using System.Text.Json;
using LongAn.Workflows;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using NodaTime;

namespace LongAn.Conformance.Patterns;

/// <summary>A process that follows a scenario, line by line; after every command its journal is stored, read back and replayed.</summary>
internal sealed class PatternRun(ProcessPlan plan)
{
    private readonly List<ProcessEvent> _journal = [];
    private ProcessState _state = ProcessState.None;
    private Instant _now = Instant.FromUtc(2026, 11, 23, 1, 0);

    /// <summary>Does what a line says; what is wrong when something else happened, else null.</summary>
    public string? Follow(string line)
    {
        var words = line.Split(' ');
        return words[0] switch
        {
            "start" => Do(new StartProcess(Variables(words[1..]))),
            "complete" => Do(new CompleteActivity(KeyOf(words[1]), Variables(words[2..]))),
            "message" => Do(new CorrelateMessage(words[1], null, ContextValue.Empty)),
            "signal" => Do(new BroadcastSignal(words[1], ContextValue.Empty)),
            "fire" => Fire(words[1]),
            "waits" => Expect(string.Join(' ', words[1..]), string.Join(' ', _state.Instances.Select(NameOf))),
            "ended" => Expect("Completed", $"{_state.Phase}"),
            "incident" => Expect(words[1], string.Join(' ', _state.Incidents.Select(i => i.Code))),
            _ => $"expected a command, but found “{line}”",
        };
    }

    private string? Fire(string elementId)
    {
        if (_state.Timers.FirstOrDefault(t => t.ElementId == elementId) is not { } timer)
            return $"no timer of {elementId}";
        _now = Instant.Max(_now, timer.DueAt);
        return Do(new FireTimer(timer.Key));
    }

    private string? Do(ProcessCommand command)
    {
        var at = new Circumstances(_now, Actor.System, new WorkCalendar("p", "p", WorkWindow.OfficeWeek, []), new LegalProfile("p", new("", ""), new(2020, 1, 1)), ContextValue.Empty);
        if (ProcessEngine.Decide(plan, _state, command, at) is not Accepted<ProcessEvent> accepted)
            return $"{command} was rejected";
        foreach (var e in accepted.Events)
        {
            _state = ProcessEngine.Evolve(_state, e);
            _journal.Add(JsonSerializer.Deserialize<ProcessEvent>(JsonSerializer.Serialize(e, JournalFormat.Options), JournalFormat.Options)!);
        }

        return ProcessEngine.Evolve(ProcessState.None, _journal.ToSequence()) == _state ? null : "replay gives another state";
    }

    private long KeyOf(string name) => _state.Instances.FirstOrDefault(i => NameOf(i) == name)?.Key ?? 0;

    private static string NameOf(ElementInstance instance) => instance.Loop > 0 ? $"{instance.ElementId}#{instance.Loop}" : instance.ElementId;

    private static string? Expect(string expected, string found) => expected == found ? null : $"expected “{expected}”, but found “{found}”";

    private static ContextValue Variables(IEnumerable<string> words) =>
        new(words.Select(w => w.Split('=', 2)).Select(p => KeyValuePair.Create(p[0], FeelCompiler.Compile(p[1], FeelNames.Any).Expression!.Evaluate(FeelScope.Of(ContextValue.Empty)).Value)));
}
