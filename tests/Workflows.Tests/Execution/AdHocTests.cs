using LongAn.Workflows.Bpmn;
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
}
