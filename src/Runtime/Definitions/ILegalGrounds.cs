using LongAn.Workflows.Calendars;
using NodaTime;

namespace LongAn.Runtime.Definitions;

/// <summary>The calendar and the law that hold for a dossier.</summary>
public sealed record LegalGround(WorkCalendar Calendar, LegalProfile Profile);

/// <summary>Where a dossier finds the calendar of its agency and the law of its day.</summary>
public interface ILegalGrounds
{
    /// <summary>What would hold for a dossier that an agency receives at a moment.</summary>
    ValueTask<LegalGround> At(string agencyCode, Instant moment);

    /// <summary>What a dossier pinned at receipt, by the content hashes of the calendar and of the profile.</summary>
    ValueTask<LegalGround> Pinned(string calendarHash, string legalProfileHash);
}
