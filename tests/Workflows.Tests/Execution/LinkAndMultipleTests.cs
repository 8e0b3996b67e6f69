using LongAn.Workflows.Bpmn;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

public sealed class LinkAndMultipleTests
{
    private static MultipleDefinition Both(bool parallel) => new([new SignalDefinition("one"), new SignalDefinition("two")], parallel);

    private static Drawing Waiting(EventDefinition definition) => new Drawing().Start().CatchOn("wait", definition).User("after").Path("start", "wait", "after");

    [Fact]
    public void A_link_goes_on_at_the_catching_link_of_its_name() =>
        ProcessRun.Of(new Drawing().Start().Throw("to", new LinkDefinition("A")).CatchOn("from", new LinkDefinition("A")).End().Path("start", "to").Path("from", "end")).Start()
            .Then("process started", "start activated", "start completed", "start-to taken", "to activated", "to completed", "from activated", "from completed", "from-end taken", "end activated", "end completed", "process completed by end");

    [Theory]
    [InlineData("one")]
    [InlineData("two")]
    public void One_of_several_triggers_is_enough(string signal) => ProcessRun.Of(Waiting(Both(parallel: false))).Start().Signal(signal).Waits("after");

    [Fact]
    public void All_of_several_triggers_are_needed_when_the_event_is_parallel() =>
        ProcessRun.Of(Waiting(Both(parallel: true))).Start()
            .Signal("one").Then("wait met").Signal("one").Then("wait met").Waits("wait")
            .Signal("two").Then("wait met", "wait closed", "wait closed", "wait completed", "wait-after taken", "after activated");

    [Fact]
    public void An_event_that_needs_all_beside_an_activity_needs_all_again() =>
        ProcessRun.Of(new Drawing().Start().User("a").User("b").BoundaryOn("both", "a", Both(parallel: true), interrupting: false).Path("start", "a").Path("both", "b")).Start()
            .Signal("one").Signal("two").Waits("a", "b").Signal("one").Waits("a", "b").Signal("two").Waits("a", "b", "b");

    [Fact]
    public void A_timer_among_them_counts_when_it_has_fired() =>
        ProcessRun.Of(Waiting(new MultipleDefinition([new SignalDefinition("one"), new TimerDefinition(TimerKind.Duration, "PT1H")], IsParallel: true))).Start()
            .Fire("wait").Waits("wait").Signal("one").Waits("after");

    [Fact]
    public void A_multiple_event_throws_all_in_file_order() =>
        ProcessRun.Of(new Drawing().Start().Parallel("split").CatchOn("a", new SignalDefinition("one")).CatchOn("b", new SignalDefinition("two")).User("work").EndWith("tell", Both(parallel: false))
                .Path("start", "split", "a").Path("split", "b").Path("split", "work", "tell")).Start().Complete("work").IsCompleted();

    [Fact]
    public void A_timer_that_repeats_lets_the_flow_go_on_each_time() =>
        ProcessRun.Of(Waiting(new TimerDefinition(TimerKind.Cycle, "R3/2026-11-24T08:00:00/PT1H"))).Start()
            .Fire("wait").Then("wait fired", "wait due 2026-11-24 09:00 then 1 every PT1H", "wait-after taken", "after activated")
            .Fire("wait").Then("wait fired", "wait due 2026-11-24 10:00", "wait-after taken", "after activated")
            .Fire("wait").Then("wait fired", "wait completed", "wait-after taken", "after activated");
}
