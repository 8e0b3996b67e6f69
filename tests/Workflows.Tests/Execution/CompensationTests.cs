using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

public sealed class CompensationTests
{
    private static CompensationDefinition Undo(string? activity = null, bool waits = true) => new(activity, waits);

    private static Drawing TwoSteps(CompensationDefinition undo) => new Drawing().Start().User("a").User("b").Undoes("undo-a", "a").Undoes("undo-b", "b").Throw("undo", undo).User("after").Path("start", "a", "b", "undo", "after");

    [Fact]
    public void What_was_completed_last_is_undone_first_and_the_thrower_waits() =>
        ProcessRun.Of(TwoSteps(Undo())).Start().Complete("a").Then("a can be undone", "a completed", "a-b taken", "b activated")
            .Complete("b").Then("b can be undone", "b completed", "b-undo taken", "undo activated", "undo threw Compensation", "undoing b, a", "undo-b activated", "undo-b undoes b")
            .Waits("undo", "undo-b").Complete("undo-b").Then("undo-b completed", "undo-a activated", "undo-a undoes a")
            .Complete("undo-a").Then("undo-a completed", "undo completed", "undo-after taken", "after activated")
            .Complete("after").IsCompleted();

    [Fact]
    public void One_activity_alone_can_be_undone() =>
        ProcessRun.Of(TwoSteps(Undo("a"))).Start().Complete("a").Complete("b").Waits("undo", "undo-a").Complete("undo-a").Waits("after").Complete("after").IsCompleted();

    [Fact]
    public void A_thrower_that_does_not_wait_goes_on_and_the_scope_stays_open_until_all_is_undone() =>
        ProcessRun.Of(TwoSteps(Undo(waits: false))).Start().Complete("a").Complete("b").Waits("after", "undo-b").Complete("after").Waits("undo-b")
            .Complete("undo-b").Waits("undo-a").Complete("undo-a").Then("undo-a completed", "process completed by undo-a").IsCompleted();

    [Fact]
    public void With_nothing_to_undo_the_flow_goes_on() =>
        ProcessRun.Of(new Drawing().Start().Throw("undo", Undo()).End().User("a").Undoes("u", "a").Path("start", "undo", "end")).Start().IsCompleted();

    [Fact]
    public void Nothing_is_undone_twice() =>
        ProcessRun.Of(new Drawing().Start().User("a").Undoes("undo-a", "a").Throw("undo", Undo()).Throw("again", Undo()).End().Path("start", "a", "undo", "again", "end")).Start()
            .Complete("a").Complete("undo-a").IsCompleted();

    [Fact]
    public void An_activity_that_was_done_twice_is_undone_twice() =>
        ProcessRun.Of(new Drawing().Start().Exclusive("merge").User("a").Exclusive("gate", "gate-undo").Undoes("undo-a", "a").Throw("undo", Undo()).End()
                .Path("start", "merge", "a", "gate").Flow("gate", "merge", "again").Path("gate", "undo", "end")).Start()
            .Complete("a", ("again", Value.Of(true))).Complete("a", ("again", Value.Of(false)))
            .Complete("undo-a").Waits("undo", "undo-a").Complete("undo-a").IsCompleted();

    [Fact]
    public void A_sub_process_is_undone_by_undoing_what_was_completed_in_it() =>
        ProcessRun.Of(new Drawing().Start().Sub("sub", new Drawing().Start("s").User("a").User("b").Undoes("undo-a", "a").Undoes("undo-b", "b").Path("s", "a", "b")).Throw("undo", Undo()).End()
                .Path("start", "sub", "undo", "end")).Start()
            .Complete("a").Complete("b")
            .Then("b can be undone", "b completed", "sub can be undone", "sub completed", "sub-undo taken", "undo activated", "undo threw Compensation", "undoing sub", "sub activated", "sub undoes sub", "undoing b, a", "undo-b activated", "undo-b undoes b")
            .Complete("undo-b").Complete("undo-a").Then("undo-a completed", "sub completed", "undo completed", "undo-end taken", "end activated", "end completed", "process completed by end").IsCompleted();

    [Fact]
    public void A_sub_process_with_a_compensation_event_sub_process_is_undone_by_that_with_the_variables_it_had() =>
        ProcessRun.Of(new Drawing().Start().Sub("sub", new Drawing().Start("s").User("a").Path("s", "a")
                    .Beside("undoing", new Drawing().StartOn("on", Undo()).User("u").Path("on", "u"))).EndWith("undo", Undo())
                .Path("start", "sub", "undo")).Start()
            .Complete("a").Then("a completed", "sub can be undone", "sub completed", "sub-undo taken", "undo activated", "undo threw Compensation", "undoing sub", "sub activated", "sub undoes sub", "undoing activated", "on activated", "on completed", "on-u taken", "u activated")
            .Complete("u").IsCompleted();

    [Fact]
    public void A_sub_process_with_an_activity_that_undoes_it_is_undone_by_that_alone() =>
        ProcessRun.Of(new Drawing().Start().Sub("sub", new Drawing().Start("s").User("a").Undoes("undo-a", "a").Path("s", "a")).Undoes("undo-sub", "sub").EndWith("undo", Undo()).Path("start", "sub", "undo")).Start()
            .Complete("a").Waits("undo", "undo-sub").Complete("undo-sub").IsCompleted();

    [Fact]
    public void A_sub_process_that_was_interrupted_has_nothing_to_undo() =>
        ProcessRun.Of(new Drawing().Start().Sub("sub", new Drawing().Start("s").User("a").User("b").Undoes("undo-a", "a").Path("s", "a", "b")).BoundaryOn("stop", "sub", new SignalDefinition("stop")).Throw("undo", Undo()).End()
                .Path("start", "sub", "end").Path("stop", "undo", "end")).Start()
            .Complete("a").Signal("stop").IsCompleted();

    [Fact]
    public void An_event_sub_process_can_undo_what_was_completed_in_its_scope() =>
        ProcessRun.Of(new Drawing().Start().User("a").User("b").Undoes("undo-a", "a").Path("start", "a", "b")
                .Beside("handler", new Drawing().StartOn("on", new SignalDefinition("stop")).EndWith("undo", Undo()).Path("on", "undo"))).Start()
            .Complete("a").Signal("stop").Waits("handler", "undo", "undo-a").Complete("undo-a").IsCompleted();

    [Fact]
    public void Ending_the_thrower_gives_up_what_it_has_not_begun_to_undo() =>
        ProcessRun.Of(new Drawing().Start().User("a").User("b").Undoes("undo-a", "a").Undoes("undo-b", "b").Throw("undo", Undo()).Path("start", "a", "b", "undo")
                .Beside("handler", new Drawing().StartOn("on", new SignalDefinition("stop")).User("h").EndWith("again", Undo()).Path("on", "h", "again"))).Start()
            .Complete("a").Complete("b").Waits("undo", "undo-b").Signal("stop").Waits("handler", "h")
            .Complete("h").Waits("handler", "again", "undo-a").Complete("undo-a").IsCompleted();

    [Fact]
    public void A_cancelled_transaction_ends_what_is_active_undoes_what_was_completed_and_goes_on_at_its_boundary() =>
        ProcessRun.Of(new Drawing().Start().Transaction("tx", new Drawing().Start("s").Parallel("split").User("a").User("b").User("c").Undoes("undo-a", "a").EndWith("cancel", new CancelDefinition())
                    .Path("s", "split", "a").Path("split", "b", "cancel").Path("split", "c"))
                .BoundaryOn("cancelled", "tx", new CancelDefinition()).User("after").User("sorry").Path("start", "tx", "after").Path("cancelled", "sorry")).Start()
            .Complete("a").Complete("b")
            .Then("b completed", "b-cancel taken", "cancel activated", "cancel threw Cancellation", "c terminated", "undoing a", "undo-a activated", "undo-a undoes a")
            .Complete("undo-a")
            .Then("undo-a completed", "cancel terminated", "tx terminated", "cancelled activated", "cancelled completed", "cancelled-sorry taken", "sorry activated")
            .Complete("sorry").IsCompleted();

    [Fact]
    public void A_transaction_that_is_not_cancelled_is_a_sub_process() =>
        ProcessRun.Of(new Drawing().Start().Transaction("tx", new Drawing().Start("s").User("a").End("e").Path("s", "a", "e")).End().Path("start", "tx", "end")).Start().Complete("a").IsCompleted();

    [Fact]
    public void Thousands_of_things_to_undo_do_not_exhaust_the_stack()
    {
        var state = ProcessState.None with { Phase = ProcessPhase.Active, LastKey = 100_001, Instances = [new(100_001, "a", 0)] };
        state = state with { Compensations = [.. Enumerable.Range(1, 3_000).Select(k => new ProcessCompensation(k, "sub", 0, null))] };
        var plan = ProcessPlan.Compile(new Drawing().Start().User("a").Sub("sub", new Drawing().Start("s").Path("s")).EndWith("undo", Undo()).Path("start", "a", "undo")).Plan!;
        var outcome = ProcessEngine.Decide(plan, state, new CompleteActivity(100_001, ContextValue.Empty), new(ProcessRun.Monday, Actor.System, ProcessRun.Calendar, ProcessRun.Profile, ContextValue.Empty));
        Assert.IsType<ProcessCompleted>(Assert.IsType<Accepted<ProcessEvent>>(outcome).Events[^1]);
    }

    [Fact]
    public void What_was_to_be_undone_next_stays_done_when_the_scope_is_terminated() =>
        ProcessRun.Of(new Drawing().Start()
                .Sub("sub", new Drawing().Start("s").User("a").User("b").Undoes("undo-a", "a").Undoes("undo-b", "b").Throw("undo", Undo(waits: false)).User("last").Terminate("stop").Path("s", "a", "b", "undo", "last", "stop"))
                .User("after").Path("start", "sub", "after")).Start()
            .Complete("a").Complete("b").Waits("sub", "last", "undo-b").Complete("last").Waits("after").Complete("after").IsCompleted();

    [Fact]
    public void An_ad_hoc_sub_process_stays_open_until_all_is_undone() =>
        ProcessRun.Of(new Drawing().Start()
                .Node(new SubProcess("free", null, new Drawing().User("a").Undoes("undo-a", "a").Throw("undo", Undo(waits: false)).Path("a", "undo").Process.Body) { Kind = SubProcessKind.AdHoc, AdHoc = new(false, null) })
                .User("after").Path("start", "free", "after")).Start()
            .Complete("a").Waits("free", "undo-a").Complete("undo-a").Waits("after").Complete("after").IsCompleted();

    [Fact]
    public void A_sub_process_that_is_undone_gives_nothing_out_again() =>
        ProcessRun.Of(new Drawing().Start()
                .Node(new SubProcess("sub", null, new Drawing().Start("s").User("a").Path("s", "a")
                    .Beside("beside", new Drawing().StartOn("on", new CompensationDefinition(null)).User("handle").Path("on", "handle")).Process.Body)
                { Outputs = [new(DataSource.Expression("times + 1"), "times")] })
                .Throw("undo", Undo()).User("after").Path("start", "sub", "undo", "after")).Start(("times", Value.Of(0m)))
            .Complete("a").Waits("undo", "sub", "beside", "handle").Has("times", Value.Of(1m)).Complete("handle").Waits("after").Has("times", Value.Of(1m));

    public static TheoryData<LoopCharacteristics> Twice => [new MultiInstance(true) { Cardinality = "2" }, new MultiInstance(false) { Cardinality = "2" }, new StandardLoop(null, Maximum: 2)];

    [Theory]
    [MemberData(nameof(Twice))]
    public void What_was_completed_in_the_turns_of_a_repeated_activity_is_undone_turn_by_turn(LoopCharacteristics loop) =>
        ProcessRun.Of(new Drawing().Start()
                .Node(new SubProcess("each", null, new Drawing().Start("s").User("a").Undoes("undo-a", "a").Path("s", "a").Process.Body) { Loop = loop })
                .Throw("undo", Undo()).User("after").Path("start", "each", "undo", "after")).Start()
            .Complete("a").Complete("a").Waits("undo", "each", "each", "undo-a")
            .Complete("undo-a").Waits("undo", "each", "each", "undo-a").Complete("undo-a").Waits("after").Complete("after").IsCompleted();

    [Fact]
    public void The_turns_of_a_repeated_activity_may_be_undone_by_what_each_holds_for_that() =>
        ProcessRun.Of(new Drawing().Start()
                .Node(new SubProcess("each", null, new Drawing().Start("s").User("a").Path("s", "a").Beside("beside", new Drawing().StartOn("on", new CompensationDefinition(null)).Script("count", "undone + loopCounter", "undone").Path("on", "count")).Process.Body) { Loop = new MultiInstance(true) { Cardinality = "2" } })
                .Throw("undo", Undo("each")).User("after").Path("start", "each", "undo", "after")).Start(("undone", Value.Of(0m)))
            .Complete("a").Complete("a").Waits("after").Has("undone", Value.Of(3m));
}
