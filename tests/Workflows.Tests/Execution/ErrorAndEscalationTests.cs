using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

public sealed class ErrorAndEscalationTests
{
    private static readonly ErrorDefinition _forged = new("forged");
    private static readonly EscalationDefinition _late = new("late");

    /// <summary>A sub-process that ends by throwing, with a second path inside.</summary>
    private static Drawing Throwing(EventDefinition definition) => new Drawing().Start()
        .Sub("sub", new Drawing().Start("s").Parallel("split").User("a").User("other").EndWith("throw", definition).Path("s", "split", "a", "throw").Path("split", "other"))
        .User("after").User("caught").Path("start", "sub", "after");

    [Fact]
    public void An_error_ends_the_sub_process_and_goes_on_at_its_boundary() =>
        ProcessRun.Of(Throwing(_forged).BoundaryOn("catch", "sub", _forged).Path("catch", "caught")).Start().Complete("a")
            .Then("a completed", "a-throw taken", "throw activated", "throw threw Error forged", "other terminated", "throw terminated", "sub terminated", "catch activated", "catch completed", "catch-caught taken", "caught activated")
            .Waits("caught");

    [Fact]
    public void An_error_goes_outwards_until_somebody_catches_it() =>
        ProcessRun.Of(new Drawing().Start().Sub("outer", new Drawing().Start("o").Sub("inner", new Drawing().Start("s").User("a").EndWith("throw", _forged).Path("s", "a", "throw"))
                .BoundaryOn("wrong", "inner", new ErrorDefinition("other")).Path("o", "inner"))
            .User("caught").BoundaryOn("catch", "outer", new ErrorDefinition(null)).Path("start", "outer").Path("catch", "caught")).Start().Complete("a")
            .Waits("caught");

    [Fact]
    public void A_catcher_of_the_very_code_goes_before_one_of_every_code() =>
        ProcessRun.Of(Throwing(_forged).BoundaryOn("any", "sub", new ErrorDefinition(null)).BoundaryOn("catch", "sub", _forged).Path("any", "after").Path("catch", "caught")).Start().Complete("a")
            .Waits("caught");

    [Fact]
    public void An_error_that_nobody_catches_is_an_incident_and_the_rest_goes_on() =>
        ProcessRun.Of(Throwing(_forged)).Start().Complete("a")
            .Then("a completed", "a-throw taken", "throw activated", "incident ErrorNotCaught at throw code=forged")
            .Retry().Then("incident resolved", "incident ErrorNotCaught at throw code=forged")
            .Waits("sub", "other", "throw");

    [Fact]
    public void An_activity_can_throw_an_error_that_its_own_boundary_catches() =>
        ProcessRun.Of(new Drawing().Start().Service("pay").User("caught").BoundaryOn("catch", "pay", _forged).Path("start", "pay").Path("catch", "caught")).Start()
            .ThrowFrom("pay", ThrownKind.Error, "forged")
            .Then("pay threw Error forged", "pay terminated", "catch activated", "catch completed", "catch-caught taken", "caught activated");

    [Fact]
    public void An_escalation_beside_lets_the_thrower_go_on() =>
        ProcessRun.Of(Throwing(_late).BoundaryOn("catch", "sub", _late, interrupting: false).Path("catch", "caught")).Start().Complete("a")
            .Then("a completed", "a-throw taken", "throw activated", "throw threw Escalation late", "catch activated", "catch completed", "catch-caught taken", "throw completed", "caught activated")
            .Waits("sub", "other", "caught");

    [Fact]
    public void An_interrupting_escalation_ends_the_thrower_with_its_scope() =>
        ProcessRun.Of(Throwing(_late).BoundaryOn("catch", "sub", _late).Path("catch", "caught")).Start().Complete("a").Waits("caught");

    [Fact]
    public void An_escalation_that_nobody_catches_changes_nothing() =>
        ProcessRun.Of(new Drawing().Start().Throw("tell", _late).End().Path("start", "tell", "end")).Start().IsCompleted();

    [Fact]
    public void A_user_task_can_escalate_and_stays_open() =>
        ProcessRun.Of(new Drawing().Start().User("a").User("caught").BoundaryOn("catch", "a", _late, interrupting: false).Path("start", "a").Path("catch", "caught")).Start()
            .ThrowFrom("a", ThrownKind.Escalation, "late").Waits("a", "caught");

    [Fact]
    public void Nothing_can_be_thrown_from_what_is_not_open() =>
        ProcessRun.Of(new Drawing().Start().User("a").Path("start", "a")).Start()
            .ThenRejected(new ThrowFromActivity(99, ThrownKind.Error, "forged", Workflows.Feel.ContextValue.Empty), RejectionCode.ElementNotWaiting);
}
