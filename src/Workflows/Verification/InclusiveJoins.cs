using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Verification;

/// <summary>
/// What the joins of inclusive gateways wait for (BPMN 2.0.2, 13.4.3): a flow that has not come is waited for while something elsewhere
/// may still come by it and by none of those that have come.
/// </summary>
internal sealed class InclusiveJoins
{
    private readonly Dictionary<FlowNode, Dictionary<FlowNode, HashSet<string>>> _reach = new(ReferenceEqualityComparer.Instance);

    public InclusiveJoins(ProcessGraph graph)
    {
        foreach (var gate in graph.Nodes.OfType<InclusiveGateway>().Where(g => graph.Incoming(g).Skip(1).Any()))
            _reach[gate] = graph.Nodes.Where(n => n != gate).ToDictionary(n => n, n => ReachedFlows(graph, n, gate));
    }

    /// <summary>Whether a node is such a join.</summary>
    public bool Has(FlowNode node) => _reach.ContainsKey(node);

    /// <summary>Whether a join goes on.</summary>
    /// <param name="gate">The join.</param>
    /// <param name="come">Flows into it that were taken.</param>
    /// <param name="missing">The others.</param>
    /// <param name="elsewhere">Nodes that a token is before or in.</param>
    public bool GoesOn(FlowNode gate, IReadOnlyCollection<string> come, IReadOnlyCollection<string> missing, IEnumerable<FlowNode> elsewhere) =>
        come.Count > 0 && !elsewhere.Where(n => n != gate).Select(n => _reach[gate][n]).Any(reached => reached.Overlaps(missing) && !reached.Overlaps(come));

    private static HashSet<string> ReachedFlows(ProcessGraph graph, FlowNode from, FlowNode gate)
    {
        var passed = ProcessGraph.Reached([from], node => node == gate ? [] : graph.Next(node));
        // A flow from the join to itself is reached through the join alone: that is no way round it.
        return graph.Incoming(gate).Where(f => f.SourceId != gate.Id && passed.Contains(graph.Find(f.SourceId)!)).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
    }
}
