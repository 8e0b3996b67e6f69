using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

public sealed class ComplexGatewayTests
{
    private static Drawing TwoOfThree(Drawing drawing) => drawing.Start().Parallel("split").User("a").User("b").User("c").Complex("gate", "activationCount >= 2").User("after")
        .Path("start", "split", "a", "gate", "after").Path("split", "b", "gate").Path("split", "c", "gate");

    [Fact]
    public void It_begins_when_its_condition_is_true_of_the_flows_that_have_come() =>
        ProcessRun.Of(TwoOfThree(new())).Start().Complete("c").Waits("a", "b").Complete("a").Waits("b", "gate", "after");

    [Fact]
    public void What_comes_late_is_used_up_without_being_taken_further()
    {
        var run = ProcessRun.Of(TwoOfThree(new())).Start().Complete("c").Complete("a").Complete("after").Waits("b", "gate");
        run.Complete("b").Then("b completed", "b-gate taken", "gate activated", "variables waitingForStart", "gate completed", "gate completed", "process completed by gate").IsCompleted();
    }

    [Fact]
    public void A_flow_with_a_condition_may_be_taken_by_what_comes_late() =>
        ProcessRun.Of(TwoOfThree(new Drawing().User("late").Flow("gate", "late", "not(waitingForStart)"))).Start()
            .Complete("c").Complete("a").Waits("b", "gate", "after").Complete("b").Waits("after", "late");

    [Fact]
    public void It_begins_anew_after_it_has_been_reset() =>
        ProcessRun.Of(new Drawing().Start().Exclusive("merge").Parallel("split").User("a").User("b").Complex("gate", "activationCount >= 1").User("work").Exclusive("more", "more-end").End()
                .Path("start", "merge", "split", "a", "gate", "work", "more").Path("split", "b", "gate").Flow("more", "merge", "again").Flow("more", "end"))
            .Start(("again", Value.Of(true)))
            .Complete("a").Complete("b").Waits("work").Complete("work").Waits("a", "b")
            .Complete("b").Waits("a", "gate", "work").Complete("a").Complete("work", ("again", Value.Of(false))).IsCompleted();

    [Fact]
    public void A_condition_that_cannot_be_told_is_an_incident() =>
        Assert.Contains(
            ProcessRun.Of(new Drawing().Start().Parallel("split").User("a").User("b").Complex("gate", "activationCount >= needed").End()
                .Path("start", "split", "a", "gate", "end").Path("split", "b", "gate")).Start().Complete("a").State.Incidents,
            i => i is { Code: IncidentCode.UndeclaredName, ElementId: "gate" });

    [Fact]
    public void As_a_split_it_takes_every_flow_whose_condition_is_true() =>
        ProcessRun.Of(new Drawing().Start().Complex("gate", null).User("a").User("b").User("c").Path("start", "gate").Flow("gate", "a", "true").Flow("gate", "b", "false").Flow("gate", "c", "true"))
            .Start().Waits("a", "c");

    [Fact]
    public void One_that_could_not_decide_keeps_its_token_until_it_can() =>
        ProcessRun.Of(new Drawing().Start().Parallel("split").Node(new ManualTask("a", null)).Node(new ManualTask("b", null)).Complex("gate", "activationCount >= 2").User("yes").User("no")
                .Path("start", "split", "a", "gate").Path("split", "b", "gate").Flow("gate", "yes", "ok").Flow("gate", "no", "false")).Start(("ok", Value.Of(false)))
            .Incident(IncidentCode.NoFlowTaken).Waits("gate").Retry(("ok", Value.Of(true))).Waits("yes").Complete("yes").IsCompleted();

    [Fact]
    public void What_comes_late_and_cannot_be_decided_is_kept_until_it_can() =>
        ProcessRun.Of(TwoOfThree(new Drawing().User("late").Flow("gate", "late", "if waitingForStart then false else ok"))).Start()
            .Complete("c").Complete("a").Complete("b").Incident(IncidentCode.UndeclaredName).Waits("gate", "after", "gate")
            .Retry(("ok", Value.Of(true))).Waits("after", "late").Complete("after").Complete("late").IsCompleted();
}
