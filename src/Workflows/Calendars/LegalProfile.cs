using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace LongAn.Workflows.Calendars;

/// <summary>At what time of the last day a limit of days ends.</summary>
public enum DueTimeOfDay
{
    /// <summary>At the end of work.</summary>
    EndOfWork,

    /// <summary>At the time of day at which it started, within working hours.</summary>
    SameTime,
}

/// <summary>Size of the sheet a slip is printed on.</summary>
public enum PaperSize
{
    /// <summary>210 × 297 mm.</summary>
    A4,

    /// <summary>148 × 210 mm.</summary>
    A5,
}

/// <summary>A slip or letter that the law of an era prescribes.</summary>
/// <param name="Number">Number of the form, such as <c>01</c>.</param>
/// <param name="Key">What it is for, the same in every era: <c>receipt</c>, <c>supplement</c>, <c>refusal</c>, <c>apology</c>, <c>stop</c>, <c>control</c>, <c>register</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Paper">The sheet, or null where it is not known.</param>
public sealed record SlipForm(string Number, string Key, Text Name, PaperSize? Paper);

/// <summary>The rules of an era of the law, chosen by the date of receipt and pinned to the dossier. Data, never an <c>if</c>.</summary>
/// <param name="Id">Stable identifier.</param>
/// <param name="Name">Its name.</param>
/// <param name="EffectiveFrom">First date of receipt it applies to.</param>
/// <param name="EffectiveTo">Last date of receipt it applies to, or null while it has no end.</param>
public sealed record LegalProfile(string Id, Text Name, LocalDate EffectiveFrom, LocalDate? EffectiveTo = null)
{
    /// <summary>Whether it may be chosen; shipped profiles that are not switched on are data only.</summary>
    public bool Active { get; init; } = true;

    /// <summary>Length of a working day in hours, of which a fraction of a day is a share. Default 8.</summary>
    public decimal HoursPerDay { get; init; } = 8;

    /// <summary>What is received later than this is transferred at the start of the next working day (Decree 61/2018, article 18). Default 15:00.</summary>
    public LocalTime TransferCutOff { get; init; } = new(15, 0);

    /// <summary>When on the last day a limit of days ends.</summary>
    public DueTimeOfDay DueTimeOfDay { get; init; } = DueTimeOfDay.EndOfWork;

    /// <summary>What a supplement asked for after appraisal does to the clock, unless the procedure says otherwise (Decree 61/2018, article 19.4).</summary>
    public ClockEffect SupplementAfterAppraisal { get; init; } = ClockEffect.Restart;

    /// <summary>Working days from receipt within which a dossier may be returned for supplement after appraisal (Decree 61/2018, article 19.4). Default 3.</summary>
    public int SupplementNoticeDays { get; init; } = 3;

    /// <summary>How often a supplement may be asked for at intake (Decree 61/2018, article 15.3). Default once.</summary>
    public int MaxSupplementsAtIntake { get; init; } = 1;

    /// <summary>How often the due date may be moved (Decree 61/2018, article 19.9). Default once.</summary>
    public int MaxExtensions { get; init; } = 1;

    /// <summary>How many days before expiry the due date must be moved at the latest (Decree 61/2018, article 19.9). Default 1.</summary>
    public int ExtensionNoticeDays { get; init; } = 1;

    /// <summary>
    /// Whether days lost to force majeure are left out of limits unless the procedure says otherwise. Found for one sector
    /// (Decree 99/2022, article 16.3), to be verified for the others. Default true.
    /// </summary>
    public bool ForceMajeureExcluded { get; init; } = true;

    /// <summary>
    /// Form of the dossier code: <c>{agency}</c>, the date of receipt as <c>{yymmdd}</c> and the number of that day as
    /// <c>{number}</c>, at least four digits (Circular 01/2018, article 19).
    /// </summary>
    public string DossierCodeFormat { get; init; } = "{agency}-{yymmdd}-{number}";

    /// <summary>Whether partial-online needs a publicly stated reason (Decree 224/2026, article 14).</summary>
    public bool PartialOnlineNeedsReason { get; init; }

    /// <summary>Levels of the administration, from the highest.</summary>
    public Sequence<string> AgencyLevels { get; init; }

    /// <summary>The slips and letters of the era.</summary>
    public Sequence<SlipForm> Slips { get; init; }

    /// <summary>Names of the facts of this profile that nobody has verified yet.</summary>
    public Sequence<string> ToVerify { get; init; }

    /// <summary>SHA-256 over everything the profile says, 64 hexadecimal digits in lower case: what a dossier is pinned to.</summary>
    public string ContentHash()
    {
        var date = LocalDatePattern.Iso;
        string[] said =
        [
            Id, Name.Vi, Name.En, date.Format(EffectiveFrom), EffectiveTo is { } end ? date.Format(end) : "", Flag(Active),
            HoursPerDay.ToString(CultureInfo.InvariantCulture), LocalTimePattern.ExtendedIso.Format(TransferCutOff), DueTimeOfDay.ToString(),
            SupplementAfterAppraisal.ToString(), Number(SupplementNoticeDays), Number(MaxSupplementsAtIntake), Number(MaxExtensions),
            Number(ExtensionNoticeDays), DossierCodeFormat, Flag(PartialOnlineNeedsReason),
            .. AgencyLevels,
            .. Slips.SelectMany(slip => new[] { slip.Number, slip.Key, slip.Name.Vi, slip.Name.En, slip.Paper?.ToString() ?? "" }),
            .. ToVerify,
            // Said only where it is not the default: profiles pinned before this rule was known keep their hash.
            .. ForceMajeureExcluded ? (string[])[] : ["forceMajeureCounts"],
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', said))));

        static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
        static string Flag(bool value) => value ? "1" : "0";
    }

    /// <summary>The active profile in force on a date of receipt (the latest to begin, when several are), or null.</summary>
    public static LegalProfile? InForce(IEnumerable<LegalProfile> profiles, LocalDate receivedOn) =>
        profiles
            .Where(p => p.Active && p.EffectiveFrom <= receivedOn && (p.EffectiveTo is not { } end || receivedOn <= end))
            .MaxBy(p => p.EffectiveFrom);
}
