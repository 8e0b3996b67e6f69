using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

public sealed class EventSubProcessTests
{
    private static readonly SignalDefinition _stop = new("stop");
    private static readonly ErrorDefinition _forged = new("forged");

    private static Drawing Handler(EventDefinition definition, bool interrupting = true) =>
        new Drawing().StartOn("on", definition, interrupting).User("handle").Path("on", "handle");

    [Fact]
    public void An_interrupting_event_sub_process_takes_the_place_of_what_is_active() =>
        ProcessRun.Of(new Drawing().Start().Parallel("split").User("a").User("b").Parallel("join").End().Beside("handler", Handler(_stop))
                .Path("start", "split", "a", "join", "end").Path("split", "b", "join")).Start().Complete("a")
            .Signal("stop")
            .Then("on met", "b terminated", "flows discarded", "on closed", "handler activated", "on activated", "on completed", "on-handle taken", "handle activated")
            .Complete("handle").Then("handle completed", "handler completed", "process completed by handler").IsCompleted();

    [Fact]
    public void An_event_sub_process_beside_may_begin_again_and_again_and_holds_the_scope_open() =>
        ProcessRun.Of(new Drawing().Start().User("a").Beside("handler", Handler(_stop, interrupting: false)).Path("start", "a")).Start()
            .Signal("stop").Signal("stop").Waits("a", "handler", "handle", "handler", "handle")
            .Complete("a").Complete("handle").Complete("handle").Then("handle completed", "handler completed", "on closed", "process completed by handler").IsCompleted();

    [Fact]
    public void The_scope_goes_on_normally_when_its_event_sub_process_has_ended() =>
        ProcessRun.Of(new Drawing().Start().Sub("sub", new Drawing().Start("s").User("a").EndWith("throw", _forged).Path("s", "a", "throw").Beside("handler", Handler(_forged))).User("after")
                .BoundaryOn("outside", "sub", _forged).User("never").Path("start", "sub", "after").Path("outside", "never")).Start()
            .Complete("a").Waits("sub", "handler", "handle").Complete("handle").Waits("after");

    [Fact]
    public void An_error_out_of_an_event_sub_process_goes_to_the_boundary_of_its_scope() =>
        ProcessRun.Of(new Drawing().Start().Sub("sub", new Drawing().Start("s").User("a").Path("s", "a")
                    .Beside("handler", new Drawing().StartOn("on", _stop).EndWith("throw", _forged).Path("on", "throw"))
                    .Beside("other", new Drawing().StartOn("on2", _forged).User("never").Path("on2", "never")))
                .User("caught").BoundaryOn("catch", "sub", _forged).Path("start", "sub").Path("catch", "caught")).Start()
            .Signal("stop").Waits("caught");

    [Fact]
    public void Only_what_is_within_a_scope_is_interrupted() =>
        ProcessRun.Of(new Drawing().Start().Parallel("split").User("outside").Sub("sub", new Drawing().Start("s").User("a").Path("s", "a").Beside("handler", Handler(_stop))).End()
                .Path("start", "split", "outside", "end").Path("split", "sub", "end")).Start()
            .Signal("stop").Waits("outside", "sub", "handler", "handle");

    [Fact]
    public void A_timer_beside_the_process_fires_each_time_of_its_cycle() =>
        ProcessRun.Of(new Drawing().Start().User("a").Beside("handler", Handler(new TimerDefinition(TimerKind.Cycle, "R2/P1D"), interrupting: false)).Path("start", "a")).Start()
            .Then("process started", "on due 2026-11-24 08:00 then 1 every P1D", "start activated", "start completed", "start-a taken", "a activated")
            .Fire("on").Then("on fired", "on due 2026-11-25 08:00", "handler activated", "on activated", "on completed", "on-handle taken", "handle activated")
            .Fire("on").Then("on fired", "handler activated", "on activated", "on completed", "on-handle taken", "handle activated");

    [Fact]
    public void A_condition_that_is_true_at_once_keeps_the_scope_from_beginning() =>
        ProcessRun.Of(new Drawing().Start().User("a").Beside("handler", Handler(new ConditionalDefinition("x"))).Path("start", "a"))
            .Start(("x", Value.Of(true)))
            .Then("process started", "variables x", "on waits for Condition x", "on met", "on closed", "handler activated", "on activated", "on completed", "on-handle taken", "handle activated");

    [Fact]
    public void Ending_the_process_from_outside_ends_every_wait() =>
        Assert.Empty(ProcessRun.Of(new Drawing().Start().User("a").Beside("handler", Handler(_stop)).Path("start", "a")).Start()
            .When(new TerminateProcess("withdrawn")).State.Subscriptions);

    [Fact]
    public void A_loop_of_an_event_sub_process_that_never_waits_is_an_incident()
    {
        var handler = new Drawing().StartOn("on", _stop, interrupting: false).Throw("again", _stop).Path("on", "again");
        var run = ProcessRun.Of(new Drawing().Start().User("a").Beside("handler", handler).Path("start", "a"), new() { StepBudget = 50 }).Start().Signal("stop");
        Assert.Equal(IncidentCode.StepBudgetExceeded, Assert.Single(run.State.Incidents).Code);
        run.Waits("a");
    }
}
