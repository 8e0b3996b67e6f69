using System.Collections.Frozen;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution.Activities;
using LongAn.Workflows.Execution.Events;
using LongAn.Workflows.Execution.Gateways;

namespace LongAn.Workflows.Execution;

/// <summary>Makes a plan of a process: the one place that says which element of the file is which element of the engine.</summary>
internal sealed class PlanCompiler
{
    private readonly BpmnProcess _process;
    private readonly PlanOptions _options;
    private readonly PlanReport _report;
    private readonly EventCompiler _events;
    private readonly Dictionary<string, Element> _elements = new(StringComparer.Ordinal);
    private readonly HashSet<string> _flowIds = new(StringComparer.Ordinal);

    public PlanCompiler(BpmnProcess process, PlanOptions options)
    {
        (_process, _options) = (process, options);
        _report = new(options);
        _events = new(_report);
    }

    public ProcessCompilation Compile()
    {
        var body = Compile(_process.Id, _process.Body, null);
        new CompensationCompiler(_report, _elements).Check();
        if (body.Start is null && body.Starts.Length == 0)
            Report(_process.Id, "process.no-start", PlanMessages.OneStart(0));
        return new(
            _report.HasErrors ? null : new ProcessPlan(_process, _options, _elements.ToFrozenDictionary(StringComparer.Ordinal), body),
            _report.Diagnostics);
    }

    private Body Compile(string ownerId, FlowScope scope, SubProcessKind? kind)
    {
        foreach (var node in scope.Nodes)
            Add(node, ownerId, kind);
        Link(scope);
        Attach(scope.Nodes);
        Connect(scope.Nodes);
        new CompensationCompiler(_report, _elements).Connect(scope);
        var elements = scope.Nodes.Select(n => _elements.GetValueOrDefault(n.Id)).ToList();
        var plain = elements.OfType<NoneStartEvent>().ToArray();
        if (plain.Length > 1)
            Report(ownerId, "process.several-starts", PlanMessages.OneStart(plain.Length));
        return new()
        {
            Start = plain.FirstOrDefault(),
            Starts = [.. elements.OfType<TriggeredStartEvent>()],
            Handlers = [.. elements.OfType<EventSubProcessActivity>()],
            Undoing = elements.OfType<EventSubProcessActivity>().FirstOrDefault(h => h.Start.Trigger.Catches(new(ThrownKind.Compensation, null)) != Match.None),
        };
    }

    private void Add(FlowNode node, string ownerId, SubProcessKind? within)
    {
        Element? element = node switch
        {
            BoundaryEvent { Definition: CompensationDefinition } => null,
            EventNode n => _events.Compile(n, within),
            UserTask n => new UserActivity(n),
            ServiceTask n => Operation(n) is { } operation ? new ServiceActivity(n, operation) : null,
            SubProcess { Kind: SubProcessKind.Embedded or SubProcessKind.Transaction } n => Embedded(n),
            SubProcess { Kind: SubProcessKind.Event } n => Beside(n),
            ExclusiveGateway n => new ExclusiveGate(n),
            ParallelGateway n => new ParallelGate(n),
            _ => NotExecuted(node),
        };
        foreach (var part in Unexecuted.PartsOf(node))
            Report(node.Id, "process.element-not-executed", PlanMessages.NotExecuted(node, part));
        if (element is null)
            return;
        element.OwnerId = ownerId;
        if (!_elements.TryAdd(node.Id, element))
            Report(node.Id, "process.duplicate-id", PlanMessages.DuplicateId(node.Id));
    }

    private SubProcessActivity Embedded(SubProcess node)
    {
        var body = Compile(node.Id, node.Body, node.Kind);
        if (body.Start is null || body.Starts.Length > 0)
            Report(node.Id, body.Start is null ? "process.no-start" : "process.several-starts", PlanMessages.OneStart(body.Starts.Length + (body.Start is null ? 0 : 1)));
        return new(node) { Body = body };
    }

    private EventSubProcessActivity? Beside(SubProcess node)
    {
        var body = Compile(node.Id, node.Body, node.Kind);
        if (body.Starts is not [var start])
        {
            Report(node.Id, "process.event-sub-process-start", PlanMessages.EventSubProcessStart(node.Id, body.Starts.Length));
            return null;
        }

        return start.Owner = new(node) { Body = body, Start = start };
    }

    private void Link(FlowScope scope)
    {
        var entering = scope.Flows.ToLookup(f => f.TargetId, StringComparer.Ordinal);
        var leaving = scope.Flows.ToLookup(f => f.SourceId, StringComparer.Ordinal);
        var known = scope.Nodes.DistinctBy(n => n.Id).ToDictionary(n => n.Id, StringComparer.Ordinal);
        var compiled = new List<Flow>();
        foreach (var flow in scope.Flows)
        {
            if (!known.TryGetValue(flow.SourceId, out var source) || !known.ContainsKey(flow.TargetId))
                Report(flow.Id, "process.flow-dangling", PlanMessages.DanglingFlow(flow));
            else if (Compile(flow, source, leaving[flow.SourceId].Count()) is { } result)
            {
                compiled.Add(result);
                if (!_flowIds.Add(flow.Id))
                    Report(flow.Id, "process.duplicate-id", PlanMessages.DuplicateId(flow.Id));
            }
        }

        var ends = compiled.ToLookup(f => f.Target);
        var begins = compiled.ToLookup(f => f.SourceId, StringComparer.Ordinal);
        foreach (var element in known.Keys.Select(id => _elements.GetValueOrDefault(id)).OfType<Element>())
        {
            element.Incoming = [.. ends[element]];
            element.Outgoing = [.. begins[element.Id]];
            if (element is ParallelGate gate)
                gate.Link();
            if (element is NoneStartEvent or TriggeredStartEvent or BoundaryCatch or EventSubProcessActivity or LinkCatchEvent && entering[element.Id].Any())
                Report(element.Id, "process.flow-not-allowed", PlanMessages.NothingMayEnter(element.Id));
            if (CannotBeLeft(element) && leaving[element.Id].Any())
                Report(element.Id, "process.flow-not-allowed", PlanMessages.NothingMayLeave(element.Id));
        }
    }

    private Flow? Compile(SequenceFlow flow, FlowNode source, int siblings)
    {
        if (!_elements.TryGetValue(flow.TargetId, out var target))
            return null;
        if (source is not ExclusiveGateway gateway)
        {
            if (source is GatewayNode and not ParallelGateway)
                return new(flow, target, null);
            if (flow.Condition is not null)
                Report(flow.Id, "process.condition-not-executed", PlanMessages.ConditionNotExecuted(flow));
            return new(flow, target, null);
        }

        if (flow.Id == gateway.DefaultFlowId)
            return new(flow, target, null);
        if (flow.Condition is null)
        {
            if (siblings > 1)
                Report(flow.Id, "process.condition-missing", PlanMessages.ConditionMissing(flow));
            return new(flow, target, null);
        }

        return _report.Expression(flow.Id, flow.Condition) is { } expression ? new(flow, target, new(flow.Id, expression)) : null;
    }

    private void Attach(Sequence<FlowNode> nodes)
    {
        foreach (var group in nodes.OfType<BoundaryEvent>().Where(b => b.Definition is not CompensationDefinition).GroupBy(b => b.AttachedToId, StringComparer.Ordinal))
        {
            if (_elements.GetValueOrDefault(group.Key) is not Activity host)
            {
                foreach (var boundary in group)
                    Report(boundary.Id, "process.boundary-unattached", PlanMessages.BoundaryUnattached(boundary));
                continue;
            }

            host.Boundary = [.. group.Select(b => _elements.GetValueOrDefault(b.Id)).OfType<BoundaryCatch>()];
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
            if (node.Definition is not LinkDefinition { Link: var link } || _elements.GetValueOrDefault(node.Id) is not LinkThrowEvent element)
                continue;
            if (targets[link].ToList() is [var only] && _elements.GetValueOrDefault(only.Id) is LinkCatchEvent target)
                element.Target = target;
            else
                Report(node.Id, "process.link-without-target", PlanMessages.LinkWithoutTarget(node.Id, link));
        }
    }

    private static bool CannotBeLeft(Element element) =>
        element is NoneEndEvent or TerminateEndEvent or LinkThrowEvent or EventSubProcessActivity or CancelEndEvent or ThrowingEvent { IsEnd: true } or CompensationThrowEvent { IsEnd: true };

    private string? Operation(ServiceTask task)
    {
        if (!string.IsNullOrWhiteSpace(task.Operation))
            return task.Operation;
        Report(task.Id, "process.operation-missing", PlanMessages.OperationMissing(task.Id));
        return null;
    }

    private Element? NotExecuted(FlowNode node)
    {
        Report(node.Id, "process.element-not-executed", PlanMessages.NotExecuted(node, Unexecuted.KindOf(node)));
        return null;
    }

    private void Report(string elementId, string code, Text message) => _report.Error(elementId, code, message);
}
