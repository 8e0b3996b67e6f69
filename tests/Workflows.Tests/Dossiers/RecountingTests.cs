using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using NodaTime;
using Xunit;
using static LongAn.Workflows.Tests.Dossiers.DossierKit;

namespace LongAn.Workflows.Tests.Dossiers;

/// <summary>Ten working days from Wednesday 2/12/2026 end on Wednesday 16/12; then the calendar changes, or days are lost.</summary>
public sealed class RecountingTests
{
    private static readonly Actor Administrator = new("administrator", [new(Role.Administrator, CopyProcedure.Agency)]);

    [Fact]
    public void A_holiday_announced_after_filing_moves_the_due_date_and_the_promised_one_stays_beside_it()
    {
        var kit = Received();
        Follow(kit, Holiday("2026-12-10"));
        Assert.Equal(At("2026-12-17T17:00"), kit.Dossier.Clock!.DueAt);
        Assert.Equal(At("2026-12-16T17:00"), kit.Dossier.Clock.PromisedAt);
        Assert.Equal(kit.Calendar.ContentHash(), kit.Dossier.Receipt!.CalendarHash);
        Assert.Equal(At("2026-12-16T17:00"), Assert.IsType<CalendarFollowed>(kit.Journal[^1]).OldDueAt);
    }

    [Fact]
    public void One_more_working_day_never_moves_the_promised_date_earlier()
    {
        var kit = Received();
        Follow(kit, Day("2026-12-05", CalendarDayKind.SwappedWorkingDay));
        Assert.Equal(At("2026-12-16T17:00"), kit.Dossier.Clock!.DueAt);
        Follow(kit, Day("2026-12-05", CalendarDayKind.SwappedWorkingDay), Holiday("2026-12-10"), Holiday("2026-12-11"));
        Assert.Equal(At("2026-12-17T17:00"), kit.Dossier.Clock!.DueAt);
    }

    [Fact]
    public void What_is_foreseen_is_what_happens()
    {
        var kit = Received();
        var announced = Calendar(Holiday("2026-12-10"));
        var foreseen = Recounting.Foresee(kit.Dossier, announced, CopyProcedure.Profile);
        kit.Calendar = announced;
        kit.Accepts(new FollowCalendar(kit.NextCommand(), announced.ContentHash(), "Thông báo nghỉ"), Administrator);
        Assert.Equal(kit.Dossier.Clock!.DueAt, foreseen!.At);
    }

    [Fact]
    public void A_calendar_that_is_followed_already_changes_nothing_and_only_administrators_decide()
    {
        var kit = Received();
        var command = new FollowCalendar(kit.NextCommand(), CopyProcedure.Calendar.ContentHash(), "Thông báo nghỉ");
        var events = kit.Journal.Count;
        kit.Accepts(command, Administrator);
        Assert.Equal(events, kit.Journal.Count);
        kit.Refuses(command, Leader, RejectionCode.NotPermitted);
        kit.Refuses(command with { Reason = " " }, Administrator, RejectionCode.ReasonRequired);
    }

    [Fact]
    public void Days_of_force_majeure_do_not_count_and_say_why()
    {
        var kit = Received().Accepts(Lost("2026-12-08", "2026-12-09"), Leader);
        Assert.Equal(At("2026-12-18T17:00"), kit.Dossier.Clock!.DueAt);
        Assert.Equal(At("2026-12-16T17:00"), kit.Dossier.Clock.PromisedAt);
        var explained = LegalClock.Explain(new(10, TimeUnit.WorkingDay), kit.Dossier.Clock.Run, CopyProcedure.Calendar, CopyProcedure.Profile);
        Assert.Equal(
            [new(2026, 12, 8), new LocalDate(2026, 12, 9)],
            explained.Days.Where(day => day is { Count: DayCount.Suspended, Note: "Bất khả kháng: Mưa lũ" }).Select(day => day.Date));
        Assert.Equal(At("2026-12-18T17:00"), explained.Due.At);
    }

    [Fact]
    public void Days_lost_after_an_extension_move_the_date_promised_with_the_apology()
    {
        var kit = Received();
        kit.Accepts(new ExtendDueDate(kit.NextCommand(), At("2026-12-18T17:00"), "Chờ xác minh"), Specialist);
        kit.Accepts(Lost("2026-12-08", "2026-12-09"), Leader);
        Assert.Equal(At("2026-12-22T17:00"), kit.Dossier.Clock!.DueAt);
    }

    [Fact]
    public void The_same_days_lost_twice_are_left_out_once()
    {
        var kit = Received().Accepts(Lost("2026-12-08", "2026-12-09"), Leader).Accepts(Lost("2026-12-08", "2026-12-09", 98), Leader);
        Assert.Equal(At("2026-12-18T17:00"), kit.Dossier.Clock!.DueAt);

        var extended = Received();
        extended.Accepts(new ExtendDueDate(extended.NextCommand(), At("2026-12-18T17:00"), "Chờ xác minh"), Specialist);
        extended.Accepts(Lost("2026-12-08", "2026-12-09"), Leader).Accepts(Lost("2026-12-08", "2026-12-09", 98), Leader);
        Assert.Equal(At("2026-12-22T17:00"), extended.Dossier.Clock!.DueAt);
        // What overlaps counts once: one day more.
        extended.Accepts(Lost("2026-12-09", "2026-12-10", 97), Leader);
        Assert.Equal(At("2026-12-23T17:00"), extended.Dossier.Clock.DueAt);
    }

    [Fact]
    public void Open_steps_have_more_time_on_the_new_calendar_and_never_less()
    {
        var kit = Received();
        Assert.Equal(At("2026-12-03T17:00"), kit.Item.DueAt);
        Follow(kit, Day("2026-12-05", CalendarDayKind.SwappedWorkingDay));
        Assert.Equal(At("2026-12-03T17:00"), kit.Item.DueAt);
        Assert.Empty(Assert.IsType<CalendarFollowed>(kit.Journal[^1]).Steps);
        var closed = Calendar(Holiday("2026-12-03"));
        Assert.Equal(1, Recounting.StepsMoved(Plan(), kit.Dossier, closed, CopyProcedure.Profile));
        Follow(kit, Holiday("2026-12-03"));
        Assert.Equal(At("2026-12-04T17:00"), kit.Item.DueAt);
        Assert.Equal([new(kit.Item.Key, At("2026-12-04T17:00"))], Assert.IsType<CalendarFollowed>(kit.Journal[^1]).Steps);
        Follow(kit);
        Assert.Equal(At("2026-12-04T17:00"), kit.Item.DueAt);
    }

    [Fact]
    public void A_timer_that_ends_as_a_limit_of_the_law_follows_and_one_of_plain_time_stays()
    {
        var limit = Waiting(legalLimit: true);
        var before = limit.Dossier.Process.Timers.Single();
        Assert.Equal(At("2027-06-02T17:00"), before.DueAt);
        Assert.Equal(1, Recounting.StepsMoved(Plan(legalLimit: true), limit.Dossier, Calendar(Holiday("2027-06-02")), CopyProcedure.Profile));
        Follow(limit, Holiday("2027-06-02"));
        Assert.Equal(At("2027-06-03T17:00"), limit.Dossier.Process.Timers.Single().DueAt);
        Assert.Contains(limit.Journal, e => e is ProcessAdvanced { Event: TimerMoved });
        Follow(limit);
        Assert.Equal(At("2027-06-03T17:00"), limit.Dossier.Process.Timers.Single().DueAt);
        limit.When("2027-06-03T18:00").Accepts(new PassTime(), Actor.System);
        Assert.Equal(ClosureKind.Lapsed, limit.Dossier.Closure!.Kind);

        var plain = Waiting(legalLimit: false);
        var due = plain.Dossier.Process.Timers.Single().DueAt;
        Follow(plain, Holiday("2027-06-02"));
        Assert.Equal(due, plain.Dossier.Process.Timers.Single().DueAt);
    }

    private static DossierKit Waiting(bool legalLimit)
    {
        var kit = new DossierKit(Plan(legalLimit)).When("2026-12-02T08:00").Submitted().Completes("intake", "accept", Intake);
        return kit.Completes("appraise", "supplement", Specialist);
    }

    private static DossierPlan Plan(bool legalLimit = false) => CopyProcedure.Plan(limit: 10, legalLimit);

    [Fact]
    public void Force_majeure_needs_the_leader_a_reason_and_days_that_were_counted()
    {
        var kit = Received();
        kit.Refuses(Lost("2026-12-08", "2026-12-09"), Specialist, RejectionCode.NotPermitted);
        kit.Refuses(Lost("2026-12-08", "2026-12-09") with { Reason = "" }, Leader, RejectionCode.ReasonRequired);
        kit.Refuses(Lost("2026-12-09", "2026-12-08"), Leader, RejectionCode.SpanInvalid);
        kit.Refuses(Lost("2026-12-17", "2026-12-18"), Leader, RejectionCode.SpanInvalid);
        kit.Refuses(Lost("2026-11-30", "2026-12-01"), Leader, RejectionCode.SpanInvalid);
    }

    [Fact]
    public void A_procedure_may_count_days_of_force_majeure()
    {
        var kit = Received(ClockRules.Default with { ForceMajeureExcluded = false });
        kit.Refuses(Lost("2026-12-08", "2026-12-09"), Leader, RejectionCode.ForceMajeureCounts);
    }

    private static DossierKit Received(ClockRules? rules = null) =>
        new DossierKit(CopyProcedure.Plan(limit: 10) with { Clock = rules ?? ClockRules.Default }).When("2026-12-02T08:00").Submitted().Completes("intake", "accept", Intake);

    private static void Follow(DossierKit kit, params CalendarDay[] days)
    {
        kit.Calendar = Calendar(days);
        kit.Accepts(new FollowCalendar(kit.NextCommand(), kit.Calendar.ContentHash(), "Thông báo nghỉ"), Administrator);
    }

    private static ExcludeForceMajeure Lost(string first, string last, int command = 99) =>
        new(new(new Guid(command, 0, 0, new byte[8])), Date(first), Date(last), "Mưa lũ");

    private static WorkCalendar Calendar(params CalendarDay[] days) => CopyProcedure.Calendar with { Days = CopyProcedure.Calendar.Days.AddRange(days) };

    private static CalendarDay Holiday(string date) => Day(date, CalendarDayKind.Holiday);

    private static CalendarDay Day(string date, CalendarDayKind kind) => new(Date(date), kind, "Ngày công bố sau", Confirmed: true, "thông báo");

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
