using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

public sealed class DataTests
{
    private static Drawing Task(UserTask task) => new Drawing().Start().Node(task).User("after").Path("start", "a", "after");

    [Fact]
    public void A_script_sets_the_variable_it_names() =>
        ProcessRun.Of(new Drawing().Start().Script("s", "x * 2", "y").User("a").Path("start", "s", "a")).Start(("x", Value.Of(4m))).Has("y", Value.Of(8m)).Waits("a");

    [Fact]
    public void A_script_that_gives_a_context_sets_a_variable_for_each_entry() =>
        ProcessRun.Of(new Drawing().Start().Script("s", "{ y: x + 1, z: \"ok\" }").User("a").Path("start", "s", "a")).Start(("x", Value.Of(4m))).Has("y", Value.Of(5m)).Has("z", Value.Of("ok"));

    [Fact]
    public void A_script_that_fails_is_an_incident_and_is_run_again_on_retry() =>
        ProcessRun.Of(new Drawing().Start().Script("s", "x * 2", "y").User("a").Path("start", "s", "a")).Start().Waits("s").Retry(("x", Value.Of(1m))).Waits("a").Has("y", Value.Of(2m));

    [Fact]
    public void An_activity_sees_what_it_takes_in_and_nobody_else_does() =>
        ProcessRun.Of(new Drawing().Start().Node(new ServiceTask("a", null, "pay") { Inputs = [new(DataSource.Expression("fee * 2"), "amount")] }).User("after").Path("start", "a", "after"))
            .Start(("fee", Value.Of(3m))).Requested("amount", Value.Of(6m)).Complete("a").HasNot("amount");

    [Fact]
    public void What_an_activity_gives_out_is_all_that_is_seen_of_its_answer() =>
        ProcessRun.Of(Task(new("a", null, null) { Outputs = [new(DataSource.Expression("answer.amount + 1"), "total")] })).Start()
            .Complete("a", ("answer", new ContextValue([new("amount", Value.Of(2m))]))).Waits("after").Has("total", Value.Of(3m)).HasNot("answer");

    [Fact]
    public void What_cannot_be_taken_in_is_an_incident_and_is_taken_in_on_retry() =>
        ProcessRun.Of(Task(new("a", null, null) { Inputs = [new(DataSource.Variable("fee"), "amount")] })).Start()
            .Incident(IncidentCode.InputFailed).Retry(("fee", Value.Of(3m))).Waits("a").Complete("a").Waits("after");

    [Fact]
    public void What_cannot_be_given_out_is_an_incident_and_is_given_out_on_retry() =>
        ProcessRun.Of(Task(new("a", null, null) { Outputs = [new(DataSource.Variable("fee"), "amount")] })).Start().Complete("a")
            .Incident(IncidentCode.OutputFailed).Retry(("fee", Value.Of(3m))).Waits("after").Has("amount", Value.Of(3m));

    [Fact]
    public void Declared_data_is_there_and_empty() =>
        ProcessRun.Of(new BpmnProcess("process", null, true, new Drawing().Start().Exclusive("gate", "gate-b").User("a").User("b").Path("start", "gate").Flow("gate", "a", "note = null").Flow("gate", "b").Process.Body with { Data = [new("d1", "note")] }, []))
            .Start().Waits("a");

    [Fact]
    public void A_variable_is_set_where_it_is_declared()
    {
        var body = new Drawing().Start("s").User("a").User("b").Path("s", "a", "b").Process.Body with { Data = [new("d1", "note")] };
        ProcessRun.Of(new Drawing().Start().Node(new SubProcess("sub", null, body)).User("after").Path("start", "sub", "after"))
            .Start().Complete("a", ("note", Value.Of("mine")), ("other", Value.Of("ours"))).HasNot("note").Has("other", Value.Of("ours"))
            .Complete("b").Waits("after").HasNot("note");
    }

    [Fact]
    public void A_decision_that_was_handed_in_gives_a_variable() =>
        ProcessRun.Of(Rule("fee", "amount"), Deciding((variables, _) => new(variables["kind"]!, null, [])))
            .Start(("kind", Value.Of("land"))).Waits("after").Has("amount", Value.Of("land"));

    [Fact]
    public void A_decision_that_fails_is_an_incident() =>
        ProcessRun.Of(Rule("fee", "amount"), Deciding((_, _) => new(Value.Null, new(FeelFailureCode.TooManySteps, []), []))).Start().Incident(IncidentCode.DecisionFailed);

    [Fact]
    public void A_decision_that_is_not_known_is_refused_by_name() =>
        Assert.Contains(ProcessPlan.Compile(Rule("unknown", null)).Diagnostics, d => d is { Code: "process.decision-missing", Location.ElementId: "rule" });

    [Fact]
    public void Conditions_on_flows_that_leave_a_task_choose_among_them() =>
        ProcessRun.Of(new Drawing().Start().Node(new UserTask("a", null, null) { DefaultFlowId = "a-d" }).User("b").User("c").User("d").User("e")
                .Path("start", "a").Flow("a", "b", "x > 1").Flow("a", "c", "x > 2").Flow("a", "d").Path("a", "e"))
            .Start().Complete("a", ("x", Value.Of(2m))).Waits("b", "e");

    [Fact]
    public void A_task_takes_its_default_flow_when_no_condition_is_true() =>
        ProcessRun.Of(new Drawing().Start().Node(new UserTask("a", null, null) { DefaultFlowId = "a-d" }).User("b").User("d").Path("start", "a").Flow("a", "b", "x > 1").Flow("a", "d"))
            .Start().Complete("a", ("x", Value.Of(0m))).Waits("d");

    [Fact]
    public void A_task_that_needs_two_flows_begins_with_the_second() =>
        ProcessRun.Of(new Drawing().Start().User("a").User("b").Node(new UserTask("c", null, null) { StartQuantity = 2 }).Path("start", "a", "c").Path("start", "b", "c"))
            .Start().Complete("a").Waits("b").Complete("b").Waits("c");

    [Fact]
    public void A_task_may_let_its_flows_be_taken_several_times() =>
        ProcessRun.Of(new Drawing().Start().Node(new UserTask("a", null, null) { CompletionQuantity = 2 }).User("b").Path("start", "a", "b")).Start().Complete("a").Waits("b", "b");

    [Fact]
    public void A_task_without_a_kind_and_manual_work_are_passed_at_once() =>
        ProcessRun.Of(new Drawing().Start().Node(new AbstractTask("t", null)).Node(new ManualTask("m", null)).User("a").Path("start", "t", "m", "a")).Start().Waits("a");

    [Fact]
    public void Send_and_receive_tasks_speak_in_messages() =>
        ProcessRun.Of(new Drawing().Start().Node(new SendTask("tell", null, new("papers"))).Node(new ReceiveTask("hear", null, new("answer"))).User("a").Path("start", "tell", "hear", "a")).Start()
            .Waits("hear").Message("answer", null, ("result", Value.Of("ok"))).Waits("a").Has("result", Value.Of("ok"));

    private static Drawing Rule(string decision, string? result) =>
        new Drawing().Start().Node(new BusinessRuleTask("rule", null, decision, result)).User("after").Path("start", "rule", "after");

    private static PlanOptions Deciding(DecisionFunction decision) => new() { Decisions = name => name == "fee" ? decision : null };
}
