using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Feel;
using NodaTime;
using NodaTime.Text;

namespace LongAn.Workflows.Dossiers;

/// <summary>What the end of a step does to the dossier. Each effect is first checked, then applied; all checks come before any effect.</summary>
internal static class Effects
{
    public static Refusal? Check(Turn turn, StepEffect effect, Step step, CompleteWorkItem command) => effect switch
    {
        StepEffect.Accept => command.Code is null ? new(RejectionCode.CodeRequired) : null,
        StepEffect.RequestSupplement => CheckSupplement(turn, command),
        StepEffect.Refuse => string.IsNullOrWhiteSpace(command.Reason) ? new(RejectionCode.ReasonRequired) : null,
        StepEffect.BookAppointment => CheckAppointment(turn, command),
        StepEffect.RecordPresence => CheckPresence(step, command),
        StepEffect.ImposeObligation => Obligations.CheckNotice(turn, command),
        StepEffect.ReceivePayment => Obligations.CheckReceipt(turn, command.Data),
        StepEffect.CancelObligation => Obligations.CheckOpen(turn),
        StepEffect.IssueResult => turn.Plan.Result.Template is null && ResultFile(command) is null ? new(RejectionCode.ResultRequired) : null,
        _ => null,
    };

    public static void Apply(Turn turn, StepEffect effect, Step step, CompleteWorkItem command)
    {
        switch (effect)
        {
            case StepEffect.Accept:
                Accept(turn, command.Code!);
                break;
            case StepEffect.StartClock:
                StartClock(turn);
                break;
            case StepEffect.RequestSupplement:
                RequestSupplement(turn, step, command);
                break;
            case StepEffect.ReceiveSupplement:
                ReceiveSupplement(turn, command);
                break;
            case StepEffect.Refuse:
                turn.Emit(new DossierRefused(turn.Dossier.Receipt is not null, new Remark(command.Reason!)));
                Slips.Issue(turn, SlipKey.Refusal, command.Reason);
                break;
            case StepEffect.BookAppointment:
                turn.Emit(new AppointmentBooked(command.AppointmentAt!.Value, command.Place));
                break;
            case StepEffect.RecordPresence:
                turn.Emit(new PresenceRecorded(new PresentPersons(command.Present)));
                break;
            case StepEffect.ReceiveOriginal:
                turn.Emit(new OriginalReceived(Component: null));
                break;
            case StepEffect.ImposeObligation:
                Obligations.Impose(turn, StepData.Seen(turn.Plan, step, command.Data));
                break;
            case StepEffect.ReceivePayment:
                Obligations.Receive(turn, command.Data);
                break;
            case StepEffect.CancelObligation:
                turn.Emit(new ObligationCancelled(turn.Dossier.OpenObligation!.Number));
                break;
            case StepEffect.DecideResult:
                turn.Emit(new ResultDecided());
                break;
            case StepEffect.IssueResult:
                IssueResult(turn, command);
                break;
            case StepEffect.Complete:
                turn.Emit(new DossierCompleted());
                break;
            case StepEffect.ReturnResult:
                turn.Emit(new ResultReturned(turn.Dossier.ReturnMode));
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void Accept(Turn turn, DossierCode code)
    {
        var limit = Submitting.Offer(turn.Plan, turn.Dossier.Channel, turn.Dossier.CaseCode)?.Limit;
        var startsNow = turn.Plan.Clock.Start == ClockStart.Acceptance;
        DueDate? due = limit is null || !startsNow ? null : LegalClock.Due(limit, turn.Now, turn.At.Calendar, turn.At.Profile);
        turn.Emit(new DossierAccepted(
            code,
            turn.At.Profile.Id,
            turn.At.Profile.ContentHash(),
            turn.At.Calendar.Id,
            turn.At.Calendar.ContentHash(),
            limit,
            startsNow ? turn.Now : null,
            due?.At,
            due?.Provisional ?? false));
        // The person has the slip of the dossier that they filed.
        if (turn.Dossier.Caller is null)
            Slips.Issue(turn, SlipKey.Receipt, reason: null);
    }

    /// <summary>The limit begins to run, unless it does already.</summary>
    public static void StartClock(Turn turn)
    {
        if (turn.Dossier is not { Receipt: not null, Clock: null })
            return;
        var due = turn.DueDate(new ClockRun(turn.Now));
        turn.Emit(new ClockStarted(due?.At, due?.Provisional ?? false));
    }

    private static Refusal? CheckSupplement(Turn turn, CompleteWorkItem command)
    {
        if (command.Defects.Count == 0 || command.Defects.Any(defect => string.IsNullOrWhiteSpace(defect.Description)))
            return new(RejectionCode.DefectsRequired);
        if (command.Defects.FirstOrDefault(d => d.Component is { } code && !turn.Plan.Components.Any(c => c.Code == code)) is { } unknown)
            return new(RejectionCode.UnknownComponent, [new("component", unknown.Component!)]);

        // Once at intake (Decree 61/2018, Art. 15(3)): the number is the legal profile's.
        var before = turn.Dossier.Supplements.Where(notice => notice.Stage == StepOperation.Intake).ToList();
        return turn.Dossier.Receipt is null && before.Count >= turn.At.Profile.MaxSupplementsAtIntake
            ? new(RejectionCode.SupplementAlreadyRequested, [new("at", InstantPattern.ExtendedIso.Format(before[^1].At))])
            : null;
    }

    private static void RequestSupplement(Turn turn, Step step, CompleteWorkItem command)
    {
        var rules = turn.Plan.Clock;
        var received = turn.Dossier.Receipt is not null;
        var effect = received ? rules.Supplement ?? turn.At.Profile.SupplementAfterAppraisal : ClockEffect.None;
        turn.Emit(new SupplementRequested(
            received ? step.Operation : StepOperation.Intake,
            effect,
            new Defects(command.Defects),
            effect == ClockEffect.NewLimit ? rules.LimitAfterSupplement : null,
            NoticeDueAt(turn)));
        Slips.Issue(turn, SlipKey.Supplement, command.Reason, command.Defects);
    }

    /// <summary>Until when a supplement may be asked for after receipt: counted from the receipt, or from the supplement that came last.</summary>
    private static Instant? NoticeDueAt(Turn turn)
    {
        if (turn.Dossier.Receipt is not { } receipt)
            return null;
        var limit = turn.Plan.Clock.SupplementNotice ?? new TimeLimit(turn.At.Profile.SupplementNoticeDays, TimeUnit.WorkingDay);
        var from = turn.Dossier.Supplements.Max(notice => notice.AnsweredAt) is { } answered ? Instant.Max(answered, receipt.At) : receipt.At;
        return limit.IsValid ? LegalClock.Due(limit, from, turn.At.Calendar, turn.At.Profile).At : null;
    }

    private static void ReceiveSupplement(Turn turn, CompleteWorkItem command)
    {
        if (command.Data.Count > 0)
            turn.Emit(new DataCorrected(command.Data));
        if (turn.Dossier.OpenSupplement is not { } notice)
            return;
        if (turn.Dossier.Clock is not { } clock)
            turn.Emit(new SupplementReceived(null, false));
        else if (notice.Effect == ClockEffect.None)
            turn.Emit(new SupplementReceived(clock.DueAt, clock.Provisional));
        else
        {
            var due = turn.DueDate(clock.Run.Resume(turn.Now, notice.Effect, notice.NewLimit));
            var extended = notice.Effect == ClockEffect.Pause ? Steering.Extended(turn, clock) : null;
            turn.Emit(new SupplementReceived(clock.NotEarlier(due?.At, extended), due?.Provisional ?? false));
        }
    }

    private static Refusal? CheckAppointment(Turn turn, CompleteWorkItem command)
    {
        var found = command.AppointmentAt is { } at ? InstantPattern.ExtendedIso.Format(at) : "";
        return command.AppointmentAt is { } moment && moment > turn.Now && turn.At.Calendar.IsWorkingTime(moment)
            ? null
            : new(RejectionCode.AppointmentInvalid, [new("found", found)]);
    }

    private static Refusal? CheckPresence(Step step, CompleteWorkItem command)
    {
        var present = command.Present.Count(person => !string.IsNullOrWhiteSpace(person.Name) && !string.IsNullOrWhiteSpace(person.IdentityNumber));
        var distinct = command.Present.Select(person => person.IdentityNumber.Trim()).Distinct(StringComparer.Ordinal).Count();
        return present >= step.Presence && distinct >= step.Presence
            ? null
            : new(RejectionCode.PresenceRequired, [new("expected", Number(step.Presence)), new("found", Number(Math.Min(present, distinct)))]);
    }

    private static void IssueResult(Turn turn, CompleteWorkItem command)
    {
        var plan = turn.Plan;
        var file = plan.Result.Template is null ? ResultFile(command) : null;
        var number = ResultNumber(turn.Dossier);
        var signed = turn.Dossier.History.Any(done => done.Outcome is not null && plan.Steps[done.ElementId].Step.Operation == StepOperation.Sign);
        turn.Emit(new ResultIssued(
            plan.Result.Code,
            number,
            file?.Content,
            file is null ? Personal.Of(SlipFields.Of(plan, turn.Dossier, turn.At.Data, turn.Now, SlipFacts.None)) : null,
            Electronic: true,
            signed ? SignatureKind.ApprovedInSystem : SignatureKind.None,
            StoredInDataStore: false));
    }

    /// <summary>The file that the issuing officer attached to this very step; a note of an earlier step is never taken for the result.</summary>
    private static Paper? ResultFile(CompleteWorkItem command) =>
        command.Papers.LastOrDefault(paper => paper is { Source: PaperSource.Officer, Component: null });

    /// <summary>The number the clerk gave in the form of a step (<c>number</c>), else the dossier's code.</summary>
    private static string ResultNumber(Dossier dossier)
    {
        foreach (var step in dossier.StepData.Reverse())
        {
            if (step.Data.Value?["number"] is TextValue { Value.Length: > 0 } given)
                return given.Value;
        }

        return dossier.Receipt?.Code.ToString() ?? dossier.Id.ToString();
    }

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
