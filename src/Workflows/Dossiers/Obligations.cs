using System.Globalization;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Dossiers;

/// <summary>Lays a financial obligation upon the person, and takes the receipt of a payment made elsewhere.</summary>
internal static class Obligations
{
    /// <summary>The notice must owe something: whole đồng, in one line or more; and what was computed, unless a reason says why not.</summary>
    public static Refusal? CheckNotice(Turn turn, CompleteWorkItem command)
    {
        if (AmountOf(command.Data) is not { } amount)
            return new(RejectionCode.DataInvalid, [new("/lines", "required")]);
        return ComputedFee.Of(turn.Plan, turn.Dossier) is { } fee && fee.Amount != amount && string.IsNullOrWhiteSpace(command.Reason)
            ? new(RejectionCode.FeeDiffers, [new("expected", Shown(fee.Amount)), new("found", Shown(amount))])
            : null;
    }

    public static Refusal? CheckOpen(Turn turn) => CheckOfficer(turn) ?? (turn.Dossier.OpenObligation is null ? new(RejectionCode.NothingOwed) : null);

    public static Refusal? CheckReceipt(Turn turn, ContextValue data)
    {
        if (CheckOpen(turn) is { } refusal)
            return refusal;
        if (Text(data, "receiptNumber") is null)
            return new(RejectionCode.DataInvalid, [new("/receiptNumber", "required")]);
        var (owed, paid) = (turn.Dossier.OpenObligation!.Amount, Whole(data["amount"]));
        return paid == owed ? null : new(RejectionCode.AmountDiffers, [new("expected", Shown(owed)), new("found", Shown(paid ?? 0))]);
    }

    public static void Impose(Turn turn, ContextValue notice)
    {
        turn.Emit(new ObligationImposed(turn.Dossier.Obligations.Count + 1, AmountOf(notice)!.Value, notice, ComputedFee.Of(turn.Plan, turn.Dossier)));
        Slips.IssueUnnumbered(turn, SlipKey.Obligation);
    }

    public static void Receive(Turn turn, ContextValue data)
    {
        var obligation = turn.Dossier.OpenObligation!;
        turn.Emit(new PaymentReceived(obligation.Number, Order: null, obligation.Amount, Text(data, "receiptNumber")!, PaymentRail.Receipt));
    }

    /// <summary>Nobody attests their own payment.</summary>
    private static Refusal? CheckOfficer(Turn turn) =>
        turn.Dossier.IsOwnedBy(turn.At.Actor) || !turn.At.Actor.Grants.Any(grant => grant.AgencyCode == turn.Dossier.AgencyCode)
            ? new(RejectionCode.NotPermitted, [new("role", Words.Of(Execution.Role.IntakeOfficer)), new("agency", turn.Dossier.AgencyCode)])
            : null;

    /// <summary>The sum of the lines; null when one of them is no whole amount above zero, or the sum is beyond all reason.</summary>
    private static long? AmountOf(ContextValue notice)
    {
        if (notice["lines"] is not ListValue { Items.Count: > 0 } lines)
            return null;
        var sum = 0m;
        foreach (var line in lines.Items)
        {
            if (line is not ContextValue entry || Whole(entry["amount"]) is not { } amount)
                return null;
            sum += amount;
        }

        return sum is > 0 and <= MostOwed ? (long)sum : null;
    }

    private const decimal MostOwed = 1_000_000_000_000_000;

    private static long? Whole(Value? value) =>
        value is NumberValue { Value: >= 0 and <= MostOwed and var number } && number == decimal.Truncate(number) ? (long)number : null;

    private static string? Text(ContextValue data, string name) => data[name] is TextValue { Value: var text } && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static string Shown(long amount) => amount.ToString(CultureInfo.InvariantCulture);
}
