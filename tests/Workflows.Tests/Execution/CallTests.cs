using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

public sealed class CallTests
{
    private static readonly BpmnModel _package = new("d", [new("check", null, true, new Drawing().Start("s").User("look").End("e").Path("s", "look", "e").Process.Body, [])])
    {
        GlobalTasks = [new ScriptTask("double", null, null, "amount * 2", "amount")],
    };

    private static Drawing Calling(string called, Sequence<DataMapping> inputs = default, Sequence<DataMapping> outputs = default) =>
        new Drawing().Start().Node(new CallActivity("call", null, called) { Inputs = inputs, Outputs = outputs }).User("after").Path("start", "call", "after");

    private static ProcessRun Run(Drawing drawing) => ProcessRun.Of(drawing, new() { Callable = _package });

    [Fact]
    public void A_process_of_the_package_runs_inside_and_the_caller_goes_on_when_it_ends() =>
        Run(Calling("check")).Start().Waits("call", "look").Complete("look").Waits("after");

    [Fact]
    public void It_sees_what_is_handed_in_and_nothing_else()
    {
        var run = Run(Calling("double", [new(DataSource.Variable("fee"), "amount")])).Start(("fee", Value.Of(5m)), ("amount", Value.Of(1m)));
        run.Waits("after").Has("amount", Value.Of(1m));
        Assert.Equal(IncidentCode.ScriptFailed, Assert.Single(Run(Calling("double")).Start(("amount", Value.Of(1m))).State.Incidents).Code);
    }

    [Fact]
    public void What_is_handed_out_comes_back() =>
        Run(Calling("double", [new(DataSource.Variable("fee"), "amount")], [new(DataSource.Expression("amount + 1"), "total")])).Start(("fee", Value.Of(5m)))
            .Waits("after").Has("total", Value.Of(11m));

    [Fact]
    public void An_answer_inside_stays_inside() =>
        Run(Calling("check")).Start(("outcome", Value.Of("outside"))).Complete("look", ("outcome", Value.Of("inside"))).Waits("after").Has("outcome", Value.Of("outside"));

    [Fact]
    public void An_event_on_the_boundary_ends_what_was_called() =>
        Run(Calling("check").Boundary("late", "call", "P1D").User("remind").Path("late", "remind")).Start().Fire("late").Waits("remind");

    [Theory]
    [InlineData("nothing")]
    [InlineData(null)]
    public void What_cannot_be_called_is_refused_by_name(string? called) =>
        Assert.Contains(ProcessPlan.Compile(Calling(called!), new() { Callable = _package }).Diagnostics, d => d is { Code: "process.call-unknown", Location.ElementId: "call" });

    [Fact]
    public void A_process_that_calls_itself_without_a_wait_exceeds_the_budget()
    {
        var self = new BpmnModel("d", [new("process", null, true, new Drawing().Start("s").Node(new CallActivity("again", null, "process")).Path("s", "again").Process.Body, [])]);
        var run = ProcessRun.Of(Calling("process"), new() { Callable = self, StepBudget = 1_000 }).Start();
        Assert.Equal(IncidentCode.StepBudgetExceeded, Assert.Single(run.State.Incidents).Code);
    }

    [Fact]
    public void A_call_of_a_published_procedure_is_refused_by_name() =>
        Assert.Contains(
            ProcessPlan.Compile(new Drawing().Start().Node(new CallActivity("call", null, null, "1.012783")).Path("start", "call")).Diagnostics,
            d => d is { Code: "process.call-of-procedure", Location.ElementId: "call" } && d.Message.En.Contains("1.012783", StringComparison.Ordinal));
}
