using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Tests.Execution;

/// <summary>Histories that are kept as files beside those of the page about semantics.</summary>
internal static class KeptHistories
{
    public static readonly Dictionary<string, Func<ProcessRun>> All = new(StringComparer.Ordinal)
    {
        ["ad-hoc"] = () => ProcessRun.Of(new Drawing().Start().Node(new SubProcess("free", null, new Drawing().User("a").User("b").Process.Body) { Kind = SubProcessKind.AdHoc, AdHoc = new(false, "outcome = \"enough\"") }).End().Path("start", "free", "end"))
            .Start().Complete("a", ("outcome", Value.Of("more"))).Complete("b", ("outcome", Value.Of("enough"))),
        ["cancel"] = () => ProcessRun.Of(new Drawing().Start().User("after").User("stopped").BoundaryOn("cancelled", "deal", new CancelDefinition())
                .Transaction("deal", new Drawing().Start("s").User("book").Undoes("unbook", "book").User("decide").EndWith("stop", new CancelDefinition()).Path("s", "book", "decide", "stop"))
                .Path("start", "deal", "after").Path("cancelled", "stopped"))
            .Start().Complete("book").Complete("decide").Complete("unbook"),
        ["condition"] = () => ProcessRun.Of(new Drawing().Start().Parallel("split").User("a").CatchOn("wait", new ConditionalDefinition("amount > 10")).User("after").Path("start", "split", "a").Path("split", "wait", "after"))
            .Start(("amount", Value.Of(5m))).Complete("a", ("amount", Value.Of(20m))),
        ["cycle"] = () => ProcessRun.Of(new Drawing().Start().User("a").User("remind").BoundaryOn("each", "a", new TimerDefinition(TimerKind.Cycle, "R2/PT4H"), interrupting: false).Path("start", "a").Path("each", "remind"))
            .Start().Fire("each").Fire("each").Complete("a"),
        ["escalation"] = () => ProcessRun.Of(new Drawing().Start().User("after").User("told").BoundaryOn("catch", "sub", new EscalationDefinition("slow"), interrupting: false)
                .Sub("sub", new Drawing().Start("s").Throw("tell", new EscalationDefinition("slow")).User("work").Path("s", "tell", "work")).Path("start", "sub", "after").Path("catch", "told"))
            .Start().Complete("work"),
        ["link"] = () => ProcessRun.Of(new Drawing().Start().Throw("to", new LinkDefinition("A")).CatchOn("from", new LinkDefinition("A")).User("after").Path("start", "to").Path("from", "after")).Start(),
        ["loop"] = () => ProcessRun.Of(new Drawing().Start().Node(new UserTask("ask", null, null) { Loop = new StandardLoop("outcome = \"again\"") }).User("after").Path("start", "ask", "after"))
            .Start().CompleteTurn("ask", ("outcome", Value.Of("again"))).CompleteTurn("ask", ("outcome", Value.Of("enough"))),
        ["multiple"] = () => ProcessRun.Of(new Drawing().Start().CatchOn("wait", new MultipleDefinition([new SignalDefinition("one"), new SignalDefinition("two")], IsParallel: true)).User("after").Path("start", "wait", "after"))
            .Start().Signal("one").Signal("two"),
        ["receive-start"] = () => ProcessRun.Of(new Drawing().Node(new ReceiveTask("begin", null, new MessageDefinition("papers"), Instantiate: true)).User("after").Path("begin", "after"))
            .Message("papers", null, ("count", Value.Of(3m))),
        ["signal"] = () => ProcessRun.Of(new Drawing().Start().Parallel("split").CatchOn("hear", new SignalDefinition("stop")).User("work").EndWith("tell", new SignalDefinition("stop")).User("after").Path("start", "split", "hear", "after").Path("split", "work", "tell"))
            .Start().Complete("work"),
        ["procedure-called"] = () => ProcessRun.Of(ProcedureCallTests.Calling("\"H39.12\"")).Start(("fee", Value.Of(5m))).Fail("call", CalledProcedure.NotInForce).Retry()
            .Complete("call", (CalledProcedure.Answer, ContextValue.Empty.With("number", Value.Of("12/BS")))),
        ["skip"] = () => ProcessRun.Of(new Drawing().Start().Service("pay").User("after").Path("start", "pay", "after")).Start().Fail("pay").Skip("paid in cash"),
    };
}
