using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Dossiers;

/// <summary>Moves the process within and draws the conclusions for the case around it.</summary>
internal static class Steering
{
    /// <summary>Hands a command to the process; the dossier follows until both are quiet.</summary>
    public static Refusal? Advance(Turn turn, ProcessCommand command)
    {
        var circumstances = turn.At with { Data = turn.Environment() };
        switch (ProcessEngine.Decide(turn.Plan.Process, turn.Dossier.Process, command, circumstances))
        {
            case Rejected<ProcessEvent> rejected:
                return new Refusal(rejected.Code, rejected.Arguments);
            case Accepted<ProcessEvent> accepted:
                Follow(turn, accepted.Events);
                break;
        }

        return null;
    }

    /// <summary>What happened in the process is written down, and the dossier follows.</summary>
    public static void Follow(Turn turn, Sequence<ProcessEvent> events)
    {
        foreach (var @event in events)
            turn.Emit(new ProcessAdvanced(@event));
        CloseWorkItemsThatAreGone(turn);
        Calling.CancelWhatIsGone(turn);
        OpenWorkItems(turn, events);
        Lapse(turn, events);
        RunClock(turn);
        Conclude(turn);
    }

    /// <summary>Ends what is still open of a dossier that is closed.</summary>
    public static void Stop(Turn turn, string reason)
    {
        if (turn.Dossier.Process.Phase == ProcessPhase.Active && Advance(turn, new TerminateProcess(reason)) is { } refusal)
            throw new InvalidOperationException($"An active process can be terminated, but it refused: {refusal.Code}.");
    }

    private static void OpenWorkItems(Turn turn, Sequence<ProcessEvent> events)
    {
        foreach (var @event in events)
        {
            if (@event is not ElementActivated activated || !turn.Plan.Steps.TryGetValue(activated.ElementId, out var step))
                continue;
            if (turn.Dossier.Process.Instances.Any(instance => instance.Key == activated.Key))
                turn.Emit(new WorkItemOpened(activated.Key, activated.ElementId, step.Role, AgencyOf(turn, step), StepDueAt(turn.Dossier, step.Step, turn.Now, turn.At.Calendar, turn.At.Profile)));
        }
    }

    private static string AgencyOf(Turn turn, StepPlan step) =>
        step.Agency?.Evaluate(FeelScope.Of(turn.Environment())) is { Failure: null, Value: TextValue { Value.Length: > 0 } code } ? code.Value : turn.Dossier.AgencyCode;

    /// <summary>When a step that began is due; null without a limit.</summary>
    public static NodaTime.Instant? StepDueAt(Dossier dossier, Step step, NodaTime.Instant since, WorkCalendar calendar, LegalProfile profile) =>
        step.LimitFor(Words.Of(dossier.Channel), dossier.CaseCode) is { } limit
            ? LegalClock.Due(limit, since, calendar, profile).At
            : null;

    private static void CloseWorkItemsThatAreGone(Turn turn)
    {
        foreach (var item in turn.Dossier.WorkItems)
        {
            if (!turn.Dossier.Process.Instances.Any(instance => instance.Key == item.Key))
                turn.Emit(new WorkItemCancelled(item.Key));
        }
    }

    /// <summary>The clock stands still while a step is open that does not count; a supplement that does something to it has its own rule.</summary>
    private static void RunClock(Turn turn)
    {
        if (turn.Plan.Clock.Start == ClockStart.ObligationMet && turn.Dossier.Obligations.Any(obligation => obligation.MetAt is not null))
            Effects.StartClock(turn);
        if (turn.Dossier is not { Clock: { } clock, CompletedAt: null, Closure: null } || turn.Dossier.OpenSupplement is { Effect: not ClockEffect.None })
            return;
        var excluded = turn.Dossier.WorkItems.FirstOrDefault(item => turn.Plan.Steps[item.ElementId].Step.Clock == StepClock.Excluded);
        if (excluded is not null && !clock.Run.StandsStill)
        {
            turn.Emit(new ClockSuspended(turn.Plan.Steps[excluded.ElementId].Name.Vi));
        }
        else if (excluded is null && clock.Run.StandsStill)
        {
            var due = turn.DueDate(clock.Run.Resume(turn.Now, ClockEffect.Pause));
            turn.Emit(new ClockResumed(clock.NotEarlier(due?.At, Extended(turn, clock)), due?.Provisional ?? false));
        }
    }

    /// <summary>A date promised with an apology moves by the working time that did not count since.</summary>
    public static NodaTime.Instant? Extended(Turn turn, ClockState clock) => clock.Run.Suspensions.FirstOrDefault(s => s.Until is null) is { } open
        ? Recounting.Extended(turn, clock, open.From, turn.Now)
        : clock.Extension?.NewDueAt;

    /// <summary>The process came to an end with which the dossier loses its validity.</summary>
    private static void Lapse(Turn turn, Sequence<ProcessEvent> events)
    {
        if (turn.Dossier.Closure is not null || !events.OfType<ElementActivated>().Any(reached => turn.Plan.LapsingEnds.Contains(reached.ElementId)))
            return;
        turn.Emit(new DossierLapsed());
        Slips.Issue(turn, SlipKey.Stop, reason: null);
        Stop(turn, "lapsed");
    }

    /// <summary>A result that is had on the network is returned when everything is done.</summary>
    private static void Conclude(Turn turn)
    {
        if (turn.Dossier is { Process.Phase: ProcessPhase.Completed, CompletedAt: not null, Closure: null, ReturnMode: ReturnMode.Online })
            turn.Emit(new ResultReturned(ReturnMode.Online));
    }
}
