using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

public sealed class SignalTests
{
    private static readonly SignalDefinition _stop = new("stop");

    [Fact]
    public void A_signal_reaches_everyone_who_waits_in_the_order_they_began() =>
        ProcessRun.Of(new Drawing().Start().Parallel("split").CatchOn("a", _stop).CatchOn("b", _stop).CatchOn("c", new SignalDefinition("other")).End()
                .Path("start", "split", "a", "end").Path("split", "b", "end").Path("split", "c", "end")).Start()
            .Signal("stop", ("why", Value.Of("flood")))
            .Then("variables why", "a met", "a closed", "a completed", "a-end taken", "b met", "b closed", "b completed", "b-end taken", "end activated", "end completed", "end activated", "end completed")
            .Waits("c");

    [Fact]
    public void A_signal_that_nobody_waits_for_is_no_fault() =>
        ProcessRun.Of(new Drawing().Start().User("a").Path("start", "a")).Start().Signal("stop", ("why", Value.Of("flood"))).Then();

    [Fact]
    public void A_signal_begins_a_process_that_has_not_begun() =>
        ProcessRun.Of(new Drawing().StartOn("begin", _stop).User("a").Path("begin", "a")).Signal("stop").Waits("a");

    [Fact]
    public void A_thrown_signal_reaches_who_waits_now_and_goes_outside() =>
        ProcessRun.Of(new Drawing().Start().Parallel("split").CatchOn("wait", _stop).User("work").Throw("tell", _stop).CatchOn("again", _stop).End()
                .Path("start", "split", "wait", "end").Path("split", "work", "tell", "again", "end")).Start()
            .Complete("work")
            .Then(
                "work completed", "work-tell taken", "tell activated", "tell threw Signal stop",
                "wait met", "wait closed", "wait completed", "wait-end taken", "tell completed", "tell-again taken",
                "end activated", "end completed", "again activated", "again waits for Signal stop");

    [Fact]
    public void A_signal_at_the_end_of_a_sub_process_can_interrupt_it() =>
        ProcessRun.Of(new Drawing().Start().Sub("sub", new Drawing().Start("s").User("a").EndWith("tell", _stop).Path("s", "a", "tell")).User("b").User("c")
                .BoundaryOn("heard", "sub", _stop).Path("start", "sub", "b").Path("heard", "c")).Start()
            .Complete("a")
            .Then("a completed", "a-tell taken", "tell activated", "tell threw Signal stop", "heard met", "tell terminated", "heard closed", "sub terminated", "heard activated", "heard completed", "heard-c taken", "c activated");

    [Fact]
    public void What_goes_with_a_signal_reaches_who_says_what_to_do_with_it() =>
        ProcessRun.Of(new Drawing().Start().Parallel("split").Node(new IntermediateCatchEvent("hear", null, _stop) { Outputs = [new(DataSource.Variable("why"), "reason")] })
                .User("work").Node(new IntermediateThrowEvent("tell", null, _stop) { Inputs = [new(DataSource.Expression("\"flood\""), "why")] }).User("after").User("then")
                .Path("start", "split", "hear", "after").Path("split", "work", "tell", "then")).Start()
            .Complete("work").Waits("after", "then").Has("reason", Value.Of("flood")).HasNot("why");

    [Fact]
    public void A_signal_that_exceeds_the_budget_is_tried_again_by_everyone_who_got_it()
    {
        var run = ProcessRun.Of(
            new Drawing().Start().Parallel("split").CatchOn("a", _stop).CatchOn("b", _stop).Exclusive("gate", "gate-merge").Exclusive("merge").User("after")
                .Path("start", "split", "a", "merge", "gate").Path("split", "b", "merge").Flow("gate", "after", "done").Flow("gate", "merge", null),
            new() { StepBudget = 12 }).Start(("done", Value.Of(false))).Signal("stop");
        Assert.Equal([(IncidentCode.StepBudgetExceeded, "a"), (IncidentCode.StepBudgetExceeded, "b")], run.State.Incidents.Select(i => (i.Code, i.ElementId)));
        run.Retry(("done", Value.Of(true))).Retry().Waits("after", "after");
    }
}
