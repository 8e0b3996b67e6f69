using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution;

/// <content>What instances wait for: timers and subscriptions.</content>
internal sealed partial class Turn
{
    /// <summary>Ends every wait of an instance, or those of one event.</summary>
    public void Disarm(long key, string? elementId = null)
    {
        while (TimerOf(key, elementId) is { } timer)
            Emit(new TimerCancelled(timer.Key));
        while (SubscriptionOf(key, elementId) is { } subscription)
            Emit(new SubscriptionClosed(subscription.Key));
    }

    /// <summary>Begins to wait for a message, a signal or a condition; gives the key of the subscription.</summary>
    public long Subscribe(Wait wait, SubscriptionKind kind, string name, Personal<Value>? correlation = null)
    {
        var key = NextKey;
        Emit(new SubscriptionOpened(key, wait.Key, wait.ElementId, kind, name, correlation));
        return key;
    }

    /// <summary>Messages and signals that came to an event are waited for again.</summary>
    public void Reset(Wait wait)
    {
        foreach (var subscription in _draft.Subscriptions)
        {
            if (subscription is { IsMet: true, Kind: not SubscriptionKind.Condition } && subscription.ElementKey == wait.Key && subscription.ElementId == wait.ElementId)
                Emit(new SubscriptionReset(subscription.Key));
        }
    }

    /// <summary>Whether an event still waits for something that has not come.</summary>
    public bool IsAwaiting(Wait wait)
    {
        if (TimerOf(wait.Key, wait.ElementId) is not null)
            return true;
        foreach (var subscription in _draft.Subscriptions)
        {
            if (subscription.ElementKey == wait.Key && subscription.ElementId == wait.ElementId && !subscription.IsMet)
                return true;
        }

        return false;
    }

    /// <summary>Whether a timer of an instance is set.</summary>
    public bool HasTimer(long elementKey) => TimerOf(elementKey, null) is not null;

    /// <summary>Whether an incident of a wait is open.</summary>
    public bool HasIncident(Wait wait)
    {
        foreach (var incident in _draft.Incidents)
        {
            if (incident.ElementKey == wait.Key && incident.ElementId == wait.ElementId)
                return true;
        }

        return false;
    }

    private ProcessTimer? TimerOf(long elementKey, string? elementId)
    {
        foreach (var timer in _draft.Timers)
        {
            if (timer.ElementKey == elementKey && (elementId is null || timer.ElementId == elementId))
                return timer;
        }

        return null;
    }

    private ProcessSubscription? SubscriptionOf(long elementKey, string? elementId)
    {
        foreach (var subscription in _draft.Subscriptions)
        {
            if (subscription.ElementKey == elementKey && (elementId is null || subscription.ElementId == elementId))
                return subscription;
        }

        return null;
    }
}
