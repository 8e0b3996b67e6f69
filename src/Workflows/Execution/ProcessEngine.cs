using System.Globalization;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Execution.Activities;
using LongAn.Workflows.Execution.Events;
using LongAn.Workflows.Execution.Repair;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution;

/// <summary>Runs a process: two functions and one door. BPMN alone, nothing of law.</summary>
public static class ProcessEngine
{
    /// <summary>
    /// Decides what a command leads to, until everything waits. Never throws for what a user can cause: the asker is wrong
    /// (<see cref="Rejected{T}"/>), or the events happened; being stuck is an <see cref="IncidentRaised"/> among them.
    /// </summary>
    /// <remarks>
    /// Deterministic: flows are followed in the order they were taken, the flows of an element in file order. When the command
    /// activates more elements than <see cref="ProcessPlan.StepBudget"/>, its input is kept, its steps are dropped and an
    /// incident says so.
    /// </remarks>
    /// <param name="plan">The plan of the version that the state belongs to.</param>
    /// <param name="state">The state.</param>
    /// <param name="command">The command.</param>
    /// <param name="at">What holds around it.</param>
    public static Outcome<ProcessEvent> Decide(ProcessPlan plan, ProcessState state, ProcessCommand command, Circumstances at)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(at);
        var turn = new Turn(plan, state, at);
        return command switch
        {
            StartProcess c => Start(turn, c),
            CompleteActivity c => Complete(turn, c),
            FailActivity c => Fail(turn, c),
            FireTimer c => Fire(turn, c),
            RecountTimers => Recount(turn),
            TerminateProcess c => Terminate(turn, c),
            RetryIncident c => Retry(turn, c),
            CorrelateMessage c => Occurrences.Correlate(turn, c),
            BroadcastSignal c => Occurrences.Broadcast(turn, c),
            ReviewConditions => turn.Run(),
            ThrowFromActivity c => Throw(turn, c),
            SetVariables c => Repairing.Set(turn, c),
            SkipIncident c => Repairing.Skip(turn, c),
            MoveInstance c => Repairing.Move(turn, c),
            _ => throw new System.Diagnostics.UnreachableException($"Expected a command of processes, but found {command?.GetType().Name ?? "null"}."),
        };
    }

    /// <summary>What an event makes of a state. Total: never fails, never decides, needs no plan; replay is this alone.</summary>
    public static ProcessState Evolve(ProcessState state, ProcessEvent @event)
    {
        ArgumentNullException.ThrowIfNull(state);
        var draft = new StateDraft(state);
        draft.Apply(@event);
        return draft.ToState();
    }

    /// <summary>What events, one after the other, make of a state: the same as one by one, at less cost.</summary>
    public static ProcessState Evolve(ProcessState state, Sequence<ProcessEvent> events)
    {
        ArgumentNullException.ThrowIfNull(state);
        var draft = new StateDraft(state, slack: 1);
        foreach (var @event in events)
            draft.Apply(@event);
        return draft.ToState();
    }

    private static Outcome<ProcessEvent> Start(Turn turn, StartProcess command)
    {
        if (turn.Draft.Phase != ProcessPhase.NotStarted)
            return new Rejected<ProcessEvent>(RejectionCode.ProcessAlreadyStarted, []);
        var start = command.StartId is { } id ? turn.Plan.Body.BeginningAt(id) : turn.Plan.Body.Start;
        if (start is null)
            return new Rejected<ProcessEvent>(RejectionCode.StartNotFound, [new("expected", command.StartId ?? "a start event without a trigger")]);
        return Begin(turn, start, command.Variables);
    }

    /// <summary>The process begins at one of its start events.</summary>
    internal static Accepted<ProcessEvent> Begin(Turn turn, IBeginning start, ContextValue variables)
    {
        turn.Emit(new ProcessStarted(turn.Plan.Process.Id));
        if (turn.Bring(variables, start.First))
            turn.Set(variables);
        turn.Declare(0, turn.Plan.Body.Data);
        turn.Keep(0, start.First.Id);
        Open(turn, start);
        return turn.Run();
    }

    private static void Open(Turn turn, IBeginning start)
    {
        if (turn.Plan.Body.Open(turn, turn.Holder(0)))
            start.Begin(turn);
    }

    private static Outcome<ProcessEvent> Complete(Turn turn, CompleteActivity command)
    {
        if (turn.Draft.Instance(command.Key) is not { } instance || turn.Plan.Find(instance) is not Activity { IsCompletedFromOutside: true } activity)
            return NotWaiting(command.Key);
        activity.Receive(turn, instance, command.Variables);
        turn.Keep(instance.Key, instance.ElementId);
        activity.Complete(turn, instance);
        return turn.Run();
    }

    private static Outcome<ProcessEvent> Fail(Turn turn, FailActivity command)
    {
        if (turn.Draft.Instance(command.Key) is not { } instance || turn.Plan.Find(instance) is not AskingActivity activity)
            return NotWaiting(command.Key);
        turn.Raise(instance.Key, instance.ElementId, activity.Failure, [new("code", command.Code), new("message", command.Message)]);
        return turn.Run();
    }

    private static Outcome<ProcessEvent> Fire(Turn turn, FireTimer command)
    {
        if (turn.Draft.Timer(command.Key) is not { } timer || timer.DueAt > turn.At.Now || turn.Waiting(timer.ElementKey) is not { } waiting)
            return NotWaiting(command.Key);
        turn.Emit(new TimerFired(timer.Key));
        if (timer.Cycle is { } cycle && TimerTime.Next(timer.DueAt, cycle) is { } next)
            turn.Emit(new TimerScheduled(turn.NextKey, timer.ElementKey, timer.ElementId, next, cycle.After()));
        turn.Keep(waiting.Key, timer.ElementId);
        turn.Plan.Find(timer.ElementId, waiting).Fire(turn, waiting);
        return turn.Run();
    }

    /// <summary>How many timers would fall due later on another calendar.</summary>
    internal static int LaterTimers(ProcessState state, WorkCalendar calendar, LegalProfile profile) => TimerTime.Moved(state, calendar, profile).Count();

    private static Outcome<ProcessEvent> Recount(Turn turn)
    {
        foreach (var (timer, due) in TimerTime.Moved(turn.Draft.ToState(), turn.At.Calendar, turn.At.Profile))
            turn.Emit(new TimerMoved(timer.Key, due));
        return turn.Run();
    }

    private static Outcome<ProcessEvent> Terminate(Turn turn, TerminateProcess command)
    {
        if (turn.Draft.Phase is ProcessPhase.Completed or ProcessPhase.Terminated)
            return new Accepted<ProcessEvent>([]);
        turn.TerminateScope(0);
        turn.EndProcess(new ProcessTerminated(command.Reason));
        return turn.Run();
    }

    private static Outcome<ProcessEvent> Retry(Turn turn, RetryIncident command)
    {
        if (turn.Draft.Incident(command.Key) is not { } incident)
            return new Rejected<ProcessEvent>(RejectionCode.IncidentNotOpen, [Key(command.Key)]);
        var stuck = turn.Waiting(incident.ElementKey);
        if (command.Reason is { } reason)
            turn.Emit(new Intervened(Intervention.Retry, incident.ElementKey, null, Personal.Of(reason)));
        turn.Emit(new IncidentResolved(incident.Key));
        turn.Set(command.Variables);
        if (incident.Brought is { Value: { } brought })
            turn.Bring(brought, turn.Plan.Find(incident.ElementId));
        turn.Keep(incident.ElementKey, incident.ElementId);
        if (incident.ElementKey == 0 && turn.Plan.Body.BeginningAt(incident.ElementId) is { } start)
            Open(turn, start);
        else if (stuck is not null && incident.Code != IncidentCode.JoinNeverComplete)
            turn.Plan.Find(incident.ElementId, stuck).Retry(turn, stuck, incident.Code);
        return turn.Run();
    }

    private static Outcome<ProcessEvent> Throw(Turn turn, ThrowFromActivity command)
    {
        if (turn.Draft.Instance(command.Key) is not { } instance || turn.Plan.Find(instance) is not Activity { IsCompletedFromOutside: true })
            return NotWaiting(command.Key);
        turn.Set(command.Variables);
        turn.Keep(instance.Key, instance.ElementId);
        Throwing.Throw(turn, instance, new(command.Kind, command.Code));
        return turn.Run();
    }

    private static Rejected<ProcessEvent> NotWaiting(long key) => new(RejectionCode.ElementNotWaiting, [Key(key)]);

    private static Argument Key(long key) => new("key", key.ToString(CultureInfo.InvariantCulture));
}
