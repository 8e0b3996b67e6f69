using System.Text;
using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Verification;

/// <summary>
/// The moves of a process. A state counts tokens on flows, in activities that have boundary events, and armed events that do not
/// interrupt; a place holds at most two, which is enough to see that it can hold more than one.
/// </summary>
internal sealed class TokenGame
{
    private readonly ProcessGraph _graph;
    private readonly InclusiveJoins _inclusive;
    private readonly Dictionary<string, int> _flows = new(StringComparer.Ordinal);
    private readonly Dictionary<FlowNode, int> _inside = new(ReferenceEqualityComparer.Instance);
    private readonly List<FlowNode> _entered = [];

    public TokenGame(ProcessGraph graph)
    {
        _graph = graph;
        _inclusive = new InclusiveJoins(graph);
        foreach (var flow in graph.Flows)
        {
            _flows.Add(flow.Id, _entered.Count);
            _entered.Add(graph.Find(flow.TargetId)!);
        }

        foreach (var node in graph.Nodes.Where(n => graph.Attached(n).Any() || n is BoundaryEvent))
        {
            _inside.Add(node, _entered.Count);
            _entered.Add(node);
        }
    }

    /// <summary>Length of a state.</summary>
    public int Places => _entered.Count;

    public static string Key(byte[] state) => Encoding.Latin1.GetString(state);

    public bool Has(byte[] state, SequenceFlow flow) => state[_flows[flow.Id]] > 0;

    /// <summary>The state after the start.</summary>
    public byte[] After(FlowNode start)
    {
        var state = new byte[Places];
        Leave(state, start);
        return state;
    }

    /// <summary>A node that two tokens are about to enter or are in; null for none.</summary>
    public FlowNode? Doubled(byte[] state)
    {
        var place = Array.FindIndex(state, n => n > 1);
        return place < 0 ? null : _entered[place];
    }

    /// <summary>Every state that may come next.</summary>
    public IEnumerable<byte[]> Moves(byte[] state) => Marked(state).SelectMany(node => node switch
    {
        ParallelGateway => Join(state, node),
        BoundaryEvent => [],
        InclusiveGateway when _inclusive.Has(node) => JoinWhatCame(state, node),
        _ => Enter(state, node).Concat(Inside(state, node)),
    });

    /// <summary>Nodes that a token is before or in.</summary>
    private IEnumerable<FlowNode> Marked(byte[] state) =>
        Enumerable.Range(0, state.Length).Where(place => state[place] > 0).Select(place => _entered[place]).Distinct();

    private IEnumerable<byte[]> Join(byte[] state, FlowNode node)
    {
        var incoming = _graph.Incoming(node).ToList();
        if (incoming.Count == 0 || !incoming.TrueForAll(f => Has(state, f)))
            yield break;
        var next = (byte[])state.Clone();
        foreach (var flow in incoming)
            next[_flows[flow.Id]]--;
        Leave(next, node);
        yield return next;
    }

    private IEnumerable<byte[]> JoinWhatCame(byte[] state, FlowNode node)
    {
        var (come, missing) = (new List<string>(), new List<string>());
        foreach (var flow in _graph.Incoming(node))
            (Has(state, flow) ? come : missing).Add(flow.Id);
        if (!_inclusive.GoesOn(node, come, missing, Marked(state).Where(n => n is not BoundaryEvent)))
            yield break;
        var joined = (byte[])state.Clone();
        foreach (var flow in come)
            joined[_flows[flow]]--;
        foreach (var next in Through(joined, node))
            yield return next;
    }

    private IEnumerable<byte[]> Enter(byte[] state, FlowNode node)
    {
        foreach (var flow in _graph.Incoming(node).Where(f => Has(state, f)))
        {
            if (node is EndEvent { Definition: TerminateDefinition or ErrorDefinition or CancelDefinition })
            {
                yield return new byte[Places];
                continue;
            }

            var entered = (byte[])state.Clone();
            entered[_flows[flow.Id]]--;
            foreach (var next in Through(entered, node))
                yield return next;
        }
    }

    private IEnumerable<byte[]> Through(byte[] state, FlowNode node)
    {
        if (_inside.TryGetValue(node, out var place))
        {
            Put(state, place);
            foreach (var boundary in _graph.Attached(node))
                state[_inside[boundary]] = 1;
            yield return state;
        }
        else
        {
            foreach (var next in Left(state, node))
                yield return next;
        }
    }

    /// <summary>The states after a node, one for each choice of flows that it may take together.</summary>
    private IEnumerable<byte[]> Left(byte[] state, FlowNode node) => Choices(node).Select(flows =>
    {
        var next = (byte[])state.Clone();
        foreach (var flow in flows)
            Put(next, _flows[flow.Id]);
        return next;
    });

    private IEnumerable<IEnumerable<SequenceFlow>> Choices(FlowNode node) => node switch
    {
        ExclusiveGateway or EventBasedGateway when _graph.Outgoing(node).Any() => _graph.Outgoing(node).Select(flow => new[] { flow }),
        InclusiveGateway n => Conditional(node, n.DefaultFlowId),
        ComplexGateway n => Conditional(node, n.DefaultFlowId),
        ActivityNode n when _graph.Outgoing(node).Any(f => f.Condition is not null) => Conditional(node, n.DefaultFlowId),
        _ => [_graph.Outgoing(node)],
    };

    /// <summary>Every choice by conditions: what has none, with any of those that have one; the default flow where none is chosen.</summary>
    private IEnumerable<IEnumerable<SequenceFlow>> Conditional(FlowNode node, string? defaultFlow)
    {
        var flows = _graph.Outgoing(node).ToList();
        var always = flows.Where(f => f.Condition is null && f.Id != defaultFlow).ToList();
        var asked = flows.Where(f => f.Condition is not null && f.Id != defaultFlow).ToList();
        for (var choice = 0; choice < 1 << asked.Count; choice++)
        {
            var chosen = always.Concat(asked.Where((_, i) => (choice & (1 << i)) != 0));
            if (choice == 0 && asked.Count > 0)
                chosen = chosen.Concat(flows.Where(f => f.Id == defaultFlow));
            if (flows.Count == 0 || chosen.Any())
                yield return chosen;
        }
    }

    /// <summary>An activity with boundary events ends, or one of the events occurs.</summary>
    private IEnumerable<byte[]> Inside(byte[] state, FlowNode node)
    {
        if (!_inside.TryGetValue(node, out var place) || state[place] == 0)
            yield break;
        foreach (var next in Left(Ended(state, node, place), node))
            yield return next;
        foreach (var boundary in _graph.Attached(node).OfType<BoundaryEvent>().Where(b => state[_inside[b]] > 0))
        {
            if (boundary.CancelActivity)
            {
                var interrupted = Ended(state, node, place);
                Leave(interrupted, boundary);
                yield return interrupted;
                continue;
            }

            var next = (byte[])state.Clone();
            next[_inside[boundary]] = 0;
            Leave(next, boundary);
            yield return next;
        }
    }

    private byte[] Ended(byte[] state, FlowNode activity, int place)
    {
        var next = (byte[])state.Clone();
        next[place]--;
        foreach (var boundary in _graph.Attached(activity))
            next[_inside[boundary]] = 0;
        return next;
    }

    private void Leave(byte[] state, FlowNode node)
    {
        foreach (var flow in _graph.Outgoing(node))
            Put(state, _flows[flow.Id]);
    }

    private static void Put(byte[] state, int place) => state[place] = (byte)Math.Min(2, state[place] + 1);
}
