using LongAn.Workflows.Calendars;
using NodaTime;
using Xunit;
using static LongAn.Workflows.Tests.Calendars.Shipped;

namespace LongAn.Workflows.Tests.Calendars;

public sealed class Work_calendars
{
    private static readonly CalendarDay HalfDay = new(new(2026, 3, 3), CalendarDayKind.LocalClosure, "Đại hội", true, "thông báo", [new(new(7, 0), new(11, 30))]);

    [Fact]
    public void A_half_day_is_a_working_day_that_ends_at_noon()
    {
        var calendar = National with { Days = National.Days.Add(HalfDay) };

        Assert.True(calendar.IsWorkingDay(HalfDay.Date));
        Assert.Equal(At("2026-03-03 11:30"), calendar.EndOfWork(HalfDay.Date));
        Assert.Equal(At("2026-03-04 08:00"), LegalClock.Due(new(5.5m, TimeUnit.Hour), At("2026-03-03 07:00"), calendar, EraA).At);
    }

    [Fact]
    public void A_changed_calendar_does_not_count_with_the_days_of_the_old_one()
    {
        Assert.True(National.IsWorkingDay(new(2026, 3, 4)));
        var changed = National with { Days = [new(new(2026, 3, 4), CalendarDayKind.Holiday, "Quốc tang", true, "thông báo")] };

        Assert.False(changed.IsWorkingDay(new(2026, 3, 4)));
    }

    [Fact]
    public void An_agency_overrides_its_province_and_the_nation_day_by_day()
    {
        var agency = new WorkCalendar(
            "H39.1",
            "UBND phường",
            [],
            [new(new(2026, 1, 10), CalendarDayKind.LocalClosure, "Mất điện", true, "thông báo"), HalfDay]);

        var laid = agency.Over(National);

        Assert.False(laid.IsWorkingDay(new(2026, 1, 10)));
        Assert.False(laid.IsWorkingDay(new(2026, 1, 1)));
        Assert.Equal(National.Week, laid.Week);
        Assert.Equal("H39.1", laid.Id);
        Assert.Equal(National.ScheduledYears, laid.ScheduledYears);
    }

    [Fact]
    public void Equal_calendars_have_equal_hashes_and_any_change_another()
    {
        var copy = National with { };

        Assert.Equal(National, copy);
        Assert.Equal(National.ContentHash(), copy.ContentHash());
        Assert.NotEqual(National.ContentHash(), (National with { Days = National.Days.Add(HalfDay) }).ContentHash());
        Assert.NotEqual(
            (National with { Name = "a|b", WeekSource = "" }).ContentHash(),
            (National with { Name = "a", WeekSource = "b" }).ContentHash());
    }

    [Fact]
    public void A_calendar_on_which_nobody_ever_works_is_reported_not_searched_forever()
    {
        var empty = new WorkCalendar("none", "none", [], []);

        Assert.Throws<InvalidOperationException>(() => empty.NextWorkingDay(new(2026, 1, 1)));
    }

    [Theory]
    [InlineData("2026-01-09", "2026-01-10")]
    [InlineData("2026-02-13", "2026-02-23")]
    [InlineData("2019-05-03", "2019-05-06")]
    [InlineData("1999-12-31", "2000-01-03")]
    public void The_next_working_day_jumps_over_days_off(string after, string next) =>
        Assert.Equal(Date(next), National.NextWorkingDay(Date(after)));

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
