using NodaTime;

namespace LongAn.Workflows.Calendars;

/// <summary>One counting of a limit: where it began, which days were left out and where it ended. Days are numbered as <see cref="LegalZone"/> does.</summary>
internal sealed class DayWalk
{
    private readonly TimeLimit _limit;
    private readonly CalendarIndex _calendar;
    private readonly LegalProfile _profile;
    private readonly Instant _received;
    private Instant _startOfWalk;
    private readonly (Instant From, Instant Until, string Reason)[] _suspensions;

    public DayWalk(TimeLimit limit, ClockRun run, WorkCalendar calendar, LegalProfile profile)
    {
        _received = run.Start;
        foreach (var restart in run.Restarts)
        {
            _received = restart.At;
            limit = restart.Limit ?? limit;
        }

        if (!limit.IsValid)
            throw new ArgumentOutOfRangeException(nameof(limit), limit, "Expected a limit of more than zero and less than a hundred years.");

        _limit = limit;
        _calendar = calendar.Index;
        _profile = profile;
        _suspensions = run.Suspensions.Count == 0 ? [] : Closed(run.Suspensions);
        FirstDay = LegalZone.DayOf(_received);
        Begin();
        End();
        LastDay = LegalZone.DayOf(At);
        foreach (var suspension in run.Suspensions)
        {
            if (suspension.Until is null && suspension.From >= _received && !(suspension.From >= OpenSince))
                OpenSince = suspension.From;
        }

        // A limit of whole days still ends on the day on which the clock stopped; one of hours or parts of days does not.
        var byInstant = limit.Unit == TimeUnit.Hour || (limit.Unit == TimeUnit.WorkingDay && limit.Value % 1 != 0);
        StandsStill = OpenSince < At && (byInstant || LegalZone.DayOf(OpenSince.Value) < LastDay);
    }

    /// <summary>Day on which the limit, or its last new beginning, started.</summary>
    public int FirstDay { get; }

    /// <summary>Day of the due instant.</summary>
    public int LastDay { get; }

    /// <summary>What the limit is counted in.</summary>
    public TimeUnit Unit => _limit.Unit;

    /// <summary>The day after which counting begins.</summary>
    public int Base { get; private set; }

    /// <summary>The day on which the limit ends by counting alone, before it moves on from a day off.</summary>
    public int Nominal { get; private set; }

    /// <summary>The due instant.</summary>
    public Instant At { get; private set; }

    /// <summary>Since when the clock stands still, or null.</summary>
    public Instant? OpenSince { get; }

    /// <summary>Whether the clock stood still before the limit ended, and still does.</summary>
    public bool StandsStill { get; }

    /// <summary>The reason why a day is not counted, or null when no suspension covers it.</summary>
    public string? SuspendedBy(int day)
    {
        foreach (var (from, until, reason) in _suspensions)
        {
            if (LegalZone.DayOf(from) < day && day <= LegalZone.DayOf(until))
                return reason;
        }

        return null;
    }

    private (Instant From, Instant Until, string Reason)[] Closed(Sequence<Suspension> suspensions) =>
    [
        .. from suspension in suspensions
           where suspension.Until is { } until && until > _received
           orderby suspension.From
           select (suspension.From, suspension.Until!.Value, suspension.Reason),
    ];

    private void Begin()
    {
        Base = FirstDay;
        _startOfWalk = _received;
        if (_limit.SameDayUntil is not { } cutOff)
            return;

        if (_calendar.IsWorkingDay(FirstDay)
            && LegalZone.TickOfDay(_received) <= cutOff.TickOfDay
            && _received < _calendar.EndOfWork(FirstDay))
        {
            Base = FirstDay - 1;
            return;
        }

        var next = _calendar.WorkingDayAfter(FirstDay, 1);
        Base = next - 1;
        _startOfWalk = _calendar.StartOfWork(next);
    }

    private void End()
    {
        var whole = decimal.Floor(_limit.Value);
        var fraction = _limit.Value - whole;
        switch (_limit.Unit)
        {
            case TimeUnit.Hour:
                At = Walk(_startOfWalk, _limit.Value);
                Nominal = LegalZone.DayOf(At);
                break;
            case TimeUnit.WorkingDay when fraction == 0:
                Nominal = Advance((long)whole);
                At = TimeOn(Nominal);
                break;
            case TimeUnit.WorkingDay:
                var from = whole == 0 ? _startOfWalk : TimeOn(Advance((long)whole));
                var fullDay = Advance((long)whole + 1);
                // A part of a day never ends later than the whole day, even where that day is a short one.
                At = Instant.Min(Walk(from, fraction * _profile.HoursPerDay), TimeOn(fullDay));
                Nominal = LegalZone.DayOf(At);
                break;
            case TimeUnit.CalendarDay:
                Nominal = Advance((long)decimal.Ceiling(_limit.Value));
                At = TimeOn(_calendar.WorkingDayFrom(Nominal));
                break;
            default:
                Nominal = MonthsLater((int)whole, (int)decimal.Ceiling(fraction * 30));
                At = TimeOn(_calendar.WorkingDayFrom(Nominal));
                break;
        }
    }

    private int MonthsLater(int months, int days)
    {
        // The corresponding day, or the last of the month (Civil Code 2015, article 148.3); a part never exceeds a month.
        var first = LegalZone.DateOf(Base);
        var end = LegalZone.DayOf(LocalDate.Min(first.PlusMonths(months).PlusDays(days), first.PlusMonths(months + 1)));
        var last = Base;
        foreach (var (from, until, _) in _suspensions)
        {
            var begin = Math.Max(LegalZone.DayOf(from), last);
            last = Math.Max(LegalZone.DayOf(until), last);
            if (begin < end && begin < last)
                end += last - begin;
        }

        return end;
    }

    /// <summary>The n-th day later than the base that counts and is not suspended.</summary>
    private int Advance(long count)
    {
        var current = Base;
        foreach (var (from, until, _) in _suspensions)
        {
            if (LegalZone.DayOf(from) is var begin && begin > current)
            {
                var available = CountBetween(current, begin);
                if (count <= available)
                    break;
                count -= available;
            }

            current = Math.Max(current, LegalZone.DayOf(until));
        }

        return Unit == TimeUnit.CalendarDay ? current + (int)count : _calendar.WorkingDayAfter(current, count);
    }

    private long CountBetween(int after, int through) =>
        Unit == TimeUnit.CalendarDay ? through - after : _calendar.WorkingDaysBetween(after, through);

    private Instant Walk(Instant from, decimal hours)
    {
        var ticks = Math.Max(1, (long)(hours * NodaConstants.TicksPerHour));
        foreach (var (begin, until, _) in _suspensions)
        {
            if (begin > from)
            {
                var available = _calendar.TicksUntil(begin) - _calendar.TicksUntil(from);
                if (ticks <= available)
                    break;
                ticks -= available;
            }

            from = Instant.Max(from, until);
        }

        return _calendar.After(from, ticks);
    }

    private Instant TimeOn(int day)
    {
        var end = _calendar.EndOfWork(day);
        // What did not start on a working day, or moved on from a day off, ends with the day, so that starting later never ends earlier.
        if (_profile.DueTimeOfDay != DueTimeOfDay.SameTime || Unit != TimeUnit.WorkingDay || !_calendar.IsWorkingDay(FirstDay) || Base != FirstDay)
            return end;
        var sameTime = LegalZone.ToInstant(day, LegalZone.TickOfDay(_received));
        return Instant.Max(_calendar.StartOfWork(day), Instant.Min(sameTime, end));
    }
}
