using LongAn.Workflows.Execution.Activities;
using LongAn.Workflows.Execution.Events;
using LongAn.Workflows.Execution.Gateways;

namespace LongAn.Workflows.Execution.Repair;

/// <summary>Goes through everything that is occupied in a state and finds what it becomes, or why it cannot.</summary>
internal sealed class MigrationCheck
{
    private readonly ProcessPlan _from;
    private readonly ProcessPlan _to;
    private readonly ProcessState _state;
    private readonly Dictionary<string, string> _elements;
    private readonly Dictionary<string, string> _flows;
    private readonly SortedDictionary<string, string> _usedElements = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _usedFlows = new(StringComparer.Ordinal);
    private readonly List<MigrationObstacle> _obstacles = [];

    public MigrationCheck(ProcessPlan from, ProcessPlan to, MigrationMap map, ProcessState state)
    {
        (_from, _to, _state) = (from, to, state);
        _elements = map.Elements.DistinctBy(c => c.From).ToDictionary(c => c.From, c => c.To, StringComparer.Ordinal);
        _flows = map.Flows.DistinctBy(c => c.From).ToDictionary(c => c.From, c => c.To, StringComparer.Ordinal);
    }

    /// <summary>Elements that get another identifier.</summary>
    public Sequence<Counterpart> Elements => Renamed(_usedElements);

    /// <summary>Flows that get another identifier.</summary>
    public Sequence<Counterpart> Flows => Renamed(_usedFlows);

    /// <summary>Waits that end: whose they are, and the event they are of, by its old name.</summary>
    public List<(long Key, string ElementId)> Lapsing { get; } = [];

    /// <summary>Waits that begin.</summary>
    public List<(long Key, Element Waiter)> Beginning { get; } = [];

    public Sequence<MigrationObstacle> Run()
    {
        foreach (var instance in _state.Instances)
            Occupied(instance.ElementId);
        foreach (var done in _state.Compensations)
            Occupied(done.ElementId);
        foreach (var incident in _state.Incidents)
            Occupied(incident.ElementId);
        foreach (var taken in _state.TakenFlows)
            OnItsWay(taken.FlowId);
        Merged();
        if (_obstacles.Count == 0)
            Waits();
        return _obstacles.Distinct().ToSequence();
    }

    private void Occupied(string elementId)
    {
        if (_usedElements.ContainsKey(elementId))
            return;
        var old = _from.Find(elementId);
        if (!_elements.TryGetValue(elementId, out var targetId))
            _obstacles.Add(new(elementId, MigrationObstacleReason.NotMapped));
        else if (_to.TryFind(targetId) is not { } target)
            _obstacles.Add(new(elementId, MigrationObstacleReason.TargetUnknown, targetId));
        else if (KindOf(target) != KindOf(old))
            _obstacles.Add(new(elementId, MigrationObstacleReason.OtherKind, targetId));
        else if (target.OwnerId != OwnerOf(old))
            _obstacles.Add(new(elementId, MigrationObstacleReason.OtherScope, targetId));
        else
            _usedElements.Add(elementId, targetId);
    }

    private void OnItsWay(string flowId)
    {
        if (!_flows.TryGetValue(flowId, out var targetId))
            _obstacles.Add(new(flowId, MigrationObstacleReason.NotMapped));
        else if (_to.TryFindFlow(targetId) is not { } target)
            _obstacles.Add(new(flowId, MigrationObstacleReason.TargetUnknown, targetId));
        else if (!_elements.TryGetValue(_from.FindFlow(flowId).Target.Id, out var enters) || enters != target.Target.Id)
            _obstacles.Add(new(flowId, MigrationObstacleReason.OtherKind, targetId));
        else
            _usedFlows.TryAdd(flowId, targetId);
    }

    private void Merged()
    {
        foreach (var group in _usedElements.GroupBy(e => e.Value, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
            _obstacles.AddRange(group.Select(e => new MigrationObstacle(e.Key, MigrationObstacleReason.Merged, e.Value)));
    }

    private void Waits()
    {
        foreach (var timer in _state.Timers)
            Wait(timer.ElementKey, timer.ElementId, trigger => trigger.IsTimed);
        foreach (var subscription in _state.Subscriptions)
            Wait(subscription.ElementKey, subscription.ElementId, trigger => trigger.Hears(subscription.Kind, subscription.Name));
        Begin(0, CatchersOf(_from.Body), CatchersOf(_to.Body));
        foreach (var instance in _state.Instances)
        {
            var (old, now) = (_from.Find(instance), _to.Find(Becomes(instance)));
            if (old is Activity before && now is Activity after)
                Begin(instance.Key, before.Boundary, after.Boundary);
            if (old is SubProcessActivity within && now is SubProcessActivity inside)
                Begin(instance.Key, CatchersOf(within.Body), CatchersOf(inside.Body));
            if (old is EventGate)
                Begin(instance.Key, old.Outgoing.Select(f => f.Target), now.Outgoing.Select(f => f.Target));
        }
    }

    /// <summary>A wait goes on where its event is still there and waits for the same; else it lapses, and begins anew where the event has changed.</summary>
    private void Wait(long key, string elementId, Func<Trigger, bool> same)
    {
        var now = _elements.GetValueOrDefault(elementId) is { } targetId && IsAt(key, elementId, targetId) ? _to.TryFind(targetId) : null;
        if (now is not null && TriggerOf(now) is { } trigger && same(trigger))
        {
            _usedElements.TryAdd(elementId, now.Id);
            return;
        }

        if (Lapsing.Contains((key, elementId)))
            return;
        Lapsing.Add((key, elementId));
        if (now is not null)
            Beginning.Add((key, now));
    }

    /// <summary>Whether the event of a wait stands in the new version where it stood: by itself, behind the same gateway, or at the same activity or scope.</summary>
    private bool IsAt(long key, string elementId, string targetId)
    {
        var holder = key == 0 ? new ElementInstance(0, _to.Process.Id, 0) : Becomes(_state.Instances.First(i => i.Key == key));
        if (key != 0 && _state.Instances.First(i => i.Key == key).ElementId == elementId)
            return true;
        return _to.TryFind(targetId) switch
        {
            BoundaryCatch boundary => key != 0 && holder.ElementId == boundary.Host.Id,
            TriggeredStartEvent { Owner: { } owner } => owner.OwnerId == _to.ScopeIdOf(holder),
            IAwaited => key != 0 && _to.Find(holder) is EventGate gate && Array.Exists(gate.Outgoing, f => f.Target.Id == targetId),
            _ => false,
        };
    }

    private void Begin(long key, IEnumerable<Element> before, IEnumerable<Element> after)
    {
        var known = before.Select(c => _elements.GetValueOrDefault(c.Id)).ToHashSet(StringComparer.Ordinal);
        Beginning.AddRange(after.Where(c => !known.Contains(c.Id)).Select(c => (key, c)));
    }

    /// <summary>An instance under the name its element has in the new version.</summary>
    private ElementInstance Becomes(ElementInstance instance) => instance with { ElementId = _usedElements[instance.ElementId] };

    private static Trigger? TriggerOf(Element element) => element switch
    {
        CatchingEvent catcher => catcher.Trigger,
        IAwaited awaited => awaited.Trigger,
        _ => null,
    };

    private static (Type Kind, Type? Repeated, RepeatedActivity.Course Course) KindOf(Element element) =>
        element is RepeatedActivity repeated ? (element.GetType(), repeated.Inner.GetType(), repeated.Goes) : (element.GetType(), null, default);

    private static IEnumerable<CatchingEvent> CatchersOf(Body body) => body.Handlers.Select(h => h.Start);

    /// <summary>What the scope of an element becomes. A process that is called keeps its name.</summary>
    private string? OwnerOf(Element old) =>
        old.OwnerId == _from.Process.Id ? _to.Process.Id : _from.TryFind(old.OwnerId) is null ? old.OwnerId : _elements.GetValueOrDefault(old.OwnerId);

    private static Sequence<Counterpart> Renamed(SortedDictionary<string, string> used) =>
        used.Where(e => e.Key != e.Value).Select(e => new Counterpart(e.Key, e.Value)).ToSequence();
}
