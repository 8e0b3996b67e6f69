using NodaTime;

namespace LongAn.Workflows.Calendars;

/// <summary>Until when something has to be done.</summary>
/// <param name="At">The instant, on a working day. While the clock stands still, the earliest that is still possible.</param>
/// <param name="Provisional">Whether days were crossed that are not yet officially confirmed, so that it may still move.</param>
/// <param name="StandsStill">Whether the clock stands still: the date is not final before it goes on.</param>
public sealed record DueDate(Instant At, bool Provisional, bool StandsStill = false);

/// <summary>Why a day counted or not.</summary>
public enum DayCount
{
    /// <summary>It counted.</summary>
    Counted,

    /// <summary>The first day, which is not counted (Civil Code 2015, article 147.2).</summary>
    FirstDayNotCounted,

    /// <summary>A weekly rest day.</summary>
    Weekend,

    /// <summary>A holiday or another day off; the note has its name.</summary>
    DayOff,

    /// <summary>The clock stood still; the note has the reason.</summary>
    Suspended,

    /// <summary>The limit ended on a day off, so the date moves on (Civil Code 2015, article 148.5).</summary>
    RolledOver,

    /// <summary>It counted once, but the limit began anew later.</summary>
    BeforeRestart,

    /// <summary>The day on which the limit ends.</summary>
    LastDay,
}

/// <summary>One day of an explained due date.</summary>
/// <param name="Date">The date.</param>
/// <param name="Count">Why it counted or not.</param>
/// <param name="Note">Name of the holiday or reason of the suspension, in Vietnamese; null when there is nothing to add.</param>
/// <param name="Confirmed">False when the calendar's entry of this date is not officially confirmed.</param>
public sealed record CountedDay(LocalDate Date, DayCount Count, string? Note = null, bool Confirmed = true);

/// <summary>A due date with each day that led to it, in order.</summary>
public sealed record DueDateExplanation(DueDate Due, Sequence<CountedDay> Days);

/// <summary>Where something stands against its due date.</summary>
public enum Timeliness
{
    /// <summary>Open, the due date is not near (<c>chưa đến hạn</c>).</summary>
    NotYetDue,

    /// <summary>Open, the due date is near (<c>sắp đến hạn</c>).</summary>
    DueSoon,

    /// <summary>Open, the due date has passed (<c>quá hạn</c>).</summary>
    Overdue,

    /// <summary>Done before the due date (<c>trước hạn</c>).</summary>
    Early,

    /// <summary>Done on the due date (<c>đúng hạn</c>).</summary>
    OnTime,

    /// <summary>Done after the due date (<c>quá hạn</c>).</summary>
    Late,
}
