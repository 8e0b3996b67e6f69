using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Verification;
using Xunit;

namespace LongAn.Workflows.Tests.Verification;

/// <summary>What begins beside the flow, or undoes, is no dead end and no island; what the checks do not understand is said.</summary>
public sealed class EventCheckTests
{
    private static readonly SignalDefinition _stop = new("stop");

    private static SubProcess Beside(string id, Sketch body, EventDefinition definition, string start) => new(id, null, body.With(new StartEvent(start, null, definition)).Process().Body) { Kind = SubProcessKind.Event };

    private static IEnumerable<string> Findings(Sketch sketch) => Soundness.Check(sketch.Process()).Where(d => d.Code != "soundness.no-role").Select(d => $"{d.Code} {d.Location.ElementId}");

    [Fact]
    public void An_event_sub_process_is_no_island_and_is_checked_inside() =>
        Assert.Equal(
            ["soundness.dead-end t2"],
            Findings(new Sketch("s > t1 > e").With(Beside("x", new Sketch("s2 > t2"), _stop, "s2"))));

    [Fact]
    public void A_deadlock_is_found_beside_an_event_sub_process() =>
        Assert.Contains("soundness.deadlock p2", Findings(new Sketch("s > g > p2 > e; g > p2x > p2").If("g-p2", "form.a").Default("g", "g-p2x").With(Beside("x", new Sketch("s2 > t2 > e2"), _stop, "s2"))));

    [Fact]
    public void An_outcome_in_an_event_sub_process_is_not_judged_by_steps_that_may_not_have_come() =>
        Assert.Empty(Findings(new Sketch("s > t1 > e").With(Beside("x", new Sketch("s2 > g2 > t2 > e2; g2 > e3").If("g2-t2", "outcome = \"other\"").Default("g2", "g2-e3"), _stop, "s2"))));

    [Fact]
    public void What_undoes_an_activity_is_no_island() =>
        Assert.Empty(Findings(new Sketch("s > t1 > e; tU")
            .With(new UserTask("tU", null, ((UserTask)new Sketch("tU").Process().Body.Nodes[0]).Step) { IsForCompensation = true })
            .With(new BoundaryEvent("undo", null, new CompensationDefinition(null), "t1") { HandlerId = "tU" })));

    [Fact]
    public void An_error_end_event_ends_its_scope_and_its_boundary_goes_on() =>
        Assert.Empty(Findings(new Sketch("s > v1 > e; bE > t9 > e9")
            .With(new SubProcess("v1", null, new Sketch("s2 > p2 > t2 > e2; p2 > t3 > e3").With(new EndEvent("e2", null, new ErrorDefinition("forged"))).Process().Body))
            .With(new BoundaryEvent("bE", null, new ErrorDefinition("forged"), "v1"))));

    [Fact]
    public void A_scope_with_an_element_that_is_not_understood_is_not_judged_and_a_warning_says_so()
    {
        var finding = Assert.Single(Soundness.Check(new Sketch("s > p1 > t1 > g1 > e; p1 > t2 > g1; v2 > e2").With(new ComplexGateway("g1", null, null, "activationCount >= 1")).Process()));

        Assert.Equal((Severity.Warning, "soundness.not-analysed", "g1"), (finding.Severity, finding.Code, finding.Location.ElementId));
    }

    [Fact]
    public void An_ad_hoc_sub_process_is_a_step_of_its_scope_and_a_warning_says_that_its_inside_is_not_judged()
    {
        var free = new SubProcess("v1", null, new Sketch("t1 > t2; p9 > t3").Process().Body) { Kind = SubProcessKind.AdHoc };

        Assert.Equal(["soundness.not-analysed v1", "soundness.unreachable e2", "soundness.unreachable v2"], Findings(new Sketch("s > v1 > e; v2 > e2").With(free)).Order());
    }

    [Theory]
    [InlineData(true, "soundness.deadlock p3")]
    [InlineData(false)]
    public void Conditions_on_the_flows_out_of_a_step_may_leave_one_untaken(bool joined, params string[] expected)
    {
        var sketch = new Sketch(joined ? "s > t1 > t2 > p3 > e; t1 > t3 > p3" : "s > t1 > t2 > e; t1 > t3 > e").If("t1-t2", "outcome = \"ok\"").Default("t1", "t1-t3");
        Assert.Equal(expected, Findings(sketch));
    }

    [Fact]
    public void A_complex_split_may_leave_a_flow_untaken() =>
        Assert.Equal(["soundness.deadlock p3"], Findings(new Sketch("s > t1 > g1 > t2 > p3 > e; g1 > t3 > p3").If("g1-t2", "1 = 1").With(new ComplexGateway("g1", null, null, null))));
}
