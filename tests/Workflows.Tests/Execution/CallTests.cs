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
    public void What_the_circumstances_offer_is_seen_inside_as_well()
    {
        var run = Run(Calling("double"));
        run.Data = ContextValue.Empty.With("amount", Value.Of(4m));
        run.Start().Waits("after");
        Assert.Empty(run.State.Incidents);
    }

    [Theory]
    [InlineData(ThrownKind.Error)]
    [InlineData(ThrownKind.Escalation)]
    public void What_is_thrown_inside_is_caught_on_the_boundary_of_the_call(ThrownKind kind)
    {
        EventDefinition caught = kind == ThrownKind.Error ? new ErrorDefinition("forged") : new EscalationDefinition("forged");
        Run(Calling("check").BoundaryOn("catch", "call", caught).User("handle").Path("catch", "handle")).Start().ThrowFrom("look", kind, "forged").Waits("handle");
    }

    [Fact]
    public void Terminating_the_process_ends_what_was_called()
    {
        var run = Run(Calling("check")).Start().When(new TerminateProcess("withdrawn"));
        Assert.Empty(run.State.Instances);
        Assert.Equal(ProcessPhase.Terminated, run.State.Phase);
    }

    [Fact]
    public void Each_turn_of_a_repeated_call_is_handed_its_own_element_and_what_is_around()
    {
        var call = new CallActivity("call", null, "double")
        {
            Inputs = [new(DataSource.Expression("fee + each"), "amount")],
            Loop = new MultiInstance(false) { Collection = DataSource.Variable("parts"), Element = "each", OutputCollection = "totals", OutputElement = DataSource.Variable("amount") },
        };
        Run(new Drawing().Start().Node(call).User("after").Path("start", "call", "after"))
            .Start(("fee", Value.Of(10m)), ("parts", Value.Of([Value.Of(1m), Value.Of(2m)])))
            .Waits("after").Has("totals", Value.Of([Value.Of(22m), Value.Of(24m)]));
    }

    [Fact]
    public void A_process_that_calls_itself_without_a_wait_exceeds_the_budget()
    {
        var run = ProcessRun.Of(Calling("again"), new() { Callable = Self(wait: false), StepBudget = 50 }).Start();
        Assert.Equal(IncidentCode.StepBudgetExceeded, Assert.Single(run.State.Incidents).Code);
    }

    [Fact]
    public void A_process_that_calls_itself_is_stuck_where_it_lies_too_deep()
    {
        var run = ProcessRun.Of(Calling("again"), new() { Callable = Self(wait: true), CallDepth = 3 }).Start();
        for (var depth = 0; depth < 3; depth++)
            run.Complete("think");
        var incident = Assert.Single(run.State.Incidents);
        Assert.Equal((IncidentCode.CallTooDeep, "self", new Argument("limit", "3")), (incident.Code, incident.ElementId, Assert.Single(incident.Arguments)));
        run.Retry();
        Assert.Equal(IncidentCode.CallTooDeep, Assert.Single(run.State.Incidents).Code);
        run.Skip("deep enough").Waits("after");
    }

    /// <summary>A process that calls itself, at once or after somebody has thought about it.</summary>
    private static BpmnModel Self(bool wait)
    {
        var again = new Drawing().Start("s").Node(new CallActivity("self", null, "again"));
        var process = wait ? again.User("think").Path("s", "think", "self").Process : again.Path("s", "self").Process;
        return new("d", [process with { Id = "again" }]);
    }
}
