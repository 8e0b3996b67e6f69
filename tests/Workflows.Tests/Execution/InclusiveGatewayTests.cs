using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

public sealed class InclusiveGatewayTests
{
    private static Drawing Diamond => new Drawing().Start().Inclusive("split", "split-c").User("a").User("b").User("c").Inclusive("join").User("after")
        .Path("start", "split").Flow("split", "a", "x").Flow("split", "b", "y").Flow("split", "c")
        .Path("a", "join").Path("b", "join").Path("c", "join", "after");

    private static ProcessRun Chosen(bool x, bool y) => ProcessRun.Of(Diamond).Start(("x", Value.Of(x)), ("y", Value.Of(y)));

    [Fact]
    public void Every_flow_whose_condition_is_true_is_taken_and_the_join_waits_for_all_of_them() =>
        Chosen(true, true).Waits("a", "b").Complete("b").Waits("a").Complete("a")
            .Then("a completed", "a-join taken", "join activated", "join completed", "join-after taken", "after activated");

    [Fact]
    public void A_branch_that_was_not_taken_is_not_waited_for() => Chosen(false, true).Waits("b").Complete("b").Waits("after");

    [Fact]
    public void The_default_flow_is_taken_when_no_condition_is_true() => Chosen(false, false).Waits("c").Complete("c").Waits("after");

    [Fact]
    public void Without_a_true_condition_and_a_default_it_is_stuck_and_names_the_data() =>
        ProcessRun.Of(new Drawing().Start().Inclusive("split").User("a").User("b").Path("start", "split").Flow("split", "a", "x").Flow("split", "b", "not(x = false)"))
            .Start(("x", Value.Of(false))).Waits("split").Retry(("x", Value.Of(true))).Waits("a", "b");

    [Fact]
    public void A_condition_that_is_neither_true_nor_false_is_an_incident_and_no_flow_is_taken() =>
        ProcessRun.Of(Diamond).Start(("x", Value.Of(true)), ("y", Value.Of("maybe"))).Waits("split")
            .Retry(("y", Value.Of(false))).Waits("a");

    [Fact]
    public void A_join_of_an_unstructured_graph_waits_only_for_what_can_still_arrive() =>
        ProcessRun.Of(new Drawing().Start().Parallel("split").User("a").User("b").Exclusive("way", "way-out").Inclusive("join").User("after").End("out")
                .Path("start", "split", "a", "join").Path("split", "b", "way").Flow("way", "join", "x").Flow("way", "out").Path("join", "after"))
            .Start(("x", Value.Of(false))).Complete("a").Waits("b").Complete("b").Waits("after");

    [Fact]
    public void A_loop_back_to_the_join_is_not_waited_for_by_itself() =>
        ProcessRun.Of(new Drawing().Start().Inclusive("join").User("work").Exclusive("gate", "gate-end").End()
                .Path("start", "join", "work", "gate").Flow("gate", "join", "again").Flow("gate", "end"))
            .Start(("again", Value.Of(true))).Complete("work").Waits("work").Complete("work", ("again", Value.Of(false))).IsCompleted();

    [Fact]
    public void A_token_behind_the_join_that_can_come_round_by_a_taken_flow_does_not_hold_it_up() =>
        ProcessRun.Of(new Drawing().Start().Parallel("split").User("a").User("b").Inclusive("join").User("work").Exclusive("gate", "gate-end").End()
                .Path("start", "split", "a", "join", "work", "gate").Path("split", "b", "join").Flow("gate", "join", "again").Flow("gate", "end"))
            .Start(("again", Value.Of(true))).Complete("a").Waits("b").Complete("b").Waits("work")
            .Complete("work").Waits("work").Complete("work", ("again", Value.Of(false))).IsCompleted();

    [Fact]
    public void An_event_on_the_boundary_is_a_way_to_the_join() =>
        ProcessRun.Of(new Drawing().Start().Parallel("split").User("a").User("b").Inclusive("join").User("after").End().Boundary("late", "b", "P1D")
                .Path("start", "split", "a", "join", "after").Path("split", "b", "end").Path("late", "join"))
            .Start().Complete("a").Waits("b").Fire("late").Waits("after");

    [Fact]
    public void When_a_branch_ends_elsewhere_the_join_goes_on_in_the_same_step() =>
        ProcessRun.Of(new Drawing().Start().Parallel("split").User("a").User("b").Inclusive("join").User("after").End().Boundary("late", "b", "P1D")
                .Path("start", "split", "a", "join", "after").Path("split", "b", "end").Path("late", "join"))
            .Start().Complete("a").Complete("b").Waits("after");

    [Fact]
    public void Joins_in_a_row_go_on_one_after_the_other() =>
        ProcessRun.Of(new Drawing().Start().Parallel("split").User("a").User("b").User("c").Inclusive("one").Inclusive("two").User("after")
                .Path("start", "split", "a", "one").Path("split", "b", "one", "two").Path("split", "c", "two", "after"))
            .Start().Complete("c").Complete("b").Waits("a").Complete("a").Waits("after");

    [Fact]
    public void Two_flows_taken_twice_make_it_go_on_twice()
    {
        var run = ProcessRun.Of(new Drawing().Start().Inclusive("join").User("a").User("b").User("after")
            .Path("start", "a").Path("start", "b").Path("a", "join").Path("b", "join").Path("join", "after")).Start();
        run.Complete("a").Waits("b").Complete("b").Waits("after");
        Assert.Single(run.Journal.OfType<ElementActivated>(), a => a.ElementId == "join");
    }

    [Fact]
    public void What_can_still_arrive_by_a_taken_flow_too_is_not_waited_for() =>
        ProcessRun.Of(new Drawing().Start().Parallel("split").User("a").User("b").Exclusive("gate", "gate-join").Inclusive("join").User("after")
                .Path("start", "split", "a", "join", "after").Path("split", "b", "gate").Flow("gate", "a", "again").Flow("gate", "join"))
            .Start().Complete("a").Waits("b", "after");
}
