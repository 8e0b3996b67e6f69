using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

/// <summary>A random process and a way through that its drawing foretells.</summary>
public sealed record ForetoldCase(Block Block, Sequence<Move> Walk);

/// <summary>A random process and numbers that choose what happens next, whatever is possible.</summary>
public sealed record WildCase(Block Block, Sequence<int> Choices);

public static class RandomProcesses
{
    public static Arbitrary<ForetoldCase> Foretold() => Arb.From(
        from size in Gen.Choose(1, 12)
        from block in Block.Any(size)
        from walk in block.Walk("b")
        select new ForetoldCase(block, walk));

    public static Arbitrary<WildCase> Wild() => Arb.From(
        from size in Gen.Choose(1, 12)
        from block in Block.Any(size)
        from count in Gen.Choose(0, 40)
        from choices in Gen.ListOf(Gen.Choose(0, 10_000), count)
        select new WildCase(block, choices.ToSequence()),
        c => Enumerable.Range(0, c.Choices.Count).Select(i => c with { Choices = c.Choices.Where((_, at) => at != i).ToSequence() }));
}

[Properties(Arbitrary = [typeof(RandomProcesses)], MaxTest = 300)]
public sealed class RandomProcessTests
{
    [Property]
    public void A_foretold_walk_leads_through_to_the_end(ForetoldCase @case)
    {
        var run = ProcessRun.Of(@case.Block.Process()).Start();
        foreach (var move in @case.Walk)
        {
            Assert.True(run.State.Phase == ProcessPhase.Active, $"Expected {move} to be possible, but the process is {run.State.Phase}; the journal is:\n{run.Text}");
            _ = move.Fires ? run.Fire(move.ElementId)
                : move.Variable is null ? run.Complete(move.ElementId)
                : run.Complete(move.ElementId, (move.Variable, move.Value!));
        }

        run.IsCompleted();
        AssertFlowsWereUsedOnce(run);
    }

    [Property]
    public void A_wild_walk_always_waits_for_something_named_and_can_be_brought_to_its_end(WildCase @case)
    {
        var run = ProcessRun.Of(@case.Block.Process(), new() { StepBudget = 50 }).Start();
        var names = Flows(@case.Block.Process().Process.Body).Select(f => f.Condition?.Split(' ')[0]).OfType<string>().Distinct().ToArray();
        foreach (var choice in @case.Choices)
        {
            if (run.State.Phase != ProcessPhase.Active)
                break;
            Move(run, names, choice);
            AssertWaitsForSomethingNamed(run);
        }

        for (var left = 200; run.State.Phase == ProcessPhase.Active; left--)
        {
            Assert.True(left > 0, $"Expected the process to end, but the journal is:\n{run.Text}");
            Move(run, names, run.State.Incidents.Count > 0 ? 0 : 1, calm: true);
        }

        run.IsCompleted();
        AssertFlowsWereUsedOnce(run);
    }

    private static IEnumerable<SequenceFlow> Flows(FlowScope scope) =>
        scope.Flows.Concat(scope.Nodes.OfType<SubProcess>().SelectMany(s => Flows(s.Body)));

    private static void Move(ProcessRun run, string[] names, int choice, bool calm = false)
    {
        var state = run.State;
        var moves = new List<ProcessCommand>();
        var variables = new ContextValue(names.Select((name, i) => KeyValuePair.Create(name, calm ? Calm(name) : Strange(name, (choice / 7) + i))));
        foreach (var incident in state.Incidents)
            moves.Add(new RetryIncident(incident.Key, variables));
        foreach (var timer in state.Timers)
            moves.Add(new FireTimer(timer.Key));
        foreach (var instance in state.Instances)
        {
            var complete = new CompleteActivity(instance.Key, variables);
            if (run.Decide(complete) is Accepted<ProcessEvent>)
                moves.Add(complete);
            var fail = new FailActivity(instance.Key, "down", "no answer");
            if (!calm && run.Decide(fail) is Accepted<ProcessEvent>)
                moves.Add(fail);
        }

        var move = calm ? moves[choice == 0 ? 0 : ^1] : moves[choice % moves.Count];
        if (move is FireTimer fire)
            run.Now = NodaTime.Instant.Max(run.Now, state.Timers.Single(t => t.Key == fire.Key).DueAt);
        run.When(move);
    }

    private static Value Calm(string name) => name.StartsWith("again", StringComparison.Ordinal) ? Value.Of(false) : Value.Of(-1);

    private static Value Strange(string name, int choice) => (choice % 6) switch
    {
        0 => Value.Null,
        1 => Value.Of("lost"),
        2 or 3 => name.StartsWith("again", StringComparison.Ordinal) ? Value.Of(choice % 2 == 0) : Value.Of(choice % 3),
        _ => Calm(name),
    };

    private static void AssertWaitsForSomethingNamed(ProcessRun run)
    {
        var state = run.State;
        Assert.True(state.Phase != ProcessPhase.Active || state.Instances.Count > 0, $"Expected something to wait, but the journal is:\n{run.Text}");
        foreach (var instance in state.Instances)
        {
            var named = state.Incidents.Any(i => i.ElementKey == instance.Key)
                || state.Instances.Any(i => i.ScopeKey == instance.Key)
                || state.Timers.Any(t => t.ElementKey == instance.Key)
                || run.Decide(new CompleteActivity(instance.Key, ContextValue.Empty)) is Accepted<ProcessEvent>;
            Assert.True(named, $"Expected {instance.ElementId} to wait for something, but the journal is:\n{run.Text}");
        }

        Assert.All(state.Timers, t => Assert.Contains(state.Instances, i => i.Key == t.ElementKey));
        Assert.All(state.Incidents, i => Assert.Contains(state.Instances, e => e.Key == i.ElementKey));
    }

    /// <summary>No flow is used that was not taken before, and each one is used but those of a sub-process that was interrupted.</summary>
    private static void AssertFlowsWereUsedOnce(ProcessRun run)
    {
        var waiting = new List<(string Flow, long Scope)>();
        foreach (var e in run.Journal)
        {
            switch (e)
            {
                case FlowTaken taken:
                    waiting.Add((taken.FlowId, taken.ScopeKey));
                    break;
                case ElementActivated activated:
                    Assert.All(activated.UsedFlows, flow => Assert.True(waiting.Remove((flow, activated.ScopeKey)), $"{activated.ElementId} used {flow}, which nobody took; the journal is:\n{run.Text}"));
                    break;
                case ElementTerminated terminated:
                    waiting.RemoveAll(w => w.Scope == terminated.Key);
                    break;
            }
        }

        Assert.Empty(waiting);
    }
}
