using System.Globalization;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Feel;
using NodaTime;
using NodaTime.Text;

namespace LongAn.Workflows.Execution.Events;

/// <summary>A point in time, or a duration from now on, once or again and again.</summary>
internal readonly struct TimerTime
{
    private readonly Instant _at;
    private readonly Period? _after;

    private TimerTime(Instant at, TimerCycle? cycle = null) => (_at, _after, Cycle) = (at, null, cycle);

    private TimerTime(Period after, TimerCycle? cycle = null) => (_at, _after, Cycle) = (default, after, cycle);

    /// <summary>What follows the first time; null for nothing.</summary>
    public TimerCycle? Cycle { get; }

    /// <summary>Whether it is due as soon as it is set.</summary>
    public bool IsAtOnce => _after is { } after && after.Normalize().Equals(Period.Zero);

    /// <summary>
    /// Reads ISO 8601 text: a date (its beginning), a date with time (of Vietnam where it names no offset), a duration, or a repeating
    /// interval: <c>R3/PT1H</c>, <c>R/P1D</c> without end, <c>R3/2026-12-01T08:00:00/PT1H</c> with its first time.
    /// </summary>
    public static TimerTime? Parse(TimerKind kind, string text)
    {
        try
        {
            return Read(kind, text);
        }
        catch (Exception e) when (IsBeyondTime(e))
        {
            return null;
        }
    }

    private static TimerTime? Read(TimerKind kind, string text) => kind switch
    {
        TimerKind.Date when OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } moment => new(moment.Value.ToInstant()),
        TimerKind.Date when LocalDateTimePattern.ExtendedIso.Parse(text) is { Success: true } local => new(LegalZone.ToInstant(local.Value)),
        TimerKind.Date when LocalDatePattern.Iso.Parse(text) is { Success: true } date => new(LegalZone.ToInstant(date.Value.AtMidnight())),
        TimerKind.Duration when PeriodPattern.Roundtrip.Parse(text) is { Success: true } period && !IsNegative(period.Value) => new(period.Value),
        TimerKind.Cycle => ParseCycle(text),
        _ => null,
    };

    /// <summary>When a cycle falls due again after it fell due; null where it does not.</summary>
    public static Instant? Next(Instant due, TimerCycle cycle)
    {
        try
        {
            return LegalZone.ToInstant(LegalZone.ToLocal(due) + PeriodPattern.Roundtrip.Parse(cycle.Interval).Value);
        }
        catch (Exception e) when (IsBeyondTime(e))
        {
            return null;
        }
    }

    private static TimerTime? ParseCycle(string text)
    {
        if (text.Split('/') is not [['R', .. var times], .. var first, var interval] || first.Length > 1)
            return null;
        int? count = int.TryParse(times, NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : null;
        if ((count is null && times.Length > 0) || count == 0)
            return null;
        if (PeriodPattern.Roundtrip.Parse(interval) is not { Success: true, Value: var period } || IsNegative(period) || period.Normalize() == Period.Zero)
            return null;
        var cycle = count == 1 ? null : new TimerCycle(interval, count - 1);
        if (first.Length == 0)
            return new(period, cycle);
        return Read(TimerKind.Date, first[0]) is { } begin ? new(begin._at, cycle) : null;
    }

    /// <summary>Takes the value an expression gave; null where it is no time of this kind.</summary>
    public static TimerTime? Of(TimerKind kind, Value value)
    {
        try
        {
            return Read(kind, value);
        }
        catch (Exception e) when (IsBeyondTime(e))
        {
            return null;
        }
    }

    private static TimerTime? Read(TimerKind kind, Value value) => (kind, value) switch
    {
        (_, TextValue text) => Read(kind, text.Value),
        (TimerKind.Date, DateValue date) => new(LegalZone.ToInstant(date.Value.AtMidnight())),
        (TimerKind.Date, DateTimeValue moment) => new(moment.Moment ?? LegalZone.ToInstant(moment.Value)),
        (TimerKind.Duration, DaysDurationValue { Value: var after }) when after >= Duration.Zero => new(new PeriodBuilder { Days = after.Days, Nanoseconds = after.NanosecondOfDay }.Build()),
        (TimerKind.Duration, MonthsDurationValue { Months: >= 0 and <= int.MaxValue and var months }) => new(Period.FromMonths((int)months)),
        _ => null,
    };

    /// <summary>When it falls due, counted from now. Null where it lies beyond what time can say.</summary>
    public Instant? DueAt(Circumstances at, TimerDefinition definition)
    {
        try
        {
            return (_after, definition) switch
            {
                (null, { IsLegalLimit: true }) => EndOfWork(LegalZone.DateOf(_at), at.Calendar),
                (null, _) => _at,
                ({ } after, { IsLegalLimit: true }) => ByLaw(after, isLegalLimit: true, at.Now, at.Calendar, at.Profile),
                ({ } after, { InWorkingTime: true }) => ByLaw(after, isLegalLimit: false, at.Now, at.Calendar, at.Profile),
                ({ } after, _) => LegalZone.ToInstant(LegalZone.ToLocal(at.Now) + after),
            };
        }
        catch (Exception e) when (IsBeyondTime(e))
        {
            return null;
        }
    }

    /// <summary>What a calendar counts of it; null where it has no part in it.</summary>
    public TimerCount? CountFrom(Instant since, TimerDefinition definition) =>
        _after is { } after && (definition.IsLegalLimit || definition.InWorkingTime) ? new(since, PeriodPattern.Roundtrip.Format(after), definition.IsLegalLimit) : null;

    /// <summary>Timers that another calendar makes fall due later, each with its time; none falls due earlier.</summary>
    public static IEnumerable<(ProcessTimer Timer, Instant DueAt)> Moved(ProcessState state, WorkCalendar calendar, LegalProfile profile) =>
        from timer in state.Timers
        where timer.Count is not null
        let due = ByLaw(PeriodPattern.Roundtrip.Parse(timer.Count!.Duration).Value, timer.Count.IsLegalLimit, timer.Count.Since, calendar, profile)
        where due > timer.DueAt
        select (timer, due);

    /// <summary>
    /// Months and days are counted as the law counts a limit: the first day is not counted, days off are left out of working
    /// days, and what would end on a day off ends on the next working day. Hours and less are walked through working hours from there.
    /// </summary>
    private static Instant ByLaw(Period period, bool isLegalLimit, Instant since, WorkCalendar calendar, LegalProfile profile)
    {
        var (days, daysOfWeek) = isLegalLimit ? (TimeUnit.CalendarDay, 7) : (TimeUnit.WorkingDay, 5);
        var due = since;
        if (period.Years != 0 || period.Months != 0)
            due = LegalClock.Due(new((period.Years * 12) + period.Months, TimeUnit.Month), due, calendar, profile).At;
        if (period.Weeks != 0 || period.Days != 0)
            due = LegalClock.Due(new((period.Weeks * daysOfWeek) + period.Days, days), due, calendar, profile).At;
        var rest = new PeriodBuilder(period) { Years = 0, Months = 0, Weeks = 0, Days = 0 }.Build().ToDuration();
        return rest > Duration.Zero ? calendar.Index.After(due, rest.BclCompatibleTicks) : due;
    }

    /// <summary>What is thrown where a time lies beyond what time can say.</summary>
    private static bool IsBeyondTime(Exception thrown) => thrown is OverflowException or ArgumentException or InvalidOperationException;

    private static Instant EndOfWork(LocalDate day, WorkCalendar calendar) =>
        calendar.EndOfWork(calendar.IsWorkingDay(day) ? day : calendar.NextWorkingDay(day));

    private static bool IsNegative(Period period) =>
        period.Years < 0 || period.Months < 0 || period.Weeks < 0 || period.Days < 0
        || period.Hours < 0 || period.Minutes < 0 || period.Seconds < 0 || period.Milliseconds < 0 || period.Ticks < 0 || period.Nanoseconds < 0;
}
