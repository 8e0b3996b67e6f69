using NodaTime;

namespace LongAn.Workflows.Calendars;

/// <summary>A calendar compiled for counting in days numbered as <see cref="LegalZone"/> does. Holds nothing that the calendar does not.</summary>
internal sealed class CalendarIndex
{
    private static readonly int LastDay = LegalZone.DayOf(new LocalDate(9990, 12, 31));

    private readonly Span[][] _week = new Span[7][];
    private readonly Dictionary<int, (CalendarDay Entry, Span[] Spans)> _days = [];
    private readonly DayTally _workingDays;
    private readonly DayTally _workingTicks;
    private readonly DayTally _unconfirmed;
    private readonly (int First, int Last)[] _scheduled;

    public CalendarIndex(WorkCalendar calendar)
    {
        for (var i = 0; i < 7; i++)
            _week[i] = Spans(calendar.Week.Where(w => (int)w.Day == i + 1).Select(w => new TimeWindow(w.From, w.To)));

        var swapped = _week.FirstOrDefault(d => d.Length > 0) ?? [];
        foreach (var day in calendar.Days)
        {
            var spans = day.Windows.Count > 0 ? Spans(day.Windows) : day.Kind == CalendarDayKind.SwappedWorkingDay ? swapped : [];
            _days[LegalZone.DayOf(day.Date)] = (day, spans);
        }

        _workingDays = Tally(spans => spans.Length > 0 ? 1 : 0);
        _workingTicks = Tally(spans => spans.Sum(s => s.Ticks));
        _unconfirmed = new(new long[7], _days.Where(d => !d.Value.Entry.Confirmed).OrderBy(d => d.Key).Select(d => (d.Key, 1L)).ToArray());
        _scheduled = Scheduled(calendar.ScheduledYears);
    }

    public bool IsWorkingDay(int day) => SpansOf(day).Length > 0;

    public CalendarDay? Find(LocalDate date) => _days.TryGetValue(LegalZone.DayOf(date), out var day) ? day.Entry : null;

    /// <summary>Working days later than one day, up to and including another; negative when the second is earlier.</summary>
    public long WorkingDaysBetween(int after, int through) => _workingDays.Through(through) - _workingDays.Through(after);

    /// <summary>The n-th working day later than a day, n at least one.</summary>
    public int WorkingDayAfter(int day, long count) =>
        _workingDays.FirstReaching(_workingDays.Through(day) + count, LastDay) ?? throw Never();

    /// <summary>The day itself when it is a working day, otherwise the next one.</summary>
    public int WorkingDayFrom(int day) => IsWorkingDay(day) ? day : WorkingDayAfter(day, 1);

    /// <summary>Begin of work; on a day off, midnight at which the day begins.</summary>
    public Instant StartOfWork(int day) => LegalZone.ToInstant(day, SpansOf(day) is [var first, ..] ? first.From : 0);

    /// <summary>End of work; on a day off, midnight at which the day ends.</summary>
    public Instant EndOfWork(int day) => LegalZone.ToInstant(day, SpansOf(day) is [.., var last] ? last.To : NodaConstants.TicksPerDay);

    /// <summary>Whether an instant lies within working hours, their first and last instants included.</summary>
    public bool IsWorkingTime(Instant instant)
    {
        var tick = LegalZone.TickOfDay(instant);
        return Array.Exists(SpansOf(LegalZone.DayOf(instant)), span => span.From <= tick && tick <= span.To);
    }

    /// <summary>Ticks worked up to an instant, relative to a fixed point.</summary>
    public long TicksUntil(Instant instant)
    {
        var day = LegalZone.DayOf(instant);
        var tick = LegalZone.TickOfDay(instant);
        var ticks = _workingTicks.Through(day - 1);
        foreach (var span in SpansOf(day))
        {
            if (tick > span.From)
                ticks += Math.Min(tick, span.To) - span.From;
        }

        return ticks;
    }

    /// <summary>The earliest instant by which more ticks were worked, counted from an instant; the ticks are at least one.</summary>
    public Instant After(Instant from, long ticks)
    {
        var target = TicksUntil(from) + ticks;
        var day = _workingTicks.FirstReaching(target, LastDay) ?? throw Never();
        var rest = target - _workingTicks.Through(day - 1);
        foreach (var span in SpansOf(day))
        {
            if (rest <= span.Ticks)
                return LegalZone.ToInstant(day, span.From + rest);
            rest -= span.Ticks;
        }

        throw Never();
    }

    /// <summary>Whether a due date that counted these days may still move: a day not confirmed, or a year without schedule.</summary>
    public bool IsProvisional(int from, int through) =>
        !Array.Exists(_scheduled, years => years.First <= from && through <= years.Last)
        || _unconfirmed.Through(through) > _unconfirmed.Through(from - 1);

    private static InvalidOperationException Never() => new("Expected a calendar with working days, but it has none after the date asked for.");

    private Span[] SpansOf(int day) => _days.TryGetValue(day, out var differs) ? differs.Spans : _week[((day % 7) + 7) % 7];

    private DayTally Tally(Func<Span[], long> quantity) =>
        new([.. _week.Select(quantity)], _days.OrderBy(d => d.Key).Select(d => (d.Key, quantity(d.Value.Spans))).ToArray());

    private static Span[] Spans(IEnumerable<TimeWindow> windows) =>
        [.. windows.Select(w => new Span(w.From.TickOfDay, w.To.TickOfDay)).OrderBy(s => s.From)];

    /// <summary>First and last days of the years whose schedule is known, years that follow each other as one.</summary>
    private static (int First, int Last)[] Scheduled(Sequence<int> years)
    {
        var periods = new List<(int First, int Last)>();
        foreach (var year in years.Order())
        {
            var (first, last) = (LegalZone.DayOf(new LocalDate(year, 1, 1)), LegalZone.DayOf(new LocalDate(year, 12, 31)));
            if (periods is [.., var before] && before.Last >= first - 1)
                periods[^1] = (before.First, last);
            else
                periods.Add((first, last));
        }

        return [.. periods];
    }

    /// <summary>Working hours of a day in ticks since midnight.</summary>
    private readonly record struct Span(long From, long To)
    {
        public long Ticks => To - From;
    }
}
