using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

public sealed class ProcedureCallTests
{
    private static readonly Sequence<DataMapping> _handedIn = [new(DataSource.Expression("fee * 2"), "amount")];

    private static readonly Sequence<DataMapping> _handedOut = [new(DataSource.Expression("answer.number"), "permit")];

    /// <summary>A call that a refusal may end, with what comes after each end.</summary>
    internal static Drawing Calling(string? agency = null, string? @case = null, bool caught = true)
    {
        var drawing = new Drawing().Start().Node(new CallActivity("call", null, null, "2.000908", agency, @case) { Inputs = _handedIn, Outputs = _handedOut }).User("after").Path("start", "call", "after");
        return caught ? drawing.BoundaryOn("no", "call", new ErrorDefinition(CalledProcedure.Refused)).User("without").Path("no", "without") : drawing;
    }

    private static (string Name, Value Value) Answer(string number) => (CalledProcedure.Answer, ContextValue.Empty.With("number", Value.Of(number)));

    private static ProcedureCalled Last(ProcessRun run) => run.Journal.OfType<ProcedureCalled>().Last();

    [Fact]
    public void It_hands_in_what_its_inputs_say_and_waits()
    {
        var run = ProcessRun.Of(Calling("\"H39.\" + part", "\"chung\"")).Start(("fee", Value.Of(5m)), ("part", Value.Of("12"))).Waits("call");
        var called = Last(run);
        Assert.Equal(("2.000908", "H39.12", "chung", "call"), (called.Procedure, called.Agency, called.Case, called.ElementId));
        Assert.Equal(ContextValue.Empty.With("amount", Value.Of(10m)), called.Input.Value);
    }

    [Fact]
    public void What_comes_back_is_seen_by_its_outputs_alone() =>
        ProcessRun.Of(Calling()).Start(("fee", Value.Of(5m))).Complete("call", Answer("12/BS")).Waits("after").Has("permit", Value.Of("12/BS")).HasNot(CalledProcedure.Answer);

    [Fact]
    public void Without_outputs_nothing_comes_back() =>
        ProcessRun.Of(new Drawing().Start().Node(new CallActivity("call", null, null, "2.000908")).User("after").Path("start", "call", "after"))
            .Start().Complete("call", Answer("12/BS")).Waits("after").HasNot(CalledProcedure.Answer);

    [Fact]
    public void A_refusal_is_an_error_that_its_boundary_catches() =>
        ProcessRun.Of(Calling()).Start(("fee", Value.Of(5m))).ThrowFrom("call", ThrownKind.Error, CalledProcedure.Refused).Waits("without");

    [Fact]
    public void A_refusal_that_nobody_catches_is_an_incident_and_tried_again_it_calls_anew()
    {
        var run = ProcessRun.Of(Calling(caught: false)).Start(("fee", Value.Of(5m)));
        var first = Last(run).Key;
        run.ThrowFrom("call", ThrownKind.Error, CalledProcedure.Refused).Incident(IncidentCode.ErrorNotCaught).Retry().Waits("call");
        Assert.NotEqual(first, Last(run).Key);
        Assert.Empty(run.State.Incidents);
    }

    [Fact]
    public void What_cannot_be_called_is_an_incident_and_may_be_tried_again_or_skipped()
    {
        var run = ProcessRun.Of(Calling()).Start(("fee", Value.Of(5m))).Fail("call", CalledProcedure.NotInForce).Incident(IncidentCode.CallFailed);
        Assert.Equal(new("code", CalledProcedure.NotInForce), run.State.Incidents[0].Arguments[0]);
        run.Retry().Waits("call");
        Assert.Equal(2, run.Journal.OfType<ProcedureCalled>().Count());
        run.Fail("call").Skip("done by letter").Waits("after");
    }

    [Fact]
    public void An_agency_that_is_no_text_is_an_incident_and_not_the_own_agency()
    {
        var run = ProcessRun.Of(Calling("part")).Start(("fee", Value.Of(5m)), ("part", Value.Of(12m))).Incident(IncidentCode.CallFailed);
        Assert.Equal(new("code", CalledProcedure.AgencyUnknown), run.State.Incidents[0].Arguments[0]);
        run.Retry(("part", Value.Of("H39.12")));
        Assert.Equal("H39.12", Last(run).Agency);
    }

    [Fact]
    public void An_agency_that_cannot_be_told_is_an_incident() =>
        ProcessRun.Of(Calling("nowhere")).Start(("fee", Value.Of(5m))).Incident(IncidentCode.UndeclaredName).Retry(("nowhere", Value.Of("H39.12"))).Waits("call");

    [Fact]
    public void Each_turn_of_a_repeated_call_calls_for_itself()
    {
        var run = ProcessRun.Of(new Drawing().Start().Node(new CallActivity("call", null, null, "2.000908")
        {
            Inputs = [new(DataSource.Expression("each"), "name")],
            Loop = new MultiInstance(IsSequential: false) { Collection = DataSource.Expression("[\"A\", \"B\"]"), Element = "each", OutputElement = DataSource.Expression("answer.number"), OutputCollection = "numbers" },
        }).User("after").Path("start", "call", "after")).Start();
        var calls = run.Journal.OfType<ProcedureCalled>().ToList();
        Assert.Equal(["A", "B"], calls.Select(c => ((TextValue)c.Input.Value!["name"]!).Value));
        Assert.All(calls, call => Assert.Single(call.Input.Value!));
        run.CompleteTurn("call", 2, Answer("2")).CompleteTurn("call", 1, Answer("1")).Waits("after").Has("numbers", new ListValue([Value.Of("1"), Value.Of("2")]));
    }

    [Fact]
    public void Agency_and_case_belong_to_a_procedure() =>
        Assert.Contains(
            ProcessPlan.Compile(new Drawing().Start().Node(new CallActivity("call", null, "other", null, "\"H39.12\"")).Path("start", "call")).Diagnostics,
            d => d is { Code: "process.call-without-procedure", Location.ElementId: "call" });
}
