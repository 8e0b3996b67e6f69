using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

public sealed class LoopTests
{
    private static Drawing Of(StandardLoop loop) =>
        new Drawing().Start().Node(new UserTask("work", null, null) { Loop = loop }).User("after").Path("start", "work", "after");

    [Fact]
    public void It_is_done_again_while_its_condition_is_true() =>
        ProcessRun.Of(Of(new("again"))).Start()
            .Waits("work", "work").CompleteTurn("work", ("again", Value.Of(true))).Waits("work", "work").CompleteTurn("work", ("again", Value.Of(false))).Waits("after");

    [Fact]
    public void Asked_before_it_may_not_be_done_at_all() => ProcessRun.Of(Of(new("again", TestBefore: true))).Start(("again", Value.Of(false))).Waits("after");

    [Fact]
    public void It_is_done_at_most_so_many_times() =>
        ProcessRun.Of(Of(new("true", Maximum: 2))).Start().CompleteTurn("work").CompleteTurn("work").Waits("after");

    [Fact]
    public void A_condition_that_cannot_be_told_is_asked_again_on_retry() =>
        ProcessRun.Of(Of(new("again"))).Start().CompleteTurn("work").Waits("work")
            .Retry(("again", Value.Of(true))).Waits("work", "work").CompleteTurn("work", ("again", Value.Of(false))).Waits("after");

    [Fact]
    public void Each_turn_knows_its_number() =>
        ProcessRun.Of(new Drawing().Start().Node(new ScriptTask("count", null, null, "total + loopCounter", "total") { Loop = new StandardLoop("loopCounter < 4") }).User("after").Path("start", "count", "after"))
            .Start(("total", Value.Of(0m))).Has("total", Value.Of(10m)).Waits("after");

    [Fact]
    public void An_event_on_the_boundary_ends_the_whole() =>
        ProcessRun.Of(Of(new("true")).Boundary("late", "work", "P1D").User("remind").Path("late", "remind")).Start().CompleteTurn("work")
            .Fire("late").Waits("remind");

    [Fact]
    public void A_loop_that_never_waits_exceeds_the_budget_and_not_the_stack()
    {
        var run = ProcessRun.Of(new Drawing().Start().Node(new ScriptTask("count", null, null, "loopCounter", "n") { Loop = new StandardLoop("true") }).Path("start", "count"), new() { StepBudget = 5_000 }).Start();
        Assert.Equal(IncidentCode.StepBudgetExceeded, Assert.Single(run.State.Incidents).Code);
    }
}
