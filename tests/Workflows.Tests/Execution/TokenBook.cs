using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

/// <summary>
/// What the drawing and the journal alone say of a run: a second opinion that knows nothing of the engine. No token is lost and
/// none doubled; what waits, waits for something that can be named; no join waits that could go on.
/// </summary>
internal sealed class TokenBook
{
    private readonly Dictionary<string, FlowNode> _nodes;
    private readonly Dictionary<string, SequenceFlow> _flows;
    private readonly ILookup<string, SequenceFlow> _leaving;
    private readonly ILookup<string, SequenceFlow> _entering;
    private readonly ILookup<string, string> _attached;

    public TokenBook(BpmnProcess process)
    {
        var flows = Flows(process.Body).ToList();
        _nodes = process.Body.AllNodes().ToDictionary(n => n.Id);
        _flows = flows.ToDictionary(f => f.Id);
        _leaving = flows.ToLookup(f => f.SourceId);
        _entering = flows.ToLookup(f => f.TargetId);
        _attached = _nodes.Values.OfType<BoundaryEvent>().ToLookup(b => b.AttachedToId, b => b.Id);
    }

    /// <summary>Checks a run that stands still.</summary>
    public void Check(ProcessRun run)
    {
        CheckTokens(run);
        CheckFlowsTaken(run);
        if (run.State.Phase == ProcessPhase.Active)
        {
            CheckWaits(run);
            CheckJoins(run);
        }
        else
        {
            Assert.Empty(run.State.Instances);
            Assert.Empty(run.State.Timers);
            Assert.Empty(run.State.Subscriptions);
            Assert.Empty(run.State.TakenFlows);
        }
    }

    /// <summary>Every instance begins and ends once; a flow is used once after it was taken, by the node it enters; what is left is what the state says.</summary>
    private void CheckTokens(ProcessRun run)
    {
        var active = new Dictionary<long, ElementActivated>();
        var waiting = new List<(string Flow, long Scope)>();
        foreach (var e in run.Journal)
        {
            switch (e)
            {
                case FlowTaken taken:
                    waiting.Add((taken.FlowId, taken.ScopeKey));
                    break;
                case FlowsDiscarded discarded:
                    waiting.RemoveAll(w => w.Scope == discarded.ScopeKey);
                    break;
                case ElementActivated activated:
                    Assert.True(active.TryAdd(activated.Key, activated), $"{activated.Key} began twice; the journal is:\n{run.Text}");
                    Assert.True(IsEnough(activated), $"{activated.ElementId} began with {activated.UsedFlows}; the journal is:\n{run.Text}");
                    foreach (var flow in activated.UsedFlows)
                        Assert.True(waiting.Remove((flow, activated.ScopeKey)), $"{activated.ElementId} used {flow}, which nobody took; the journal is:\n{run.Text}");
                    break;
                case ElementCompleted completed:
                    Assert.True(active.Remove(completed.Key, out var ended), $"{completed.Key} ended twice; the journal is:\n{run.Text}");
                    if (_nodes[ended.ElementId] is EndEvent { Definition: TerminateDefinition })
                        waiting.RemoveAll(w => w.Scope == ended.ScopeKey);
                    break;
                case ElementTerminated terminated:
                    Assert.True(active.Remove(terminated.Key), $"{terminated.Key} ended twice; the journal is:\n{run.Text}");
                    waiting.RemoveAll(w => w.Scope == terminated.Key);
                    break;
                case ProcessCompleted or ProcessTerminated:
                    waiting.Clear();
                    break;
            }
        }

        Assert.Equal(active.Keys.Order(), run.State.Instances.Select(i => i.Key));
        Assert.Equal(waiting, run.State.TakenFlows.Select(t => (t.FlowId, t.ScopeKey)));
    }

    /// <summary>Whether an element may begin with these flows: a join with those it joins, everything else with one or where no flow leads to it.</summary>
    private bool IsEnough(ElementActivated activated)
    {
        var entering = _entering[activated.ElementId].Select(f => f.Id).ToList();
        var used = activated.UsedFlows.ToList();
        return (_nodes[activated.ElementId], activated.Loop) switch
        {
            (StartEvent or BoundaryEvent, _) or (_, > 0) => used.Count == 0,
            (ParallelGateway, _) => entering.Order(StringComparer.Ordinal).SequenceEqual(used.Order(StringComparer.Ordinal)),
            (InclusiveGateway, _) => used.Count > 0 && used.Distinct().Count() == used.Count && used.TrueForAll(entering.Contains),
            _ => used.Count == 1 && entering.Contains(used[0]),
        };
    }

    /// <summary>As often as an element was completed it let go what the standard says of its kind.</summary>
    private void CheckFlowsTaken(ProcessRun run)
    {
        var begun = run.Journal.OfType<ElementActivated>().ToDictionary(a => a.Key);
        var completed = run.Journal.OfType<ElementCompleted>().Select(c => begun[c.Key]).Where(a => a.Loop == 0).CountBy(a => a.ElementId).ToDictionary();
        var taken = run.Journal.OfType<FlowTaken>().CountBy(t => t.FlowId).ToDictionary();
        foreach (var (id, node) in _nodes)
        {
            var times = completed.GetValueOrDefault(id);
            var counts = _leaving[id].Select(f => taken.GetValueOrDefault(f.Id)).ToList();
            var holds = node switch
            {
                _ when counts.Count == 0 => true,
                ExclusiveGateway or EventBasedGateway => counts.Sum() == times,
                InclusiveGateway => counts.Sum() >= times && counts.TrueForAll(c => c <= times),
                _ => counts.TrueForAll(c => c == times),
            };
            Assert.True(holds, $"{id} completed {times} times and its flows were taken {string.Join(", ", counts)} times; the journal is:\n{run.Text}");
        }
    }

    private static void CheckWaits(ProcessRun run)
    {
        var state = run.State;
        Assert.True(state.Instances.Count + state.Incidents.Count > 0, $"Expected something to wait, but the journal is:\n{run.Text}");
        foreach (var instance in state.Instances)
        {
            var named = state.Incidents.Any(i => i.ElementKey == instance.Key)
                || state.Instances.Any(i => i.ScopeKey == instance.Key)
                || state.Timers.Any(t => t.ElementKey == instance.Key)
                || state.Subscriptions.Any(s => s.ElementKey == instance.Key)
                || run.Decide(new CompleteActivity(instance.Key, ContextValue.Empty)) is Accepted<ProcessEvent>;
            Assert.True(named, $"Expected {instance.ElementId} to wait for something, but the journal is:\n{run.Text}");
        }

        var keys = state.Instances.Select(i => i.Key).Append(0).ToHashSet();
        Assert.All(state.Timers, t => Assert.Contains(t.ElementKey, keys));
        Assert.All(state.Subscriptions, s => Assert.Contains(s.ElementKey, keys));
        Assert.All(state.Incidents, i => Assert.Contains(i.ElementKey, keys));
        Assert.All(state.TakenFlows, t => Assert.Contains(t.ScopeKey, keys));
    }

    /// <summary>Only joins keep flows waiting, and each for a reason: a parallel one for a flow that has not come, an inclusive one for what can still arrive (BPMN 2.0.2, 13.4.3).</summary>
    private void CheckJoins(ProcessRun run)
    {
        foreach (var join in run.State.TakenFlows.GroupBy(t => (_flows[t.FlowId].TargetId, t.ScopeKey)))
        {
            var (id, scope) = join.Key;
            var come = join.Select(t => t.FlowId).ToHashSet();
            var missing = _entering[id].Select(f => f.Id).Where(f => !come.Contains(f)).ToHashSet();
            var waits = _nodes[id] switch
            {
                ParallelGateway => missing.Count > 0,
                InclusiveGateway => Elsewhere(run.State, scope, id).Select(at => Reachable(at, id)).Any(flows => flows.Overlaps(missing) && !flows.Overlaps(come)),
                _ => false,
            };
            Assert.True(waits, $"Expected {id} to go on with {string.Join(", ", come)}, but it waits; the journal is:\n{run.Text}");
        }
    }

    /// <summary>The nodes at which something else in the scope is.</summary>
    private IEnumerable<string> Elsewhere(ProcessState state, long scope, string gate) =>
        state.Instances.Where(i => i.ScopeKey == scope).Select(i => i.ElementId)
            .Concat(state.TakenFlows.Where(t => t.ScopeKey == scope).Select(t => _flows[t.FlowId].TargetId))
            .Where(id => id != gate);

    /// <summary>The flows into a gateway that can be reached from a node without passing the gateway.</summary>
    private HashSet<string> Reachable(string from, string gate)
    {
        var reached = new HashSet<string>();
        var seen = new HashSet<string> { from };
        var ahead = new Stack<string>(seen);
        while (ahead.TryPop(out var id))
        {
            foreach (var flow in _leaving[id].Where(f => f.TargetId == gate))
                reached.Add(flow.Id);
            foreach (var next in _leaving[id].Select(f => f.TargetId).Concat(_attached[id]).Where(n => n != gate && seen.Add(n)))
                ahead.Push(next);
        }

        return reached;
    }

    private static IEnumerable<SequenceFlow> Flows(FlowScope scope) =>
        scope.Flows.Concat(scope.Nodes.OfType<SubProcess>().SelectMany(s => Flows(s.Body)));
}
