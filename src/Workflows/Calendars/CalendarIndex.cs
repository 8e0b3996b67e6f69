using NodaTime;

namespace LongAn.Workflows.Calendars;

/// <summary>A calendar prepared for counting. Holds nothing that the calendar does not.</summary>
internal sealed class CalendarIndex
{
    private static readonly LocalDate Origin = new(2000, 1, 3);
    private static readonly int LastDay = Number(new(9990, 12, 31));

    private readonly TimeWindow[][] _week = new TimeWindow[7][];
    private readonly Dictionary<LocalDate, CalendarDay> _days = [];
    private readonly TimeWindow[] _swapped;
    private readonly DayTally _workingDays;
    private readonly DayTally _workingTicks;
    private readonly DayTally _unconfirmed;
    private readonly HashSet<int> _years;

    public CalendarIndex(WorkCalendar calendar)
    {
        for (var i = 0; i < 7; i++)
        {
            _week[i] = calendar.Week
                .Where(w => (int)w.Day == i + 1)
                .Select(w => new TimeWindow(w.From, w.To))
                .OrderBy(w => w.From)
                .ToArray();
        }

        _swapped = _week.FirstOrDefault(d => d.Length > 0) ?? [];
        foreach (var day in calendar.Days)
            _days[day.Date] = day;

        _years = [.. calendar.ScheduledYears];
        var exceptions = _days.Values.OrderBy(d => d.Date).ToArray();
        _workingDays = Tally(exceptions, windows => windows.Length > 0 ? 1 : 0);
        _workingTicks = Tally(exceptions, windows => windows.Sum(Ticks));
        _unconfirmed = new(new long[7], exceptions.Where(d => !d.Confirmed).Select(d => (Number(d.Date), 1L)).ToArray());
    }

    public bool IsWorkingDay(LocalDate date) => WindowsOf(date).Length > 0;

    public CalendarDay? Find(LocalDate date) => _days.GetValueOrDefault(date);

    public TimeWindow[] WindowsOf(LocalDate date) =>
        _days.TryGetValue(date, out var day) ? WindowsOf(day) : _week[(int)date.DayOfWeek - 1];

    /// <summary>Working days later than one date, up to and including another; negative when the second is earlier.</summary>
    public long WorkingDaysBetween(LocalDate after, LocalDate through) =>
        _workingDays.Through(Number(through)) - _workingDays.Through(Number(after));

    /// <summary>The n-th working day later than a date, n at least one.</summary>
    public LocalDate WorkingDayAfter(LocalDate date, long count)
    {
        var number = Number(date);
        return Date(_workingDays.FirstReaching(_workingDays.Through(number) + count, number, LastDay) ?? throw Never());
    }

    /// <summary>Ticks worked up to an instant, relative to a fixed point.</summary>
    public long TicksUntil(Instant instant)
    {
        var local = LegalZone.ToLocal(instant);
        var ticks = _workingTicks.Through(Number(local.Date) - 1);
        foreach (var window in WindowsOf(local.Date))
        {
            if (local.TimeOfDay > window.From)
                ticks += Math.Min(local.TimeOfDay.TickOfDay, window.To.TickOfDay) - window.From.TickOfDay;
        }

        return ticks;
    }

    /// <summary>The earliest instant by which more ticks were worked, counted from an instant; the ticks are at least one.</summary>
    public Instant After(Instant from, long ticks)
    {
        var target = TicksUntil(from) + ticks;
        var number = _workingTicks.FirstReaching(target, Number(LegalZone.DateOf(from)) - 1, LastDay) ?? throw Never();
        var rest = target - _workingTicks.Through(number - 1);
        var date = Date(number);
        foreach (var window in WindowsOf(date))
        {
            if (rest <= Ticks(window))
                return LegalZone.ToInstant(date.At(window.From.PlusTicks(rest)));
            rest -= Ticks(window);
        }

        throw Never();
    }

    /// <summary>Whether a due date that counted these dates may still move: a day not confirmed, or a year without schedule.</summary>
    public bool IsProvisional(LocalDate from, LocalDate through)
    {
        if (_unconfirmed.Through(Number(through)) > _unconfirmed.Through(Number(from) - 1))
            return true;
        for (var year = from.Year; year <= through.Year; year++)
        {
            if (!_years.Contains(year))
                return true;
        }

        return false;
    }

    private static int Number(LocalDate date) => Period.DaysBetween(Origin, date);

    private static LocalDate Date(int number) => Origin.PlusDays(number);

    private static long Ticks(TimeWindow window) => window.To.TickOfDay - window.From.TickOfDay;

    private static InvalidOperationException Never() => new("Expected a calendar with working days, but it has none after the date asked for.");

    private DayTally Tally(CalendarDay[] exceptions, Func<TimeWindow[], long> quantity) =>
        new([.. _week.Select(quantity)], exceptions.Select(d => (Number(d.Date), quantity(WindowsOf(d)))).ToArray());

    private TimeWindow[] WindowsOf(CalendarDay day) =>
        day.Windows.Count > 0 ? [.. day.Windows.OrderBy(w => w.From)]
        : day.Kind == CalendarDayKind.SwappedWorkingDay ? _swapped
        : [];
}
