using NodaTime;

namespace LongAn.Workflows.Calendars;

/// <summary>Counts time as the law does (Civil Code 2015, articles 144–148; Decree 61/2018, articles 18–19).</summary>
public static class LegalClock
{
    /// <summary>When a limit that started at an instant, and was never interrupted, ends.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not valid.</exception>
    public static DueDate Due(TimeLimit limit, Instant start, WorkCalendar calendar, LegalProfile profile) =>
        Due(limit, new ClockRun(start), calendar, profile);

    /// <summary>When a limit ends whose clock ran as told. The time taken does not grow with the limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit, or one that replaced it, is not valid.</exception>
    public static DueDate Due(TimeLimit limit, ClockRun run, WorkCalendar calendar, LegalProfile profile) =>
        Due(new DayWalk(limit, run, calendar, profile), calendar);

    /// <summary>The due date with each day that led to it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit, or one that replaced it, is not valid.</exception>
    public static DueDateExplanation Explain(TimeLimit limit, ClockRun run, WorkCalendar calendar, LegalProfile profile)
    {
        var walk = new DayWalk(limit, run, calendar, profile);
        var due = Due(walk, calendar);
        var days = new List<CountedDay>();
        var last = walk.StandsStill ? LegalZone.DayOf(walk.OpenSince!.Value) : walk.LastDay;
        for (var day = Math.Min(LegalZone.DayOf(run.Start), walk.FirstDay); day <= last; day++)
            days.Add(ExplainDay(day, walk, calendar));
        return new(due, days.ToSequence());
    }

    /// <summary>
    /// Until when a dossier received on paper must be handed on: the end of the same working day, or the start of the next
    /// one when it was received after the cut-off (15:00) or on a day off (Decree 61/2018, article 18). The law says
    /// <c>sau 15 giờ</c>: at 15:00 sharp it is still the same day.
    /// </summary>
    public static Instant TransferDeadline(Instant receivedAt, WorkCalendar calendar, LegalProfile profile)
    {
        var local = LegalZone.ToLocal(receivedAt);
        return calendar.IsWorkingDay(local.Date) && local.TimeOfDay <= profile.TransferCutOff && receivedAt <= calendar.EndOfWork(local.Date)
            ? calendar.EndOfWork(local.Date)
            : calendar.StartOfWork(calendar.NextWorkingDay(local.Date));
    }

    /// <summary>The latest instant at which the due date may still be moved (Decree 61/2018, article 19.9).</summary>
    public static Instant LatestExtension(Instant due, LegalProfile profile) => due - Duration.FromDays(profile.ExtensionNoticeDays);

    /// <summary>Working time between two instants; negative when the second is earlier.</summary>
    public static Duration Between(Instant from, Instant to, WorkCalendar calendar) =>
        Duration.FromTicks(calendar.Index.TicksUntil(to) - calendar.Index.TicksUntil(from));

    /// <summary>Working days later than one date, up to and including another; negative when the second is earlier.</summary>
    public static int WorkingDaysBetween(LocalDate after, LocalDate through, WorkCalendar calendar) =>
        (int)calendar.Index.WorkingDaysBetween(LegalZone.DayOf(after), LegalZone.DayOf(through));

    /// <summary>
    /// Where something stands against its due date. Limits of days and months are judged by dates (on time is the due date
    /// itself, at any hour); limits of hours by the minute.
    /// </summary>
    /// <param name="due">The due instant.</param>
    /// <param name="done">When it was done, or null while it is open.</param>
    /// <param name="now">The present, for what is open.</param>
    /// <param name="calendar">Tells how near the due date is: near is one working day. Without it, near is 24 hours.</param>
    /// <param name="profile">Tells the length of a working day.</param>
    /// <param name="unit">Unit of the limit.</param>
    public static Timeliness Evaluate(
        Instant due,
        Instant? done,
        Instant now,
        WorkCalendar? calendar = null,
        LegalProfile? profile = null,
        TimeUnit unit = TimeUnit.WorkingDay)
    {
        if (done is { } end)
        {
            return Compare(end, due, unit) switch
            {
                < 0 => Timeliness.Early,
                0 => Timeliness.OnTime,
                _ => Timeliness.Late,
            };
        }

        if (Compare(now, due, unit) > 0)
            return Timeliness.Overdue;
        var near = calendar is null
            ? due - now <= Duration.FromHours(24)
            : Between(now, due, calendar) <= Duration.FromTicks((long)((profile?.HoursPerDay ?? 8) * NodaConstants.TicksPerHour));
        return near ? Timeliness.DueSoon : Timeliness.NotYetDue;
    }

    private static int Compare(Instant at, Instant due, TimeUnit unit) => unit == TimeUnit.Hour
        ? FloorToMinute(at).CompareTo(FloorToMinute(due))
        : LegalZone.DateOf(at).CompareTo(LegalZone.DateOf(due));

    private static long FloorToMinute(Instant instant) =>
        (long)Math.Floor(instant.ToUnixTimeTicks() / (decimal)NodaConstants.TicksPerMinute);

    private static DueDate Due(DayWalk walk, WorkCalendar calendar) =>
        new(walk.At, calendar.Index.IsProvisional(walk.FirstDay, walk.LastDay), walk.StandsStill);

    private static CountedDay ExplainDay(int day, DayWalk walk, WorkCalendar calendar)
    {
        var date = LegalZone.DateOf(day);
        var entry = calendar.Find(date);
        var confirmed = entry?.Confirmed ?? true;
        var isWorkingDay = calendar.Index.IsWorkingDay(day);
        if (day < walk.FirstDay)
            return new(date, DayCount.BeforeRestart, entry?.Name, confirmed);
        if (!walk.StandsStill && day == walk.LastDay)
            return new(date, DayCount.LastDay, entry?.Name, confirmed);
        if (day > walk.Nominal || (day == walk.Nominal && !isWorkingDay))
            return new(date, DayCount.RolledOver, entry?.Name, confirmed);
        if (walk.SuspendedBy(day) is { } reason)
            return new(date, DayCount.Suspended, reason, confirmed);
        var countsDaysOff = walk.Unit is TimeUnit.CalendarDay or TimeUnit.Month;
        if (!countsDaysOff && !isWorkingDay)
            return new(date, entry is null ? DayCount.Weekend : DayCount.DayOff, entry?.Name, confirmed);
        return day <= walk.Base && walk.Unit != TimeUnit.Hour
            ? new(date, DayCount.FirstDayNotCounted, entry?.Name, confirmed)
            : new(date, DayCount.Counted, entry?.Name, confirmed);
    }
}
