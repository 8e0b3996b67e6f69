using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

public class ParallelGatewayTests
{
    private static Drawing Diamond => new Drawing().Start().Parallel("split").User("a").User("b").Parallel("join").User("c").End()
        .Path("start", "split", "a", "join", "c", "end").Path("split", "b", "join");

    [Fact]
    public void A_split_activates_every_branch() =>
        ProcessRun.Of(Diamond).Start()
            .Then("process started", "start activated", "start completed", "start-split taken", "split activated", "split completed", "split-a taken", "split-b taken", "a activated", "b activated");

    [Fact]
    public void A_join_waits_for_every_branch() =>
        ProcessRun.Of(Diamond).Start()
            .Complete("b").Then("b completed", "b-join taken").Waits("a")
            .Complete("a").Then("a completed", "a-join taken", "join activated", "join completed", "join-c taken", "c activated")
            .Complete("c").IsCompleted();

    [Fact]
    public void A_join_uses_one_of_each_flow_and_keeps_the_rest()
    {
        // "a" is entered twice, "b" once: one flow of "a" is left over, and nothing can complete it.
        var run = ProcessRun.Of(new Drawing().Start().Parallel("split").User("a").User("b").Parallel("join").End()
                .Flow("f1", "split", "a", null).Flow("f2", "split", "a", null).Path("start", "split", "b", "join", "end").Path("a", "join"))
            .Start().Waits("a", "a", "b")
            .Complete("a").Complete("a").Complete("b")
            .Then("b completed", "b-join taken", "join activated", "join completed", "join-end taken", "end activated", "end completed", "incident JoinNeverComplete at join missing=b-join");
        Assert.Equal([new TakenFlow("a-join", 0)], run.State.TakenFlows);
        run.Retry().Then("incident resolved", "incident JoinNeverComplete at join missing=b-join");
    }

    [Fact]
    public void A_join_counts_flows_of_each_branch_not_arrivals() =>
        ProcessRun.Of(new Drawing().Start().Parallel("split").User("a").User("b").Parallel("join").End()
                .Flow("f1", "split", "a", null).Flow("f2", "split", "a", null).Path("start", "split", "b", "join", "end").Path("a", "join"))
            .Start().Complete("a").Complete("a").Then("a completed", "a-join taken").Waits("b");

    [Fact]
    public void A_join_with_one_flow_passes_it_on() =>
        ProcessRun.Of(new Drawing().Start().Parallel("join").End().Path("start", "join", "end")).Start().IsCompleted();

    [Fact]
    public void A_terminate_end_event_ends_the_other_branches() =>
        ProcessRun.Of(new Drawing().Start().Parallel("split").User("a").User("b").Terminate("stop").End().Boundary("late", "b", "P1D")
                .Path("start", "split", "a", "stop").Path("split", "b", "end").Path("late", "end"))
            .Start().Complete("a")
            .Then("a completed", "a-stop taken", "stop activated", "stop completed", "late cancelled", "b terminated", "process completed by stop")
            .IsCompleted();

    [Fact]
    public void A_terminate_end_event_drops_flows_that_wait_at_a_join() =>
        ProcessRun.Of(new Drawing().Start().Parallel("split").User("a").User("b").Parallel("join").Terminate("stop").End()
                .Path("start", "split", "a", "join", "end").Path("split", "b", "stop").Flow("b-join", "b", "join", null))
            .Start(("x", Value.Of(1m))).Complete("a").Complete("b").IsCompleted();
}
