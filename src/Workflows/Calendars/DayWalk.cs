using NodaTime;

namespace LongAn.Workflows.Calendars;

/// <summary>One counting of a limit: where it began, which days were left out and where it ended.</summary>
internal sealed class DayWalk
{
    private readonly TimeLimit _limit;
    private readonly WorkCalendar _calendar;
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
        _calendar = calendar;
        _profile = profile;
        _suspensions =
        [
            .. from suspension in run.Suspensions
               where suspension.Until is { } until && until > _received
               orderby suspension.From
               select (Instant.Max(suspension.From, _received), suspension.Until!.Value, suspension.Reason),
        ];
        FirstDate = LegalZone.DateOf(_received);
        Begin();
        End();
        OpenSince = run.Suspensions.Where(s => s.Until is null && s.From >= _received).Select(s => (Instant?)s.From).Min();
        // A limit of whole days still ends on the day on which the clock stopped; one of hours or parts of days does not.
        var byInstant = limit.Unit == TimeUnit.Hour || (limit.Unit == TimeUnit.WorkingDay && limit.Value % 1 != 0);
        StandsStill = OpenSince < At && (byInstant || LegalZone.DateOf(OpenSince.Value) < LegalZone.DateOf(At));
    }

    /// <summary>Date on which the limit, or its last new beginning, started.</summary>
    public LocalDate FirstDate { get; }

    /// <summary>What the limit is counted in.</summary>
    public TimeUnit Unit => _limit.Unit;

    /// <summary>The date after which counting begins.</summary>
    public LocalDate Base { get; private set; }

    /// <summary>The date on which the limit ends by counting alone, before it moves on from a day off.</summary>
    public LocalDate Nominal { get; private set; }

    /// <summary>The due instant.</summary>
    public Instant At { get; private set; }

    /// <summary>Since when the clock stands still, or null.</summary>
    public Instant? OpenSince { get; }

    /// <summary>Whether the clock stood still before the limit ended, and still does.</summary>
    public bool StandsStill { get; }

    /// <summary>The reason why a date is not counted, or null when no suspension covers it.</summary>
    public string? SuspendedBy(LocalDate date)
    {
        foreach (var (from, until, reason) in _suspensions)
        {
            if (LegalZone.DateOf(from) < date && date <= LegalZone.DateOf(until))
                return reason;
        }

        return null;
    }

    private void Begin()
    {
        Base = FirstDate;
        _startOfWalk = _received;
        if (_limit.SameDayUntil is not { } cutOff)
            return;

        if (_calendar.IsWorkingDay(FirstDate)
            && LegalZone.ToLocal(_received).TimeOfDay <= cutOff
            && _received < _calendar.EndOfWork(FirstDate))
        {
            Base = FirstDate.PlusDays(-1);
            return;
        }

        var next = _calendar.NextWorkingDay(FirstDate);
        Base = next.PlusDays(-1);
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
                Nominal = LegalZone.DateOf(At);
                break;
            case TimeUnit.WorkingDay when fraction == 0:
                Nominal = Advance((long)whole, _calendar.Index.WorkingDaysBetween, _calendar.Index.WorkingDayAfter);
                At = TimeOn(Nominal);
                break;
            case TimeUnit.WorkingDay:
                var from = whole == 0 ? _startOfWalk : TimeOn(Advance((long)whole, _calendar.Index.WorkingDaysBetween, _calendar.Index.WorkingDayAfter));
                var fullDay = Advance((long)whole + 1, _calendar.Index.WorkingDaysBetween, _calendar.Index.WorkingDayAfter);
                // A part of a day never ends later than the whole day, even where that day is a short one.
                At = Instant.Min(Walk(from, fraction * _profile.HoursPerDay), TimeOn(fullDay));
                Nominal = LegalZone.DateOf(At);
                break;
            case TimeUnit.CalendarDay:
                Nominal = Advance((long)decimal.Ceiling(_limit.Value), (after, through) => Period.DaysBetween(after, through), (after, n) => after.PlusDays((int)n));
                At = TimeOn(_calendar.WorkingDayFrom(Nominal));
                break;
            default:
                Nominal = MonthsLater((int)whole, (int)decimal.Ceiling(fraction * 30));
                At = TimeOn(_calendar.WorkingDayFrom(Nominal));
                break;
        }
    }

    private LocalDate MonthsLater(int months, int days)
    {
        // The corresponding day, or the last of the month (Civil Code 2015, article 148.3); a part never exceeds a month.
        var end = LocalDate.Min(Base.PlusMonths(months).PlusDays(days), Base.PlusMonths(months + 1));
        var last = Base;
        foreach (var (from, until, _) in _suspensions)
        {
            var begin = LocalDate.Max(LegalZone.DateOf(from), last);
            last = LocalDate.Max(LegalZone.DateOf(until), last);
            if (begin < end && begin < last)
                end = end.PlusDays(Period.DaysBetween(begin, last));
        }

        return end;
    }

    /// <summary>The n-th day later than the base that counts and is not suspended.</summary>
    private LocalDate Advance(long count, Func<LocalDate, LocalDate, long> between, Func<LocalDate, long, LocalDate> after)
    {
        var current = Base;
        foreach (var (from, until, _) in _suspensions)
        {
            if (LegalZone.DateOf(from) is var begin && begin > current)
            {
                var available = between(current, begin);
                if (count <= available)
                    break;
                count -= available;
            }

            current = LocalDate.Max(current, LegalZone.DateOf(until));
        }

        return after(current, count);
    }

    private Instant Walk(Instant from, decimal hours)
    {
        var ticks = Math.Max(1, (long)(hours * NodaConstants.TicksPerHour));
        foreach (var (begin, until, _) in _suspensions)
        {
            if (begin > from)
            {
                var available = _calendar.Index.TicksUntil(begin) - _calendar.Index.TicksUntil(from);
                if (ticks <= available)
                    break;
                ticks -= available;
            }

            from = Instant.Max(from, until);
        }

        return _calendar.Index.After(from, ticks);
    }

    private Instant TimeOn(LocalDate date)
    {
        var end = _calendar.EndOfWork(date);
        // What did not start on a working day, or moved on from a day off, ends with the day, so that starting later never ends earlier.
        if (_profile.DueTimeOfDay != DueTimeOfDay.SameTime || _limit.Unit != TimeUnit.WorkingDay || !_calendar.IsWorkingDay(FirstDate) || Base != FirstDate)
            return end;
        var sameTime = LegalZone.ToInstant(date.At(LegalZone.ToLocal(_received).TimeOfDay));
        return Instant.Max(_calendar.StartOfWork(date), Instant.Min(sameTime, end));
    }
}
