using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;

namespace LongAn.Workflows.Procedures.National;

/// <summary>A record of the national database of procedures as far as it says what it means. What it leaves unclear is null, and flagged.</summary>
/// <param name="Code">National code (MATHUTUC).</param>
/// <param name="Name">Name in Vietnamese, the only language of the records.</param>
/// <param name="Decision">Decision that published it; null when the record has none.</param>
/// <param name="Sector">Sector; null when the record has none.</param>
/// <param name="Levels">Levels that perform it, in the record's words.</param>
/// <param name="Applicants">Who may ask for it, in the record's words.</param>
/// <param name="Channels">Rows of the channel table, in their order.</param>
/// <param name="Components">Papers.</param>
/// <param name="Notes">Notes that the record lists among the papers.</param>
/// <param name="Results">What comes out.</param>
/// <param name="Guide">The steps in the record's words; null when it has none.</param>
/// <param name="Flags">What a person has to look at.</param>
public sealed record NationalDraft(
    string Code,
    string Name,
    string? Decision,
    string? Sector,
    Sequence<string> Levels,
    Sequence<string> Applicants,
    Sequence<NationalChannel> Channels,
    Sequence<NationalComponent> Components,
    Sequence<string> Notes,
    Sequence<NationalResult> Results,
    string? Guide,
    Sequence<NationalFlag> Flags);

/// <summary>A row of the channel table (CACHTHUCTHUCHIEN).</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Limit">The limit; null when the row does not say both number and unit.</param>
/// <param name="TimeText">The time as written.</param>
/// <param name="Fee">The fee; null when the row does not say it, or contradicts itself.</param>
/// <param name="FeeText">Fee and description as written.</param>
public sealed record NationalChannel(Channel Channel, TimeLimit? Limit, string TimeText, Fee? Fee, string FeeText);

/// <summary>A paper of the record.</summary>
/// <param name="Group">The heading it stands under; null for none.</param>
/// <param name="Name">Its name, with the name of its form file where the record has one.</param>
/// <param name="Originals">Originals asked for; null when digits run together.</param>
/// <param name="Copies">Copies asked for.</param>
public sealed record NationalComponent(string? Group, string Name, int? Originals, int Copies);

/// <summary>A result of the record.</summary>
/// <param name="Code">National code; null when the record has none of the known shape.</param>
/// <param name="Name">Its name.</param>
public sealed record NationalResult(string? Code, string Name);

/// <summary>Something a person has to look at before the draft is used.</summary>
/// <param name="Trap">What kind of trap it is.</param>
/// <param name="Where">Field of the record.</param>
/// <param name="Found">The words it was found by, at most 200 characters.</param>
public sealed record NationalFlag(NationalTrap Trap, string Where, string Found);

/// <summary>The traps in the data of the national database. All are real; none is resolved by guessing.</summary>
public enum NationalTrap
{
    /// <summary>The amount says free, the description names an amount or an authority.</summary>
    FeeContradicted,

    /// <summary>The row has no time, although the text may give one.</summary>
    TimeMissing,

    /// <summary>A number without a unit.</summary>
    UnitMissing,

    /// <summary>A note stored among the papers, with nothing to hand in.</summary>
    NoteAmongComponents,

    /// <summary>The same channel in several rows: a case or a place is hidden in the words.</summary>
    ChannelTwice,

    /// <summary>Sentences or numbers that the extraction has run together or torn apart.</summary>
    TextScrambled,
}
