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
    private readonly Dictionary<FlowNode, Ways> _inner = new(ReferenceEqualityComparer.Instance);
    private readonly ProcessGraph _graph;

    private Ways(ProcessGraph graph, Called called)
    {
        _graph = graph;
        foreach (var start in graph.Nodes.Where(n => n is StartEvent))
            Order(start);
        _order.Reverse();
        foreach (var node in _order)
        {
            if (node is SubProcess sub)
                _inner[sub] = new Ways(graph.Inner(sub), called);
            else if (node is CallActivity { CalledElement: { } id } call && called.WaysOf(id) is { } ways)
                _inner[call] = ways;
        }

        foreach (var node in Enumerable.Reverse(_order))
        {
            if (Ends(node) || _next[node].Exists(_onWay.Contains))
                _onWay.Add(node);
        }
    }

    /// <summary>The ways of a process, those of what it calls within.</summary>
    /// <param name="run">The process first, then what it calls.</param>
    public static Ways Of(BpmnModel run) => new Called(run).WaysOf(run.Processes[0].Id)!;

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

    /// <summary>The time of a node itself; of a sub-process or a call that of the longest way within.</summary>
    private decimal Own(FlowNode node, Func<FlowNode, decimal> time) => _inner.TryGetValue(node, out var inner) ? inner.Longest(time).Time : time(node);

    private IEnumerable<FlowNode> Along(FlowNode start, Func<FlowNode, decimal> time, Dictionary<FlowNode, Rest> rests)
    {
        for (var node = start; node is not null; node = rests[node].Then)
        {
            yield return node;
            var inside = _inner.TryGetValue(node, out var inner) ? inner.Longest(time).Nodes : [];
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

    /// <summary>The ways of what can be called, made when first asked for. A call within itself has none: it is gone through once.</summary>
    private sealed class Called(BpmnModel run)
    {
        private readonly Dictionary<string, Ways?> _ways = new(StringComparer.Ordinal);

        public Ways? WaysOf(string id)
        {
            if (_ways.TryGetValue(id, out var known))
                return known;
            _ways[id] = null;
            var process = run.Processes.FirstOrDefault(p => p.Id == id) ?? (run.GlobalTasks.FirstOrDefault(t => t.Id == id) is { } task ? Alone(task) : null);
            return _ways[id] = process is null ? null : new Ways(new ProcessGraph(process), this);
        }

        /// <summary>A global task as a process of one step.</summary>
        private static BpmnProcess Alone(ActivityNode task)
        {
            var (start, end) = (new StartEvent("start of " + task.Id, null, new NoneDefinition()), new EndEvent("end of " + task.Id, null, new NoneDefinition()));
            return new(task.Id, task.Name, false, new([start, task, end], [new("to " + task.Id, null, start.Id, task.Id, null), new("from " + task.Id, null, task.Id, end.Id, null)]), []);
        }
    }
}
