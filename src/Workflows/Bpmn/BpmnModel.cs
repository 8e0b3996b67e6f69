namespace LongAn.Workflows.Bpmn;

/// <summary>The executable meaning of a BPMN 2.0 file; the file itself, with diagram and foreign extensions, is kept by the document it was read from.</summary>
/// <param name="Id">Identifier of <c>definitions</c>.</param>
/// <param name="Processes">Its processes, in file order.</param>
public sealed record BpmnModel(string Id, Sequence<BpmnProcess> Processes);

/// <summary>A process (BPMN 2.0.2, 10.2).</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">Name, as drawn.</param>
/// <param name="IsExecutable">Whether the file says that it may be executed.</param>
/// <param name="Body">Its nodes and flows.</param>
/// <param name="Lanes">Its lanes, innermost only, each with the nodes it holds.</param>
public sealed record BpmnProcess(string Id, string? Name, bool IsExecutable, FlowScope Body, Sequence<Lane> Lanes);

/// <summary>Nodes and the flows between them: the body of a process or of a sub-process.</summary>
public sealed record FlowScope(Sequence<FlowNode> Nodes, Sequence<SequenceFlow> Flows)
{
    /// <summary>Its nodes and those of the sub-processes in it, outer ones first.</summary>
    public IEnumerable<FlowNode> AllNodes() => Nodes.Concat(Nodes.OfType<SubProcess>().SelectMany(inner => inner.Body.AllNodes()));
}

/// <summary>A lane. In our procedures a lane is a role (<c>la:role</c>).</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">Name, as drawn.</param>
/// <param name="Role">Role that does the work of the lane, as the file says; null when the file says none.</param>
/// <param name="NodeIds">Identifiers of the nodes within, those of sub-processes included.</param>
public sealed record Lane(string Id, string? Name, string? Role, Sequence<string> NodeIds);

/// <summary>A sequence flow (BPMN 2.0.2, 8.4.13).</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">Name, as drawn.</param>
/// <param name="SourceId">Node it leaves.</param>
/// <param name="TargetId">Node it enters.</param>
/// <param name="Condition">Condition in FEEL; null for an unconditional flow.</param>
public sealed record SequenceFlow(string Id, string? Name, string SourceId, string TargetId, string? Condition);

/// <summary>A node of a flow: an event, an activity or a gateway.</summary>
/// <param name="Id">Identifier, as in the file: it is what events of the journal name.</param>
/// <param name="Name">Name, as drawn.</param>
public abstract record FlowNode(string Id, string? Name);

/// <summary>An event (BPMN 2.0.2, 10.5).</summary>
/// <param name="Definition">What triggers it or what it throws; <see cref="NoneDefinition"/> for none.</param>
public abstract record EventNode(string Id, string? Name, EventDefinition Definition) : FlowNode(Id, Name);

/// <summary>A start event.</summary>
public sealed record StartEvent(string Id, string? Name, EventDefinition Definition, bool IsInterrupting = true) : EventNode(Id, Name, Definition);

/// <summary>An end event.</summary>
public sealed record EndEvent(string Id, string? Name, EventDefinition Definition) : EventNode(Id, Name, Definition);

/// <summary>An intermediate catching event.</summary>
public sealed record IntermediateCatchEvent(string Id, string? Name, EventDefinition Definition) : EventNode(Id, Name, Definition);

/// <summary>An intermediate throwing event.</summary>
public sealed record IntermediateThrowEvent(string Id, string? Name, EventDefinition Definition) : EventNode(Id, Name, Definition);

/// <summary>An event on the boundary of an activity.</summary>
/// <param name="AttachedToId">The activity.</param>
/// <param name="CancelActivity">Whether the activity is interrupted when the event occurs.</param>
public sealed record BoundaryEvent(string Id, string? Name, EventDefinition Definition, string AttachedToId, bool CancelActivity = true) : EventNode(Id, Name, Definition);

/// <summary>What an event waits for or throws.</summary>
public abstract record EventDefinition;

/// <summary>Nothing.</summary>
public sealed record NoneDefinition : EventDefinition;

/// <summary>Ends the whole scope at once.</summary>
public sealed record TerminateDefinition : EventDefinition;

/// <summary>A point in time (BPMN 2.0.2, 10.5.5).</summary>
/// <param name="Kind">Date, duration or cycle.</param>
/// <param name="Expression">ISO 8601 text, or a FEEL expression that begins with <c>=</c>.</param>
/// <param name="InWorkingTime">Whether a duration is walked through the agency's working time (<c>la:workingTime</c>).</param>
public sealed record TimerDefinition(TimerKind Kind, string Expression, bool InWorkingTime = false) : EventDefinition;

/// <summary>How a timer says when.</summary>
public enum TimerKind
{
    /// <summary>At a point in time.</summary>
    Date,

    /// <summary>After a duration.</summary>
    Duration,

    /// <summary>Repeatedly.</summary>
    Cycle,
}

/// <summary>An activity (BPMN 2.0.2, 10.3).</summary>
public abstract record ActivityNode(string Id, string? Name) : FlowNode(Id, Name);

/// <summary>Work of a person. What our procedures say of it stands in <see cref="Step"/>.</summary>
public sealed record UserTask(string Id, string? Name, Step? Step) : ActivityNode(Id, Name);

/// <summary>Work of a system, requested from outside and answered.</summary>
/// <param name="Operation">What is asked for: the name of a service the runtime knows (<c>la:operation</c>).</param>
public sealed record ServiceTask(string Id, string? Name, string? Operation) : ActivityNode(Id, Name);

/// <summary>An embedded sub-process (BPMN 2.0.2, 10.3.5): a scope of its own within the one it is drawn in.</summary>
/// <param name="Body">Its nodes and flows.</param>
public sealed record SubProcess(string Id, string? Name, FlowScope Body) : ActivityNode(Id, Name);

/// <summary>An exclusive gateway.</summary>
/// <param name="DefaultFlowId">Flow taken when no condition is true; null for none.</param>
public sealed record ExclusiveGateway(string Id, string? Name, string? DefaultFlowId) : FlowNode(Id, Name);

/// <summary>A parallel gateway.</summary>
public sealed record ParallelGateway(string Id, string? Name) : FlowNode(Id, Name);

/// <summary>
/// A node that is known by name and not executed. Reading it gives an error <c>bpmn.not-executed</c>; it stands in the
/// model so that flows keep their ends. What is inside of it is not read.
/// </summary>
/// <param name="Element">Name of the element in the standard.</param>
/// <param name="AttachedToId">The activity it is attached to, null when it is no boundary event.</param>
public sealed record NotExecutedNode(string Id, string? Name, string Element, string? AttachedToId = null) : FlowNode(Id, Name);
