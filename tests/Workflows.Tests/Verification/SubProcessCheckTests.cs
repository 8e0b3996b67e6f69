using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Verification;
using Xunit;

namespace LongAn.Workflows.Tests.Verification;

public sealed class SubProcessCheckTests
{
    [Fact]
    public void What_lies_inside_of_a_sub_process_is_checked_as_well()
    {
        var findings = Check(Within("s2 > p2 > t2 > g2 > p3 > e2; p2 > t3 > p3; g2 > e3", "s > v1 > t1 > e1"));

        Assert.Equal(
            ["soundness.no-role t2", "soundness.no-role t3", "soundness.condition-missing g2-p3", "soundness.condition-missing g2-e3", "soundness.deadlock p3"],
            findings.Select(d => $"{d.Code} {d.Location.ElementId}"));
    }

    [Fact]
    public void The_outcome_after_a_sub_process_is_that_of_its_last_step()
    {
        var inner = new Sketch("s2 > t2 > t3 > e2").Step("t2", "early").Step("t3", "late");

        Assert.Empty(Unknown(inner, "outcome = \"late\""));
        Assert.Single(Unknown(inner, "outcome = \"early\""));
        Assert.Single(Unknown(inner, "outcome = \"ok\""));
    }

    [Fact]
    public void The_outcome_at_the_beginning_of_a_sub_process_is_that_of_the_step_before_it()
    {
        var inner = new Sketch("s2 > g2 > t2 > e2; g2 > e3").If("g2-t2", "outcome = \"ok\"").Default("g2", "g2-e3");

        Assert.DoesNotContain(Check(Replaced(new Sketch("s > t1 > v1 > e1"), inner)), d => d.Code == "soundness.outcome-unknown");
        Assert.Contains(Check(Replaced(new Sketch("s > t1 > v1 > e1").Step("t1", "other"), inner)), d => d.Code == "soundness.outcome-unknown");
    }

    [Fact]
    public void A_sub_process_takes_the_time_of_its_longest_way()
    {
        var inner = new Sketch("s2 > p2 > t2 > p3 > e2; p2 > t3 > p3").Takes("t2", 3).Takes("t3", 5);
        var process = Replaced(new Sketch("s > t1 > v1 > e1").Takes("t1", 1), inner);

        Assert.Empty(Time(process, 6));
        Assert.Contains("t1 → t3", Assert.Single(Time(process, 5.9m)).Message.En, StringComparison.Ordinal);
    }

    private static Sequence<Diagnostic> Time(BpmnProcess process, decimal days) =>
        TimeCheck.Check(BpmnModel.Of(process), [new(Channel.Direct, null, new TimeLimit(days, TimeUnit.WorkingDay), new(FeeKind.Free, null, null))], default);

    private static IEnumerable<Diagnostic> Unknown(Sketch inner, string condition) =>
        Check(Replaced(new Sketch("s > t1 > v1 > g1 > e1; g1 > e4").If("g1-e1", condition).Default("g1", "g1-e4"), inner)).Where(d => d.Code == "soundness.outcome-unknown");

    private static BpmnProcess Within(string inner, string outer) => Replaced(new Sketch(outer), new Sketch(inner));

    /// <summary>The outer process with v1 made a sub-process of the inner one.</summary>
    private static BpmnProcess Replaced(Sketch outer, Sketch inner) => outer.With(new SubProcess("v1", null, inner.Process().Body)).Process();

    private static Sequence<Diagnostic> Check(BpmnProcess process) => Soundness.Check(process);
}
