using FsCheck;
using FsCheck.Fluent;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

/// <summary>Random processes, random ways through; after every step the journal is saved, reloaded, replayed and compared.</summary>
public sealed class RandomProcessTests
{
    private static readonly Gen<Block> _blocks = Gen.Choose(1, 12).SelectMany(Block.Any);
    private static readonly Gen<Graph> _graphs = Graph.Any(1);
    private static readonly Gen<Sequence<int>> _choices =
        from count in Gen.Choose(0, 14)
        from choices in Gen.ListOf(Gen.Choose(0, 10_000), count)
        select choices.ToSequence();

    [Fact]
    public void A_foretold_walk_leads_through_to_the_end() =>
        RandomWalks.Check(_blocks, block => block.Walk("b"), _ => [], WalkForetold, shortens: false);

    [Fact]
    public void A_wild_walk_through_a_structured_process_can_be_brought_to_its_end() =>
        RandomWalks.Check(_blocks, _ => _choices, _ => [], WalkWild, shortens: true);

    [Fact]
    public void A_wild_walk_through_a_process_of_any_shape_loses_and_doubles_nothing() =>
        RandomWalks.Check(_graphs, _ => _choices, graph => graph.Smaller(), WalkAnywhere, shortens: true);

    private static void WalkForetold(Block block, Sequence<Move> walk)
    {
        var process = block.Process().Process;
        var run = ProcessRun.Of(process).Start();
        foreach (var move in walk)
        {
            Assert.True(run.State.Phase == ProcessPhase.Active, $"Expected {move} to be possible, but the process is {run.State.Phase}; the journal is:\n{run.Text}");
            _ = move.Fires ? run.Fire(move.ElementId)
                : move.Variable is null ? run.Complete(move.ElementId)
                : run.Complete(move.ElementId, (move.Variable, move.Value!));
        }

        run.IsCompleted();
        new TokenBook(process).Check(run);
    }

    private static void WalkWild(Block block, Sequence<int> choices)
    {
        var process = block.Process().Process;
        var book = new TokenBook(process);
        var run = ProcessRun.Of(process, new() { StepBudget = 50 }).Start();
        var names = Flows(process.Body).Select(f => f.Condition?.Split(' ')[0]).OfType<string>().Distinct().ToArray();
        foreach (var choice in choices.TakeWhile(_ => run.State.Phase == ProcessPhase.Active))
        {
            Move(run, choice, name => Strange(name, choice / 7), names);
            book.Check(run);
        }

        for (var left = 200; run.State.Phase == ProcessPhase.Active; left--)
        {
            Assert.True(left > 0, $"Expected the process to end, but the journal is:\n{run.Text}");
            Move(run, run.State.Incidents.Count > 0 ? 0 : -1, Calm, names, mayFail: false);
        }

        run.IsCompleted();
        book.Check(run);
    }

    private static void WalkAnywhere(Graph graph, Sequence<int> choices)
    {
        var process = graph.Process();
        var book = new TokenBook(process);
        var (run, again) = (Begin(), Begin());
        book.Check(run);
        foreach (var choice in choices.TakeWhile(_ => run.State.Phase == ProcessPhase.Active))
        {
            Move(run, choice, _ => Value.Of(choice / 7 % 4), ["p"]);
            Move(again, choice, _ => Value.Of(choice / 7 % 4), ["p"]);
            Assert.Equal(run.Journal, again.Journal);
            book.Check(run);
        }

        if (run.State.Phase == ProcessPhase.Active)
            run.When(new TerminateProcess("over"));
        book.Check(run);

        ProcessRun Begin() => ProcessRun.Of(process, new() { StepBudget = 50 }).Start(("p", Value.Of(choices.Count % 3)));
    }

    private static IEnumerable<SequenceFlow> Flows(FlowScope scope) =>
        scope.Flows.Concat(scope.Nodes.OfType<SubProcess>().SelectMany(s => Flows(s.Body)));

    /// <summary>Does one of the things that are possible; the last of them for a negative choice.</summary>
    private static void Move(ProcessRun run, int choice, Func<string, Value> valueOf, string[] names, bool mayFail = true)
    {
        var state = run.State;
        var moves = new List<ProcessCommand>();
        var variables = new ContextValue(names.Select(name => KeyValuePair.Create(name, valueOf(name))));
        foreach (var incident in state.Incidents)
            moves.Add(new RetryIncident(incident.Key, variables));
        foreach (var timer in state.Timers)
            moves.Add(new FireTimer(timer.Key));
        foreach (var subscription in state.Subscriptions)
            moves.Add(new CorrelateMessage(subscription.Name, null, variables));
        foreach (var instance in state.Instances)
        {
            var complete = new CompleteActivity(instance.Key, variables);
            if (run.Decide(complete) is Accepted<ProcessEvent>)
                moves.Add(complete);
            var fail = new FailActivity(instance.Key, "down", "no answer");
            if (mayFail && run.Decide(fail) is Accepted<ProcessEvent>)
                moves.Add(fail);
        }

        var move = moves[choice < 0 ? ^1 : choice % moves.Count];
        if (move is FireTimer fire)
            run.Now = NodaTime.Instant.Max(run.Now, state.Timers.Single(t => t.Key == fire.Key).DueAt);
        run.When(move);
    }

    private static Value Calm(string name) => name.StartsWith("again", StringComparison.Ordinal) ? Value.Of(false) : Value.Of(-1);

    private static Value Strange(string name, int choice) => ((choice + name.Length) % 6) switch
    {
        0 => Value.Null,
        1 => Value.Of("lost"),
        2 or 3 => name.StartsWith("again", StringComparison.Ordinal) ? Value.Of(choice % 2 == 0) : Value.Of(choice % 3),
        _ => Calm(name),
    };
}
