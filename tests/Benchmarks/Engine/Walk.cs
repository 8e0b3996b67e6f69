using System.Text.Json;
using LongAn.Workflows;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using NodaTime;

namespace LongAn.Benchmarks;

/// <summary>One way through a process, always the same: the oldest activity that waits is completed with the outcome whose turn it is.</summary>
internal sealed class Walk(string name, ProcessPlan plan, ContextValue[] answers, int turns = int.MaxValue, ContextValue? data = null)
{
    public Walk(string name, BpmnProcess process, ContextValue[] answers, int turns = int.MaxValue)
        : this(name, ProcessPlan.Compile(process).Plan ?? throw new InvalidOperationException($"Expected {name} to compile."), answers, turns)
    {
    }

    private readonly Circumstances _at = new(
        Instant.FromUtc(2026, 11, 23, 1, 0),
        Actor.System,
        new WorkCalendar("office", "office", WorkWindow.OfficeWeek, []),
        new LegalProfile("any", new("", ""), new(2020, 1, 1)),
        data ?? ContextValue.Empty.With("level", Value.Of(3m)));

    public string Name => name;

    /// <summary>Bytes of the state while the oldest of its activities waits for the first time, as its stored form.</summary>
    public int StateSize()
    {
        var steps = 0;
        var state = Apply(null, ref steps, ProcessState.None, new StartProcess(answers[^1]));
        return JsonSerializer.SerializeToUtf8Bytes(state, JournalFormat.Options).Length;
    }

    /// <summary>Goes the whole way and gives the number of elements activated.</summary>
    public int Play(List<ProcessEvent>? journal = null)
    {
        var steps = 0;
        var state = Apply(journal, ref steps, ProcessState.None, new StartProcess(answers[^1]));
        for (var turn = 0; state.Phase == ProcessPhase.Active; turn++)
            state = Apply(journal, ref steps, state, new CompleteActivity((state.Instances is [_, { Loop: > 0 } first, ..] ? first : state.Instances[0]).Key, turn < turns ? answers[turn % answers.Length] : Walks.Stop));
        return steps;
    }

    private ProcessState Apply(List<ProcessEvent>? journal, ref int steps, ProcessState state, ProcessCommand command)
    {
        var events = ((Accepted<ProcessEvent>)ProcessEngine.Decide(plan, state, command, _at)).Events;
        foreach (var e in events)
        {
            journal?.Add(e);
            if (e is ElementActivated)
                steps++;
        }

        return ProcessEngine.Evolve(state, events);
    }
}

/// <summary>The walks that are measured.</summary>
internal static class Walks
{
    public static ContextValue Stop { get; } = Outcome("stop");

    public static IEnumerable<Walk> All { get; } =
    [
        new("20 user tasks in a line", Drawings.Line(20), [ContextValue.Empty]),
        new("20 user tasks, each with outcome", Drawings.Line(20), [Outcome("accept"), Outcome("forward")]),
        new("exclusive and parallel mix", Drawings.Mix(), [Outcome("high"), Outcome("skip"), Outcome("other")]),
        new("P7, transfer of land use rights", Shipped.Plan("dat-dai/1.012783"), [.. Shipped.StraightThrough.Select(Outcome)], data: Shipped.Data),
        new("parallel split of 100", Drawings.Split(100), [ContextValue.Empty]),
        new("multi-instance over 1,000", Drawings.Several(1_000), [ContextValue.Empty]),
        new("loop of 10,000 turns", Drawings.Loop(), [Outcome("again")], turns: 10_000),
    ];

    private static ContextValue Outcome(string value) => ContextValue.Empty.With("outcome", Value.Of(value));
}
