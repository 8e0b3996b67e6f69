using System.Diagnostics;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Execution;

namespace LongAn.Workflows.Dossiers;

/// <summary>The dossier after each kind of event: pure assignment, no decision, no plan.</summary>
internal static class Evolution
{
    public static Dossier Apply(Dossier dossier, DossierEvent @event)
    {
        var next = Change(dossier, @event) with { Sequence = dossier.Sequence + 1, LastRecordedAt = @event.RecordedAt };
        return next with { Status = Statuses.Of(next) };
    }

    private static Dossier Change(Dossier dossier, DossierEvent @event) => @event switch
    {
        DossierSubmitted e => Submitted(dossier, e),
        ProcessAdvanced { Event: DecisionMade made } e => dossier with
        {
            Process = ProcessEngine.Evolve(dossier.Process, made),
            Decided = dossier.Decided.Add(new(made.ElementId, made.Decision, e.CountsFrom, made.Reason)),
        },
        ProcessAdvanced e => Advanced(dossier, e),
        WorkItemOpened e => dossier with { WorkItems = dossier.WorkItems.Add(new(e.Key, e.ElementId, e.Role, e.AgencyCode, e.CountsFrom, e.DueAt, ClaimedBy: null)) },
        WorkItemClaimed e => Begin(Claim(dossier, e.Key, e.ActorId), e),
        WorkItemReleased e => Claim(dossier, e.Key, claimedBy: null),
        WorkItemCompleted e => Keep(Close(Begin(dossier, e), e.Key, e, e.Outcome), e),
        WorkItemCancelled e => Close(dossier, e.Key, e, outcome: null),
        PaperRegistered e => dossier with { Papers = dossier.Papers.Add(e.Paper) },
        DataCorrected e => dossier with { Data = e.Data },
        DossierAccepted e => dossier with
        {
            Receipt = new(e.Code, e.CountsFrom, e.LegalProfileId, e.LegalProfileHash, e.CalendarId, e.CalendarHash, e.Limit),
            Clock = e.ClockStartedAt is { } start ? Begun(start, e.DueAt, e.Provisional) : null,
        },
        ClockStarted e => dossier with { Clock = Begun(e.CountsFrom, e.DueAt, e.Provisional) },
        SupplementRequested e => OnClock(
            dossier with { Supplements = dossier.Supplements.Add(new(e.CountsFrom, e.Stage, e.Effect, e.Defects, AnsweredAt: null, e.NewLimit, e.NoticeDueAt)) },
            clock => e.Effect == ClockEffect.None ? clock : clock with { Run = clock.Run.Stop(e.CountsFrom, SupplementReason) }),
        SupplementReceived e => SupplementAnswered(dossier, e),
        ClockSuspended e => OnClock(dossier, clock => clock with { Run = clock.Run.Stop(e.CountsFrom, e.Reason) }),
        ClockResumed e => OnClock(dossier, clock => clock with { Run = clock.Run.Resume(e.CountsFrom, ClockEffect.Pause), DueAt = e.DueAt, Provisional = e.Provisional }),
        DueDateExtended e => OnClock(dossier, clock => clock with { DueAt = e.NewDueAt, Extension = new(e.CountsFrom, e.OldDueAt, e.NewDueAt, e.Reason) }),
        CalendarFollowed e => OnClock(
            WithSteps(dossier.Receipt is { } receipt ? dossier with { Receipt = receipt with { CalendarId = e.CalendarId, CalendarHash = e.CalendarHash } } : dossier, e.Steps),
            clock => clock with { DueAt = e.DueAt, Provisional = e.Provisional }),
        ForceMajeureExcluded e => OnClock(dossier, clock => clock with
        {
            Run = clock.Run.Exclude(e.From, e.Until, e.Reason.Value?.Value is { } what ? $"Bất khả kháng: {what}" : "Bất khả kháng"),
            DueAt = e.DueAt,
            Provisional = e.Provisional,
            Extension = clock.Extension is { } promised && e.DueAt is { } due ? promised with { NewDueAt = due } : clock.Extension,
        }),
        SlipIssued e => dossier with { Slips = dossier.Slips.Add(new(e.Form, e.Key, e.Number, e.CountsFrom, e.ActorId, e.Fields, dossier.VersionId)) },
        AppointmentBooked e => dossier with { AppointmentAt = e.At, AppointmentPlace = e.Place },
        ResultDecided e => dossier with { ResultDecidedAt = e.CountsFrom },
        PresenceRecorded e => dossier with { PresenceRecordedAt = e.CountsFrom },
        OriginalReceived e => dossier with { OriginalReceivedAt = e.CountsFrom },
        ObligationImposed e => dossier with { Obligations = dossier.Obligations.Add(new(e.Number, e.CountsFrom, e.Amount, e.Notice, MetAt: null, CancelledAt: null, e.Computed)) },
        ObligationCancelled e => Change(dossier, e.Number, obligation => obligation with { CancelledAt = e.CountsFrom }),
        PaymentStarted e => dossier with { PaymentOrders = dossier.PaymentOrders.Add(new(e.Order, e.Obligation, e.Amount, e.CountsFrom)) },
        PaymentReceived e => Paid(
            Change(dossier, e.Obligation, obligation => obligation with { MetAt = e.CountsFrom }),
            new(e.Order, e.Transaction, e.Amount, e.CountsFrom, e.Rail, PaymentFate.Received)),
        PaymentFailed e => Paid(dossier, new(e.Order, e.Transaction, 0, e.CountsFrom, PaymentRail.Gateway, PaymentFate.Failed)),
        PaymentUnmatched e => Paid(
            dossier with { UnmatchedAnswers = dossier.UnmatchedAnswers + 1 },
            new(e.Order, e.Transaction, e.Amount, e.CountsFrom, PaymentRail.Gateway, FateOf(e.Mismatch))),
        ResultIssued e => dossier with { Result = new(e.ResultCode, e.Number, e.CountsFrom, e.Content, e.Fields, e.Signature, dossier.VersionId) },
        DossierCompleted e => dossier with { CompletedAt = dossier.CompletedAt ?? e.CountsFrom },
        ResultReturned e => dossier with { Closure = new(ClosureKind.Returned, e.CountsFrom, Reason: null) },
        DossierRefused e => dossier with { Closure = new(e.AfterReceipt ? ClosureKind.RefusedAfterReceipt : ClosureKind.RefusedAtIntake, e.CountsFrom, e.Reason) },
        DossierWithdrawn e => dossier with { Closure = new(ClosureKind.Withdrawn, e.CountsFrom, e.Reason) },
        DossierLapsed e => dossier with { Closure = new(ClosureKind.Lapsed, e.CountsFrom, Reason: null) },
        DossierMigrated e => Migrated(dossier, e),
        CallEnded e => dossier with { Calls = dossier.Calls.Replace(call => call.Key == e.Key, call => call with { End = e.End, EndedAt = e.CountsFrom }) },
        AnswerUnmatched => dossier with { UnmatchedAnswers = dossier.UnmatchedAnswers + 1 },
        _ => throw new UnreachableException(),
    };

    private const string SupplementReason = "Chờ bổ sung hồ sơ";

    private static Dossier Submitted(Dossier dossier, DossierSubmitted e) => dossier with
    {
        Id = e.DossierId,
        ProcedureCode = e.ProcedureCode,
        VersionId = e.VersionId,
        CaseCode = e.CaseCode,
        AgencyCode = e.AgencyCode,
        Channel = e.Channel,
        FilingMode = e.FilingMode,
        ReturnMode = e.ReturnMode,
        SubmittedBy = e.ActorId,
        OwnerAccountId = e.OwnerAccountId,
        SubmittedAt = e.CountsFrom,
        Applicant = e.Applicant,
        Data = e.Data,
        Caller = e.Caller,
    };

    private static ClockState Begun(NodaTime.Instant at, NodaTime.Instant? dueAt, bool provisional) => new(new ClockRun(at), dueAt, dueAt, provisional, Extension: null);

    private static Dossier Advanced(Dossier dossier, ProcessAdvanced e)
    {
        var next = dossier with { Process = ProcessEngine.Evolve(dossier.Process, e.Event) };
        if (e.Event is ProcessMigrated migrated)
            return next with { Migration = dossier.Migration is { } note ? note with { Process = migrated } : null };
        if (e.Event is ProcedureCalled called)
            return next with { Calls = dossier.Calls.Add(DossierCall.Of(dossier.Id, called, e.CountsFrom)) };
        if (e.Event is IncidentRaised raised)
            return next with { IncidentMoments = dossier.IncidentMoments.Add(new(raised.Key, e.CountsFrom)) };
        return next.Process.Incidents.Count == dossier.IncidentMoments.Count
            ? next
            : next with { IncidentMoments = dossier.IncidentMoments.RemoveAll(moment => !next.Process.Incidents.Any(open => open.Key == moment.Key)) };
    }

    /// <summary>Steps that are open or done bear the names of the new version; who took a step that another role does there has it no more.</summary>
    private static Dossier Migrated(Dossier dossier, DossierMigrated e)
    {
        var names = e.Elements.DistinctBy(pair => pair.From).ToDictionary(pair => pair.From, pair => pair.To, StringComparer.Ordinal);
        var roles = e.Roles.DistinctBy(item => item.Key).ToDictionary(item => item.Key, item => item.Role);
        return dossier with
        {
            VersionId = e.To,
            Migration = e.TakesBack ? null : new(e.From, e.Elements, Process: null),
            WorkItems = dossier.WorkItems.Select(item => roles.TryGetValue(item.Key, out var role)
                ? item with { ElementId = Renamed(item.ElementId), Role = role, ClaimedBy = null }
                : item with { ElementId = Renamed(item.ElementId) }).ToSequence(),
            History = dossier.History.Select(done => done with { ElementId = Renamed(done.ElementId) }).ToSequence(),
            Decided = dossier.Decided.Select(made => made with { ElementId = Renamed(made.ElementId) }).ToSequence(),
            Calls = dossier.Calls.Select(call => call with { ElementId = Renamed(call.ElementId) }).ToSequence(),
            StepData = dossier.StepData.Select(step => step with { ElementId = Renamed(step.ElementId) }).ToSequence(),
        };

        string Renamed(string elementId) => names.GetValueOrDefault(elementId, elementId);
    }

    /// <summary>Work has begun when a step after receipt is first taken or done; giving it back does not undo that.</summary>
    private static Dossier Begin(Dossier dossier, DossierEvent e) =>
        dossier.Receipt is null ? dossier : dossier with { WorkBegunAt = dossier.WorkBegunAt ?? e.CountsFrom };

    private static Dossier Claim(Dossier dossier, long key, string? claimedBy) =>
        dossier with { WorkItems = dossier.WorkItems.Replace(item => item.Key == key, item => item with { ClaimedBy = claimedBy }) };

    private static Dossier Close(Dossier dossier, long key, DossierEvent @event, string? outcome)
    {
        var item = dossier.WorkItems.FirstOrDefault(open => open.Key == key);
        return item is null
            ? dossier
            : dossier with
            {
                WorkItems = dossier.WorkItems.RemoveAll(open => open.Key == key),
                History = dossier.History.Add(new(key, item.ElementId, item.Role, item.AgencyCode, item.OpenedAt, item.DueAt, @event.CountsFrom, @event.ActorId, outcome, (@event as WorkItemCompleted)?.Reason)),
            };
    }

    private static Dossier WithSteps(Dossier dossier, Sequence<StepMove> moves) => dossier with
    {
        WorkItems = moves.Aggregate(dossier.WorkItems, (items, move) => items.Replace(item => item.Key == move.Key, item => item with { DueAt = move.DueAt })),
    };

    private static Dossier Keep(Dossier dossier, WorkItemCompleted e)
    {
        if (e.Data is not { } data || dossier.History is not [.., var closed])
            return dossier;
        return dossier with { StepData = dossier.StepData.RemoveAll(step => step.ElementId == closed.ElementId).Add(new(closed.ElementId, data)) };
    }

    private static Dossier SupplementAnswered(Dossier dossier, SupplementReceived e)
    {
        var (effect, limit) = (dossier.OpenSupplement?.Effect ?? ClockEffect.None, dossier.OpenSupplement?.NewLimit);
        return OnClock(
            dossier with { Supplements = dossier.Supplements.Replace(notice => notice.AnsweredAt is null, notice => notice with { AnsweredAt = e.CountsFrom }) },
            clock => effect == ClockEffect.None ? clock : clock with { Run = clock.Run.Resume(e.CountsFrom, effect, limit), DueAt = e.DueAt, Provisional = e.Provisional });
    }

    private static Dossier Change(Dossier dossier, int number, Func<Obligation, Obligation> change) =>
        dossier with { Obligations = dossier.Obligations.Replace(obligation => obligation.Number == number, change) };

    private static Dossier Paid(Dossier dossier, Payment payment) => dossier with { Payments = dossier.Payments.Add(payment) };

    private static PaymentFate FateOf(PaymentMismatch mismatch) => mismatch switch
    {
        PaymentMismatch.OtherAmount => PaymentFate.OtherAmount,
        PaymentMismatch.PaidTwice => PaymentFate.PaidTwice,
        PaymentMismatch.TooLate => PaymentFate.TooLate,
        _ => throw new UnreachableException(),
    };

    private static Dossier OnClock(Dossier dossier, Func<ClockState, ClockState> change) =>
        dossier.Clock is { } clock ? dossier with { Clock = change(clock) } : dossier;
}
