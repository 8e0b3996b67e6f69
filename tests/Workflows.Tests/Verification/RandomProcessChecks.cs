using FsCheck.Fluent;
using FsCheck.Xunit;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Tests.Execution;
using LongAn.Workflows.Verification;
using Xunit;

namespace LongAn.Workflows.Tests.Verification;

/// <summary>The checks against the engine, on random processes.</summary>
[Properties(Arbitrary = [typeof(RandomProcesses)], MaxTest = 150)]
public sealed class RandomProcessChecks
{
    private static readonly string[] Structure =
        ["soundness.no-start", "soundness.several-starts", "soundness.unreachable", "soundness.dead-end", "soundness.gateway-without-exit", "soundness.no-end", "soundness.boundary-unattached", "soundness.deadlock"];

    /// <summary>Enough for most of these processes; for the rest the check says that it has proved nothing.</summary>
    private static readonly SoundnessOptions Options = new() { MaxStates = 2_000 };

    [Property]
    public void A_process_of_well_nested_blocks_is_never_objected_to(WildCase @case)
    {
        var findings = Soundness.Check(@case.Block.Process(), Options).Where(d => Structure.Contains(d.Code));

        Assert.Empty(findings);
    }

    [Property]
    public void Where_the_engine_gets_stuck_the_check_has_said_so(WildCase @case)
    {
        // Each parallel gateway in turn is made an exclusive one that always takes its first flow: what it split gets stuck at its join.
        BpmnProcess sound = @case.Block.Process();
        foreach (var gateway in sound.Body.Nodes.OfType<ParallelGateway>())
        {
            var broken = Exclusive(sound, gateway);
            foreach (var stuck in Stuck(Walk(broken, @case.Choices)))
                Assert.Contains(Soundness.Check(broken, Options), d => (d.Code == "soundness.deadlock" && d.Location.ElementId == stuck) || d.Code is "soundness.not-proved" or "soundness.not-analysed");
        }
    }

    [Fact]
    public void A_join_behind_a_choice_gets_stuck_in_the_engine_too()
    {
        BpmnProcess process = new Drawing().Start().Exclusive("choice", "choice-a").User("a").User("b").Parallel("join").End()
            .Path("start", "choice", "a", "join", "end").Flow("choice", "b", "1 = 2").Path("b", "join").Process;

        Assert.Equal(["join"], Stuck(Walk(process, [0])));
        Assert.Contains(Soundness.Check(process), d => (d.Code, d.Location.ElementId) == ("soundness.deadlock", "join"));
    }

    private static BpmnProcess Exclusive(BpmnProcess process, ParallelGateway gateway)
    {
        var first = process.Body.Flows.First(f => f.SourceId == gateway.Id).Id;
        return process with
        {
            Body = new(
                process.Body.Nodes.Replace(n => n == gateway, _ => new ExclusiveGateway(gateway.Id, null, first)),
                process.Body.Flows.Replace(f => f.SourceId == gateway.Id && f.Id != first, f => f with { Condition = "1 = 2" })),
        };
    }

    /// <summary>Completes tasks and lets timers come, as the numbers choose.</summary>
    private static ProcessRun Walk(BpmnProcess process, Sequence<int> choices)
    {
        var run = ProcessRun.Of(process, new() { StepBudget = 50 });
        run.Data = ContextValue.Empty.With("p", Value.Of(choices.Count % 3));
        run.Start();
        foreach (var choice in choices)
        {
            var tasks = run.State.Instances.Where(i => run.Decide(new CompleteActivity(i.Key, ContextValue.Empty)) is Accepted<ProcessEvent>).ToList();
            var timers = run.State.Timers;
            if (run.State.Phase != ProcessPhase.Active || run.State.Incidents.Count > 0 || tasks.Count + timers.Count == 0)
                break;
            var chosen = choice % (tasks.Count + timers.Count);
            _ = chosen < tasks.Count
                ? run.When(new CompleteActivity(tasks[chosen].Key, ContextValue.Empty))
                : run.Fire(timers[chosen - tasks.Count].ElementId);
        }

        return run;
    }

    /// <summary>Joins that the engine has found to wait for ever.</summary>
    private static IEnumerable<string> Stuck(ProcessRun run) =>
        run.State.Incidents.Where(i => i.Code == IncidentCode.JoinNeverComplete).Select(i => i.ElementId);

    [Fact]
    public void Where_a_process_of_any_shape_gets_stuck_the_check_has_said_so() =>
        RandomWalks.Check(Graph.Any(0), _ => Gen.ListOf(Gen.Choose(0, 10_000), 12).Select(c => c.ToSequence()), graph => graph.Smaller(), (graph, choices) =>
        {
            var process = graph.Process();
            var findings = Soundness.Check(process, Options);
            foreach (var stuck in Stuck(Walk(process, choices)))
                Assert.Contains(findings, d => (d.Code == "soundness.deadlock" && d.Location.ElementId == stuck) || d.Code is "soundness.not-proved" or "soundness.not-analysed");
        }, shortens: true);
}
