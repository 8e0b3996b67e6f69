using System.Diagnostics;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution;

/// <summary>A state while events are applied to it. The only place that says what an event changes.</summary>
/// <remarks>Applying is total: an event about something that is not there changes nothing of it.</remarks>
/// <param name="state">The state before.</param>
/// <param name="slack">Room for that many more items in each list that is changed; 0 when one event is applied.</param>
internal struct StateDraft(ProcessState state, int slack = 0)
{
    private DraftList<ElementInstance> _instances = new(state.Instances);
    private DraftList<TakenFlow> _takenFlows = new(state.TakenFlows);
    private DraftList<ProcessTimer> _timers = new(state.Timers);
    private DraftList<ProcessSubscription> _subscriptions = new(state.Subscriptions);
    private DraftList<ProcessIncident> _incidents = new(state.Incidents);
    private DraftList<ProcessCompensation> _compensations = new(state.Compensations);
    private DraftList<ScopeVariables> _variables = new(state.Variables);

    public ProcessPhase Phase { get; private set; } = state.Phase;

    public long LastKey { get; private set; } = state.LastKey;

    public readonly ReadOnlySpan<ElementInstance> Instances => _instances.Span;

    public readonly ReadOnlySpan<TakenFlow> TakenFlows => _takenFlows.Span;

    public readonly ReadOnlySpan<ProcessTimer> Timers => _timers.Span;

    public readonly ReadOnlySpan<ProcessSubscription> Subscriptions => _subscriptions.Span;

    public readonly ReadOnlySpan<ProcessCompensation> Compensations => _compensations.Span;

    public readonly ReadOnlySpan<ProcessIncident> Incidents => _incidents.Span;

    public readonly ProcessState ToState() => new()
    {
        Phase = Phase,
        LastKey = LastKey,
        Instances = _instances.ToSequence(),
        TakenFlows = _takenFlows.ToSequence(),
        Timers = _timers.ToSequence(),
        Subscriptions = _subscriptions.ToSequence(),
        Incidents = _incidents.ToSequence(),
        Compensations = _compensations.ToSequence(),
        Variables = _variables.ToSequence(),
    };

    public readonly ElementInstance? Instance(long key) =>
        Keyed.Find(_instances.Span, key, static i => i.Key) is >= 0 and var at ? _instances.Span[at] : null;

    public readonly ProcessTimer? Timer(long key) =>
        Keyed.Find(_timers.Span, key, static t => t.Key) is >= 0 and var at ? _timers.Span[at] : null;

    public readonly ProcessSubscription? Subscription(long key) =>
        Keyed.Find(_subscriptions.Span, key, static s => s.Key) is >= 0 and var at ? _subscriptions.Span[at] : null;

    public readonly ProcessIncident? Incident(long key) =>
        Keyed.Find(_incidents.Span, key, static i => i.Key) is >= 0 and var at ? _incidents.Span[at] : null;

    public readonly ContextValue? Variables(long scopeKey) =>
        Keyed.Find(_variables.Span, scopeKey, static v => v.ScopeKey) is >= 0 and var at ? _variables.Span[at].Values : null;

    /// <summary>Whether something that was completed in a scope can be undone.</summary>
    public readonly bool HasCompensations(long scopeKey)
    {
        foreach (var done in _compensations.Span)
        {
            if (done.ScopeKey == scopeKey)
                return true;
        }

        return false;
    }

    /// <summary>Whether something that was completed in a scope is being undone.</summary>
    public readonly bool IsUndoing(long scopeKey)
    {
        foreach (var done in _compensations.Span)
        {
            if (done.ScopeKey == scopeKey && done.ThrownBy != 0)
                return true;
        }

        return false;
    }

    public readonly bool HasTaken(string flowId, long scopeKey) => IndexOfTaken(flowId, scopeKey) >= 0;

    public readonly bool IsScopeEmpty(long scopeKey)
    {
        foreach (var instance in _instances.Span)
        {
            if (instance.ScopeKey == scopeKey)
                return false;
        }

        return true;
    }

    /// <summary>How many instances are active in a scope.</summary>
    public readonly int CountIn(long scopeKey)
    {
        var count = 0;
        foreach (var instance in _instances.Span)
        {
            if (instance.ScopeKey == scopeKey)
                count++;
        }

        return count;
    }

    /// <summary>The first instance in a scope that is of an element, or of a turn of a repeated one; null for none.</summary>
    public readonly ElementInstance? InstanceIn(long scopeKey, string? elementId = null, int loop = 0)
    {
        foreach (var instance in _instances.Span)
        {
            if (instance.ScopeKey == scopeKey && (elementId is null || instance.ElementId == elementId) && (loop == 0 || instance.Loop == loop))
                return instance;
        }

        return null;
    }

    /// <summary>The first flows that were taken into an element, so many as asked for; none when there are fewer.</summary>
    public readonly Sequence<string> TakenInto(Flow[] incoming, long scopeKey, int count)
    {
        var found = new List<string>(count);
        foreach (var taken in _takenFlows.Span)
        {
            if (found.Count < count && taken.ScopeKey == scopeKey && Array.Exists(incoming, f => f.Id == taken.FlowId))
                found.Add(taken.FlowId);
        }

        return found.Count == count ? found.ToSequence() : default;
    }

    public readonly bool HasTakenFlows(long scopeKey)
    {
        foreach (var taken in _takenFlows.Span)
        {
            if (taken.ScopeKey == scopeKey)
                return true;
        }

        return false;
    }

    public void Apply(ProcessEvent @event)
    {
        switch (@event)
        {
            case ProcessStarted:
                Phase = ProcessPhase.Active;
                break;
            case ElementActivated e:
                LastKey = Math.Max(LastKey, e.Key);
                foreach (var flow in e.UsedFlows)
                    Use(flow, e.ScopeKey);
                _instances.Add(new(e.Key, e.ElementId, e.ScopeKey, e.Loop), slack);
                break;
            case ElementCompleted e:
                Leave(e.Key);
                break;
            case ElementTerminated e:
                GiveUpUndoing(e.Key);
                Leave(e.Key);
                break;
            case FlowTaken e:
                _takenFlows.Add(new(e.FlowId, e.ScopeKey), slack);
                break;
            case VariablesSet e:
                Set(e);
                break;
            case TimerScheduled e:
                LastKey = Math.Max(LastKey, e.Key);
                _timers.Add(new(e.Key, e.ElementKey, e.ElementId, e.DueAt, e.Cycle), slack);
                break;
            case TimerFired e:
                Keyed.Remove(ref _timers, e.Key, static t => t.Key, slack);
                break;
            case TimerCancelled e:
                Keyed.Remove(ref _timers, e.Key, static t => t.Key, slack);
                break;
            case SubscriptionOpened e:
                LastKey = Math.Max(LastKey, e.Key);
                _subscriptions.Add(new(e.Key, e.ElementKey, e.ElementId, e.Kind, e.Name, e.Correlation), slack);
                break;
            case SubscriptionMet e:
                Mark(e.Key, met: true);
                break;
            case SubscriptionReset e:
                Mark(e.Key, met: false);
                break;
            case SubscriptionClosed e:
                Keyed.Remove(ref _subscriptions, e.Key, static s => s.Key, slack);
                break;
            case EventThrown:
                break;
            case CompensationKept e:
                KeepForUndoing(e.Key);
                break;
            case CompensationBegun e:
                BeginUndoing(e);
                break;
            case CompensationHandling e:
                Undo(e);
                break;
            case FlowsDiscarded e:
                Discard(e.ScopeKey);
                break;
            case Intervened:
                break;
            case ProcessMigrated e:
                Rename(e);
                break;
            case ServiceRequested:
                break;
            case IncidentRaised e:
                LastKey = Math.Max(LastKey, e.Key);
                _incidents.Add(new(e.Key, e.ElementKey, e.ElementId, e.Code, e.Arguments), slack);
                break;
            case IncidentResolved e:
                Keyed.Remove(ref _incidents, e.Key, static i => i.Key, slack);
                break;
            case ProcessCompleted:
                End(ProcessPhase.Completed);
                break;
            case ProcessTerminated:
                End(ProcessPhase.Terminated);
                break;
            default:
                throw new UnreachableException($"Expected an event that says what it changes, but found {@event.GetType().Name}.");
        }
    }

    private readonly int IndexOfTaken(string flowId, long scopeKey)
    {
        var taken = _takenFlows.Span;
        for (var i = 0; i < taken.Length; i++)
        {
            if (taken[i].ScopeKey == scopeKey && string.Equals(taken[i].FlowId, flowId, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }

    private void Use(string flowId, long scopeKey)
    {
        if (IndexOfTaken(flowId, scopeKey) is >= 0 and var at)
            _takenFlows.RemoveAt(at, slack);
    }

    /// <summary>With an instance go its incidents and, when it was a scope, what belonged to the scope.</summary>
    private void Leave(long key)
    {
        Keyed.Remove(ref _instances, key, static i => i.Key, slack);
        Keyed.Remove(ref _variables, key, static v => v.ScopeKey, slack);
        for (var i = _incidents.Count - 1; i >= 0; i--)
        {
            if (_incidents.Span[i].ElementKey == key)
                _incidents.RemoveAt(i, slack);
        }

        Discard(key);
        Forget(key);
    }

    private void KeepForUndoing(long key)
    {
        if (Instance(key) is not { } instance)
            return;
        var variables = Keyed.Find(_variables.Span, key, static v => v.ScopeKey) is >= 0 and var at ? _variables.Span[at] : null;
        _compensations.Add(new(key, instance.ElementId, instance.ScopeKey, variables), slack);
    }

    private void BeginUndoing(CompensationBegun begun)
    {
        foreach (var key in begun.Keys)
            Change(key, done => done with { ThrownBy = begun.ThrowerKey });
    }

    /// <summary>What was completed within belongs to the instance that undoes it, and so do the variables there were.</summary>
    private void Undo(CompensationHandling handling)
    {
        Change(handling.Key, done => done with { HandlerKey = handling.HandlerKey });
        for (var i = 0; i < _compensations.Count; i++)
        {
            var done = _compensations.Span[i];
            if (done.ScopeKey == handling.Key)
                _compensations.Set(i, done with { ScopeKey = handling.HandlerKey });
            if (done.Key == handling.Key && done.Variables is { } variables && Keyed.Find(_variables.Span, handling.HandlerKey, static v => v.ScopeKey) is < 0 and var at)
                Keyed.Insert(ref _variables, ~at, variables with { ScopeKey = handling.HandlerKey });
        }
    }

    private void Change(long key, Func<ProcessCompensation, ProcessCompensation> with)
    {
        for (var i = 0; i < _compensations.Count; i++)
        {
            if (_compensations.Span[i].Key == key)
                _compensations.Set(i, with(_compensations.Span[i]));
        }
    }

    /// <summary>Whoever threw the compensation was ended: what it has not begun to undo stays done.</summary>
    private void GiveUpUndoing(long throwerKey)
    {
        for (var i = 0; i < _compensations.Count; i++)
        {
            if (_compensations.Span[i] is { HandlerKey: 0 } done && done.ThrownBy == throwerKey)
                _compensations.Set(i, done with { ThrownBy = 0 });
        }
    }

    /// <summary>With an instance goes what it has undone and, unless it can be undone itself, what was completed within it.</summary>
    private void Forget(long key)
    {
        var isKept = false;
        for (var i = _compensations.Count - 1; i >= 0; i--)
        {
            if (_compensations.Span[i].HandlerKey == key)
                _compensations.RemoveAt(i, slack);
            else
                isKept |= _compensations.Span[i].Key == key;
        }

        if (!isKept)
            ForgetWithin(key);
    }

    private void ForgetWithin(long key)
    {
        for (var i = _compensations.Count - 1; i >= 0; i--)
        {
            if (i >= _compensations.Count || _compensations.Span[i] is not { } done || done.ScopeKey != key)
                continue;
            _compensations.RemoveAt(i, slack);
            ForgetWithin(done.Key);
        }
    }

    private void Rename(ProcessMigrated migrated)
    {
        var elements = migrated.Elements.ToDictionary(c => c.From, c => c.To, StringComparer.Ordinal);
        var flows = migrated.Flows.ToDictionary(c => c.From, c => c.To, StringComparer.Ordinal);
        Rename(ref _instances, elements, i => i.ElementId, (i, to) => i with { ElementId = to });
        Rename(ref _timers, elements, t => t.ElementId, (t, to) => t with { ElementId = to });
        Rename(ref _subscriptions, elements, s => s.ElementId, (s, to) => s with { ElementId = to });
        Rename(ref _incidents, elements, i => i.ElementId, (i, to) => i with { ElementId = to });
        Rename(ref _compensations, elements, c => c.ElementId, (c, to) => c with { ElementId = to });
        Rename(ref _takenFlows, flows, t => t.FlowId, (t, to) => t with { FlowId = to });
    }

    private static void Rename<T>(ref DraftList<T> list, Dictionary<string, string> names, Func<T, string> nameOf, Func<T, string, T> with)
        where T : class
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (names.TryGetValue(nameOf(list.Span[i]), out var to))
                list.Set(i, with(list.Span[i], to));
        }
    }

    private void Discard(long scopeKey)
    {
        for (var i = _takenFlows.Count - 1; i >= 0; i--)
        {
            if (_takenFlows.Span[i].ScopeKey == scopeKey)
                _takenFlows.RemoveAt(i, slack);
        }
    }

    private void Mark(long subscriptionKey, bool met)
    {
        if (Keyed.Find(_subscriptions.Span, subscriptionKey, static s => s.Key) is >= 0 and var at)
            _subscriptions.Set(at, _subscriptions.Span[at] with { IsMet = met });
    }

    private void Set(VariablesSet set)
    {
        var at = Keyed.Find(_variables.Span, set.ScopeKey, static v => v.ScopeKey);
        if (at < 0)
        {
            var fresh = new ScopeVariables(set.ScopeKey, set.Values.Value ?? ContextValue.Empty, set.Values.IsErased);
            Keyed.Insert(ref _variables, ~at, fresh);
            return;
        }

        var old = _variables.Span[at];
        _variables.Set(at, set.Values.IsErased ? old with { Erased = true } : old with { Values = old.Values.With(set.Values.Value) });
    }

    private void End(ProcessPhase phase)
    {
        Phase = phase;
        _takenFlows.Clear();
        _incidents.Clear();
        _compensations.Clear();
    }
}
