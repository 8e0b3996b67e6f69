using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

public class SubProcessTests
{
    private static Drawing With(Drawing body) => new Drawing().Start().Sub("sub", body).User("after").End().Path("start", "sub", "after", "end");

    private static Drawing Line => new Drawing().Start("s").User("a").End("e").Path("s", "a", "e");

    private static Drawing TwoPaths => new Drawing().Start("s").Parallel("split").User("a").User("b").Terminate("stop").End("e").Path("s", "split", "a", "stop").Path("split", "b", "e");

    [Fact]
    public void It_begins_at_its_own_start_event_and_is_the_scope_of_what_is_inside()
    {
        var run = ProcessRun.Of(With(Line)).Start()
            .Then("process started", "start activated", "start completed", "start-sub taken", "sub activated", "s activated", "s completed", "s-a taken", "a activated")
            .Waits("sub", "a");
        Assert.Equal(run.KeyOf("sub"), run.State.Instances[^1].ScopeKey);
    }

    [Fact]
    public void It_completes_when_every_path_inside_has_come_to_its_end() =>
        ProcessRun.Of(With(TwoPaths)).Start().Complete("b").Waits("sub", "a")
            .Complete("a").Then("a completed", "a-stop taken", "stop activated", "stop completed", "sub completed", "sub-after taken", "after activated")
            .Complete("after").IsCompleted();

    [Fact]
    public void A_terminate_end_event_inside_ends_the_sub_process_alone() =>
        ProcessRun.Of(With(TwoPaths)).Start().Complete("a")
            .Then("a completed", "a-stop taken", "stop activated", "stop completed", "b terminated", "sub completed", "sub-after taken", "after activated");

    [Fact]
    public void A_person_cannot_complete_it()
    {
        var run = ProcessRun.Of(With(Line)).Start();
        run.ThenRejected(new CompleteActivity(run.KeyOf("sub"), ContextValue.Empty), RejectionCode.ElementNotWaiting);
    }

    [Fact]
    public void An_interrupting_timer_terminates_what_is_inside_first() =>
        ProcessRun.Of(With(TwoPaths).Boundary("late", "sub", "P1D").Path("late", "end")).Start().Fire("late")
            .Then("late fired", "a terminated", "b terminated", "sub terminated", "late activated", "late completed", "late-end taken", "end activated", "end completed", "process completed by end")
            .IsCompleted();

    [Fact]
    public void A_sub_process_within_another_is_terminated_from_the_inside() =>
        ProcessRun.Of(With(new Drawing().Start("s").Sub("inner", new Drawing().Start("s2").User("x").Path("s2", "x")).Path("s", "inner"))).Start()
            .When(new TerminateProcess("withdrawn")).Then("x terminated", "inner terminated", "sub terminated", "process terminated: withdrawn");

    [Fact]
    public void A_join_inside_that_nothing_can_complete_is_an_incident_of_the_sub_process()
    {
        var run = ProcessRun.Of(With(new Drawing().Start("s").User("a").User("b").Exclusive("x", "x-j").Parallel("j").End("e")
                .Path("s", "a", "x").Path("x", "j", "e").Flow("x", "b", "never").Path("b", "j")).Boundary("late", "sub", "P1D").Path("late", "end"))
            .Start(("never", Value.Of(false))).Complete("a");
        var incident = Assert.Single(run.State.Incidents);
        Assert.Equal((IncidentCode.JoinNeverComplete, "j", run.KeyOf("sub")), (incident.Code, incident.ElementId, incident.ElementKey));
        run.Retry().Then("incident resolved", "incident JoinNeverComplete at j missing=b-j").Fire("late").IsCompleted();
    }

    [Fact]
    public void A_loop_inside_without_a_wait_keeps_the_input_of_the_command() =>
        ProcessRun.Of(new Drawing().Start().User("a").Sub("sub", new Drawing().Start("s").Exclusive("m").Exclusive("n").Path("s", "m", "n", "m")).Path("start", "a", "sub"), new() { StepBudget = 20 })
            .Start().Complete("a", ("x", Value.Of(1m))).Then("variables x", "incident StepBudgetExceeded at a budget=20").Waits("a");

    [Fact]
    public void What_is_inside_reads_and_sets_the_variables_of_the_process() =>
        ProcessRun.Of(With(new Drawing().Start("s").User("a").Exclusive("x", "x-no").End("yes").User("no").Path("s", "a", "x").Flow("x", "yes", "outcome = \"accept\" and fee > 0").Flow("x", "no", null)))
            .Start(("fee", Value.Of(5m))).Complete("a", ("outcome", Value.Of("accept"))).Waits("after");

    [Fact]
    public void A_flow_across_its_border_is_refused() =>
        Assert.Contains(ProcessPlan.Compile(With(Line).Path("after", "a")).Diagnostics, d => d is { Code: "process.flow-dangling", Location.ElementId: "after-a" });

    [Fact]
    public void It_needs_a_start_event_of_its_own() =>
        Assert.Contains(ProcessPlan.Compile(With(new Drawing().User("a"))).Diagnostics, d => d is { Code: "process.no-start", Location.ElementId: "sub" });

    [Fact]
    public void One_that_cannot_give_what_it_is_to_give_waits_for_nothing_more_inside()
    {
        var run = ProcessRun.Of(new Drawing().Start()
                .Node(new SubProcess("sub", null, new Drawing().Start("s").User("a").Path("s", "a")
                    .Beside("beside", new Drawing().StartOn("on", new TimerDefinition(TimerKind.Duration, "P1D"), interrupting: false).User("t").Path("on", "t")).Process.Body)
                { Outputs = [new(DataSource.Expression("missing"), "given")] })
                .User("after").Path("start", "sub", "after")).Start().Complete("a").Incident(IncidentCode.OutputFailed);
        Assert.Empty(run.State.Timers);
        run.Retry(("missing", Value.Of(1m))).Waits("after").Has("given", Value.Of(1m)).Complete("after").IsCompleted();
    }

    [Fact]
    public void What_was_on_its_way_when_it_was_terminated_does_not_go_on() =>
        ProcessRun.Of(new Drawing().Start()
                .Node(new SubProcess("sub", null, new Drawing().Start("s").Parallel("split").Terminate("stop").User("u").Path("s", "split", "stop").Path("split", "u").Process.Body) { Outputs = [new(DataSource.Expression("missing"), "given")] })
                .User("after").Path("start", "sub", "after")).Start().Waits("sub").Incident(IncidentCode.OutputFailed)
            .Retry(("missing", Value.Of(1m))).Waits("after").Complete("after").IsCompleted();
}
