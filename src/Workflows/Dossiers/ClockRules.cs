using LongAn.Workflows.Calendars;

namespace LongAn.Workflows.Dossiers;

/// <summary>What the law of its sector says of a procedure's clock. What it leaves open is the legal profile's.</summary>
/// <param name="Start">When the legal limit begins to run.</param>
/// <param name="Supplement">What a supplement asked for after receipt does to the clock; null for what the legal profile says.</param>
/// <param name="LimitAfterSupplement">The limit from then on; present exactly when <paramref name="Supplement"/> is <see cref="ClockEffect.NewLimit"/>.</param>
/// <param name="SupplementNotice">
/// Within which time after receipt such a supplement may be asked for; null for <see cref="LegalProfile.SupplementNoticeDays"/>
/// working days (Decree 61/2018 Art. 19(4): unless the sector's law says otherwise).
/// </param>
public sealed record ClockRules(ClockStart Start, ClockEffect? Supplement, TimeLimit? LimitAfterSupplement, TimeLimit? SupplementNotice)
{
    /// <summary>Whether days lost to force majeure are left out; null for what the legal profile says.</summary>
    public bool? ForceMajeureExcluded { get; init; }

    /// <summary>A procedure of which nothing particular is said.</summary>
    public static ClockRules Default { get; } = new(ClockStart.Acceptance, null, null, null);
}

/// <summary>The event with which the legal limit begins.</summary>
public enum ClockStart
{
    /// <summary>Acceptance at intake (Decree 61/2018 Art. 17).</summary>
    Acceptance,

    /// <summary>Receipt by the agency that settles it, told by the effect <c>startClock</c> (Decree 99/2022 Art. 16(2)).</summary>
    AgencyReceipt,

    /// <summary>The financial obligation is met.</summary>
    ObligationMet,
}
