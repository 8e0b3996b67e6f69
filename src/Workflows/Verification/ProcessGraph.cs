using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Verification;

/// <summary>
/// The nodes of a process or a sub-process with what leads to and from each. Flows without an end are left out: reading reports them;
/// so is what no flow leads to by design: event sub-processes, and what is for compensation.
/// </summary>
internal sealed class ProcessGraph
{
    private readonly Dictionary<string, FlowNode> _byId = new(StringComparer.Ordinal);
    private readonly ILookup<string, SequenceFlow> _outgoing;
    private readonly ILookup<string, SequenceFlow> _incoming;
    private readonly ILookup<string, FlowNode> _attached;
    private readonly Dictionary<string, ProcessGraph> _inner;

    /// <param name="process">The process.</param>
    /// <param name="isHandedOutcome">Whether a call hands the outcome of a step into it.</param>
    public ProcessGraph(BpmnProcess process, bool isHandedOutcome = false)
        : this(process.Id, process.Body, null, null) => IsHandedOutcome = isHandedOutcome;

    private ProcessGraph(string id, FlowScope body, ProcessGraph? outer, SubProcess? owner)
    {
        Id = id;
        Outer = outer;
        Owner = owner;
        foreach (var node in body.Nodes.Where(IsInFlow))
            _byId.TryAdd(node.Id, node);
        Flows = [.. body.Flows.Where(f => _byId.ContainsKey(f.SourceId) && _byId.ContainsKey(f.TargetId)).Concat(Links()).DistinctBy(f => f.Id)];
        _outgoing = Flows.ToLookup(f => f.SourceId, StringComparer.Ordinal);
        _incoming = Flows.ToLookup(f => f.TargetId, StringComparer.Ordinal);
        _attached = _byId.Values.Where(n => HostOf(n) is not null).ToLookup(n => HostOf(n)!, StringComparer.Ordinal);
        _inner = body.Nodes.OfType<SubProcess>().DistinctBy(s => s.Id).ToDictionary(s => s.Id, s => new ProcessGraph(s.Id, s.Body, this, s), StringComparer.Ordinal);
    }

    /// <summary>Identifier of the process or sub-process.</summary>
    public string Id { get; }

    /// <summary>The scope around a sub-process; null for a process.</summary>
    public ProcessGraph? Outer { get; }

    /// <summary>The sub-process whose body this is; null for a process.</summary>
    public SubProcess? Owner { get; }

    /// <summary>Whether the outcome of a step comes into it from outside, so that it is not known which.</summary>
    public bool IsHandedOutcome { get; }

    /// <summary>This scope and all within it.</summary>
    public IEnumerable<ProcessGraph> Scopes => _inner.Values.SelectMany(g => g.Scopes).Prepend(this);

    /// <summary>Events that begin it: without a trigger, or of an event sub-process with one.</summary>
    public IEnumerable<StartEvent> Starts => Nodes.OfType<StartEvent>().Where(s => IsBesideFlow || s.Definition is NoneDefinition);

    /// <summary>Whether an event begins it beside the flow of the scope around.</summary>
    public bool IsBesideFlow => Owner is { Kind: SubProcessKind.Event };

    public ProcessGraph Inner(SubProcess node) => _inner[node.Id];

    public IEnumerable<FlowNode> Nodes => _byId.Values;

    public IReadOnlyList<SequenceFlow> Flows { get; }

    public FlowNode? Find(string id) => _byId.GetValueOrDefault(id);

    public IEnumerable<SequenceFlow> Outgoing(FlowNode node) => _outgoing[node.Id];

    public IEnumerable<SequenceFlow> Incoming(FlowNode node) => _incoming[node.Id];

    /// <summary>Boundary events of an activity.</summary>
    public IEnumerable<FlowNode> Attached(FlowNode node) => _attached[node.Id];

    /// <summary>Nodes that may come next: by flow, or by an event on the boundary.</summary>
    public IEnumerable<FlowNode> Next(FlowNode node) => Outgoing(node).Select(f => _byId[f.TargetId]).Concat(Attached(node));

    /// <summary>Nodes that may have come before.</summary>
    public IEnumerable<FlowNode> Previous(FlowNode node) =>
        Incoming(node).Select(f => _byId[f.SourceId]).Concat(HostOf(node) is { } host && Find(host) is { } activity ? [activity] : []);

    /// <summary>The activity a boundary event is attached to; null for other nodes.</summary>
    public static string? HostOf(FlowNode node) => node switch
    {
        BoundaryEvent boundary => boundary.AttachedToId,
        NotExecutedNode other => other.AttachedToId,
        _ => null,
    };

    /// <summary>A pair of links is a flow that is not drawn (10.5.5).</summary>
    private IEnumerable<SequenceFlow> Links() =>
        from thrower in Nodes.OfType<IntermediateThrowEvent>()
        where thrower.Definition is LinkDefinition
        let catcher = Nodes.OfType<IntermediateCatchEvent>().FirstOrDefault(c => c.Definition == thrower.Definition)
        where catcher is not null
        select new SequenceFlow(thrower.Id, null, thrower.Id, catcher.Id, null);

    private static bool IsInFlow(FlowNode node) => node switch
    {
        SubProcess { Kind: SubProcessKind.Event } => false,
        ActivityNode { IsForCompensation: true } => false,
        BoundaryEvent { Definition: CompensationDefinition } => false,
        _ => true,
    };

    /// <summary>Everything that can be reached from some nodes, themselves included.</summary>
    public static HashSet<FlowNode> Reached(IEnumerable<FlowNode> from, Func<FlowNode, IEnumerable<FlowNode>> step)
    {
        var reached = new HashSet<FlowNode>(ReferenceEqualityComparer.Instance);
        var open = new Stack<FlowNode>(from);
        while (open.TryPop(out var node))
        {
            if (!reached.Add(node))
                continue;
            foreach (var next in step(node))
                open.Push(next);
        }

        return reached;
    }

    /// <summary>How a node is called in messages.</summary>
    public static string Words(FlowNode node) => node.Name is { } name ? $"{name} ({node.Id})" : node.Id;
}
