using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

/// <summary>What an operator may do where a process is stuck or went wrong.</summary>
public sealed class RepairTests
{
    private static Drawing Choice() => new Drawing().Start().Exclusive("gate").User("yes").User("no").Path("start", "gate").Flow("gate", "yes", "ok").Flow("gate", "no", "not(ok)");

    private static ContextValue Variables(string name, Value value) => new([new(name, value)]);

    [Fact]
    public void Data_can_be_set_and_the_journal_says_that_a_person_did()
    {
        var run = ProcessRun.Of(Choice()).Start();
        run.When(new SetVariables(0, Variables("ok", Value.Of(true)), "missing in the form"))
            .Then("intervened: SetVariables at #0", "variables ok")
            .Retry().Waits("yes");
        Assert.Equal("missing in the form", run.Journal.OfType<Intervened>().Single().Reason.Value);
    }

    [Fact]
    public void Data_of_a_scope_that_is_not_there_cannot_be_set() =>
        ProcessRun.Of(Choice()).Start().ThenRejected(new SetVariables(99, ContextValue.Empty, "x"), RejectionCode.ElementNotWaiting);

    [Fact]
    public void Data_that_are_set_may_make_a_condition_true() =>
        ProcessRun.Of(new Drawing().Start().CatchOn("wait", new ConditionalDefinition("ok")).User("after").Path("start", "wait", "after")).Start()
            .When(new SetVariables(0, Variables("ok", Value.Of(true)), "x")).Waits("after");

    [Fact]
    public void A_loop_of_conditions_that_never_waits_is_an_incident_after_data_are_set()
    {
        var run = ProcessRun.Of(new Drawing().Start().User("a").BoundaryOn("grown", "a", new ConditionalDefinition("ok"), interrupting: false).Exclusive("round").Path("start", "a").Path("grown", "round").Path("round", "round"), new() { StepBudget = 50 }).Start();
        run.When(new SetVariables(0, Variables("ok", Value.Of(true)), "x"));
        Assert.Equal(("grown", IncidentCode.StepBudgetExceeded), run.State.Incidents.Select(i => (i.ElementId, i.Code)).Single());
    }

    [Fact]
    public void A_service_that_failed_can_be_left_as_if_it_had_been_done() =>
        ProcessRun.Of(new Drawing().Start().Service("pay").User("after").Boundary("late", "pay", "P1D").End().Path("start", "pay", "after").Path("late", "end")).Start().Fail("pay")
            .Skip("paid in cash").Then("intervened: Skip at pay", "incident resolved", "late cancelled", "pay completed", "pay-after taken", "after activated");

    [Fact]
    public void A_gateway_that_could_not_decide_is_told_the_flow()
    {
        var run = ProcessRun.Of(Choice()).Start();
        var incident = run.State.Incidents[0].Key;
        run.ThenRejected(new SkipIncident(incident, "x"), RejectionCode.FlowRequired)
            .ThenRejected(new SkipIncident(incident, "x", "gate-maybe"), RejectionCode.FlowRequired)
            .ThenRejected(new SkipIncident(99, "x"), RejectionCode.IncidentNotOpen)
            .When(new SkipIncident(incident, "seen by the head", "gate-no"))
            .Then("intervened: Skip at gate to gate-no", "incident resolved", "gate completed", "gate-no taken", "no activated");
    }

    [Fact]
    public void A_join_that_waits_for_what_cannot_come_goes_on_with_what_came() =>
        ProcessRun.Of(new Drawing().Start().Exclusive("x", "x-a").User("a").User("b").Parallel("join").User("after").Path("start", "x", "a", "join", "after").Flow("x", "b", "false").Path("b", "join")).Start()
            .Complete("a").Skip("b is not needed").Then("intervened: Skip at #0", "incident resolved", "join activated", "join completed", "join-after taken", "after activated");

    [Fact]
    public void A_boundary_timer_without_a_time_can_be_left_unset() =>
        ProcessRun.Of(new Drawing().Start().User("a").End().Boundary("late", "a", "= nothing").Path("start", "a", "end").Path("late", "end")).Start()
            .Skip("no deadline here").Then("intervened: Skip at a", "incident resolved").Complete("a").IsCompleted();

    [Fact]
    public void An_error_that_nobody_catches_can_end_its_path() =>
        ProcessRun.Of(new Drawing().Start().EndWith("throw", new ErrorDefinition("forged")).Path("start", "throw")).Start().Skip("known").IsCompleted();

    [Fact]
    public void An_instance_moves_to_another_element_of_its_scope() =>
        ProcessRun.Of(new Drawing().Start().User("a").User("b").User("c").Boundary("late", "a", "P1D").End().Path("start", "a", "b", "c", "end").Path("late", "end")).Start()
            .Move("a", "c", "b was done on paper")
            .Then("intervened: Move at a to c", "late cancelled", "a terminated", "c activated");

    [Fact]
    public void An_instance_moves_back() =>
        ProcessRun.Of(new Drawing().Start().User("a").User("b").End().Path("start", "a", "b", "end")).Start().Complete("a").Move("b", "a", "wrong").Complete("a").Complete("b").IsCompleted();

    [Fact]
    public void A_sub_process_moves_as_a_whole() =>
        ProcessRun.Of(new Drawing().Start().Sub("sub", new Drawing().Start("s").User("inside").Path("s", "inside")).User("after").Path("start", "sub", "after")).Start()
            .Move("sub", "after", "x").Waits("after");

    [Theory]
    [InlineData("nowhere", "unknown")]
    [InlineData("called", "scope")]
    [InlineData("turn", "scope")]
    [InlineData("start", "kind")]
    [InlineData("late", "kind")]
    [InlineData("join", "kind")]
    [InlineData("on", "scope")]
    [InlineData("beside", "kind")]
    public void An_instance_does_not_move_where_no_flow_could_bring_it(string target, string why)
    {
        var run = ProcessRun.Of(new Drawing().Start().Parallel("split").User("a").User("b").Parallel("join").Boundary("late", "a", "P1D").End()
            .Node(new SubProcess("sub", null, new Drawing().Start("s").User("turn").Path("s", "turn").Process.Body) { Loop = new MultiInstance(false) { Cardinality = "2" } })
            .Node(new SubProcess("adhoc", null, new Drawing().User("called").Process.Body) { Kind = SubProcessKind.AdHoc, AdHoc = new(false, null) }).Beside("beside", new Drawing().StartOn("on", new SignalDefinition("x")))
            .Path("start", "split", "a", "join", "sub", "adhoc", "end").Path("split", "b", "join").Path("late", "end")).Start();
        var rejected = Assert.IsType<Rejected<ProcessEvent>>(run.Decide(new MoveInstance(run.KeyOf("a"), target, "x")));
        Assert.Equal((RejectionCode.CannotMove, why), (rejected.Code, rejected.Arguments[1].Value));
    }

    [Fact]
    public void An_activity_that_chooses_its_flows_is_told_the_flow()
    {
        var run = ProcessRun.Of(new Drawing().Start().Service("pay").User("yes").User("no").Path("start", "pay").Flow("pay", "yes", "ok").Flow("pay", "no", "not(ok)")).Start().Fail("pay");
        run.ThenRejected(new SkipIncident(run.State.Incidents[0].Key, "x"), RejectionCode.FlowRequired)
            .When(new SkipIncident(run.State.Incidents[0].Key, "x", "pay-no")).Waits("no");
    }

    [Fact]
    public void A_turn_of_a_repeated_activity_is_skipped_alone_and_does_not_move_alone()
    {
        var run = ProcessRun.Of(new Drawing().Start().Node(new ServiceTask("each", null, "pay") { Loop = new MultiInstance(IsSequential: false) { Cardinality = "2" } }).User("after").Path("start", "each", "after")).Start();
        var turns = run.State.Instances.Where(i => i.Loop > 0).ToList();
        run.When(new FailActivity(turns[0].Key, "down", "no answer"));
        Assert.Equal("instance", Assert.IsType<Rejected<ProcessEvent>>(run.Decide(new MoveInstance(turns[0].Key, "after", "x"))).Arguments[1].Value);
        run.Skip("paid in cash").Waits("each", "each").When(new CompleteActivity(turns[1].Key, ContextValue.Empty)).Waits("after");
    }

    [Fact]
    public void What_is_gone_does_not_move() =>
        ProcessRun.Of(Choice()).Start().ThenRejected(new MoveInstance(99, "yes", "x"), RejectionCode.ElementNotWaiting);

    private static Drawing Nested => new Drawing().Start().User("before").User("after").Boundary("late", "outer", "P1D").User("remind")
        .Sub("outer", new Drawing().Start("s1").User("first").Sub("inner", new Drawing().Start("s2").Parallel("split").User("deep").User("other").Path("s2", "split", "deep").Path("split", "other")).Path("s1", "first", "inner"))
        .Path("start", "before", "outer", "after").Path("late", "remind");

    [Fact]
    public void An_instance_moves_into_sub_processes_that_begin_by_that() =>
        ProcessRun.Of(Nested).Start().Move("before", "deep", "first was done on paper")
            .Then("intervened: Move at before to deep", "before terminated", "outer activated", "late due 2026-11-24 08:00", "inner activated", "deep activated")
            .Waits("outer", "inner", "deep").Complete("deep").Waits("after");

    [Fact]
    public void An_instance_moves_out_of_sub_processes_that_end_by_that() =>
        ProcessRun.Of(Nested).Start().Complete("before").Move("first", "after", "not needed")
            .Then("intervened: Move at first to after", "first terminated", "late cancelled", "outer terminated", "after activated").Waits("after");

    [Fact]
    public void An_instance_does_not_move_out_where_others_are_active()
    {
        var run = ProcessRun.Of(Nested).Start().Complete("before").Complete("first").Waits("outer", "inner", "deep", "other");
        Assert.Equal("others", Assert.IsType<Rejected<ProcessEvent>>(run.Decide(new MoveInstance(run.KeyOf("deep"), "after", "x"))).Arguments[1].Value);
        run.Complete("other").Move("deep", "first", "again").Waits("outer", "first");
    }

    [Fact]
    public void A_join_that_could_not_say_whether_it_begins_is_asked_again() =>
        ProcessRun.Of(new Drawing().Start().Parallel("split").User("a").User("b").Complex("gate", "activationCount >= needed").User("after")
                .Path("start", "split", "a", "gate", "after").Path("split", "b", "gate")).Start(("x", Value.Of(1m))).Complete("a").Incident(IncidentCode.UndeclaredName)
            .Retry(("needed", Value.Of(1m))).Waits("b", "gate", "after").Has("x", Value.Of(1m)).Complete("b").Complete("after").IsCompleted();

    [Fact]
    public void An_activity_that_needs_more_flows_than_come_still_waits_for_them_when_it_is_retried() =>
        ProcessRun.Of(new Drawing().Start().Node(new UserTask("both", null, null) { StartQuantity = 2 }).End().Path("start", "both", "end")).Start(("x", Value.Of(1m))).Incident(IncidentCode.JoinNeverComplete)
            .Retry().Then("incident resolved", "incident JoinNeverComplete at both").Has("x", Value.Of(1m)).Skip("one is enough").Waits("both");

    [Fact]
    public void A_service_whose_input_could_not_be_told_is_asked_when_that_is_retried() =>
        ProcessRun.Of(new Drawing().Start().Node(new ServiceTask("pay", null, "fee.collect") { Inputs = [new(DataSource.Expression("fee"), "amount")] }).End().Path("start", "pay", "end")).Start().Incident(IncidentCode.InputFailed)
            .Retry(("fee", Value.Of(5m))).Waits("pay").Requested("amount", Value.Of(5m)).Complete("pay").IsCompleted();

    [Fact]
    public void A_complex_join_that_waits_for_what_cannot_come_goes_on_with_what_came() =>
        ProcessRun.Of(new Drawing().Start().Exclusive("x", "x-a").User("a").User("b").Complex("join", "activationCount >= 2").User("after")
                .Path("start", "x", "a", "join", "after").Flow("x", "b", "false").Path("b", "join")).Start()
            .Complete("a").Incident(IncidentCode.JoinNeverComplete).Skip("b is not needed").Waits("after").Complete("after").IsCompleted();

    [Fact]
    public void What_waits_for_flows_that_cannot_come_is_skipped_without_naming_one_behind_it_for_it_decides_then()
    {
        var run = ProcessRun.Of(new Drawing().Start().Node(new UserTask("both", null, null) { StartQuantity = 2, DefaultFlowId = "both-right" }).User("left").User("right").Path("start", "both")
            .Flow("both", "left", "go = true").Flow("both", "right")).Start(("go", Value.Of(true))).Incident(IncidentCode.JoinNeverComplete);
        run.Skip("one is enough").Waits("both").Complete("both").Waits("left");
    }
}
