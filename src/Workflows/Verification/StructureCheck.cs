using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Verification;

/// <summary>Every node is reached, and from every node the process can end.</summary>
internal static class StructureCheck
{
    public static void Run(ProcessGraph graph, Report report)
    {
        var starts = Starts(graph, report);
        foreach (var node in graph.Nodes)
        {
            if (ProcessGraph.HostOf(node) is { } host && graph.Find(host) is not ActivityNode and not NotExecutedNode)
            {
                report.Error(
                    "soundness.boundary-unattached",
                    node.Id,
                    $"Sự kiện biên “{ProcessGraph.Words(node)}” gắn vào “{host}”, không phải một bước của quy trình. Hãy gắn lại.",
                    $"Expected the boundary event “{ProcessGraph.Words(node)}” to be attached to an activity, but “{host}” is none. Attach it to one.");
            }
        }

        if (starts.Count > 0)
        {
            var reached = ProcessGraph.Reached(starts, graph.Next);
            foreach (var node in graph.Nodes.Where(n => !reached.Contains(n) && !IsLoose(graph, n)))
            {
                report.Error(
                    "soundness.unreachable",
                    node.Id,
                    $"Không có đường nào từ điểm bắt đầu tới “{ProcessGraph.Words(node)}”. Hãy nối luồng hoặc xóa phần tử.",
                    $"Expected a way from the start to “{ProcessGraph.Words(node)}”, but there is none. Connect it or remove it.");
            }
        }

        DeadEnds(graph, report);
        Endless(graph, report);
    }

    private static List<FlowNode> Starts(ProcessGraph graph, Report report)
    {
        var starts = graph.Starts.ToList<FlowNode>();
        if (starts.Count == 0)
        {
            report.Error(
                "soundness.no-start",
                graph.Id,
                "Quy trình không có sự kiện bắt đầu. Hãy vẽ đúng một sự kiện bắt đầu.",
                "Expected one start event without a trigger, but found none. Draw one.");
        }

        foreach (var other in starts.Skip(1))
        {
            report.Error(
                "soundness.several-starts",
                other.Id,
                $"Quy trình có {starts.Count} sự kiện bắt đầu. Hãy giữ lại một.",
                $"Expected one start event without a trigger, but found {starts.Count}. Keep one.");
        }

        return starts;
    }

    private static bool IsLoose(ProcessGraph graph, FlowNode node) => ProcessGraph.HostOf(node) is { } host && graph.Find(host) is null;

    private static void DeadEnds(ProcessGraph graph, Report report)
    {
        foreach (var node in graph.Nodes.Where(n => n is not EndEvent && !graph.Outgoing(n).Any()))
        {
            if (node is GatewayNode)
            {
                report.Error(
                    "soundness.gateway-without-exit",
                    node.Id,
                    $"Cổng “{ProcessGraph.Words(node)}” không có luồng ra. Hãy nối nó với bước kế tiếp.",
                    $"Expected a flow that leaves the gateway “{ProcessGraph.Words(node)}”, but there is none. Connect it with what comes next.");
            }
            else
            {
                report.Error(
                    "soundness.dead-end",
                    node.Id,
                    $"Quy trình dừng ở “{ProcessGraph.Words(node)}” mà không có sự kiện kết thúc. Hãy nối nó tới một sự kiện kết thúc.",
                    $"Expected a flow from “{ProcessGraph.Words(node)}” towards an end event, but there is none. Connect it.");
            }
        }
    }

    /// <summary>Nodes that lead round and round only. Those that lead to a dead end are not repeated here.</summary>
    private static void Endless(ProcessGraph graph, Report report)
    {
        var canStop = ProcessGraph.Reached(graph.Nodes.Where(n => n is EndEvent || !graph.Outgoing(n).Any()), graph.Previous);
        foreach (var node in graph.Nodes.Where(n => !canStop.Contains(n)))
        {
            report.Error(
                "soundness.no-end",
                node.Id,
                $"Từ “{ProcessGraph.Words(node)}” không thể đi tới sự kiện kết thúc nào. Hãy thêm lối ra khỏi vòng lặp.",
                $"Expected a way from “{ProcessGraph.Words(node)}” to an end event, but it only leads round. Add a way out of the loop.");
        }
    }
}
