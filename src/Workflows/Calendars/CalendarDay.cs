using NodaTime;

namespace LongAn.Workflows.Calendars;

/// <summary>Why a date differs from its day of the week.</summary>
public enum CalendarDayKind
{
    /// <summary>A public holiday (Labour Code 2019, article 112).</summary>
    Holiday,

    /// <summary>A day off for a holiday that fell on a weekly rest day (Labour Code 2019, article 111.3).</summary>
    CompensatoryDayOff,

    /// <summary>A day off exchanged for a working Saturday.</summary>
    SwappedDayOff,

    /// <summary>A day of the weekend on which work is done in exchange.</summary>
    SwappedWorkingDay,

    /// <summary>The agency alone is closed.</summary>
    LocalClosure,
}

/// <summary>A date that differs from its day of the week.</summary>
/// <param name="Date">The date.</param>
/// <param name="Kind">Why it differs.</param>
/// <param name="Name">Name shown to people, in Vietnamese.</param>
/// <param name="Confirmed">Whether an official document says so; a due date computed across an unconfirmed day is provisional.</param>
/// <param name="Source">The document or the place where it was found.</param>
/// <param name="Windows">
/// Hours worked on this date. Empty: none on a day off, and the hours of the first working day of the week on a swapped
/// working day. A half day off names the other half.
/// </param>
public sealed record CalendarDay(
    LocalDate Date,
    CalendarDayKind Kind,
    string Name,
    bool Confirmed,
    string Source,
    Sequence<TimeWindow> Windows = default);
