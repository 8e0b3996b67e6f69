namespace LongAn.Workflows.Bpmn;

/// <summary>The executable meaning of a BPMN 2.0 file; the file itself, with diagram and foreign extensions, is kept by the document it was read from.</summary>
/// <param name="Id">Identifier of <c>definitions</c>.</param>
/// <param name="Processes">Its processes, in file order.</param>
public sealed record BpmnModel(string Id, Sequence<BpmnProcess> Processes)
{
    /// <summary>Tasks that call activities may call (BPMN 2.0.2, 10.3.8), in file order.</summary>
    public Sequence<ActivityNode> GlobalTasks { get; init; }

    /// <summary>The model of one process that calls nothing.</summary>
    public static BpmnModel Of(BpmnProcess process) => new("", [process]);

    /// <summary>
    /// What may run when a process of this model runs: the process itself first, then each process and global task that is called on the
    /// way, directly or through others, once.
    /// </summary>
    /// <param name="process">The process; it need not call anything.</param>
    public BpmnModel RunBy(BpmnProcess process)
    {
        var run = new List<BpmnProcess> { process };
        for (var i = 0; i < run.Count; i++)
            run.AddRange(Processes.Where(p => run.TrueForAll(known => known.Id != p.Id) && Calls(run[i].Body).Contains(p.Id)).ToList());
        var called = run.SelectMany(p => Calls(p.Body)).ToHashSet(StringComparer.Ordinal);
        return this with { Processes = run.ToSequence(), GlobalTasks = GlobalTasks.Where(t => called.Contains(t.Id)).ToSequence() };
    }

    /// <summary>Every node: of each process and the sub-processes in it, and the global tasks.</summary>
    public IEnumerable<FlowNode> AllNodes() => Processes.SelectMany(p => p.Body.AllNodes()).Concat(GlobalTasks);

    /// <summary>What is inside of a node: of a sub-process its body, of a call that of the process of this model that it calls; null for nothing.</summary>
    public FlowScope? BodyOf(FlowNode node) => node switch
    {
        SubProcess sub => sub.Body,
        CallActivity call => Processes.FirstOrDefault(p => p.Id == call.CalledElement)?.Body,
        _ => null,
    };

    /// <summary>The lanes that hold a node; of a global task those of the activities that call it.</summary>
    public IEnumerable<Lane> LanesOf(string nodeId)
    {
        var holders = GlobalTasks.Any(t => t.Id == nodeId)
            ? AllNodes().OfType<CallActivity>().Where(c => c.CalledElement == nodeId).Select(c => c.Id).ToHashSet(StringComparer.Ordinal)
            : [nodeId];
        return Processes.SelectMany(p => p.Lanes).Where(lane => lane.NodeIds.Any(holders.Contains));
    }

    /// <summary>Identifiers of what the call activities of a scope call.</summary>
    internal static HashSet<string> Calls(FlowScope scope) =>
        scope.AllNodes().OfType<CallActivity>().Select(c => c.CalledElement).OfType<string>().ToHashSet(StringComparer.Ordinal);
}

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
    /// <summary>The data it declares: properties, data objects, and inputs and outputs of a process.</summary>
    public Sequence<DataDeclaration> Data { get; init; }

    /// <summary>Its nodes and those of the sub-processes in it, outer ones first.</summary>
    public IEnumerable<FlowNode> AllNodes() => Nodes.Concat(Nodes.OfType<SubProcess>().SelectMany(inner => inner.Body.AllNodes()));
}

/// <summary>A lane. In our procedures a lane is a role (<c>la:role</c>).</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">Name, as drawn.</param>
/// <param name="Role">Role that does the work of the lane, as the file says; null when the file says none.</param>
/// <param name="NodeIds">Identifiers of the nodes within, those of sub-processes included.</param>
/// <param name="Agency">FEEL expression for the code of the agency that does it, as the file says; null for the agency of the dossier.</param>
public sealed record Lane(string Id, string? Name, string? Role, Sequence<string> NodeIds, string? Agency = null);

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
public abstract record FlowNode(string Id, string? Name)
{
    /// <summary>Values it takes from the scope around it when it becomes active, in file order.</summary>
    public Sequence<DataMapping> Inputs { get; init; }

    /// <summary>Values it gives to the scope around it when it completes, in file order.</summary>
    public Sequence<DataMapping> Outputs { get; init; }
}

/// <summary>
/// A node that is known by name and not executed. Reading it gives an error <c>bpmn.not-executed</c>; it stands in the
/// model so that flows keep their ends. What is inside of it is not read.
/// </summary>
/// <param name="Element">Name of the element in the standard.</param>
/// <param name="AttachedToId">The activity it is attached to, null when it is no boundary event.</param>
public sealed record NotExecutedNode(string Id, string? Name, string Element, string? AttachedToId = null) : FlowNode(Id, Name);
