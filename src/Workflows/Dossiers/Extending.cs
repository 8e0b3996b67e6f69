using LongAn.Workflows.Calendars;
using LongAn.Workflows.Execution;
using NodaTime.Text;

namespace LongAn.Workflows.Dossiers;

/// <summary>The agency cannot meet the due date: apology and a new date (Decree 61/2018, Art. 19(9)).</summary>
internal static class Extending
{
    public static Refusal? Decide(Turn turn, ExtendDueDate command)
    {
        var dossier = turn.Dossier;
        if (dossier is { Closure: not null } or { CompletedAt: not null })
            return new(RejectionCode.DossierClosed);
        if (!turn.At.Actor.Has(Role.Specialist, dossier.AgencyCode) && !turn.At.Actor.Has(Role.Leader, dossier.AgencyCode))
            return new(RejectionCode.NotPermitted, [new("role", Words.Of(Role.Specialist)), new("agency", dossier.AgencyCode)]);
        if (string.IsNullOrWhiteSpace(command.Reason))
            return new(RejectionCode.ReasonRequired);
        if (dossier.Clock is not { DueAt: { } due } clock)
            return new(RejectionCode.NoDueDate);
        if (clock.Extension is not null || turn.At.Profile.MaxExtensions < 1)
            return new(RejectionCode.AlreadyExtended, [new("at", clock.Extension is { } last ? InstantPattern.ExtendedIso.Format(last.At) : "")]);
        if (LegalClock.LatestExtension(due, turn.At.Profile) is var latest && turn.Now > latest)
            return new(RejectionCode.ExtensionTooLate, [new("latest", InstantPattern.ExtendedIso.Format(latest))]);
        if (command.NewDueAt <= due || !turn.At.Calendar.IsWorkingTime(command.NewDueAt))
            return new(RejectionCode.NewDueDateInvalid, [new("due", InstantPattern.ExtendedIso.Format(due)), new("found", InstantPattern.ExtendedIso.Format(command.NewDueAt))]);

        turn.Emit(new DueDateExtended(due, command.NewDueAt, new Remark(command.Reason)));
        Slips.Issue(turn, SlipKey.Apology, command.Reason);
        return null;
    }
}
