using LongAn.Workflows.Execution.Activities;

namespace LongAn.Workflows.Execution;

/// <content>Scopes: how they end, are interrupted, and what was done in them is undone.</content>
internal sealed partial class Turn
{
    /// <summary>A path of a scope has come to its end: the scope has, too, when nothing else goes on in it.</summary>
    public void EndPath(long scopeKey, string lastElementId)
    {
        if (_draft.Instance(scopeKey) is { } scope && plan.Find(scope) is AdHocActivity adHoc)
            adHoc.EndPath(this, scope);
        else
            CloseIfEnded(scopeKey, lastElementId);
    }

    /// <summary>Closes a scope that is still there and in which nothing is active, on its way or being undone.</summary>
    public void CloseIfEnded(long scopeKey, string lastElementId)
    {
        if (_draft.Phase == ProcessPhase.Active
            && (scopeKey == 0 || _draft.Instance(scopeKey) is not null)
            && _draft.IsScopeEmpty(scopeKey) && !_draft.HasTakenFlows(scopeKey) && !_draft.IsUndoing(scopeKey))
            CloseScope(scopeKey, lastElementId);
    }

    /// <summary>Who threw the compensation in which an instance undoes something; null when it does not.</summary>
    public long? UndoneBy(ElementInstance instance)
    {
        foreach (var done in _draft.Compensations)
        {
            if (done.HandlerKey == instance.Key)
                return done.ThrownBy;
        }

        return null;
    }

    /// <summary>The thrower of a compensation goes on later in this turn: it undoes the next, or has done.</summary>
    /// <param name="throwerKey">The thrower.</param>
    /// <param name="last">What has just undone something, or the thrower itself.</param>
    public void GoOnUndoing(long throwerKey, ElementInstance last) => Later.Undoing.Enqueue((throwerKey, last));

    /// <summary>Every path of a scope has come to its end, or is ended by this element.</summary>
    public void CloseScope(long scopeKey, string lastElementId)
    {
        if (_draft.Instance(scopeKey) is { } scope)
            plan.Find(scope).Complete(this, scope);
        else
            EndProcess(new ProcessCompleted(lastElementId));
    }

    /// <summary>The process ends, and every wait of its own with it.</summary>
    public void EndProcess(ProcessEvent end)
    {
        Disarm(0);
        Emit(end);
    }

    /// <summary>What is active and on its way in a scope ends, but for one instance; its event sub-processes wait no longer.</summary>
    public void Interrupt(ElementInstance scope, long butKey = 0)
    {
        TerminateScope(scope.Key, butKey);
        DiscardFlows(scope.Key);
        foreach (var handler in plan.BodyOf(scope).Handlers)
            Disarm(scope.Key, handler.Start.Id);
    }

    /// <summary>Terminates what is active in a scope, in order of the keys, but for one instance.</summary>
    public void TerminateScope(long scopeKey, long butKey = 0)
    {
        foreach (var instance in _draft.Instances.ToArray())
        {
            if (instance.ScopeKey == scopeKey && instance.Key != butKey)
                plan.Find(instance).Terminate(this, instance);
        }
    }

    /// <summary>The instance that holds a scope; of the process itself one that is no event's.</summary>
    public ElementInstance Holder(long scopeKey) => _draft.Instance(scopeKey) ?? new(0, plan.Process.Id, 0);

    /// <summary>The instance that waits, or the process itself; null when it is gone.</summary>
    public ElementInstance? Waiting(long elementKey) => elementKey == 0 ? Holder(0) : _draft.Instance(elementKey);

    /// <summary>What is on its way in a scope is given up: flows that were taken, and what was to be undone next.</summary>
    public void DiscardFlows(long scopeKey)
    {
        if (_draft.HasTakenFlows(scopeKey) || _draft.IsUndoing(scopeKey))
            Emit(new FlowsDiscarded(scopeKey));
    }

    /// <summary>Calls that an instance lies within.</summary>
    public int CallsAround(ElementInstance instance)
    {
        var calls = 0;
        while (_draft.Instance(instance.ScopeKey) is { } around)
        {
            instance = around;
            if (plan.Find(around).IsRoot)
                calls++;
        }

        return calls;
    }

    private bool GoneOnUndoing()
    {
        if (_later is null || !_later.Undoing.TryDequeue(out var next))
            return false;
        Compensation.Next(this, next.ThrowerKey, next.Last);
        return true;
    }
}
