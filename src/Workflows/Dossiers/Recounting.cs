using LongAn.Workflows.Calendars;
using LongAn.Workflows.Execution;
using NodaTime;
using NodaTime.Text;

namespace LongAn.Workflows.Dossiers;

/// <summary>The due date is counted again: the calendar was changed after receipt, or days were lost to force majeure.</summary>
public static class Recounting
{
    private const int LongestForceMajeure = 366;

    /// <summary>What the due date of an open dossier would be on another calendar: never earlier than the date promised on a slip. Null when it has none.</summary>
    /// <param name="dossier">A dossier that was received.</param>
    /// <param name="calendar">The calendar.</param>
    /// <param name="profile">The legal profile pinned at receipt.</param>
    public static DueDate? Foresee(Dossier dossier, WorkCalendar calendar, LegalProfile profile)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        if (dossier is not { Receipt.Limit: { } limit, Clock: { } clock })
            return null;
        var due = LegalClock.Due(limit, clock.Run, calendar, profile);
        return due with { At = clock.NotEarlier(due.At)!.Value };
    }

    /// <summary>Open steps and timers of a dossier that would have more time on another calendar; none would have less.</summary>
    /// <param name="plan">The version it runs in.</param>
    /// <param name="dossier">A dossier that was received.</param>
    /// <param name="calendar">The calendar.</param>
    /// <param name="profile">The legal profile pinned at receipt.</param>
    public static int StepsMoved(DossierPlan plan, Dossier dossier, WorkCalendar calendar, LegalProfile profile)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(dossier);
        return Steps(plan, dossier, calendar, profile).Count() + ProcessEngine.LaterTimers(dossier.Process, calendar, profile);
    }

    private static IEnumerable<StepMove> Steps(DossierPlan plan, Dossier dossier, WorkCalendar calendar, LegalProfile profile) =>
        from item in dossier.WorkItems
        let due = Steering.StepDueAt(dossier, plan.Steps[item.ElementId].Step, item.OpenedAt, calendar, profile)
        where due > item.DueAt
        select new StepMove(item.Key, due.Value);

    internal static Refusal? Decide(Turn turn, FollowCalendar command)
    {
        if (CheckOpen(turn, command.Reason) is { } refusal)
            return refusal;
        if (!IsAdministrator(turn))
            return new(RejectionCode.NotPermitted, [new("role", Words.Of(Role.Administrator)), new("agency", turn.Dossier.AgencyCode)]);
        if (turn.Dossier.Receipt is not { } receipt)
            return new(RejectionCode.NoDueDate);
        if (turn.At.Calendar.ContentHash() is var hash && hash != command.CalendarHash)
            throw new InvalidOperationException($"Expected the calendar {command.CalendarHash} around the command, but it is {hash}: pass the one that is to be followed.");
        if (receipt.CalendarHash == hash)
            return null;
        var due = Foresee(turn.Dossier, turn.At.Calendar, turn.At.Profile);
        turn.Emit(new CalendarFollowed(turn.At.Calendar.Id, hash, turn.Dossier.Clock?.DueAt, due?.At, due?.Provisional ?? false, new Remark(command.Reason))
        {
            Steps = Steps(turn.Plan, turn.Dossier, turn.At.Calendar, turn.At.Profile).ToSequence(),
        });
        return turn.Dossier.Process.Phase == ProcessPhase.Active ? Steering.Advance(turn, new RecountTimers()) : null;
    }

    internal static Refusal? Decide(Turn turn, ExcludeForceMajeure command)
    {
        var dossier = turn.Dossier;
        if (CheckOpen(turn, command.Reason) is { } refusal)
            return refusal;
        if (!turn.At.Actor.Has(Role.Leader, dossier.AgencyCode) && !IsAdministrator(turn))
            return new(RejectionCode.NotPermitted, [new("role", Words.Of(Role.Leader)), new("agency", dossier.AgencyCode)]);
        if (!(turn.Plan.Clock.ForceMajeureExcluded ?? turn.At.Profile.ForceMajeureExcluded))
            return new(RejectionCode.ForceMajeureCounts);
        if (dossier is not { Receipt: not null, Clock: { DueAt: { } old } clock })
            return new(RejectionCode.NoDueDate);
        var (from, until) = (EndOfDay(command.First.PlusDays(-1)), EndOfDay(command.Last));
        if (command.Last < command.First || Period.DaysBetween(command.First, command.Last) >= LongestForceMajeure || until <= clock.Run.Start || command.First > LegalZone.DateOf(old))
        {
            return new(RejectionCode.SpanInvalid, [
                new("from", LocalDatePattern.Iso.Format(LegalZone.DateOf(clock.Run.Start))),
                new("until", LocalDatePattern.Iso.Format(LegalZone.DateOf(old))),
                new("found", $"{LocalDatePattern.Iso.Format(command.First)} – {LocalDatePattern.Iso.Format(command.Last)}")]);
        }

        var due = turn.DueDate(clock.Run.Exclude(from, until, command.Reason));
        turn.Emit(new ForceMajeureExcluded(from, until, old, clock.NotEarlier(due?.At, Extended(turn, clock, from, until)), due?.Provisional ?? false, new Remark(command.Reason)));
        return null;
    }

    /// <summary>A date promised with an apology moves by the working time that did not count since, and had not been left out before; null without one.</summary>
    internal static Instant? Extended(Turn turn, ClockState clock, Instant since, Instant through)
    {
        if (clock.Extension is not { } extension)
            return null;
        var until = clock.DueAt ?? extension.NewDueAt;
        var hours = Counted(clock.Run, Instant.Max(since, extension.At), through).Sum(span => (decimal)LegalClock.Between(span.Start, span.End, turn.At.Calendar).TotalHours);
        return hours <= 0 ? until : LegalClock.Due(new TimeLimit(hours, TimeUnit.Hour), until, turn.At.Calendar, turn.At.Profile).At;
    }

    /// <summary>What lies between two instants and outside of all time that was left out before.</summary>
    private static IEnumerable<Interval> Counted(ClockRun run, Instant since, Instant through)
    {
        foreach (var (from, until) in run.Suspensions.Where(s => s.Until is not null).OrderBy(s => s.From).Select(s => (s.From, s.Until!.Value)))
        {
            if (Instant.Min(from, through) > since)
                yield return new(since, Instant.Min(from, through));
            since = Instant.Max(since, until);
        }

        if (through > since)
            yield return new(since, through);
    }

    private static Refusal? CheckOpen(Turn turn, string reason)
    {
        if (turn.Dossier is { Closure: not null } or { CompletedAt: not null })
            return new(RejectionCode.DossierClosed);
        return string.IsNullOrWhiteSpace(reason) ? new(RejectionCode.ReasonRequired) : null;
    }

    private static bool IsAdministrator(Turn turn) =>
        turn.At.Actor == Actor.System || turn.At.Actor.Grants.Any(grant => grant.Role == Role.Administrator);

    /// <summary>The last moment of a date: days after it count as excluded, itself not.</summary>
    private static Instant EndOfDay(LocalDate date) => LegalZone.ToInstant(date.PlusDays(1).AtMidnight()) - Duration.FromTicks(1);
}
