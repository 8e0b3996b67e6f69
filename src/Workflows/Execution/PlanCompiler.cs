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
    private readonly ActivityCompiler _activities;
    private readonly Dictionary<string, Body> _bodies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CallingActivity>> _called = new(StringComparer.Ordinal);
    private readonly FlowCompiler _flows;

    public PlanCompiler(BpmnProcess process, PlanOptions options)
    {
        (_process, _options) = (process, options);
        _report = new(options.Names.AllowsUnknown ? options.Names : options.Names with { Known = options.Names.Known.AddRange(OwnNames.Of(options.Callable.RunBy(process))) });
        _events = new(_report);
        _activities = new(_report, options, _events);
        _flows = new(_report, _elements);
    }

    public ProcessCompilation Compile()
    {
        var body = Compile(_process.Id, _process.Body, null);
        _bodies[_process.Id] = body;
        foreach (var (called, callers) in _called)
            callers.ForEach(c => c.Body = _bodies[called]);
        foreach (var gate in _elements.Values.OfType<ReachingGate>().Where(g => g.Incoming.Length > 1))
            Prepare(gate);
        new CompensationCompiler(_report, _elements).Check();
        foreach (var timer in TimerRoundCheck.Find(_elements.Values))
            Report(timer.Id, "process.timer-round", PlanMessages.TimerRound(timer.Id));
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
        _flows.Link(scope);
        new CompensationCompiler(_report, _elements).Connect(scope);
        var elements = scope.Nodes.Select(n => _elements.GetValueOrDefault(n.Id)).ToList();
        var plain = elements.OfType<NoneStartEvent>().ToArray();
        if (plain.Length > 1)
            Report(ownerId, "process.several-starts", PlanMessages.OneStart(plain.Length));
        return new()
        {
            Id = ownerId,
            Start = plain.FirstOrDefault(),
            Starts = [.. elements.OfType<TriggeredStartEvent>(), .. kind is null ? elements.SelectMany(Beginnings) : []],
            Handlers = [.. elements.OfType<EventSubProcessActivity>()],
            Undoing = elements.OfType<EventSubProcessActivity>().FirstOrDefault(h => h.Start.Trigger.Catches(new(ThrownKind.Compensation, null)) != Match.None),
            Data = scope.Data.Count == 0 ? DeclaredData.None : new(scope.Data),
        };
    }

    /// <summary>What begins a process beside its start events.</summary>
    private static IEnumerable<IBeginning> Beginnings(Element? element) => element switch
    {
        ReceiveActivity { Instantiates: true } task => [task],
        EventGate { Instantiates: true } gate => gate.Outgoing.Select(f => new BeginningAtGate(gate, f.Target)),
        _ => [],
    };

    private void Add(FlowNode node, string ownerId, SubProcessKind? within)
    {
        Element? element = node switch
        {
            BoundaryEvent { Definition: CompensationDefinition } => null,
            EventNode n => _events.Compile(n, within),
            SubProcess { Kind: SubProcessKind.Event } n => Beside(n),
            ReceiveTask { Instantiate: true } n when within is not null || n.Loop is not null => NotExecuted(n),
            EventBasedGateway { Instantiate: true } n when within is not null => NotExecuted(n),
            ActivityNode n => Activity(n),
            GatewayNode n => Gateway(n),
            _ => NotExecuted(node),
        };
        if (element is CatchingEvent or ThrowingEvent)
            (element.Inputs, element.Outputs) = (_activities.Mappings(node.Id, node.Inputs), _activities.Mappings(node.Id, node.Outputs));
        foreach (var part in Unexecuted.PartsOf(node, element))
            Report(node.Id, "process.element-not-executed", PlanMessages.NotExecuted(node, part));
        if (element is null)
            return;
        element.OwnerId = ownerId;
        if (!_elements.TryAdd(node.Id, element))
            Report(node.Id, "process.duplicate-id", PlanMessages.DuplicateId(node.Id));
    }

    private Activity? Activity(ActivityNode node)
    {
        var once = ActivityCompiler.OfOneTurn(node);
        var activity = once switch
        {
            SubProcess { Kind: SubProcessKind.Embedded or SubProcessKind.Transaction } n => Embedded(n),
            SubProcess { Kind: SubProcessKind.AdHoc } n => AdHoc(n),
            CallActivity { Procedure: { } procedure } n => Calling(n, procedure),
            CallActivity n => Calling(n),
            _ => _activities.Task(once),
        };
        if (activity is not null)
            return _activities.WithCharacteristics(node, activity);
        if (!_report.Mentions(node.Id))
            NotExecuted(node);
        return null;
    }

    private Element? Gateway(GatewayNode node) => node switch
    {
        ExclusiveGateway n => new ExclusiveGate(n),
        ParallelGateway n => new ParallelGate(n),
        InclusiveGateway n => new InclusiveGate(n),
        ComplexGateway { ActivationCondition: null } n => new ComplexGate(n, null),
        ComplexGateway n => _report.Expression(n.Id, n.ActivationCondition!) is { } condition ? new ComplexGate(n, condition) : null,
        EventBasedGateway n => new EventGate(n),
        _ => NotExecuted(node),
    };

    private AdHocActivity? AdHoc(SubProcess node)
    {
        var body = Compile(node.Id, node.Body, node.Kind);
        var condition = node.AdHoc!.CompletionCondition is { } text ? _report.Expression(node.Id, text) : null;
        var offered = node.Body.Nodes.Select(n => _elements.GetValueOrDefault(n.Id)).OfType<Activity>().Where(a => a is not EventSubProcessActivity && !a.IsForCompensation && a.Incoming.Length == 0).ToArray();
        if (offered.Length == 0)
            Report(node.Id, "process.no-start", PlanMessages.OneStart(0));
        return new(node, condition) { Body = body, Offered = offered };
    }

    /// <summary>What is called is compiled once, when it is first called; it may call itself.</summary>
    private CallingActivity? Calling(CallActivity node)
    {
        if (node.Agency is not null || node.Case is not null)
            Report(node.Id, "process.call-without-procedure", PlanMessages.CallWithoutProcedure(node.Id));
        if (node.CalledElement is not { } called)
            return NotCallable(node);
        var calling = new CallingActivity(node);
        if (_options.Callable.Processes.FirstOrDefault(p => p.Id == called) is { } process)
        {
            if (!_called.TryGetValue(called, out var callers))
            {
                _called[called] = callers = [];
                if (called != _process.Id)
                    _bodies[called] = Compile(called, process.Body, SubProcessKind.Embedded);
                if (called != _process.Id && _bodies[called].Start is null)
                    Report(called, "process.no-start", PlanMessages.OneStart(0));
            }

            callers.Add(calling);
        }
        else if (_options.Callable.GlobalTasks.FirstOrDefault(t => t.Id == called) is { } task)
        {
            if (!_elements.ContainsKey(called))
                Add(task, called, SubProcessKind.Embedded);
            calling.Task = _elements.GetValueOrDefault(called) as Activity;
            calling.Body = new() { Id = called };
        }
        else
        {
            return NotCallable(node);
        }

        return calling;
    }

    /// <summary>Whether the procedure is there, only the server that runs it knows.</summary>
    private ProcedureActivity? Calling(CallActivity node, string procedure)
    {
        var agency = node.Agency is null ? null : _report.Expression(node.Id, node.Agency);
        var @case = node.Case is null ? null : _report.Expression(node.Id, node.Case);
        return _report.Mentions(node.Id) ? null : new(node, procedure, agency, @case);
    }

    private CallingActivity? NotCallable(CallActivity node)
    {
        Report(node.Id, "process.call-unknown", PlanMessages.NotCallable(node.Id, node.CalledElement));
        return null;
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
        if (body.Starts is not [TriggeredStartEvent start])
        {
            Report(node.Id, "process.event-sub-process-start", PlanMessages.EventSubProcessStart(node.Id, body.Starts.Length));
            return null;
        }

        return start.Owner = new(node) { Body = body, Start = start };
    }

    /// <summary>What a join must know: what can still arrive from where.</summary>
    private void Prepare(ReachingGate gate)
    {
        if (gate.Incoming.Length > Reach.MostFlows)
            Report(gate.Id, "process.too-many-flows", PlanMessages.TooManyFlows(gate.Id, gate.Incoming.Length));
        else
            gate.Reach = new(gate, Before);
        if (gate is ComplexGate { HasActivation: false })
            Report(gate.Id, "process.activation-missing", PlanMessages.ActivationMissing(gate.Id));
    }

    /// <summary>The elements from which an element is reached directly.</summary>
    private IEnumerable<Element> Before(Element element)
    {
        foreach (var flow in element.Incoming)
        {
            if (_elements.GetValueOrDefault(flow.SourceId) is { } source)
                yield return source;
        }

        if (element is BoundaryCatch boundary)
            yield return boundary.Host;
        if (element is LinkCatchEvent)
        {
            foreach (var link in _elements.Values.OfType<LinkThrowEvent>().Where(l => l.Target == element))
                yield return link;
        }
    }

    private Element? NotExecuted(FlowNode node)
    {
        Report(node.Id, "process.element-not-executed", PlanMessages.NotExecuted(node, Unexecuted.KindOf(node)));
        return null;
    }

    private void Report(string elementId, string code, Text message) => _report.Error(elementId, code, message);
}
