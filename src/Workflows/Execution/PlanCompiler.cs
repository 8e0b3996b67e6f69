using System.Collections.Frozen;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution.Activities;
using LongAn.Workflows.Execution.Events;
using LongAn.Workflows.Execution.Gateways;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution;

/// <summary>Makes a plan of a process: the one place that says which element of the file is which element of the engine.</summary>
internal sealed class PlanCompiler(BpmnProcess process, PlanOptions options)
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Dictionary<string, Element> _elements = new(StringComparer.Ordinal);
    private readonly HashSet<string> _flowIds = new(StringComparer.Ordinal);

    public ProcessCompilation Compile()
    {
        var start = Compile(process.Id, process.Body);
        var failed = start is null || _diagnostics.Exists(d => d.Severity == Severity.Error);
        return new(
            failed ? null : new ProcessPlan(process, options, _elements.ToFrozenDictionary(StringComparer.Ordinal), start!),
            _diagnostics.ToSequence());
    }

    /// <summary>Compiles a scope and gives its start event.</summary>
    private NoneStartEvent? Compile(string ownerId, FlowScope scope)
    {
        foreach (var node in scope.Nodes)
            Add(node);
        Link(scope);
        Attach(scope.Nodes);
        return FindStart(ownerId, scope.Nodes);
    }

    private void Add(FlowNode node)
    {
        Element? element = node switch
        {
            StartEvent { Definition: NoneDefinition } n => new NoneStartEvent(n),
            EndEvent { Definition: NoneDefinition } n => new NoneEndEvent(n),
            EndEvent { Definition: TerminateDefinition } n => new TerminateEndEvent(n),
            IntermediateThrowEvent { Definition: NoneDefinition } n => new NoneThrowEvent(n),
            IntermediateCatchEvent { Definition: TimerDefinition timer } n => Rule(n, timer) is { } rule ? new TimerCatchEvent(n, rule) : null,
            BoundaryEvent { Definition: TimerDefinition timer } n => Rule(n, timer) is { } rule ? new TimerBoundaryEvent(n, rule) : null,
            UserTask n => new UserActivity(n),
            ServiceTask n => Operation(n) is { } operation ? new ServiceActivity(n, operation) : null,
            SubProcess { Kind: SubProcessKind.Embedded } n => Scope(n),
            ExclusiveGateway n => new ExclusiveGate(n),
            ParallelGateway n => new ParallelGate(n),
            _ => NotExecuted(node),
        };
        foreach (var part in Unexecuted.PartsOf(node))
            Report(node.Id, "process.element-not-executed", PlanMessages.NotExecuted(node, part));
        if (element is not null && !_elements.TryAdd(node.Id, element))
            Report(node.Id, "process.duplicate-id", PlanMessages.DuplicateId(node.Id));
    }

    private SubProcessActivity Scope(SubProcess node)
    {
        var activity = new SubProcessActivity(node);
        if (Compile(node.Id, node.Body) is { } start)
            activity.Start = start;
        return activity;
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
            if (element is NoneStartEvent or TimerBoundaryEvent && entering[element.Id].Any())
                Report(element.Id, "process.flow-not-allowed", PlanMessages.NothingMayEnter(element.Id));
            if (element is NoneEndEvent or TerminateEndEvent && leaving[element.Id].Any())
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

        return Expression(flow.Id, flow.Condition) is { } expression ? new(flow, target, new(flow.Id, expression)) : null;
    }

    private void Attach(Sequence<FlowNode> nodes)
    {
        foreach (var group in nodes.OfType<BoundaryEvent>().GroupBy(b => b.AttachedToId, StringComparer.Ordinal))
        {
            if (_elements.GetValueOrDefault(group.Key) is not Activity host)
            {
                foreach (var boundary in group)
                    Report(boundary.Id, "process.boundary-unattached", PlanMessages.BoundaryUnattached(boundary));
                continue;
            }

            host.Boundary = [.. group.Select(b => _elements.GetValueOrDefault(b.Id)).OfType<TimerBoundaryEvent>()];
            foreach (var boundary in host.Boundary)
                boundary.Host = host;
        }
    }

    private NoneStartEvent? FindStart(string ownerId, Sequence<FlowNode> nodes)
    {
        var starts = nodes.Select(n => _elements.GetValueOrDefault(n.Id)).OfType<NoneStartEvent>().ToArray();
        if (starts.Length != 1)
            Report(ownerId, starts.Length == 0 ? "process.no-start" : "process.several-starts", PlanMessages.OneStart(starts.Length));
        return starts.FirstOrDefault();
    }

    private TimerRule? Rule(FlowNode node, TimerDefinition timer)
    {
        if (timer.Kind == TimerKind.Cycle)
        {
            Report(node.Id, "process.element-not-executed", PlanMessages.CycleNotExecuted(node.Id));
            return null;
        }

        var text = timer.Expression.Trim();
        if (text.StartsWith('='))
            return Expression(node.Id, text) is { } expression ? new(timer, expression) : null;
        if (TimerTime.Parse(timer.Kind, text) is { } time)
            return new(timer, time);
        Report(node.Id, "process.timer-invalid", PlanMessages.TimerInvalid(timer.Kind, text));
        return null;
    }

    private string? Operation(ServiceTask task)
    {
        if (!string.IsNullOrWhiteSpace(task.Operation))
            return task.Operation;
        Report(task.Id, "process.operation-missing", PlanMessages.OperationMissing(task.Id));
        return null;
    }

    private FeelExpression? Expression(string elementId, string text)
    {
        var compilation = FeelCompiler.Compile(text.AsSpan().TrimStart() is ['=', .. var rest] ? rest.Trim().ToString() : text, options.Names);
        foreach (var diagnostic in compilation.Diagnostics)
            _diagnostics.Add(diagnostic with { Location = diagnostic.Location with { ElementId = elementId, Line = null, Column = null } });
        return compilation.Expression;
    }

    private Element? NotExecuted(FlowNode node)
    {
        Report(node.Id, "process.element-not-executed", PlanMessages.NotExecuted(node, Unexecuted.KindOf(node)));
        return null;
    }

    private void Report(string elementId, string code, Text message) =>
        _diagnostics.Add(new(Severity.Error, code, message, new(ElementId: elementId)));
}
