using System.Diagnostics;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution;

/// <content>What each event changes.</content>
internal partial struct StateDraft
{
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
                Move(e);
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

    private void Move(TimerMoved moved)
    {
        if (_timers.TryFind(moved.Key, static t => t.Key, out var place))
            _timers.Set(place, _timers[place] with { DueAt = moved.DueAt });
    }

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
