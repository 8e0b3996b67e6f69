using System.Runtime.CompilerServices;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Execution.Repair;
using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

/// <summary>What docs/guide/semantics.md shows is what the engine does.</summary>
public sealed class SemanticsPageTests
{
    internal static readonly Dictionary<string, Func<ProcessRun>> Examples = new(StringComparer.Ordinal)
    {
        ["exclusive"] = () => ProcessRun.Of(new Drawing().Start().User("check").Exclusive("gate", "gate-no").User("yes").User("no")
                .Path("start", "check", "gate").Flow("gate", "yes", "outcome = \"accept\"").Path("gate", "no"))
            .Start().Complete("check", ("outcome", Value.Of("refuse"))),
        ["inclusive"] = () => ProcessRun.Of(new Drawing().Start().Inclusive("split").User("a").User("b").User("c").Inclusive("join").End()
                .Path("start", "split").Flow("split", "a", "true").Flow("split", "b", "true").Flow("split", "c", "false").Path("a", "join", "end").Path("b", "join").Path("c", "join"))
            .Start().Complete("b").Complete("a"),
        ["complex"] = () => ProcessRun.Of(new Drawing().Start().Parallel("split").User("a").User("b").Complex("gate", "activationCount >= 1").User("after")
                .Path("start", "split", "a", "gate", "after").Path("split", "b", "gate"))
            .Start().Complete("b").Complete("a"),
        ["event-based"] = () => ProcessRun.Of(new Drawing().Start().EventBased("gate").CatchOn("paid", new MessageDefinition("payment")).Catch("late", "P3D").End()
                .Path("start", "gate", "paid", "end").Path("gate", "late", "end"))
            .Start().Message("payment"),
        ["script"] = () => ProcessRun.Of(new Drawing().Start().Script("count", "fee * 2", "total").End().Path("start", "count", "end")).Start(("fee", Value.Of(5m))),
        ["call"] = () => ProcessRun.Of(
                new Drawing().Start().Node(new CallActivity("call", null, "check") { Inputs = [new(DataSource.Variable("fee"), "amount")], Outputs = [new(DataSource.Variable("outcome"), "checked")] }).End().Path("start", "call", "end"),
                new() { Callable = BpmnModel.Of(new Drawing().Start("s").User("look").End("e").Path("s", "look", "e").Process with { Id = "check" }) })
            .Start(("fee", Value.Of(5m))).Complete("look", ("outcome", Value.Of("ok"))),
        ["multi-instance"] = () => ProcessRun.Of(new Drawing().Start()
                .Node(new UserTask("ask", null, null) { Loop = new MultiInstance(false) { Collection = DataSource.Variable("agencies"), Element = "agency" } }).End().Path("start", "ask", "end"))
            .Start(("agencies", Value.Of([Value.Of("tax"), Value.Of("land")]))).CompleteTurn("ask").CompleteTurn("ask"),
        ["parallel"] = () => ProcessRun.Of(new Drawing().Start().Parallel("split").User("a").User("b").Parallel("join").End()
                .Path("start", "split", "a", "join", "end").Path("split", "b", "join"))
            .Start().Complete("b").Complete("a"),
        ["boundary"] = () => ProcessRun.Of(new Drawing().Start().User("a").User("remind").End().Boundary("late", "a", "P3D", working: true)
                .Path("start", "a", "end").Path("late", "remind"))
            .Start().Fire("late"),
        ["service"] = () => ProcessRun.Of(new Drawing().Start().Service("pay", "fee.collect").End().Path("start", "pay", "end"))
            .Start().Fail("pay", "timeout").Retry().Complete("pay"),
        ["sub-process"] = () => ProcessRun.Of(new Drawing().Start().User("after")
                .Sub("sub", new Drawing().Start("s").Parallel("split").User("a").User("b").Terminate("stop").Path("s", "split", "a", "stop").Path("split", "b"))
                .Path("start", "sub", "after"))
            .Start().Complete("a"),
        ["message"] = () => ProcessRun.Of(new Drawing().Start().CatchOn("wait", new MessageDefinition("papers")).User("after").Path("start", "wait", "after"))
            .Start().Message("papers", null, ("count", Value.Of(3m))),
        ["error"] = () => ProcessRun.Of(new Drawing().Start().User("caught").BoundaryOn("catch", "sub", new ErrorDefinition("forged"))
                .Sub("sub", new Drawing().Start("s").Parallel("split").User("a").User("other").EndWith("throw", new ErrorDefinition("forged")).Path("s", "split", "a", "throw").Path("split", "other"))
                .Path("start", "sub").Path("catch", "caught"))
            .Start().Complete("a"),
        ["event-sub-process"] = () => ProcessRun.Of(new Drawing().Start().Parallel("split").User("a").User("b").Parallel("join").End().Path("start", "split", "a", "join", "end").Path("split", "b", "join")
                .Beside("handler", new Drawing().StartOn("on", new SignalDefinition("stop")).User("handle").Path("on", "handle")))
            .Start().Complete("a").Signal("stop"),
        ["compensation"] = () => ProcessRun.Of(new Drawing().Start().User("a").User("b").Undoes("undo-a", "a").Undoes("undo-b", "b").Throw("undo", new CompensationDefinition(null)).User("after")
                .Path("start", "a", "b", "undo", "after"))
            .Start().Complete("a").Complete("b").Complete("undo-b").Complete("undo-a"),
        ["move"] = () => ProcessRun.Of(new Drawing().Start().User("a").User("b").User("c").Boundary("late", "a", "P1D").Path("start", "a", "b", "c").Path("late", "c"))
            .Start().Move("a", "c", "b was done on paper"),
        ["migration"] = Migrated,
    };

    public static TheoryData<string> Names => [.. Examples.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_journal_on_the_page_is_the_journal_of_the_engine(string name) =>
        Assert.Contains(Shown()[name], Examples[name]().Text + "\n", StringComparison.Ordinal);

    [Fact]
    public void Every_journal_on_the_page_is_checked() =>
        Assert.Equal(Examples.Keys.Order(StringComparer.Ordinal), Shown().Keys.Order(StringComparer.Ordinal));

    private static ProcessRun Migrated()
    {
        var old = new Drawing().Start().User("check").End().Boundary("late", "check", "P3D").Path("start", "check", "end").Path("late", "end");
        var now = new Drawing().Start().User("verify").End().Path("start", "verify", "end");
        var map = MigrationMap.Match(ProcessPlan.Compile(old).Plan!, ProcessPlan.Compile(now).Plan!).With("check", "verify");
        return ProcessRun.Of(old).Start().Migrate(now, map).TakeBack();
    }

    private static Dictionary<string, string> Shown([CallerFilePath] string here = "")
    {
        var page = File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/guide/semantics.md")).ReplaceLineEndings("\n");
        return page.Split("```journal ").Skip(1).Select(part => part.Split("```")[0].Split('\n', 2)).ToDictionary(part => part[0], part => part[1]);
    }
}
