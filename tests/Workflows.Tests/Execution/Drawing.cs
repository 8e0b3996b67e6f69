using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Tests.Execution;

/// <summary>Draws a process for a test: nodes by their identifiers, flows named <c>source-target</c>.</summary>
public sealed class Drawing
{
    private readonly List<FlowNode> _nodes = [];
    private readonly List<SequenceFlow> _flows = [];

    public BpmnProcess Process => new("process", null, true, new([.. _nodes], [.. _flows]), []);

    public static implicit operator BpmnProcess(Drawing drawing) => drawing.Process;

    public Drawing Node(FlowNode node)
    {
        _nodes.Add(node);
        return this;
    }

    public Drawing Start(string id = "start") => Node(new StartEvent(id, null, new NoneDefinition()));

    public Drawing End(string id = "end") => Node(new EndEvent(id, null, new NoneDefinition()));

    public Drawing Terminate(string id) => Node(new EndEvent(id, null, new TerminateDefinition()));

    public Drawing User(string id) => Node(new UserTask(id, null, null));

    public Drawing Service(string id, string? operation = "pay") => Node(new ServiceTask(id, null, operation));

    public Drawing Exclusive(string id, string? defaultFlow = null) => Node(new ExclusiveGateway(id, null, defaultFlow));

    public Drawing Parallel(string id) => Node(new ParallelGateway(id, null));

    public Drawing Inclusive(string id, string? defaultFlow = null) => Node(new InclusiveGateway(id, null, defaultFlow));

    public Drawing Complex(string id, string? activation) => Node(new ComplexGateway(id, null, null, activation));

    public Drawing EventBased(string id) => Node(new EventBasedGateway(id, null));

    public Drawing Script(string id, string script, string? result = null) => Node(new ScriptTask(id, null, null, script, result));

    public Drawing Catch(string id, string duration, bool working = false) =>
        Node(new IntermediateCatchEvent(id, null, new TimerDefinition(TimerKind.Duration, duration, working)));

    public Drawing CatchAt(string id, string date) =>
        Node(new IntermediateCatchEvent(id, null, new TimerDefinition(TimerKind.Date, date)));

    public Drawing Boundary(string id, string host, string duration, bool interrupting = true, bool working = false) =>
        Node(new BoundaryEvent(id, null, new TimerDefinition(TimerKind.Duration, duration, working), host, interrupting));

    public Drawing Sub(string id, Drawing body) => Node(new SubProcess(id, null, body.Process.Body));

    /// <summary>An event sub-process.</summary>
    public Drawing Beside(string id, Drawing body) => Node(new SubProcess(id, null, body.Process.Body) { Kind = SubProcessKind.Event });

    public Drawing Transaction(string id, Drawing body) => Node(new SubProcess(id, null, body.Process.Body) { Kind = SubProcessKind.Transaction });

    /// <summary>A user task that undoes an activity.</summary>
    public Drawing Undoes(string id, string activity) =>
        Node(new UserTask(id, null, null) { IsForCompensation = true })
            .Node(new BoundaryEvent($"{activity}-undo", null, new CompensationDefinition(null), activity) { HandlerId = id });

    public Drawing StartOn(string id, EventDefinition definition, bool interrupting = true) => Node(new StartEvent(id, null, definition, interrupting));

    public Drawing CatchOn(string id, EventDefinition definition) => Node(new IntermediateCatchEvent(id, null, definition));

    public Drawing BoundaryOn(string id, string host, EventDefinition definition, bool interrupting = true) =>
        Node(new BoundaryEvent(id, null, definition, host, interrupting));

    public Drawing Throw(string id, EventDefinition definition) => Node(new IntermediateThrowEvent(id, null, definition));

    public Drawing EndWith(string id, EventDefinition definition) => Node(new EndEvent(id, null, definition));

    /// <summary>Connects nodes one after the other.</summary>
    public Drawing Path(params ReadOnlySpan<string> ids)
    {
        for (var i = 1; i < ids.Length; i++)
            Flow(ids[i - 1], ids[i]);
        return this;
    }

    public Drawing Flow(string source, string target, string? condition = null) => Flow($"{source}-{target}", source, target, condition);

    public Drawing Flow(string id, string source, string target, string? condition)
    {
        _flows.Add(new(id, null, source, target, condition));
        return this;
    }
}
