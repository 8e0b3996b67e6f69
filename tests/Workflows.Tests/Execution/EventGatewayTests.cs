using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

public sealed class EventGatewayTests
{
    private static Drawing Choice => new Drawing().Start().EventBased("gate").CatchOn("paid", new MessageDefinition("payment")).Catch("late", "P3D").User("thank").User("remind")
        .Path("start", "gate", "paid", "thank").Path("gate", "late", "remind");

    [Fact]
    public void The_event_that_occurs_first_decides_and_the_others_are_no_longer_awaited() =>
        ProcessRun.Of(Choice).Start()
            .Then("process started", "start activated", "start completed", "start-gate taken", "gate activated", "paid waits for Message payment", "late due 2026-11-26 08:00").Waits("gate")
            .Message("payment")
            .Then("paid met", "late cancelled", "paid closed", "gate completed", "gate-paid taken", "paid activated", "paid completed", "paid-thank taken", "thank activated")
            .Waits("thank");

    [Fact]
    public void A_timer_decides_as_well() => ProcessRun.Of(Choice).Start().Fire("late").Waits("remind");

    [Fact]
    public void What_comes_after_the_decision_is_rejected() =>
        ProcessRun.Of(Choice).Start().Fire("late").ThenRejected(new CorrelateMessage("payment", null, ContextValue.Empty), RejectionCode.MessageNotAwaited);

    [Fact]
    public void A_receive_task_may_be_awaited() =>
        ProcessRun.Of(new Drawing().Start().EventBased("gate").Node(new ReceiveTask("paid", null, new("payment"))).Catch("late", "P3D").User("thank").End()
                .Path("start", "gate", "paid", "thank").Path("gate", "late", "end"))
            .Start().Message("payment").Waits("thank");

    [Fact]
    public void A_condition_that_is_true_already_decides_at_once() =>
        ProcessRun.Of(new Drawing().Start().EventBased("gate").Catch("late", "P3D").CatchOn("ready", new ConditionalDefinition("x > 1")).User("a").User("b")
                .Path("start", "gate", "late", "a").Path("gate", "ready", "b"))
            .Start(("x", Value.Of(2m))).Waits("b");

    [Fact]
    public void Anything_else_behind_it_is_refused() =>
        Assert.Contains(ProcessPlan.Compile(new Drawing().Start().EventBased("gate").User("a").Catch("late", "P3D").Path("start", "gate", "a").Path("gate", "late")).Diagnostics, d => d is { Code: "process.not-awaited", Location.ElementId: "gate" });

    private static Drawing Beginning(bool parallel) => new Drawing().Node(new EventBasedGateway("gate", null, Instantiate: true, parallel))
        .CatchOn("filed", new MessageDefinition("application")).CatchOn("ordered", new MessageDefinition("order")).User("a").User("b").End()
        .Path("gate", "filed", "a", "end").Path("gate", "ordered", "b", "end");

    [Fact]
    public void A_gateway_begins_a_process_with_the_event_that_comes_first() =>
        ProcessRun.Of(Beginning(parallel: false)).Message("order", null, ("by", Value.Of("court")))
            .Then("process started", "variables by", "gate activated", "gate completed", "gate-ordered taken", "ordered activated", "ordered completed", "ordered-b taken", "b activated")
            .Waits("b").Complete("b").IsCompleted();

    [Fact]
    public void A_parallel_gateway_begins_a_process_with_one_event_and_awaits_the_others() =>
        ProcessRun.Of(Beginning(parallel: true)).Message("application").Waits("ordered", "a").Complete("a").Waits("ordered").Message("order").Waits("b").Complete("b").IsCompleted();

    [Fact]
    public void A_process_that_begins_at_a_gateway_has_no_start_to_be_begun_at_by_hand() =>
        ProcessRun.Of(Beginning(parallel: false)).ThenRejected(new StartProcess(ContextValue.Empty), RejectionCode.StartNotFound).When(new StartProcess(ContextValue.Empty, "filed")).Waits("a");
}
