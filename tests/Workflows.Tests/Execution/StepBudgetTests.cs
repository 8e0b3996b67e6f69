using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using NodaTime;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

public class StepBudgetTests
{
    private static readonly PlanOptions _ten = new() { StepBudget = 10 };

    private static Drawing Looping => new Drawing().Start().User("a").Exclusive("merge").Exclusive("gate", "gate-merge").End()
        .Path("start", "a", "merge", "gate").Flow("gate", "end", "done").Flow("gate", "merge", null);

    [Fact]
    public void A_loop_without_a_wait_is_an_incident_that_keeps_the_input_and_drops_the_steps() =>
        ProcessRun.Of(Looping, _ten).Start().Complete("a", ("done", Value.Of(false)))
            .Then("variables done", "incident StepBudgetExceeded at a budget=10")
            .Waits("a")
            .Retry(("done", Value.Of(true)))
            .Then("incident resolved", "variables done", "a completed", "a-merge taken", "merge activated", "merge completed", "merge-gate taken", "gate activated", "gate completed", "gate-end taken", "end activated", "end completed", "process completed by end");

    [Fact]
    public void A_start_that_loops_waits_at_the_start_event() =>
        ProcessRun.Of(new Drawing().Start().Exclusive("a").Exclusive("b").Path("start", "a", "b", "a"), _ten).Start(("x", Value.Of(1m)))
            .Then("process started", "variables x", "start activated", "incident StepBudgetExceeded at start budget=10")
            .Retry().Then("incident resolved", "incident StepBudgetExceeded at start budget=10");

    [Fact]
    public void A_timer_that_leads_into_a_loop_is_used_up_and_its_activity_stays()
    {
        var run = ProcessRun.Of(Looping.Boundary("late", "a", "P1D").Path("late", "merge"), _ten).Start(("done", Value.Of(false)))
            .Fire("late").Then("late fired", "incident StepBudgetExceeded at late budget=10").Waits("a");
        Assert.Empty(run.State.Timers);
        run.Retry(("done", Value.Of(true))).IsCompleted();
    }

    [Fact]
    public void A_timer_event_that_leads_into_a_loop_goes_on_when_it_is_retried() =>
        ProcessRun.Of(new Drawing().Start().Catch("wait", "PT1H").Exclusive("merge").Exclusive("gate", "gate-merge").End()
                .Path("start", "wait", "merge", "gate").Flow("gate", "end", "done").Flow("gate", "merge", null), _ten)
            .Start(("done", Value.Of(false))).Fire("wait").Then("wait fired", "incident StepBudgetExceeded at wait budget=10")
            .Retry(("done", Value.Of(true))).IsCompleted();

    [Fact]
    public void As_many_elements_as_the_budget_allows_are_no_incident()
    {
        var drawing = new Drawing().Start();
        drawing.Path(["start", .. Enumerable.Range(0, 9).Select(i => $"m{i}")]);
        for (var i = 0; i < 9; i++)
            drawing.Node(new IntermediateThrowEvent($"m{i}", null, new NoneDefinition()));
        ProcessRun.Of(drawing, _ten).Start().IsCompleted();
        Assert.Equal(IncidentCode.StepBudgetExceeded, ProcessRun.Of(drawing, new() { StepBudget = 9 }).Start().State.Incidents[0].Code);
    }

    [Fact]
    public void A_hundred_thousand_elements_are_the_default()
    {
        var loop = new Drawing().Start().Exclusive("a").Exclusive("b").Path("start", "a", "b", "a");
        var plan = ProcessPlan.Compile(loop).Plan!;
        Assert.Equal(100_000, plan.StepBudget);
        var outcome = ProcessEngine.Decide(plan, ProcessState.None, new StartProcess(ContextValue.Empty), new(Instant.MinValue, Actor.System, ProcessRun.Calendar, ProcessRun.Profile, ContextValue.Empty));
        var incident = Assert.IsType<IncidentRaised>(Assert.IsType<Accepted<ProcessEvent>>(outcome).Events[^1]);
        Assert.Equal([new Argument("budget", "100000")], incident.Arguments);
    }

    private static Drawing Heard(Drawing drawing) => drawing.Exclusive("merge").Exclusive("gate", "gate-merge").End()
        .Path("on", "merge", "gate").Flow("gate", "end", "done").Flow("gate", "merge", null);

    private static MessageDefinition Papers => new("papers");

    private static Sequence<DataMapping> Counted => [new(DataSource.Expression("count"), "counted")];

    public static TheoryData<Drawing> Hearing =>
    [
        Heard(new Drawing().Start().Node(new IntermediateCatchEvent("on", null, Papers) { Outputs = Counted }).Path("start", "on")),
        Heard(new Drawing().Start().Node(new ReceiveTask("on", null, Papers) { Outputs = Counted }).Path("start", "on")),
        Heard(new Drawing().Start().User("a").Node(new BoundaryEvent("on", null, Papers, "a", true) { Outputs = Counted }).Path("start", "a")),
    ];

    [Theory]
    [MemberData(nameof(Hearing))]
    public void What_came_with_a_message_that_leads_into_a_loop_is_there_when_it_is_retried(Drawing drawing) =>
        ProcessRun.Of(drawing, _ten).Start(("done", Value.Of(false))).Message("papers", null, ("count", Value.Of(3m))).Incident(IncidentCode.StepBudgetExceeded).HasNot("count")
            .Retry().Incident(IncidentCode.StepBudgetExceeded).Retry(("done", Value.Of(true))).Has("counted", Value.Of(3m)).HasNot("count").IsCompleted();

    [Fact]
    public void A_start_with_a_message_that_leads_into_a_loop_goes_on_when_it_is_retried()
    {
        var run = ProcessRun.Of(Heard(new Drawing().Node(new StartEvent("on", null, Papers) { Outputs = Counted })), _ten);
        run.Data = new([new("done", Value.Of(false))]);
        run.Message("papers", null, ("count", Value.Of(3m))).Incident(IncidentCode.StepBudgetExceeded)
            .Retry(("done", Value.Of(true))).Has("counted", Value.Of(3m)).IsCompleted();
    }

    [Fact]
    public void A_move_that_leads_into_a_loop_is_refused()
    {
        var run = ProcessRun.Of(Looping, _ten).Start(("done", Value.Of(false)));
        run.ThenRejected(new MoveInstance(run.KeyOf("a"), "merge", "x"), RejectionCode.CannotMove);
    }

    [Theory]
    [InlineData("count(for i in 1..1000 return i)")]
    [InlineData("\"a longer text, set again and again: \" + string(loopCounter)")]
    public void Expressions_together_do_not_more_work_than_the_budget_allows(string script)
    {
        var drawing = new Drawing().Start().Node(new ScriptTask("work", null, null, script, "x") { Loop = new StandardLoop(null, Maximum: 1_000) }).End().Path("start", "work", "end");
        ProcessRun.Of(drawing).Start().IsCompleted();
        Assert.Equal([new Argument("budget", "3000"), new Argument("of", "work")], Assert.Single(ProcessRun.Of(drawing, new() { WorkBudget = 3_000 }).Start().State.Incidents).Arguments);
    }

    [Fact]
    public void What_decisions_do_counts_and_the_incident_says_that_it_was_work()
    {
        var drawing = new Drawing().Start().Node(new BusinessRuleTask("work", null, "fee", "x") { Loop = new StandardLoop(null, Maximum: 10) }).End().Path("start", "work", "end");
        PlanOptions With(int steps) => new() { WorkBudget = 1_000, Decisions = _ => (_, _) => new(new(Value.Of(1m), null, [])) { Steps = steps } };
        ProcessRun.Of(drawing, With(10)).Start().IsCompleted();
        var incident = Assert.Single(ProcessRun.Of(drawing, With(200)).Start().State.Incidents);
        Assert.Equal((IncidentCode.StepBudgetExceeded, [new("budget", "1000"), new("of", "work")]), (incident.Code, incident.Arguments));
    }
}
