using LongAn.Workflows.Calendars;
using Xunit;
using static LongAn.Workflows.Tests.Calendars.Shipped;

namespace LongAn.Workflows.Tests.Calendars;

public sealed class Explained_due_dates
{
    [Fact]
    public void Each_day_says_why_it_counted_or_not()
    {
        var run = new ClockRun(At("2026-04-22")).Stop(At("2026-04-23"), "bổ sung hồ sơ").Resume(At("2026-04-24"), ClockEffect.Pause);

        var explained = LegalClock.Explain(new(3, TimeUnit.WorkingDay), run, National, EraA);

        Assert.Equal(
            """
            2026-04-22 FirstDayNotCounted
            2026-04-23 Counted
            2026-04-24 Suspended bổ sung hồ sơ
            2026-04-25 Weekend
            2026-04-26 DayOff Giỗ Tổ
            2026-04-27 DayOff Nghỉ bù Giỗ Tổ
            2026-04-28 Counted
            2026-04-29 LastDay
            """,
            Print(explained));
        Assert.Equal(LegalClock.Due(new(3, TimeUnit.WorkingDay), run, National, EraA), explained.Due);
    }

    [Fact]
    public void A_limit_of_calendar_days_rolls_over_from_a_day_off() => Assert.Equal(
        """
        2025-04-28 FirstDayNotCounted
        2025-04-29 Counted
        2025-04-30 RolledOver Ngày Chiến thắng
        2025-05-01 RolledOver Quốc tế Lao động
        2025-05-02 RolledOver Hoán đổi
        2025-05-03 RolledOver
        2025-05-04 RolledOver
        2025-05-05 LastDay
        """,
        Print(LegalClock.Explain(new(2, TimeUnit.CalendarDay), new(At("2025-04-28")), National, EraA)));

    [Fact]
    public void Days_before_a_new_beginning_are_shown_as_such()
    {
        var run = new ClockRun(At("2026-03-02")).Stop(At("2026-03-03"), "bổ sung hồ sơ").Resume(At("2026-03-04"), ClockEffect.Restart);

        Assert.Equal(
            """
            2026-03-02 BeforeRestart
            2026-03-03 BeforeRestart
            2026-03-04 FirstDayNotCounted
            2026-03-05 LastDay
            """,
            Print(LegalClock.Explain(new(1, TimeUnit.WorkingDay), run, National, EraA)));
    }

    [Fact]
    public void While_the_clock_stands_still_the_days_end_where_it_stopped()
    {
        var run = new ClockRun(At("2026-03-02")).Stop(At("2026-03-04"), "bổ sung hồ sơ");

        Assert.Equal(
            """
            2026-03-02 FirstDayNotCounted
            2026-03-03 Counted
            2026-03-04 Counted
            """,
            Print(LegalClock.Explain(new(5, TimeUnit.WorkingDay), run, National, EraA)));
    }

    private static string Print(DueDateExplanation explained) =>
        string.Join('\n', explained.Days.Select(d => $"{d.Date:uuuu-MM-dd} {d.Count} {d.Note}".TrimEnd()));
}
