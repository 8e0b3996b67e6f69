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
        var finding = Assert.Single(Soundness.Check(new Sketch("s > v1; v2 > e").With(new SubProcess("v1", null, new([], [])) { Kind = SubProcessKind.AdHoc }).Process()), d => d.Location.ElementId == "v1");

        Assert.Equal((Severity.Warning, "soundness.not-analysed"), (finding.Severity, finding.Code));
    }
}
