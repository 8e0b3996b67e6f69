using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution;

/// <summary>A state while events are applied to it. The only place that says what an event changes.</summary>
/// <remarks>Applying is total: an event about something that is not there changes nothing of it.</remarks>
/// <param name="state">The state before.</param>
/// <param name="slack">Room for that many more items in each list that is changed; 0 when one event is applied.</param>
internal partial struct StateDraft(ProcessState state, int slack = 0)
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
}
