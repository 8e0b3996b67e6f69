using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Verification;

/// <summary>Which elements the checks understand. A scope with another one is not judged at all, and a warning says so.</summary>
internal static class Analysis
{
    public static bool Understands(ProcessGraph graph, Report report)
    {
        if (graph.Owner is { Kind: SubProcessKind.AdHoc } owner)
        {
            report.Warning(
                "soundness.not-analysed",
                owner.Id,
                $"Chưa kiểm chứng được bên trong tiểu quy trình tùy ý “{ProcessGraph.Words(owner)}”: người làm chọn thứ tự. Hãy kiểm tra bằng kịch bản.",
                $"Expected a flow that the checks can follow, but persons choose the order within the ad-hoc sub-process “{ProcessGraph.Words(owner)}”: nothing is proved about its inside. Try it with scenarios.");
            return false;
        }

        var strange = graph.Nodes.Where(n => !IsUnderstood(n, graph)).ToList();
        foreach (var node in strange)
        {
            report.Warning(
                "soundness.not-analysed",
                node.Id,
                $"Chưa kiểm chứng được “{graph.Id}” vì phép kiểm tra không hiểu “{ProcessGraph.Words(node)}”. Hãy kiểm tra bằng kịch bản.",
                $"Expected elements that the checks understand, but “{ProcessGraph.Words(node)}” is none: nothing is proved about “{graph.Id}”. Try it with scenarios.");
        }

        return strange.Count == 0;
    }

    /// <summary>A node with many conditions behind it has more choices than can be gone through.</summary>
    private const int MostConditions = 6;

    private static bool IsUnderstood(FlowNode node, ProcessGraph graph) => node switch
    {
        StartEvent n => graph.IsBesideFlow || n.Definition is NoneDefinition,
        EndEvent n => n.Definition is not MultipleDefinition,
        IntermediateThrowEvent n => n.Definition is NoneDefinition or MessageDefinition or SignalDefinition or EscalationDefinition or CompensationDefinition or LinkDefinition,
        IntermediateCatchEvent n => n.Definition is TimerDefinition { Kind: not TimerKind.Cycle } or MessageDefinition or SignalDefinition or ConditionalDefinition or LinkDefinition,
        BoundaryEvent n => n.Definition is not MultipleDefinition,
        ReceiveTask { Instantiate: true } or EventBasedGateway { Instantiate: true } => false,
        ActivityNode n => n.StartQuantity == 1 && n.CompletionQuantity == 1 && HasFewConditions(node, graph),
        InclusiveGateway => HasFewConditions(node, graph),
        // A join goes on when its own condition says so, which depends on data.
        ComplexGateway => graph.Incoming(node).Count() <= 1 && HasFewConditions(node, graph),
        ExclusiveGateway or ParallelGateway or EventBasedGateway or NotExecutedNode => true,
        _ => false,
    };

    private static bool HasFewConditions(FlowNode node, ProcessGraph graph) => graph.Outgoing(node).Count(f => f.Condition is not null) <= MostConditions;
}
