using System.Globalization;
using LongAn.Runtime.Http;
using LongAn.Workflows;
using LongAn.Workflows.Calendars;
using NodaTime;
using NodaTime.Text;

namespace LongAn.Runtime.Calendars;

/// <summary>Hours of a day, <c>HH:mm</c>.</summary>
public sealed record HoursView(string From, string To);

/// <summary>Hours of a day of the week.</summary>
public sealed record WeekHours(IsoDayOfWeek Day, string From, string To);

/// <summary>A date that differs from its day of the week.</summary>
/// <param name="Confirmed">Whether an official document says so.</param>
/// <param name="Source">The document.</param>
/// <param name="Hours">Hours worked on it; empty for none on a day off, and those of an ordinary day on a swapped working day.</param>
public sealed record DayView(LocalDate Date, CalendarDayKind Kind, string Name, bool Confirmed, string Source, IReadOnlyList<HoursView> Hours);

/// <summary>What the calendar of the country, the province or an agency says for itself; what it leaves out it inherits.</summary>
/// <param name="Week">Weekly hours; empty for those inherited.</param>
/// <param name="ScheduledYears">Years whose official schedule of days off is known.</param>
public sealed record CalendarContent(
    IReadOnlyList<WeekHours> Week,
    bool WeekConfirmed,
    string WeekSource,
    IReadOnlyList<int> ScheduledYears,
    IReadOnlyList<DayView> Days)
{
    private const int MaxDays = 2_000;
    private const int MaxWindows = 50;
    private const int MaxText = 300;

    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    internal static CalendarContent Empty { get; } = new([], false, "", [], []);

    internal static CalendarContent Of(WorkCalendar calendar) => new(
        [.. calendar.Week.Select(w => new WeekHours(w.Day, Clock.Format(w.From), Clock.Format(w.To)))],
        calendar.WeekConfirmed,
        calendar.WeekSource,
        [.. calendar.ScheduledYears],
        [.. calendar.Days.OrderBy(d => d.Date).Select(Of)]);

    internal static DayView Of(CalendarDay day) =>
        new(day.Date, day.Kind, day.Name, day.Confirmed, day.Source, [.. day.Windows.Select(w => new HoursView(Clock.Format(w.From), Clock.Format(w.To)))]);

    /// <summary>The calendar, once <see cref="Findings"/> has nothing to say.</summary>
    internal WorkCalendar ToCalendar(string id, string name) => new(
        id,
        name,
        Week.Select(w => new WorkWindow(w.Day, Time(w.From), Time(w.To))).OrderBy(w => w.Day).ThenBy(w => w.From).ToSequence(),
        Days.OrderBy(d => d.Date).Select(d => new CalendarDay(d.Date, d.Kind, d.Name.Trim(), d.Confirmed, d.Source.Trim(), d.Hours.Select(h => new TimeWindow(Time(h.From), Time(h.To))).OrderBy(h => h.From).ToSequence())).ToSequence(),
        ScheduledYears.Distinct().Order().ToSequence(),
        WeekConfirmed,
        WeekSource.Trim());

    /// <summary>What is wrong with it.</summary>
    internal IEnumerable<Finding> Findings()
    {
        if (Week.Count > MaxWindows || Days.Count > MaxDays || ScheduledYears.Count > MaxWindows)
        {
            yield return new("/calendar", "too-many", new($"Cần không quá {MaxDays} ngày và {MaxWindows} khung giờ, nhưng có nhiều hơn.", $"Expected at most {MaxDays} days and {MaxWindows} windows, but found more."));
            yield break;
        }

        foreach (var day in Week.GroupBy(w => w.Day))
        {
            if (Apart("/calendar/week", day.Select(w => new HoursView(w.From, w.To))) is { } hours)
                yield return hours;
        }

        if (CommandFindings.Text("/calendar/weekSource", WeekSource, MaxText) is { } source)
            yield return source;
        foreach (var year in ScheduledYears.Where(y => y is < 1900 or > 2200))
            yield return new("/calendar/scheduledYears", "range", new($"Cần một năm từ 1900 đến 2200, nhưng nhận được {year}.", $"Expected a year from 1900 to 2200, but found {year}."));
        foreach (var twice in Days.GroupBy(d => d.Date).Where(g => g.Count() > 1))
            yield return new("/calendar/days", "date-twice", new($"Ngày {twice.Key.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)} có hai dòng; hãy giữ một dòng.", $"Expected each date once, but {twice.Key:uuuu-MM-dd} appears again; keep one entry."));
        for (var i = 0; i < Days.Count; i++)
        {
            foreach (var finding in Of(Days[i], $"/calendar/days/{i}"))
                yield return finding;
        }
    }

    private static IEnumerable<Finding> Of(DayView day, string path)
    {
        if (CommandFindings.Given($"{path}/name", day.Name, MaxText) is { } name)
            yield return name;
        if (CommandFindings.Given($"{path}/source", day.Source, MaxText) is { } source)
            yield return source;
        if (Apart($"{path}/hours", day.Hours) is { } hours)
            yield return hours;
    }

    private static Finding? Apart(string path, IEnumerable<HoursView> hours)
    {
        var last = LocalTime.MinValue;
        foreach (var (from, to) in hours.OrderBy(h => h.From, StringComparer.Ordinal))
        {
            if (Clock.Parse(from) is not { Success: true } begin || Clock.Parse(to) is not { Success: true } end || begin.Value >= end.Value || begin.Value < last)
                return new(path, "hours", new($"Cần các khung giờ dạng 07:00–11:30, bắt đầu trước khi kết thúc và không chồng nhau, nhưng nhận được {from}–{to}.", $"Expected hours such as 07:00–11:30, beginning before they end and apart from each other, but found {from}–{to}."));
            last = end.Value;
        }

        return null;
    }

    private static LocalTime Time(string text) => Clock.Parse(text).Value;
}
