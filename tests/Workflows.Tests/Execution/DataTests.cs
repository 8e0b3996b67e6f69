using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using NodaTime;
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

    private static PlanOptions Deciding(Func<ContextValue, ZonedDateTime, FeelResult> decision) => new() { Decisions = name => name == "fee" ? (variables, now) => new(decision(variables, now)) : null };

    private static BpmnProcess Typed(string type, bool isCollection = false) => new(
        "process", null, true, new Drawing().Start().User("a").User("b").Path("start", "a", "b").Process.Body with { Data = [new("d1", "fee", type, isCollection)] }, []);

    [Theory]
    [InlineData("integer", "1.5", "whole number", "number")]
    [InlineData("int", "\"many\"", "whole number", "text")]
    [InlineData("string", "1", "text", "number")]
    [InlineData("boolean", "\"yes\"", "boolean", "text")]
    [InlineData("decimal", "true", "number", "boolean")]
    [InlineData("date", "\"2026-11-23\"", "date", "text")]
    [InlineData("duration", "3", "duration", "number")]
    public void Data_of_another_type_than_declared_is_an_incident_that_names_both(string type, string value, string expected, string found)
    {
        var run = ProcessRun.Of(Typed(type)).Start().Complete("a", ("fee", Feel(value))).Waits("a").Incident(IncidentCode.DataInvalid);
        Assert.Equal([new("variable", "fee"), new("expected", expected), new("found", found)], run.State.Incidents[0].Arguments);
        run.Retry(("fee", Value.Null)).Waits("b");
    }

    [Theory]
    [InlineData("integer", "3", false)]
    [InlineData("string", "\"x\"", false)]
    [InlineData("dateTime", "date and time(\"2026-11-23T08:00:00\")", false)]
    [InlineData("integer", "[1, 2]", true)]
    [InlineData("com.example.Paper", "{ pages: 3 }", false)]
    public void Data_of_its_type_or_of_a_type_nobody_knows_goes_on(string type, string value, bool isCollection) =>
        ProcessRun.Of(Typed(type, isCollection)).Start().Complete("a", ("fee", Feel(value))).Waits("b");

    [Fact]
    public void A_list_that_holds_one_wrong_item_is_an_incident() =>
        ProcessRun.Of(Typed("integer", isCollection: true)).Start().Complete("a", ("fee", Feel("[1, \"two\"]"))).Incident(IncidentCode.DataInvalid);

    [Fact]
    public void A_process_does_not_begin_with_data_of_a_wrong_type() =>
        ProcessRun.Of(Typed("integer")).Start(("fee", Value.Of("x"))).Waits("start").Incident(IncidentCode.DataInvalid).Retry(("fee", Value.Of(1m))).Waits("a");

    [Fact]
    public void Data_of_a_sub_process_is_held_against_its_own_declaration()
    {
        var body = new Drawing().Start("s").User("a").End("e").Path("s", "a", "e").Process.Body with { Data = [new("d1", "note", "string")] };
        ProcessRun.Of(new Drawing().Start().Node(new SubProcess("sub", null, body)).User("after").Path("start", "sub", "after"))
            .Start(("note", Value.Of(1m))).Complete("a", ("note", Value.Of(2m))).Incident(IncidentCode.DataInvalid)
            .When(new SetVariables(1 + 1, new([new("note", Value.Of("two"))]), "typed wrong")).Retry().Waits("after").Has("note", Value.Of(1m));
    }

    private static Value Feel(string text) => FeelCompiler.Compile(text, FeelNames.Any).Expression!.Evaluate(new FeelScope(_ => null)).Value;
}
