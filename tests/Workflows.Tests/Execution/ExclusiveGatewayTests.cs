using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

public class ExclusiveGatewayTests
{
    private static Drawing Choice(string? defaultFlow = "gate-else") =>
        new Drawing().Start().User("check").Exclusive("gate", defaultFlow).End("yes").End("no").End("else").Path("start", "check", "gate")
            .Flow("gate", "yes", """outcome = "accept" """)
            .Flow("gate", "no", """outcome = "refuse" """)
            .Flow("gate", "else", defaultFlow is null ? """outcome = "else" """ : null);

    private static ProcessRun Checked(Drawing drawing, Value outcome) => ProcessRun.Of(drawing).Start().Complete("check", ("outcome", outcome));

    [Theory]
    [InlineData("accept", "yes")]
    [InlineData("refuse", "no")]
    [InlineData("anything", "else")]
    public void The_flow_whose_condition_is_true_is_taken(string outcome, string end)
    {
        var run = Checked(Choice(), Value.Of(outcome)).IsCompleted();
        Assert.Equal(end, Assert.IsType<ProcessCompleted>(run.Journal[^1]).EndElementId);
    }

    [Fact]
    public void The_first_true_condition_in_file_order_wins() =>
        ProcessRun.Of(new Drawing().Start().Exclusive("gate").End("a").End("b").Path("start", "gate").Flow("gate", "a", "true").Flow("gate", "b", "true")).Start()
            .Then("process started", "start activated", "start completed", "start-gate taken", "gate activated", "gate completed", "gate-a taken", "a activated", "a completed", "process completed by a");

    [Fact]
    public void The_default_flow_is_the_last_resort_wherever_it_is_drawn() =>
        ProcessRun.Of(new Drawing().Start().Exclusive("gate", "gate-a").End("a").User("b").Path("start", "gate").Flow("gate", "a", null).Flow("gate", "b", "1 < 2")).Start().Waits("b");

    [Fact]
    public void Without_a_true_condition_and_a_default_it_is_stuck_and_names_the_data_until_it_is_retried() =>
        Checked(Choice(null), Value.Of("lost"))
            .Then("variables outcome", "check completed", "check-gate taken", "gate activated", "incident NoFlowTaken at gate read=outcome")
            .Waits("gate")
            .Retry().Then("incident resolved", "incident NoFlowTaken at gate read=outcome")
            .Retry(("outcome", Value.Of("accept")))
            .Then("incident resolved", "variables outcome", "gate completed", "gate-yes taken", "yes activated", "yes completed", "process completed by yes")
            .IsCompleted();

    [Fact]
    public void An_undeclared_name_is_an_incident_and_not_the_default() =>
        ProcessRun.Of(Choice()).Start().Complete("check")
            .Then("check completed", "check-gate taken", "gate activated", """incident UndeclaredName at gate expression=outcome = "accept"  name=outcome""")
            .Waits("gate");

    [Fact]
    public void A_declared_but_empty_value_stays_null() =>
        Checked(Choice(), Value.Null).IsCompleted();

    [Fact]
    public void A_condition_that_is_null_is_an_incident_and_not_the_default() =>
        Checked(new Drawing().Start().User("check").Exclusive("gate", "gate-b").End("a").End("b").Path("start", "check", "gate").Flow("gate", "a", "outcome").Flow("gate", "b", null), Value.Null)
            .Then("variables outcome", "check completed", "check-gate taken", "gate activated", "incident ConditionNotBoolean at gate flow=gate-a expression=outcome found=null");

    [Fact]
    public void An_incident_names_the_kind_of_a_wrong_value_and_never_the_value() =>
        Checked(new Drawing().Start().User("check").Exclusive("gate", "gate-b").End("a").End("b").Path("start", "check", "gate").Flow("gate", "a", "outcome").Flow("gate", "b", null), Value.Of("079123456789"))
            .Then("variables outcome", "check completed", "check-gate taken", "gate activated", "incident ConditionNotBoolean at gate flow=gate-a expression=outcome found=text");

    [Fact]
    public void A_condition_may_begin_with_an_equals_sign() =>
        ProcessRun.Of(new Drawing().Start().Exclusive("gate").End("a").User("b").Path("start", "gate").Flow("gate", "a", "= 1 > 2").Flow("gate", "b", "= 1 < 2")).Start().Waits("b");

    [Fact]
    public void Conditions_read_the_process_first_and_then_what_the_command_offers()
    {
        var run = ProcessRun.Of(new Drawing().Start().User("check").Exclusive("gate", "gate-b").End("a").User("b").Path("start", "check", "gate").Flow("gate", "a", "fee = 0 and level = 1").Flow("gate", "b", null));
        run.Data = ContextValue.Empty.With("fee", Value.Of(5m)).With("level", Value.Of(1m));
        run.Start(("fee", Value.Of(0m))).Complete("check").IsCompleted();
        Assert.DoesNotContain("level", StoredForm.Write(run.State), StringComparison.Ordinal);
    }

    [Fact]
    public void A_merge_passes_each_flow_on() =>
        ProcessRun.Of(new Drawing().Start().Exclusive("merge").User("a").Flow("f1", "start", "merge", null).Flow("f2", "start", "merge", null).Path("merge", "a")).Start()
            .Waits("a", "a");

    [Fact]
    public void An_incident_stops_one_branch_alone() =>
        ProcessRun.Of(new Drawing().Start().Parallel("split").Exclusive("gate").User("a").Parallel("join").End().Path("start", "split", "gate").Path("split", "a", "join", "end").Flow("gate", "join", "ready"))
            .Start().Waits("gate", "a")
            .Complete("a").Then("a completed", "a-join taken")
            .Retry(("ready", Value.Of(true))).IsCompleted();
}
