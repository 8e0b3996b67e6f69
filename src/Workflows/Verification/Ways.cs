using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Verification;

/// <summary>A way through the process with the time it takes.</summary>
internal sealed record Way(decimal Time, IReadOnlyList<FlowNode> Nodes);

/// <summary>
/// The part of a process during which the legal time runs, without its way back in loops. A detour (the part of a loop from which
/// the end is only reached by going back) is counted once, at the node where it leaves the way.
/// </summary>
internal sealed class Ways
{
    private readonly Dictionary<FlowNode, List<FlowNode>> _next = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<FlowNode> _onWay = new(ReferenceEqualityComparer.Instance);
    private readonly List<FlowNode> _order = [];
    private readonly Dictionary<SubProcess, Ways> _inner = new(ReferenceEqualityComparer.Instance);
    private readonly ProcessGraph _graph;

    public Ways(ProcessGraph graph)
    {
        _graph = graph;
        foreach (var start in graph.Nodes.Where(n => n is StartEvent))
            Order(start);
        _order.Reverse();
        foreach (var sub in _order.OfType<SubProcess>())
            _inner[sub] = new Ways(graph.Inner(sub));
        foreach (var node in Enumerable.Reverse(_order))
        {
            if (Ends(node) || _next[node].Exists(_onWay.Contains))
                _onWay.Add(node);
        }
    }

    /// <summary>Nodes during which the legal time may run.</summary>
    public IEnumerable<FlowNode> Counted => _order.Concat(_inner.Values.SelectMany(w => w.Counted));

    /// <summary>The way that takes longest.</summary>
    public Way Longest(Func<FlowNode, decimal> time)
    {
        var rests = new Dictionary<FlowNode, Rest>(ReferenceEqualityComparer.Instance);
        foreach (var node in Enumerable.Reverse(_order))
        {
            var isOnWay = _onWay.Contains(node);
            var detours = isOnWay ? _next[node].Distinct().Where(n => !_onWay.Contains(n)).ToList() : [];
            var then = _next[node].Where(n => _onWay.Contains(n) == isOnWay).MaxBy(n => rests[n].Time);
            rests[node] = new(Own(node, time) + detours.Sum(d => rests[d].Time) + (then is null ? 0 : rests[then].Time), detours, then);
        }

        var start = _order.Where(n => n is StartEvent && _onWay.Contains(n)).MaxBy(n => rests[n].Time);
        return start is null ? new(0, []) : new(rests[start].Time, [.. Along(start, time, rests)]);
    }

    /// <summary>The time of a node itself; of a sub-process that of its own longest way.</summary>
    private decimal Own(FlowNode node, Func<FlowNode, decimal> time) => node is SubProcess sub ? _inner[sub].Longest(time).Time : time(node);

    private IEnumerable<FlowNode> Along(FlowNode start, Func<FlowNode, decimal> time, Dictionary<FlowNode, Rest> rests)
    {
        for (var node = start; node is not null; node = rests[node].Then)
        {
            yield return node;
            var inside = node is SubProcess sub ? _inner[sub].Longest(time).Nodes : [];
            foreach (var passed in inside.Concat(rests[node].Detours.SelectMany(d => Along(d, time, rests))))
                yield return passed;
        }
    }

    /// <summary>The time from a node on, the detours that leave it, and the node that comes next.</summary>
    private sealed record Rest(decimal Time, IReadOnlyList<FlowNode> Detours, FlowNode? Then);

    private bool Ends(FlowNode node) =>
        node is EndEvent || (node is UserTask { Step: { } step } && step.Outcomes.Any(Completes)) || !Following(node).Any();

    /// <summary>Nodes that come next while the time runs: nothing comes after an outcome that completes the dossier.</summary>
    private IEnumerable<FlowNode> Following(FlowNode node)
    {
        if (node is UserTask { Step: { } step } && step.Outcomes.Count > 0 && step.Outcomes.All(Completes))
            return _graph.Attached(node);
        if (node is ExclusiveGateway gateway
            && _graph.Incoming(gateway).ToList() is [var only]
            && _graph.Find(only.SourceId) is UserTask { Step: { } before }
            && before.Outcomes.Any(Completes))
        {
            var choice = new Choice(_graph, gateway, FeelNames.Any);
            return before.Outcomes.Where(o => !Completes(o)).SelectMany(o => choice.After(o.Code)).Select(f => _graph.Find(f.TargetId)!).Distinct();
        }

        return _graph.Next(node);
    }

    private static bool Completes(StepOutcome outcome) => outcome.Effects.Contains(StepEffect.Complete);

    /// <summary>Depth first, without recursion, so that a long process cannot exhaust the stack; flows back to a node that is open are left out.</summary>
    private void Order(FlowNode start)
    {
        var open = new HashSet<FlowNode>(ReferenceEqualityComparer.Instance) { start };
        var stack = new Stack<(FlowNode Node, IEnumerator<FlowNode> Following)>();
        if (_next.TryAdd(start, []))
            stack.Push((start, Following(start).ToList().GetEnumerator()));
        while (stack.TryPeek(out var top))
        {
            if (!top.Following.MoveNext())
            {
                _order.Add(top.Node);
                open.Remove(top.Node);
                stack.Pop();
                continue;
            }

            var next = top.Following.Current;
            if (open.Contains(next))
                continue;
            _next[top.Node].Add(next);
            if (_next.TryAdd(next, []))
            {
                open.Add(next);
                stack.Push((next, Following(next).ToList().GetEnumerator()));
            }
        }
    }
}
