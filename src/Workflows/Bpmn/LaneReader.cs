using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn;

/// <summary>
/// Lanes, flattened: every node belongs to the innermost lane that names it, and roles are inherited. What lies within a
/// sub-process lies in its lane, unless another lane names it.
/// </summary>
internal static class LaneReader
{
    public static Sequence<Lane> Read(XElement process)
    {
        var lanes = new List<Lane>();
        foreach (var set in process.Elements(BpmnNames.Model + "laneSet"))
            Add(set, null, null, lanes);
        if (lanes.Count == 0)
            return default;
        var named = lanes.SelectMany(l => l.NodeIds).ToHashSet(StringComparer.Ordinal);
        var inside = process.Elements().Where(s => s.IsModel("subProcess") || s.IsModel("transaction") || s.IsModel("adHocSubProcess")).Where(s => s.Id() is not null).DistinctBy(s => s.Id()).ToDictionary(
            s => s.Id()!,
            s => s.Descendants().Where(IsNode).Select(n => n.Id()!).Where(n => !named.Contains(n)).ToList(),
            StringComparer.Ordinal);
        return lanes.Select(l => l with { NodeIds = l.NodeIds.AddRange(l.NodeIds.SelectMany(n => inside.GetValueOrDefault(n) ?? [])) }).ToSequence();
    }

    private static bool IsNode(XElement element) =>
        element.Name.Namespace == BpmnNames.Model && BpmnNames.FlowNodes.Contains(element.Name.LocalName) && element.Id() is not null;

    private static HashSet<string> Add(XElement set, string? outerRole, string? outerAgency, List<Lane> lanes)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        foreach (var lane in set.Elements(BpmnNames.Model + "lane"))
        {
            if (lane.Id() is not { } id)
                continue;
            var role = lane.Attribute(BpmnExtension.Role)?.Value.Trim() is { Length: > 0 } own ? own : outerRole;
            var agency = lane.Own(BpmnExtension.Agency) ?? outerAgency;
            var inner = new HashSet<string>(StringComparer.Ordinal);
            foreach (var child in lane.Elements(BpmnNames.Model + "childLaneSet"))
                inner.UnionWith(Add(child, role, agency, lanes));
            var nodes = lane.Elements(BpmnNames.Model + "flowNodeRef").Select(r => BpmnNames.LocalPart(r.Value)).Where(n => !inner.Contains(n)).ToSequence();
            if (nodes.Count > 0 || inner.Count == 0)
                lanes.Add(new(id, lane.Caption(), role, nodes, agency));
            all.UnionWith(inner);
            all.UnionWith(nodes);
        }

        return all;
    }
}
