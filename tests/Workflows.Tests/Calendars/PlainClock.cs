using LongAn.Workflows.Calendars;
using NodaTime;

namespace LongAn.Workflows.Tests.Calendars;

/// <summary>The oracle: counts day by day and minute by minute, as plainly as possible, and shares nothing with the clock.</summary>
internal sealed class PlainClock(ClockCase @case)
{
    private readonly WorkCalendar _calendar = @case.Calendar;
    private readonly LocalDateTime _start = Local(@case.Run.Start);

    public Instant Due()
    {
        var limit = @case.Limit;
        var dayBefore = _start.Date;
        var begin = _start;
        if (limit.SameDayUntil is { } cutOff)
        {
            var windows = Windows(_start.Date);
            if (windows.Count > 0 && _start.TimeOfDay <= cutOff && _start.TimeOfDay < windows[^1].To)
            {
                dayBefore = _start.Date.PlusDays(-1);
            }
            else
            {
                var next = _start.Date.PlusDays(1);
                while (Windows(next).Count == 0)
                    next = next.PlusDays(1);
                dayBefore = next.PlusDays(-1);
                begin = next.At(Windows(next)[0].From);
            }
        }

        switch (limit.Unit)
        {
            case TimeUnit.Hour:
                return Walk(begin, (int)(limit.Value * 60));
            case TimeUnit.WorkingDay:
                var whole = (int)limit.Value;
                var minutes = (int)((limit.Value - whole) * 8 * 60);
                var reached = whole == 0 ? begin : End(CountWorkingDays(dayBefore, whole));
                if (minutes == 0)
                    return LegalZone.ToInstant(reached);
                return Instant.Min(Walk(reached, minutes), LegalZone.ToInstant(End(CountWorkingDays(dayBefore, whole + 1))));
            case TimeUnit.CalendarDay:
                var day = dayBefore;
                for (var left = (int)limit.Value; left > 0;)
                {
                    day = day.PlusDays(1);
                    if (!Suspended(day))
                        left--;
                }

                return Roll(day);
            default:
                var end = dayBefore.PlusMonths((int)limit.Value);
                for (var date = dayBefore.PlusDays(1); date <= end; date = date.PlusDays(1))
                {
                    if (Suspended(date))
                        end = end.PlusDays(1);
                }

                return Roll(end);
        }
    }

    private LocalDate CountWorkingDays(LocalDate day, int left)
    {
        while (left > 0)
        {
            day = day.PlusDays(1);
            if (Windows(day).Count > 0 && !Suspended(day))
                left--;
        }

        return day;
    }

    private Instant Walk(LocalDateTime from, int minutes)
    {
        while (minutes > 0)
        {
            if (Windows(from.Date).Exists(w => w.From <= from.TimeOfDay && from.TimeOfDay < w.To) && !Suspended(LegalZone.ToInstant(from)))
                minutes--;
            from = from.PlusMinutes(1);
        }

        return LegalZone.ToInstant(from);
    }

    private Instant Roll(LocalDate date)
    {
        while (Windows(date).Count == 0)
            date = date.PlusDays(1);
        return LegalZone.ToInstant(End(date));
    }

    private bool Suspended(LocalDate date) =>
        @case.Run.Suspensions.Any(s => s.Until > @case.Run.Start && Local(s.From).Date < date && date <= Local(s.Until!.Value).Date);

    private bool Suspended(Instant at) => @case.Run.Suspensions.Any(s => s.From <= at && at < s.Until);

    private LocalDateTime End(LocalDate date) => date.At(Windows(date)[^1].To);

    private List<TimeWindow> Windows(LocalDate date)
    {
        foreach (var day in _calendar.Days.Where(d => d.Date == date))
        {
            if (day.Windows.Count > 0)
                return [.. day.Windows];
            if (day.Kind != CalendarDayKind.SwappedWorkingDay)
                return [];
            var model = _calendar.Week.Min(w => w.Day);
            return Week(model);
        }

        return Week(date.DayOfWeek);
    }

    private List<TimeWindow> Week(IsoDayOfWeek day) => [.. _calendar.Week.Where(w => w.Day == day).Select(w => new TimeWindow(w.From, w.To))];

    private static LocalDateTime Local(Instant instant) => instant.InUtc().LocalDateTime.PlusHours(7);
}
