using LongAn.Workflows;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Dossiers;

namespace LongAn.Runtime.Operations;

/// <summary>What elements and flows of a version are called by people: the step's name, the name drawn, else the identifier.</summary>
internal sealed class ElementNames
{
    private readonly DossierPlan _plan;
    private readonly List<FlowNode> _nodes;
    private readonly Dictionary<string, SequenceFlow> _flows;

    public ElementNames(DossierPlan plan)
    {
        _plan = plan;
        var model = plan.Process.Model;
        _nodes = [.. model.AllNodes()];
        _flows = _nodes.OfType<SubProcess>().Select(within => within.Body).Concat(model.Processes.Select(process => process.Body)).SelectMany(body => body.Flows).DistinctBy(flow => flow.Id).ToDictionary(flow => flow.Id, StringComparer.Ordinal);
    }

    /// <summary>The name of an element, or of a process itself.</summary>
    public Text Of(string elementId)
    {
        if (_plan.Steps.TryGetValue(elementId, out var step))
            return step.Name;
        var name = _plan.Process.Model.Processes.FirstOrDefault(process => process.Id == elementId) is { } whole ? whole.Name : _nodes.FirstOrDefault(node => node.Id == elementId)?.Name;
        return string.IsNullOrWhiteSpace(name) ? new(elementId, elementId) : new(name, name);
    }

    /// <summary>What a flow is called, and where it leads.</summary>
    public Text OfFlow(string flowId)
    {
        if (!_flows.TryGetValue(flowId, out var flow))
            return new(flowId, flowId);
        var target = Of(flow.TargetId);
        return string.IsNullOrWhiteSpace(flow.Name) ? new($"→ {target.Vi}", $"→ {target.En}") : new($"{flow.Name} → {target.Vi}", $"{flow.Name} → {target.En}");
    }

    /// <summary>Elements in the order in which they stand in the file.</summary>
    public IEnumerable<string> InOrder(IEnumerable<string> elementIds)
    {
        var places = _nodes.Select((node, place) => (node.Id, place)).DistinctBy(n => n.Id).ToDictionary(n => n.Id, n => n.place, StringComparer.Ordinal);
        return elementIds.OrderBy(id => places.GetValueOrDefault(id, int.MaxValue)).ThenBy(id => id, StringComparer.Ordinal);
    }
}
