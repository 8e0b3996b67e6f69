using LongAn.Workflows.Feel;
using NodaTime;

namespace LongAn.Workflows.Dossiers;

/// <summary>A financial obligation (nghĩa vụ tài chính), as the notice of the tax authority set it.</summary>
/// <param name="Number">Number within the dossier, from 1.</param>
/// <param name="ImposedAt">When the notice was entered.</param>
/// <param name="Amount">What is owed in all, in đồng; more than zero.</param>
/// <param name="Notice">The notice as entered: number, date, lines.</param>
/// <param name="MetAt">When it was met; null while it is owed.</param>
/// <param name="CancelledAt">When its notice was withdrawn; null unless it was.</param>
/// <param name="Computed">What the fee decision had come to; null where nothing was computed.</param>
public sealed record Obligation(int Number, Instant ImposedAt, long Amount, Personal<ContextValue> Notice, Instant? MetAt, Instant? CancelledAt, ComputedFee? Computed = null);

/// <summary>A payment that was begun through a gateway. Nothing is known of its end until the gateway tells.</summary>
/// <param name="Code">Its number, unique over all dossiers.</param>
/// <param name="Obligation">What it is for.</param>
/// <param name="Amount">What is to be paid, in đồng.</param>
/// <param name="StartedAt">When it was begun.</param>
public sealed record PaymentOrder(string Code, int Obligation, long Amount, Instant StartedAt)
{
    /// <summary>How long a payment that was begun is taken up again rather than begun anew.</summary>
    public static Duration Validity { get; } = Duration.FromMinutes(15);

    /// <summary>The code of the dossier within the number of a payment; null when the text is no such number.</summary>
    public static string? DossierOf(string code) =>
        code.LastIndexOf('.') is > 0 and var end && code.Length - end is > 1 and < 6 && code.AsSpan(end + 1).IndexOfAnyExceptInRange('0', '9') < 0 ? code[..end] : null;

    internal static string CodeOf(DossierCode dossier, int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{dossier}.{number}");
}

/// <summary>What became of a payment.</summary>
/// <param name="Order">The payment that was begun; null for one made elsewhere.</param>
/// <param name="Transaction">The gateway's number of the transaction, or that of the receipt.</param>
/// <param name="Amount">What came, in đồng; 0 when none did.</param>
/// <param name="At">When it was told.</param>
/// <param name="Rail">How it was paid.</param>
/// <param name="Fate">What it came to.</param>
public sealed record Payment(string? Order, string Transaction, long Amount, Instant At, PaymentRail Rail, PaymentFate Fate);

/// <summary>What a payment came to.</summary>
public enum PaymentFate
{
    /// <summary>It met the obligation.</summary>
    Received,

    /// <summary>No money moved.</summary>
    Failed,

    /// <summary>Another amount came than was asked for: a person has to look.</summary>
    OtherAmount,

    /// <summary>The obligation was met before: a person has to look.</summary>
    PaidTwice,

    /// <summary>Nothing is owed any more: a person has to look.</summary>
    TooLate,
}
