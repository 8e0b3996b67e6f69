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

    public readonly DraftList<ElementInstance> Instances => _instances;

    public readonly DraftList<TakenFlow> TakenFlows => _takenFlows;

    public readonly DraftList<ProcessTimer> Timers => _timers;

    public readonly DraftList<ProcessSubscription> Subscriptions => _subscriptions;

    public readonly DraftList<ProcessCompensation> Compensations => _compensations;

    public readonly DraftList<ProcessIncident> Incidents => _incidents;

    public readonly ProcessState ToState() => new()
    {
        Phase = Phase,
        LastKey = LastKey,
        Instances = _instances.ToList(),
        TakenFlows = _takenFlows.ToList(),
        Timers = _timers.ToList(),
        Subscriptions = _subscriptions.ToList(),
        Incidents = _incidents.ToList(),
        Compensations = _compensations.ToList(),
        Variables = _variables.ToList(),
    };

    public readonly ElementInstance? Instance(long key) =>
        _instances.Find(key, static i => i.Key);

    public readonly ProcessTimer? Timer(long key) =>
        _timers.Find(key, static t => t.Key);

    public readonly ProcessSubscription? Subscription(long key) =>
        _subscriptions.Find(key, static s => s.Key);

    public readonly ProcessIncident? Incident(long key) =>
        _incidents.Find(key, static i => i.Key);

    public readonly ContextValue? Variables(long scopeKey) =>
        _variables.Find(scopeKey, static v => v.ScopeKey)?.Values;

    /// <summary>Whether something that was completed in a scope can be undone.</summary>
    public readonly bool HasCompensations(long scopeKey)
    {
        foreach (var done in _compensations)
        {
            if (done.ScopeKey == scopeKey)
                return true;
        }

        return false;
    }

    /// <summary>Whether something that was completed in a scope is being undone.</summary>
    public readonly bool IsUndoing(long scopeKey)
    {
        foreach (var done in _compensations)
        {
            if (done.ScopeKey == scopeKey && done.ThrownBy != 0)
                return true;
        }

        return false;
    }

    public readonly bool HasTaken(string flowId, long scopeKey)
    {
        foreach (var taken in _takenFlows)
        {
            if (IsOf(taken, flowId, scopeKey))
                return true;
        }

        return false;
    }

    /// <summary>The instances in a scope; they came after the scope itself.</summary>
    public readonly StateListEnumerator<ElementInstance> After(long scopeKey) => _instances.After(scopeKey, static i => i.Key);

    public readonly bool IsScopeEmpty(long scopeKey) => InstanceIn(scopeKey) is null;

    /// <summary>How many instances are active in a scope.</summary>
    public readonly int CountIn(long scopeKey)
    {
        var count = 0;
        foreach (var instance in After(scopeKey))
        {
            if (instance.ScopeKey == scopeKey)
                count++;
        }

        return count;
    }

    /// <summary>The first instance in a scope that is of an element, or of a turn of a repeated one; null for none.</summary>
    public readonly ElementInstance? InstanceIn(long scopeKey, string? elementId = null, int loop = 0)
    {
        foreach (var instance in After(scopeKey))
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
        foreach (var taken in _takenFlows)
        {
            if (found.Count < count && taken.ScopeKey == scopeKey && Array.Exists(incoming, f => f.Id == taken.FlowId))
                found.Add(taken.FlowId);
        }

        return found.Count == count ? found.ToSequence() : default;
    }

    public readonly bool HasTakenFlows(long scopeKey)
    {
        foreach (var taken in _takenFlows)
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
            case DecisionMade:
                break;
            case TimerScheduled e:
                LastKey = Math.Max(LastKey, e.Key);
                _timers.Add(new(e.Key, e.ElementKey, e.ElementId, e.DueAt, e.Cycle, e.Count), slack);
                break;
            case TimerFired e:
                _timers.Remove(e.Key, static t => t.Key, slack);
                break;
            case TimerMoved e:
                _timers.Replace(t => t.Key == e.Key ? t with { DueAt = e.DueAt } : t);
                break;
            case TimerCancelled e:
                _timers.Remove(e.Key, static t => t.Key, slack);
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
                _subscriptions.Remove(e.Key, static s => s.Key, slack);
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
                LeaveDone(e.ScopeKey);
                break;
            case Intervened:
                break;
            case ProcessMigrated e:
                Rename(e);
                break;
            case ServiceRequested:
                break;
            case ProcedureCalled e:
                LastKey = Math.Max(LastKey, e.Key);
                break;
            case IncidentRaised e:
                LastKey = Math.Max(LastKey, e.Key);
                _incidents.Add(new(e.Key, e.ElementKey, e.ElementId, e.Code, e.Arguments, e.Brought), slack);
                break;
            case IncidentResolved e:
                _incidents.Remove(e.Key, static i => i.Key, slack);
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

    private static bool IsOf(TakenFlow taken, string flowId, long scopeKey) =>
        taken.ScopeKey == scopeKey && string.Equals(taken.FlowId, flowId, StringComparison.Ordinal);

    /// <summary>Uses the flow that was taken first.</summary>
    private void Use(string flowId, long scopeKey)
    {
        for (var place = default(Place); _takenFlows.Has(ref place); place = place with { At = place.At + 1 })
        {
            if (!IsOf(_takenFlows[place], flowId, scopeKey))
                continue;
            _takenFlows.RemoveAt(place, slack);
            return;
        }
    }

    /// <summary>With an instance go its incidents and, when it was a scope, what belonged to the scope.</summary>
    private void Leave(long key)
    {
        _instances.Remove(key, static i => i.Key, slack);
        _variables.Remove(key, static v => v.ScopeKey, slack);
        _incidents.RemoveAll(key, static (incident, key) => incident.ElementKey == key, slack);
        Discard(key);
        Forget(key);
    }

    private void KeepForUndoing(long key)
    {
        if (Instance(key) is not { } instance)
            return;
        _compensations.Add(new(key, instance.ElementId, instance.ScopeKey, _variables.Find(key, static v => v.ScopeKey), Loop: instance.Loop), slack);
    }

    private void BeginUndoing(CompensationBegun begun)
    {
        foreach (var key in begun.Keys)
            _compensations.Replace(done => done.Key == key ? done with { ThrownBy = begun.ThrowerKey } : done);
    }

    /// <summary>What was completed within belongs to the instance that undoes it, and so do the variables there were.</summary>
    private void Undo(CompensationHandling handling)
    {
        foreach (var done in _compensations)
        {
            if (done.Key == handling.Key && done.Variables is { } variables && !_variables.TryFind(handling.HandlerKey, static v => v.ScopeKey, out var place))
                _variables.Insert(place, variables with { ScopeKey = handling.HandlerKey });
        }

        _compensations.Replace(done =>
            done.Key == handling.Key ? done with { HandlerKey = handling.HandlerKey }
            : done.ScopeKey == handling.Key ? done with { ScopeKey = handling.HandlerKey }
            : done);
    }

    /// <summary>Whoever threw the compensation was ended: what it has not begun to undo stays done.</summary>
    private void GiveUpUndoing(long throwerKey)
    {
        if (!_compensations.IsEmpty)
            _compensations.Replace(done => done.HandlerKey == 0 && done.ThrownBy == throwerKey ? done with { ThrownBy = 0 } : done);
    }

    /// <summary>A scope was interrupted: what nobody has begun to undo in it stays done.</summary>
    private void LeaveDone(long scopeKey)
    {
        if (!_compensations.IsEmpty)
            _compensations.Replace(done => done.HandlerKey == 0 && done.ThrownBy != 0 && done.ScopeKey == scopeKey ? done with { ThrownBy = 0 } : done);
    }

    /// <summary>With an instance goes what it has undone and, unless it can be undone itself, what was completed within it.</summary>
    private void Forget(long key)
    {
        if (_compensations.IsEmpty)
            return;
        _compensations.RemoveAll(key, static (done, key) => done.HandlerKey == key, slack);
        foreach (var done in _compensations)
        {
            if (done.Key == key)
                return;
        }

        ForgetWithin(key);
    }

    private void ForgetWithin(long scopeKey)
    {
        foreach (var done in _compensations.ToArray())
        {
            if (done.ScopeKey == scopeKey)
                ForgetWithin(done.Key);
        }

        _compensations.RemoveAll(scopeKey, static (done, key) => done.ScopeKey == key, slack);
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
        where T : class =>
        list.Replace(item => names.TryGetValue(nameOf(item), out var to) ? with(item, to) : item);

    private void Discard(long scopeKey) => _takenFlows.RemoveAll(scopeKey, static (taken, key) => taken.ScopeKey == key, slack);

    private void Mark(long subscriptionKey, bool met)
    {
        if (_subscriptions.TryFind(subscriptionKey, static s => s.Key, out var place))
            _subscriptions.Set(place, _subscriptions[place] with { IsMet = met });
    }

    private void Set(VariablesSet set)
    {
        if (!_variables.TryFind(set.ScopeKey, static v => v.ScopeKey, out var place))
        {
            _variables.Insert(place, new(set.ScopeKey, set.Values.Value ?? ContextValue.Empty, set.Values.IsErased));
            return;
        }

        var old = _variables[place];
        _variables.Set(place, set.Values.IsErased ? old with { Erased = true } : old with { Values = old.Values.With(set.Values.Value) });
    }

    private void End(ProcessPhase phase)
    {
        Phase = phase;
        _takenFlows.Clear();
        _incidents.Clear();
        _compensations.Clear();
    }
}
