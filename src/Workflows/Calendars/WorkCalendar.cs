using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace LongAn.Workflows.Calendars;

/// <summary>When an agency works: weekly hours and the dates that differ from them, in the zone of the law.</summary>
/// <param name="Id">Stable identifier, such as <c>national</c> or an agency's code.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Week">Weekly hours; empty takes those of the calendar it is laid over.</param>
/// <param name="Days">Dates that differ. At most one entry a date counts: the last.</param>
/// <param name="ScheduledYears">
/// Years whose official schedule of days off is known. A due date computed across another year is provisional.
/// </param>
/// <param name="WeekConfirmed">Whether the weekly hours come from the agency itself.</param>
/// <param name="WeekSource">Where the weekly hours were found.</param>
public sealed record WorkCalendar(
    string Id,
    string Name,
    Sequence<WorkWindow> Week,
    Sequence<CalendarDay> Days,
    Sequence<int> ScheduledYears = default,
    bool WeekConfirmed = false,
    string WeekSource = "")
{
    // Derived from the rest, so it takes no part in equality and is not carried over by a "with".
    private CalendarIndex? _index;

    private WorkCalendar(WorkCalendar original)
    {
        (Id, Name, Week, Days) = (original.Id, original.Name, original.Week, original.Days);
        (ScheduledYears, WeekConfirmed, WeekSource) = (original.ScheduledYears, original.WeekConfirmed, original.WeekSource);
    }

    internal CalendarIndex Index => _index ??= new(this);

    /// <summary>Whether any work is done on a date, be it half a day.</summary>
    public bool IsWorkingDay(LocalDate date) => Index.IsWorkingDay(LegalZone.DayOf(date));

    /// <summary>The first working day later than a date.</summary>
    /// <exception cref="InvalidOperationException">The calendar has no working day after it.</exception>
    public LocalDate NextWorkingDay(LocalDate after) => LegalZone.DateOf(Index.WorkingDayAfter(LegalZone.DayOf(after), 1));

    /// <summary>The date itself when it is a working day, otherwise the next one.</summary>
    /// <exception cref="InvalidOperationException">The calendar has no working day from it on.</exception>
    public LocalDate WorkingDayFrom(LocalDate date) => LegalZone.DateOf(Index.WorkingDayFrom(LegalZone.DayOf(date)));

    /// <summary>Begin of work on a date; on a day off, midnight at which the date begins.</summary>
    public Instant StartOfWork(LocalDate date) => Index.StartOfWork(LegalZone.DayOf(date));

    /// <summary>End of work on a date; on a day off, midnight at which the date ends.</summary>
    public Instant EndOfWork(LocalDate date) => Index.EndOfWork(LegalZone.DayOf(date));

    /// <summary>Whether an instant lies within working hours, their first and last instants included.</summary>
    public bool IsWorkingTime(Instant instant) => Index.IsWorkingTime(instant);

    /// <summary>The entry of a date that differs from its day of the week, or null.</summary>
    public CalendarDay? Find(LocalDate date) => Index.Find(date);

    /// <summary>
    /// This calendar laid over a more general one: national, province, agency. Its weekly hours replace the other's when
    /// it has any; its dates replace the other's date by date.
    /// </summary>
    public WorkCalendar Over(WorkCalendar parent) => this with
    {
        Week = Week.Count == 0 ? parent.Week : Week,
        WeekConfirmed = Week.Count == 0 ? parent.WeekConfirmed : WeekConfirmed,
        WeekSource = Week.Count == 0 ? parent.WeekSource : WeekSource,
        Days = parent.Days.Concat(Days).GroupBy(d => d.Date).Select(g => g.Last()).OrderBy(d => d.Date).ToSequence(),
        ScheduledYears = parent.ScheduledYears.Union(ScheduledYears).Order().ToSequence(),
    };

    /// <summary>SHA-256 of the content in lower-case hexadecimal: the same for equal calendars, on every machine.</summary>
    public string ContentHash()
    {
        var text = new StringBuilder();
        void Line(params ReadOnlySpan<string> parts)
        {
            foreach (var part in parts)
                text.Append(part.Replace("\\", @"\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)).Append('|');
            text.Append('\n');
        }

        var time = LocalTimePattern.ExtendedIso;
        Line("calendar", Id, Name, WeekConfirmed ? "confirmed" : "unconfirmed", WeekSource);
        foreach (var window in Week)
            Line("week", window.Day.ToString(), time.Format(window.From), time.Format(window.To));
        foreach (var year in ScheduledYears)
            Line("year", year.ToString(CultureInfo.InvariantCulture));
        foreach (var day in Days)
        {
            Line("day", LocalDatePattern.Iso.Format(day.Date), day.Kind.ToString(), day.Name, day.Confirmed ? "confirmed" : "unconfirmed", day.Source);
            foreach (var window in day.Windows)
                Line("window", time.Format(window.From), time.Format(window.To));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <inheritdoc/>
    public bool Equals(WorkCalendar? other) =>
        other is not null && Id == other.Id && Name == other.Name && Week == other.Week && Days == other.Days
        && ScheduledYears == other.ScheduledYears && WeekConfirmed == other.WeekConfirmed && WeekSource == other.WeekSource;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Name, Week, Days, ScheduledYears, WeekConfirmed, WeekSource);
}
