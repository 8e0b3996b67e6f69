using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Verification;
using Xunit;

namespace LongAn.Workflows.Tests.Verification;

/// <summary>A call is one step for its caller; what is called is checked by itself.</summary>
public sealed class CallCheckTests
{
    [Fact]
    public void What_is_called_is_checked_from_its_own_start_to_its_end() =>
        Assert.Equal(
            ["soundness.deadlock p3"],
            Soundness.Check(Run("s > t1 > v1 > e", new Sketch("s2 > g2 > t2 > p3 > e2; g2 > t3 > p3").If("g2-t2", "1 = 1").Default("g2", "g2-t3"))).Select(d => $"{d.Code} {d.Location.ElementId}"));

    [Fact]
    public void An_outcome_inside_is_not_one_outside()
    {
        var outer = new Sketch("s > t1 > v1 > g1 > e1; g1 > e4").Step("t1", "before").If("g1-e1", "outcome = \"inside\"").Default("g1", "g1-e4");
        var inner = new Sketch("s2 > t2 > e2").Step("t2", "inside");
        Assert.Contains(Soundness.Check(Run(outer, inner, default)), d => d.Code == "soundness.outcome-unknown");
        Assert.Empty(Soundness.Check(Run(outer, inner, [new(DataSource.Variable("outcome"), "outcome")])));
    }

    [Fact]
    public void A_call_takes_the_time_of_the_longest_way_of_what_is_called()
    {
        var run = Run("s > t1 > v1 > e", new Sketch("s2 > p2 > t2 > p3 > e2; p2 > t3 > p3").Takes("t2", 3).Takes("t3", 5));
        Assert.DoesNotContain(Time(run, 5), d => d.Code == "time.exceeded");
        Assert.Contains("t3", Assert.Single(Time(run, 4.9m), d => d.Code == "time.exceeded").Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_process_that_calls_itself_is_gone_through_once()
    {
        var inner = new Sketch("s2 > t2 > v2 > e2").Takes("t2", 3).With(new CallActivity("v2", null, "called"));
        Assert.DoesNotContain(Time(Run("s > v1 > e", inner), 3), d => d.Code == "time.exceeded");
    }

    [Fact]
    public void A_global_task_takes_its_own_time()
    {
        var task = (UserTask)new Sketch("s > t9 > e").Takes("t9", 2).Process().Body.Nodes.Single(n => n.Id == "t9");
        var run = BpmnModel.Of(new Sketch("s > v1 > e").With(new CallActivity("v1", null, "t9")).Process()) with { GlobalTasks = [task] };
        Assert.Empty(Soundness.Check(run));
        Assert.Empty(Time(run, 2));
        Assert.Single(Time(run, 1.9m), d => d.Code == "time.exceeded");
    }

    private static BpmnModel Run(string outer, Sketch inner) => Run(new Sketch(outer), inner, default);

    /// <summary>The outer process with v1 made a call of the inner one.</summary>
    private static BpmnModel Run(Sketch outer, Sketch inner, Sequence<DataMapping> outputs) =>
        new("d", [outer.With(new CallActivity("v1", null, "called") { Outputs = outputs }).Process(), inner.Process() with { Id = "called" }]);

    private static Sequence<Diagnostic> Time(BpmnModel run, decimal days) =>
        TimeCheck.Check(run, [new(Channel.Direct, null, new TimeLimit(days, TimeUnit.WorkingDay), new(FeeKind.Free, null, null))], default);
}
