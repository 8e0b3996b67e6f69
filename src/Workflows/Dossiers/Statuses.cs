using LongAn.Workflows.Calendars;

namespace LongAn.Workflows.Dossiers;

/// <summary>The dimensions of a dossier's status, each derived on its own: national (business), financial, delivery.</summary>
public static class Statuses
{
    /// <summary>One of the ten national statuses.</summary>
    public static NationalStatus Of(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return dossier switch
        {
            { Closure.Kind: ClosureKind.RefusedAtIntake } => NationalStatus.NotReceived,
            { Closure.Kind: ClosureKind.RefusedAfterReceipt or ClosureKind.Lapsed } => NationalStatus.Stopped,
            { Closure.Kind: ClosureKind.Withdrawn } => NationalStatus.Withdrawn,
            { Closure.Kind: ClosureKind.Returned } => NationalStatus.Returned,
            { CompletedAt: not null } => NationalStatus.Completed,
            { OpenSupplement: not null } => NationalStatus.AwaitingSupplement,
            { OpenObligation: not null } => NationalStatus.AwaitingFinancialObligation,
            { Receipt: null } => NationalStatus.Registered,
            { WorkBegunAt: null } => NationalStatus.Received,
            _ => NationalStatus.InProgress,
        };
    }

    /// <summary>What is owed. Money that nobody can place comes before everything else.</summary>
    public static FinancialStatus FinancialOf(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var asked = dossier.Obligations.Where(obligation => obligation.CancelledAt is null).ToList();
        return dossier switch
        {
            _ when dossier.Payments.Any(payment => payment.Fate is PaymentFate.OtherAmount or PaymentFate.PaidTwice or PaymentFate.TooLate) => FinancialStatus.ToReview,
            { OpenObligation: not null } => FinancialStatus.Owed,
            _ when asked.Exists(obligation => obligation.MetAt is null) => FinancialStatus.Unpaid,
            _ => asked.Count > 0 ? FinancialStatus.Paid : FinancialStatus.NothingOwed,
        };
    }

    /// <summary>Where the result is.</summary>
    public static DeliveryStatus DeliveryOf(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return dossier switch
        {
            { Closure.Kind: ClosureKind.Returned } => DeliveryStatus.Delivered,
            { Closure: null, CompletedAt: not null } or { Closure: null, Result: not null } => DeliveryStatus.Waiting,
            _ => DeliveryStatus.NothingYet,
        };
    }

    /// <summary>
    /// When it was settled, measured where it is done (status 9) or refused, not where the person has the result. Null while it is open,
    /// where it was taken back or lapsed, and where no due date holds.
    /// </summary>
    public static Punctuality? PunctualityOf(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var settled = dossier.CompletedAt ?? (dossier.Closure is { Kind: ClosureKind.RefusedAfterReceipt } refusal ? refusal.At : null);
        if (settled is not { } at || dossier.Clock is not { DueAt: { } due } clock)
            return null;
        var unit = dossier.Receipt?.Limit?.Unit ?? TimeUnit.WorkingDay;
        return LegalClock.Evaluate(clock.Extension?.OldDueAt ?? due, at, at, unit: unit) switch
        {
            Timeliness.Early => Punctuality.Early,
            Timeliness.OnTime => Punctuality.OnTime,
            _ when clock.Extension is not null && LegalClock.Evaluate(due, at, at, unit: unit) != Timeliness.Late => Punctuality.OnTimeAfterExtension,
            _ => Punctuality.Late,
        };
    }
}
