using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution.Activities;
using LongAn.Workflows.Execution.Events;
using LongAn.Workflows.Execution.Gateways;

namespace LongAn.Workflows.Execution;

/// <summary>What leads from one element to the next: sequence flows with their conditions, boundaries and links.</summary>
internal sealed class FlowCompiler(PlanReport report, Dictionary<string, Element> elements)
{
    private readonly HashSet<string> _flowIds = new(StringComparer.Ordinal);

    /// <summary>Connects the elements of a scope.</summary>
    public void Link(FlowScope scope)
    {
        Follow(scope);
        Attach(scope.Nodes);
        Connect(scope.Nodes);
    }

    private void Follow(FlowScope scope)
    {
        var entering = scope.Flows.ToLookup(f => f.TargetId, StringComparer.Ordinal);
        var leaving = scope.Flows.ToLookup(f => f.SourceId, StringComparer.Ordinal);
        var known = scope.Nodes.DistinctBy(n => n.Id).ToDictionary(n => n.Id, StringComparer.Ordinal);
        var compiled = new List<Flow>();
        foreach (var flow in scope.Flows)
        {
            if (!known.TryGetValue(flow.SourceId, out var source) || !known.ContainsKey(flow.TargetId))
                report.Error(flow.Id, "process.flow-dangling", PlanMessages.DanglingFlow(flow));
            else if (Compile(flow, source, leaving[flow.SourceId].Count()) is { } result)
            {
                compiled.Add(result);
                if (!_flowIds.Add(flow.Id))
                    report.Error(flow.Id, "process.duplicate-id", PlanMessages.DuplicateId(flow.Id));
            }
        }

        var ends = compiled.ToLookup(f => f.Target);
        var begins = compiled.ToLookup(f => f.SourceId, StringComparer.Ordinal);
        foreach (var element in known.Keys.Select(id => elements.GetValueOrDefault(id)).OfType<Element>())
        {
            element.Incoming = [.. ends[element]];
            element.Outgoing = [.. begins[element.Id]];
            if (element is ParallelGate gate)
                gate.Link();
            (element as Activity)?.Link();
            if (element is EventGate)
                CheckAwaited(element);
            if (element is NoneStartEvent or TriggeredStartEvent or BoundaryCatch or EventSubProcessActivity or LinkCatchEvent or ReceiveActivity { Instantiates: true } or EventGate { Instantiates: true } && entering[element.Id].Any())
                report.Error(element.Id, "process.flow-not-allowed", PlanMessages.NothingMayEnter(element.Id));
            if (CannotBeLeft(element) && leaving[element.Id].Any())
                report.Error(element.Id, "process.flow-not-allowed", PlanMessages.NothingMayLeave(element.Id));
        }
    }

    private Flow? Compile(SequenceFlow flow, FlowNode source, int siblings)
    {
        if (!elements.TryGetValue(flow.TargetId, out var target))
            return null;
        var condition = source switch
        {
            // A parallel gateway takes every flow, whatever is written on it (13.4.1).
            ParallelGateway => null,
            ExclusiveGateway or InclusiveGateway or ComplexGateway or ActivityNode => flow.Id == DefaultOf(source) ? null : flow.Condition,
            _ => flow.Condition,
        };
        if (source is ExclusiveGateway && condition is null && flow.Id != DefaultOf(source) && siblings > 1)
            report.Error(flow.Id, "process.condition-missing", PlanMessages.ConditionMissing(flow));
        if (condition is null)
            return new(flow, target, null);
        if (source is EventNode or EventBasedGateway)
            report.Error(flow.Id, "process.condition-not-executed", PlanMessages.ConditionNotExecuted(flow));
        return report.Expression(flow.Id, condition) is { } expression ? new(flow, target, new(flow.Id, expression)) : null;
    }

    private static string? DefaultOf(FlowNode node) => node switch
    {
        ExclusiveGateway n => n.DefaultFlowId,
        InclusiveGateway n => n.DefaultFlowId,
        ComplexGateway n => n.DefaultFlowId,
        ActivityNode n => n.DefaultFlowId,
        _ => null,
    };

    private void Attach(Sequence<FlowNode> nodes)
    {
        foreach (var group in nodes.OfType<BoundaryEvent>().Where(b => b.Definition is not CompensationDefinition).GroupBy(b => b.AttachedToId, StringComparer.Ordinal))
        {
            if (elements.GetValueOrDefault(group.Key) is not Activity host)
            {
                foreach (var boundary in group)
                    report.Error(boundary.Id, "process.boundary-unattached", PlanMessages.BoundaryUnattached(boundary));
                continue;
            }

            host.Boundary = [.. group.Select(b => elements.GetValueOrDefault(b.Id)).OfType<BoundaryCatch>()];
            foreach (var boundary in host.Boundary)
                boundary.Host = host;
        }
    }

    /// <summary>Links find the catching one of their name (10.5.5).</summary>
    private void Connect(Sequence<FlowNode> nodes)
    {
        var targets = nodes.OfType<IntermediateCatchEvent>().Where(n => n.Definition is LinkDefinition).ToLookup(n => ((LinkDefinition)n.Definition).Link, StringComparer.Ordinal);
        foreach (var node in nodes.OfType<IntermediateThrowEvent>())
        {
            if (node.Definition is not LinkDefinition { Link: var link } || elements.GetValueOrDefault(node.Id) is not LinkThrowEvent element)
                continue;
            if (targets[link].ToList() is [var only] && elements.GetValueOrDefault(only.Id) is LinkCatchEvent target)
                element.Target = target;
            else
                report.Error(node.Id, "process.link-without-target", PlanMessages.LinkWithoutTarget(node.Id, link));
        }
    }

    private void CheckAwaited(Element gate)
    {
        foreach (var flow in gate.Outgoing)
        {
            if (flow.Target is not IAwaited || flow.Target.Incoming.Length > 1)
                report.Error(gate.Id, "process.not-awaited", PlanMessages.NotAwaited(gate.Id, flow.Target.Id));
        }
    }

    private static bool CannotBeLeft(Element element) =>
        element is NoneEndEvent or TerminateEndEvent or LinkThrowEvent or EventSubProcessActivity or CancelEndEvent or ThrowingEvent { IsEnd: true } or CompensationThrowEvent { IsEnd: true };
}
