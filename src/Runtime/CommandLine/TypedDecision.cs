using LongAn.Runtime.Hosting;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Procedures.Publishing;
using NodaTime;
using NodaTime.Text;

namespace LongAn.Runtime.CommandLine;

/// <summary>What was typed of a decision.</summary>
internal sealed record TypedDecision(string Number, string SignedOn, string Signer, string Kind, string Effective)
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>A moment as the clock of Vietnam shows it.</summary>
    public static string Shown(Instant moment) => Moment.Format(LegalZone.ToLocal(moment));

    /// <summary>The decision, and from when it holds.</summary>
    /// <exception cref="StartRefused">Something of it cannot be read.</exception>
    public (SignedDecision Decision, Instant EffectiveFrom) Read(Instant now)
    {
        if (LocalDatePattern.Iso.Parse(SignedOn) is not { Success: true, Value: var signedOn })
            throw new StartRefused($"Expected a date such as 2026-11-20 after --signed-on, but found '{SignedOn}'.");
        if (Words.Parse<DecisionKind>(Kind) is not { } kind)
            throw new StartRefused($"Expected new, amend or replace after --kind, but found '{Kind}'.");
        var decision = new SignedDecision(Number.Trim(), signedOn, Signer.Trim(), kind);
        if (Effective == "now")
            return (decision, now);
        return Moment.Parse(Effective) is { Success: true, Value: var local }
            ? (decision, LegalZone.ToInstant(local))
            : throw new StartRefused($"Expected now, or a time such as 2026-12-01T00:00, after --effective, but found '{Effective}'.");
    }
}
