using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Verification;

/// <summary>Which elements the checks understand. A scope with another one is not judged at all, and a warning says so.</summary>
internal static class Analysis
{
    public static bool Understands(ProcessGraph graph, Report report)
    {
        var strange = graph.Nodes.Where(n => !IsUnderstood(n)).ToList();
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

    private static bool IsUnderstood(FlowNode node) => node switch
    {
        StartEvent n => n.Definition is NoneDefinition,
        EndEvent n => n.Definition is NoneDefinition or TerminateDefinition or MessageDefinition or SignalDefinition,
        IntermediateThrowEvent n => n.Definition is NoneDefinition or MessageDefinition or SignalDefinition,
        IntermediateCatchEvent n => n.Definition is TimerDefinition or MessageDefinition or SignalDefinition or ConditionalDefinition,
        BoundaryEvent n => n.Definition is TimerDefinition or MessageDefinition or SignalDefinition or ConditionalDefinition,
        SubProcess { Kind: not SubProcessKind.Embedded } => false,
        ActivityNode { IsForCompensation: true } or ActivityNode { DefaultFlowId: not null } => false,
        ActivityNode n => n.StartQuantity == 1 && n.CompletionQuantity == 1,
        ExclusiveGateway or ParallelGateway or NotExecutedNode => true,
        _ => false,
    };
}
