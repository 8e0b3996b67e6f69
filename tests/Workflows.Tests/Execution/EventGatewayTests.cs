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
}
