using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LongAn.Workflows.Calendars;
using NodaTime;
using Xunit;

namespace LongAn.Workflows.Tests.Calendars;

[Properties(Arbitrary = [typeof(ClockCases)], MaxTest = 400)]
public sealed class Clock_properties
{
    private static readonly LegalProfile Profile = new("test", new("", ""), new(2000, 1, 1));

    /// <summary>As many random cases as <c>CLOCK_CASES</c> asks for, 1,500 in the ordinary run.</summary>
    [Fact]
    public void The_clock_agrees_with_plain_counting()
    {
        var cases = int.TryParse(Environment.GetEnvironmentVariable("CLOCK_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked > 0 ? asked : 1_500;
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(cases),
            Prop.ForAll(ClockCases.Any(), @case => Assert.Equal(new PlainClock(@case).Due(), Due(@case))));
    }

    [Property]
    public void A_limit_never_ends_on_a_day_off(ClockCase @case) =>
        Assert.True(@case.Calendar.IsWorkingDay(LegalZone.DateOf(Due(@case))));

    [Property]
    public void A_later_start_never_ends_earlier(ClockCase @case, byte hours)
    {
        var unbroken = @case with { Run = new(@case.Run.Start) };
        var later = @case with { Run = new(@case.Run.Start + Duration.FromHours(hours)) };

        Assert.True(Due(unbroken) <= Due(later));
        var sameTime = Profile with { DueTimeOfDay = DueTimeOfDay.SameTime };
        Assert.True(Due(unbroken, sameTime) <= Due(later, sameTime));
    }

    [Property]
    public void A_longer_limit_never_ends_earlier(ClockCase @case, byte more) =>
        Assert.True(Due(@case) <= Due(@case with { Limit = @case.Limit with { Value = @case.Limit.Value + (more / 64m) } }));

    [Property]
    public void One_more_holiday_never_ends_earlier(ClockCase @case, byte day)
    {
        var date = LegalZone.DateOf(@case.Run.Start).PlusDays(day % 40);
        var days = @case.Calendar.Days.RemoveAll(d => d.Date == date).Add(new(date, CalendarDayKind.Holiday, "one more", true, "random"));

        Assert.True(Due(@case) <= Due(@case with { Calendar = @case.Calendar with { Days = days } }));
    }

    [Property]
    public void Adding_hours_and_measuring_them_are_inverse(ClockCase @case)
    {
        var hours = @case with { Run = new(@case.Run.Start), Limit = new(@case.Limit.Value, TimeUnit.Hour) };

        Assert.Equal(Duration.FromMinutes((double)(hours.Limit.Value * 60)), LegalClock.Between(hours.Run.Start, Due(hours), hours.Calendar));
    }

    [Property]
    public void An_explanation_counts_as_many_days_as_the_limit_has(ClockCase @case)
    {
        var days = @case with { Limit = new(decimal.Ceiling(@case.Limit.Value), TimeUnit.WorkingDay, @case.Limit.SameDayUntil) };

        var explained = LegalClock.Explain(days.Limit, days.Run, days.Calendar, Profile);

        Assert.Equal(Due(days), explained.Due.At);
        Assert.Equal((int)days.Limit.Value, explained.Days.Count(d => d.Count is DayCount.Counted or DayCount.LastDay));
        Assert.Equal(DayCount.LastDay, explained.Days[^1].Count);
    }

    private static Instant Due(ClockCase @case, LegalProfile? profile = null) =>
        LegalClock.Due(@case.Limit, @case.Run, @case.Calendar, profile ?? Profile).At;
}
