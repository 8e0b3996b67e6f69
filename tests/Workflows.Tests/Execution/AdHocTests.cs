using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

public sealed class AdHocTests
{
    private static Drawing Of(AdHocRules rules) => new Drawing().Start()
        .Node(new SubProcess("free", null, new Drawing().User("a").User("b").User("c").Path("b", "c").Process.Body) { Kind = SubProcessKind.AdHoc, AdHoc = rules })
        .User("after").Path("start", "free", "after");

    [Fact]
    public void Activities_that_no_flow_enters_are_offered_at_once() =>
        ProcessRun.Of(Of(new(false, null))).Start().Waits("free", "a", "b").Complete("b").Waits("free", "a", "c").Complete("c").Complete("a").Waits("after");

    [Fact]
    public void In_sequence_one_is_offered_after_the_other() =>
        ProcessRun.Of(Of(new(true, null))).Start().Waits("free", "a").Complete("a").Waits("free", "b").Complete("b").Complete("c").Waits("after");

    [Fact]
    public void A_true_condition_ends_what_remains() =>
        ProcessRun.Of(Of(new(false, "enough"))).Start(("enough", Value.Of(false))).Complete("a").Waits("free", "b").Complete("b").Complete("c", ("enough", Value.Of(true))).Waits("after");

    [Fact]
    public void What_remains_may_be_waited_for() =>
        ProcessRun.Of(Of(new(false, "enough", CancelsRemaining: false))).Start().Complete("a", ("enough", Value.Of(true))).Waits("free", "b").Complete("b").Complete("c").Waits("after");

    [Fact]
    public void In_sequence_nothing_more_is_offered_after_an_interruption() =>
        ProcessRun.Of(new Drawing().Start()
                .Node(new SubProcess("free", null, new Drawing().User("a").User("b").Beside("beside", new Drawing().StartOn("on", new SignalDefinition("stop")).User("handle").Path("on", "handle")).Process.Body) { Kind = SubProcessKind.AdHoc, AdHoc = new(true, null) })
                .User("after").Path("start", "free", "after")).Start().Signal("stop").Waits("free", "beside", "handle").Complete("handle").Waits("after");

    [Fact]
    public void What_waits_at_a_join_ends_with_the_rest_when_the_condition_is_true() =>
        ProcessRun.Of(new Drawing().Start()
                .Node(new SubProcess("free", null, new Drawing().User("a").User("b").User("c").Parallel("j").Path("b", "j").Path("c", "j").Process.Body) { Kind = SubProcessKind.AdHoc, AdHoc = new(false, "done") })
                .User("after").Path("start", "free", "after")).Start(("done", Value.Of(false))).Complete("b").Complete("a", ("done", Value.Of(true))).Waits("after").Complete("after").IsCompleted();

    [Fact]
    public void A_long_sequence_of_tasks_that_are_passed_at_once_needs_no_depth()
    {
        var body = new Drawing();
        for (var i = 0; i < 20_000; i++)
            body.Node(new ManualTask($"m{i}", null));
        var process = new Drawing().Start().Node(new SubProcess("free", null, body.Process.Body) { Kind = SubProcessKind.AdHoc, AdHoc = new(true, null) }).End().Path("start", "free", "end");
        var outcome = ProcessEngine.Decide(ProcessPlan.Compile(process).Plan!, ProcessState.None, new StartProcess(ContextValue.Empty), new(ProcessRun.Monday, Actor.System, ProcessRun.Calendar, ProcessRun.Profile, ContextValue.Empty));
        Assert.IsType<ProcessCompleted>(Assert.IsType<Accepted<ProcessEvent>>(outcome).Events[^1]);
    }
}
