using LongAn.Workflows.Calendars;
using NodaTime;
using Xunit;
using static LongAn.Workflows.Tests.Calendars.Shipped;

namespace LongAn.Workflows.Tests.Calendars;

public sealed class Legal_clock
{
    [Theory]
    [InlineData("2026-02-12", 5, TimeUnit.WorkingDay, "2026-02-26 17:00")]
    [InlineData("2025-04-22", 5, TimeUnit.WorkingDay, "2025-04-28 17:00")]
    [InlineData("2025-04-29 10:00", 3, TimeUnit.WorkingDay, "2025-05-07 17:00")]
    [InlineData("2023-01-18", 3, TimeUnit.WorkingDay, "2023-01-30 17:00")]
    [InlineData("2023-04-27", 3, TimeUnit.WorkingDay, "2023-05-05 17:00")]
    [InlineData("2024-04-26", 5, TimeUnit.WorkingDay, "2024-05-07 17:00")]
    [InlineData("2023-08-31", 1, TimeUnit.WorkingDay, "2023-09-05 17:00")]
    [InlineData("2026-01-08", 2, TimeUnit.WorkingDay, "2026-01-10 17:00")]
    [InlineData("2026-11-20", 3, TimeUnit.WorkingDay, "2026-11-26 17:00")]
    [InlineData("2026-09-14", 20, TimeUnit.CalendarDay, "2026-10-05 17:00")]
    [InlineData("2025-04-10", 20, TimeUnit.CalendarDay, "2025-05-05 17:00")]
    [InlineData("2026-02-02", 15, TimeUnit.CalendarDay, "2026-02-23 17:00")]
    public void Due_dates_of_the_domain_report(string received, int value, TimeUnit unit, string due) =>
        Assert.Equal(At(due), LegalClock.Due(new(value, unit), At(received), National, EraA).At);

    [Theory]
    [InlineData(ClockEffect.None, "2026-03-16 17:00")]
    [InlineData(ClockEffect.Pause, "2026-03-23 17:00")]
    [InlineData(ClockEffect.Restart, "2026-03-26 17:00")]
    [InlineData(ClockEffect.NewLimit, "2026-03-17 17:00")]
    public void A_supplement_acts_on_the_clock_as_the_procedure_says(ClockEffect effect, string due)
    {
        var run = new ClockRun(At("2026-03-02")).Stop(At("2026-03-05"), "bổ sung hồ sơ").Resume(At("2026-03-12"), effect, new(3, TimeUnit.WorkingDay));

        Assert.Equal(At(due), LegalClock.Due(new(10, TimeUnit.WorkingDay), run, National, EraA).At);
    }

    [Fact]
    public void While_a_supplement_is_awaited_the_due_date_is_only_the_earliest_possible()
    {
        var run = new ClockRun(At("2026-03-02")).Stop(At("2026-03-05"), "bổ sung hồ sơ");

        Assert.Equal(new(At("2026-03-16 17:00"), false, true), LegalClock.Due(new(10, TimeUnit.WorkingDay), run, National, EraA));
    }

    [Theory]
    [InlineData(0.5, TimeUnit.WorkingDay, true)]
    [InlineData(4, TimeUnit.Hour, true)]
    [InlineData(0.125, TimeUnit.WorkingDay, false)]
    public void A_limit_within_the_day_is_stopped_by_the_minute(double value, TimeUnit unit, bool standsStill)
    {
        var run = new ClockRun(At("2026-03-02 08:00")).Stop(At("2026-03-02 10:00"), "lấy ý kiến");

        Assert.Equal(standsStill, LegalClock.Due(new((decimal)value, unit), run, National, EraA).StandsStill);
    }

    [Fact]
    public void A_clock_that_was_stopped_after_its_end_does_not_stand_still()
    {
        var run = new ClockRun(At("2026-03-02")).Stop(At("2026-03-05"), "bổ sung hồ sơ");

        Assert.False(LegalClock.Due(new(2, TimeUnit.WorkingDay), run, National, EraA).StandsStill);
    }

    [Fact]
    public void Time_excluded_from_a_limit_of_calendar_days_moves_it_by_as_many_days()
    {
        var run = new ClockRun(At("2026-03-02")).Stop(At("2026-03-05"), "lấy ý kiến").Resume(At("2026-03-12"), ClockEffect.Pause);

        Assert.Equal(At("2026-03-24 17:00"), LegalClock.Due(new(15, TimeUnit.CalendarDay), run, National, EraA).At);
    }

    [Theory]
    [InlineData("2026-01-31", 1, "2026-03-02 17:00")] // 28 February is a Saturday
    [InlineData("2024-02-29", 12, "2025-02-28 17:00")]
    [InlineData("2026-03-10", 2, "2026-05-11 17:00")] // 10 May is a Sunday
    public void Months_end_on_the_corresponding_day_or_the_last_of_the_month(string received, int months, string due) =>
        Assert.Equal(At(due), LegalClock.Due(new(months, TimeUnit.Month), At(received), National, EraA).At);

    [Theory]
    [InlineData("2026-03-02 14:59", "2026-03-02 17:00")]
    [InlineData("2026-03-02 15:00", "2026-03-02 17:00")] // "sau 15 giờ": not yet after
    [InlineData("2026-03-02 15:01", "2026-03-03 17:00")]
    [InlineData("2026-03-06 15:01", "2026-03-09 17:00")]
    [InlineData("2026-03-07 08:00", "2026-03-09 17:00")]
    [InlineData("2026-02-13 15:30", "2026-02-23 17:00")] // the last day before Tết
    [InlineData("2026-01-10 09:00", "2026-01-10 17:00")] // a working Saturday
    public void A_same_day_limit_ends_today_or_after_fifteen_on_the_next_working_day(string received, string due) =>
        Assert.Equal(At(due), LegalClock.Due(new(1, TimeUnit.WorkingDay, new(15, 0)), At(received), National, EraA).At);

    [Theory]
    [InlineData("2024-02-29 09:00", 1, TimeUnit.WorkingDay, "2024-03-01 17:00")]
    [InlineData("2024-02-29 09:00", 1, TimeUnit.Month, "2024-03-29 17:00")]
    [InlineData("2024-01-29 09:00", 1, TimeUnit.Month, "2024-02-29 17:00")]
    [InlineData("2024-02-27 09:00", 2, TimeUnit.WorkingDay, "2024-02-29 17:00")]
    public void The_twenty_ninth_of_February_is_a_day_like_any_other(string received, int value, TimeUnit unit, string due) =>
        Assert.Equal(At(due), LegalClock.Due(new(value, unit), At(received), National, EraA).At);

    [Theory]
    [InlineData("2025-04-29 10:00", "2025-04-29 17:00")]
    [InlineData("2025-04-29 15:00", "2025-04-29 17:00")]
    [InlineData("2025-04-29 15:30", "2025-05-05 07:00")]
    [InlineData("2025-05-01 10:00", "2025-05-05 07:00")]
    public void Paper_is_handed_on_the_same_day_or_after_fifteen_at_the_start_of_the_next(string received, string deadline) =>
        Assert.Equal(At(deadline), LegalClock.TransferDeadline(At(received), National, EraA));

    [Theory]
    [InlineData("2026-03-02 09:00", 2, "2026-03-02 11:00")]
    [InlineData("2026-03-02 09:00", 2.5, "2026-03-02 11:30")]
    [InlineData("2026-03-02 09:00", 3, "2026-03-02 13:30")]
    [InlineData("2026-03-06 16:00", 2, "2026-03-09 08:00")]
    [InlineData("2026-03-07 10:00", 1, "2026-03-09 08:00")]
    public void Hours_walk_through_working_time(string received, double hours, string due) =>
        Assert.Equal(At(due), LegalClock.Due(new((decimal)hours, TimeUnit.Hour), At(received), National, EraA).At);

    [Theory]
    [InlineData("2026-03-02 09:00", 0.5, "2026-03-02 14:30")]
    [InlineData("2026-03-02 16:00", 0.25, "2026-03-03 08:00")]
    [InlineData("2026-03-02 09:00", 1.5, "2026-03-04 11:00")]
    public void A_fraction_of_a_working_day_is_that_share_of_eight_hours(string received, double days, string due) =>
        Assert.Equal(At(due), LegalClock.Due(new((decimal)days, TimeUnit.WorkingDay), At(received), National, EraA).At);

    [Fact]
    public void A_profile_may_let_limits_end_at_the_time_of_day_they_started()
    {
        var profile = EraA with { DueTimeOfDay = DueTimeOfDay.SameTime };

        Assert.Equal(At("2026-03-04 10:20"), LegalClock.Due(new(2, TimeUnit.WorkingDay), At("2026-03-02 10:20"), National, profile).At);
        Assert.Equal(At("2026-03-03 17:00"), LegalClock.Due(new(1, TimeUnit.WorkingDay), At("2026-03-02 21:00"), National, profile).At);
    }

    [Fact]
    public void A_day_is_the_day_of_Vietnam_although_the_server_counts_in_UTC()
    {
        // 23:30 of Sunday in Greenwich is 06:30 of Monday here.
        var received = Instant.FromUtc(2026, 3, 1, 23, 30);

        Assert.Equal(At("2026-03-03 17:00"), LegalClock.Due(new(1, TimeUnit.WorkingDay), received, National, EraA).At);
    }

    [Fact]
    public void A_holiday_announced_later_moves_the_date()
    {
        var announced = National with { Days = National.Days.Add(new(new(2026, 3, 10), CalendarDayKind.Holiday, "Quốc tang", true, "thông báo")) };

        Assert.Equal(At("2026-03-17 17:00"), LegalClock.Due(new(10, TimeUnit.WorkingDay), At("2026-03-02"), announced, EraA).At);
    }

    [Theory]
    [InlineData("2026-03-02", false)]
    [InlineData("2026-08-20", true)] // crosses 22 August, a working Saturday that is not confirmed
    [InlineData("2026-12-25", true)] // ends in 2027, whose schedule is not known
    [InlineData("2031-03-03", true)]
    public void A_due_date_across_what_is_not_confirmed_says_so(string received, bool provisional) =>
        Assert.Equal(provisional, LegalClock.Due(new(5, TimeUnit.WorkingDay), At(received), National, EraA).Provisional);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000_000)]
    public void A_limit_without_sense_is_not_counted(int value)
    {
        var limit = new TimeLimit(value, TimeUnit.CalendarDay);

        Assert.False(limit.IsValid);
        Assert.Throws<ArgumentOutOfRangeException>(() => LegalClock.Due(limit, At("2026-03-02"), National, EraA));
    }

    [Theory]
    [InlineData("2026-03-13 09:00", Timeliness.Early)]
    [InlineData("2026-03-16 07:00", Timeliness.OnTime)]
    [InlineData("2026-03-16 19:00", Timeliness.OnTime)]
    [InlineData("2026-03-17 07:00", Timeliness.Late)]
    public void What_is_done_is_judged_by_its_date(string done, Timeliness expected) =>
        Assert.Equal(expected, LegalClock.Evaluate(At("2026-03-16 17:00"), At(done), At("2026-04-01"), National, EraA));

    [Theory]
    [InlineData("2026-03-12 17:00", Timeliness.NotYetDue)]
    [InlineData("2026-03-13 16:00", Timeliness.NotYetDue)]
    [InlineData("2026-03-14 10:00", Timeliness.NotYetDue)]
    [InlineData("2026-03-16 09:00", Timeliness.DueSoon)]
    [InlineData("2026-03-16 23:00", Timeliness.DueSoon)]
    [InlineData("2026-03-17 00:00", Timeliness.Overdue)]
    public void What_is_open_is_due_soon_within_eight_working_hours(string now, Timeliness expected) =>
        Assert.Equal(expected, LegalClock.Evaluate(At("2026-03-16 17:00"), null, At(now), National, EraA));

    [Theory]
    [InlineData("2026-03-16 09:59", Timeliness.Early)]
    [InlineData("2026-03-16 10:00", Timeliness.OnTime)]
    [InlineData("2026-03-16 10:01", Timeliness.Late)]
    public void A_step_of_hours_is_judged_by_the_minute(string done, Timeliness expected) =>
        Assert.Equal(expected, LegalClock.Evaluate(At("2026-03-16 10:00"), At(done), At(done), National, EraA, TimeUnit.Hour));

    [Fact]
    public void The_due_date_may_be_moved_until_one_day_before() =>
        Assert.Equal(At("2026-03-15 17:00"), LegalClock.LatestExtension(At("2026-03-16 17:00"), EraA));

    [Fact]
    public void Working_time_leaves_out_nights_lunch_and_weekends() =>
        Assert.Equal(Duration.FromHours(1) + Duration.FromHours(8.5) + Duration.FromHours(2), LegalClock.Between(At("2026-03-05 16:00"), At("2026-03-09 09:00"), National));
}
