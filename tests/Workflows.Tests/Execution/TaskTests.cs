using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

public class TaskTests
{
    private static Drawing Line => new Drawing().Start().User("check").User("sign").End().Path("start", "check", "sign", "end");

    [Fact]
    public void Starting_a_process_waits_at_its_first_user_task() =>
        ProcessRun.Of(Line).Start()
            .Then("process started", "start activated", "start completed", "start-check taken", "check activated")
            .Waits("check");

    [Fact]
    public void Completing_a_user_task_sets_its_variables_and_goes_on() =>
        ProcessRun.Of(Line).Start().Complete("check", ("outcome", Value.Of("accept")))
            .Then("variables outcome", "check completed", "check-sign taken", "sign activated");

    [Fact]
    public void The_last_path_completes_the_process() =>
        ProcessRun.Of(Line).Start().Complete("check").Complete("sign")
            .Then("sign completed", "sign-end taken", "end activated", "end completed", "process completed by end")
            .IsCompleted();

    [Fact]
    public void Starting_a_process_twice_is_rejected() =>
        ProcessRun.Of(Line).Start().ThenRejected(new StartProcess(ContextValue.Empty), RejectionCode.ProcessAlreadyStarted);

    [Fact]
    public void Completing_a_user_task_twice_is_rejected()
    {
        var run = ProcessRun.Of(Line).Start();
        var key = run.KeyOf("check");
        run.Complete("check").ThenRejected(new CompleteActivity(key, ContextValue.Empty), RejectionCode.ElementNotWaiting);
    }

    [Fact]
    public void A_user_task_cannot_fail()
    {
        var run = ProcessRun.Of(Line).Start();
        run.ThenRejected(new FailActivity(run.KeyOf("check"), "x", "y"), RejectionCode.ElementNotWaiting);
    }

    [Fact]
    public void An_activity_without_a_flow_that_leaves_it_ends_the_path() =>
        ProcessRun.Of(new Drawing().Start().User("check").Path("start", "check")).Start().Complete("check")
            .Then("check completed", "process completed by check").IsCompleted();

    [Fact]
    public void Several_flows_that_leave_a_task_are_all_taken() =>
        ProcessRun.Of(new Drawing().Start().User("a").User("b").User("c").Path("start", "a", "b").Path("a", "c")).Start().Complete("a")
            .Then("a completed", "a-b taken", "a-c taken", "b activated", "c activated")
            .Complete("c").Waits("b").Complete("b").IsCompleted();

    [Fact]
    public void A_task_is_activated_by_each_flow_that_enters_it() =>
        ProcessRun.Of(new Drawing().Start().User("a").User("b").User("c").Path("start", "a", "c").Path("start", "b", "c")).Start()
            .Complete("a").Complete("b").Waits("c", "c")
            .Complete("c").Complete("c").IsCompleted();

    [Fact]
    public void A_loop_back_activates_the_task_anew()
    {
        var run = ProcessRun.Of(new Drawing().Start().User("a").User("b").Path("start", "a", "b", "a")).Start();
        var first = run.KeyOf("a");
        run.Complete("a").Complete("b").Waits("a");
        Assert.True(run.KeyOf("a") > first);
    }

    [Fact]
    public void A_service_task_asks_with_the_variables_and_waits_for_the_answer()
    {
        var run = ProcessRun.Of(new Drawing().Start().Service("pay", "fee.collect").End().Path("start", "pay", "end"))
            .Start(("amount", Value.Of(15_000m)))
            .Then("process started", "variables amount", "start activated", "start completed", "start-pay taken", "pay activated", "fee.collect requested");
        var request = run.Journal.OfType<ServiceRequested>().Single();
        Assert.Equal(run.KeyOf("pay"), request.ElementKey);
        Assert.Equal(Value.Of(15_000m), request.Input.Value?["amount"]);
        run.Complete("pay", ("receipt", Value.Of("R1"))).IsCompleted();
    }

    [Fact]
    public void A_failed_service_is_an_incident_and_is_asked_again_on_retry() =>
        ProcessRun.Of(new Drawing().Start().Service("pay").End().Path("start", "pay", "end")).Start().Fail("pay", "timeout")
            .Then("incident ServiceFailed at pay code=timeout message=no answer").Waits("pay")
            .Retry(("account", Value.Of("2")))
            .Then("incident resolved", "variables account", "pay requested")
            .Complete("pay").IsCompleted();

    [Fact]
    public void An_answer_after_the_failure_completes_the_service_and_closes_the_incident() =>
        ProcessRun.Of(new Drawing().Start().Service("pay").End().Path("start", "pay", "end")).Start().Fail("pay").Complete("pay").IsCompleted();

    [Fact]
    public void Terminating_ends_everything_that_is_open_and_late_answers_are_rejected()
    {
        var run = ProcessRun.Of(new Drawing().Start().User("a").Service("b").Boundary("late", "a", "P3D").End().Path("start", "a", "end").Path("start", "b", "end").Path("late", "end")).Start();
        var key = run.KeyOf("b");
        run.When(new TerminateProcess("withdrawn"))
            .Then("late cancelled", "a terminated", "b terminated", "process terminated: withdrawn")
            .ThenRejected(new CompleteActivity(key, ContextValue.Empty), RejectionCode.ElementNotWaiting)
            .When(new TerminateProcess("withdrawn")).Then();
        Assert.Equal(ProcessPhase.Terminated, run.State.Phase);
        Assert.Empty(run.State.Timers);
    }
}
