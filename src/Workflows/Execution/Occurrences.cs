using LongAn.Workflows.Execution.Events;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution;

/// <summary>What comes to those who wait: messages, signals, and conditions that become true.</summary>
internal static class Occurrences
{
    /// <summary>A message goes to the subscription that was opened first; where none waits, a process that has not begun may begin.</summary>
    public static Outcome<ProcessEvent> Correlate(Turn turn, CorrelateMessage command)
    {
        if (turn.Draft.Phase == ProcessPhase.NotStarted && StartOn(turn, SubscriptionKind.Message, command.Message) is { } start)
            return ProcessEngine.Begin(turn, start, command.Variables);
        if (Receiver(turn, command) is not { } subscription)
            return new Rejected<ProcessEvent>(RejectionCode.MessageNotAwaited, [new("message", command.Message)]);
        if (IsSeenByAll(turn, subscription))
            turn.Set(command.Variables);
        turn.Keep(subscription.ElementKey, subscription.ElementId, command.Variables);
        Meet(turn, subscription, command.Variables);
        return turn.Run();
    }

    /// <summary>A signal from outside.</summary>
    public static Outcome<ProcessEvent> Broadcast(Turn turn, BroadcastSignal command)
    {
        if (turn.Draft.Phase == ProcessPhase.NotStarted && StartOn(turn, SubscriptionKind.Signal, command.Signal) is { } start)
            return ProcessEngine.Begin(turn, start, command.Variables);
        var waiting = Waiting(turn, command.Signal);
        if (waiting.Count == 0)
            return new Accepted<ProcessEvent>([]);
        if (waiting.Exists(s => IsSeenByAll(turn, s)))
            turn.Set(command.Variables);
        turn.Keep(waiting.Select(s => (s.ElementKey, s.ElementId)).ToSequence(), command.Variables);
        Signal(turn, waiting, command.Variables);
        return turn.Run();
    }

    /// <summary>A signal reaches everyone who waits for it when it is thrown; what goes with it, those who say what they do with it.</summary>
    public static void Signal(Turn turn, string signal, ContextValue payload) => Signal(turn, Waiting(turn, signal), payload);

    /// <summary>Conditions that are waited for are asked; the first that has become true occurs. False when nothing changed.</summary>
    public static bool ReviewConditions(Turn turn)
    {
        foreach (var subscription in turn.Draft.Subscriptions)
        {
            if (subscription.Kind != SubscriptionKind.Condition || turn.Waiting(subscription.ElementKey) is not { } waiting)
                continue;
            var catcher = (CatchingEvent)turn.Plan.Find(subscription.ElementId);
            if (catcher.Trigger.Holds(turn, catcher.WaitOf(waiting), subscription.Name) is not { } holds || holds == subscription.IsMet)
                continue;
            if (holds)
            {
                turn.KeepFirst(subscription.ElementKey, subscription.ElementId);
                Meet(turn, subscription, ContextValue.Empty);
                return true;
            }

            turn.Emit(new SubscriptionReset(subscription.Key));
        }

        return false;
    }

    /// <summary>The first that fits; of an event that needs several things, one that it still needs.</summary>
    private static ProcessSubscription? Receiver(Turn turn, CorrelateMessage command)
    {
        ProcessSubscription? receiver = null;
        foreach (var subscription in turn.Draft.Subscriptions)
        {
            if (subscription.Kind != SubscriptionKind.Message || subscription.Name != command.Message || !Fits(subscription, command.Correlation))
                continue;
            if (!subscription.IsMet)
                return subscription;
            receiver ??= subscription;
        }

        return receiver;
    }

    private static void Signal(Turn turn, List<ProcessSubscription> waiting, ContextValue payload)
    {
        foreach (var subscription in waiting)
        {
            if (turn.Draft.Subscription(subscription.Key) is { } open)
                Meet(turn, open, payload);
        }
    }

    private static List<ProcessSubscription> Waiting(Turn turn, string signal)
    {
        var waiting = new List<ProcessSubscription>();
        foreach (var subscription in turn.Draft.Subscriptions)
        {
            if (subscription.Kind == SubscriptionKind.Signal && subscription.Name == signal)
                waiting.Add(subscription);
        }

        return waiting;
    }

    private static void Meet(Turn turn, ProcessSubscription subscription, ContextValue payload)
    {
        turn.Emit(new SubscriptionMet(subscription.Key));
        if (turn.Waiting(subscription.ElementKey) is not { } waiting)
            return;
        var receiver = turn.Plan.Find(subscription.ElementId, waiting);
        turn.Bring(payload, receiver);
        receiver.Fire(turn, waiting);
    }

    /// <summary>Where the receiver says nothing of what comes with it, everybody in the process may see it.</summary>
    private static bool IsSeenByAll(Turn turn, ProcessSubscription subscription) =>
        turn.Plan.Find(subscription.ElementId).Outputs.Length == 0;

    private static bool Fits(ProcessSubscription subscription, Value? correlation) =>
        subscription.Correlation is null || (correlation is not null && correlation.Equals(subscription.Correlation.Value));

    private static IBeginning? StartOn(Turn turn, SubscriptionKind kind, string name) =>
        Array.Find(turn.Plan.Body.Starts, s => s.Hears(kind, name));
}
