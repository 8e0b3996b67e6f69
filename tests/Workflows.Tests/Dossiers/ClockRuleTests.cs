using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Xunit;
using static LongAn.Workflows.Tests.Dossiers.DossierKit;

namespace LongAn.Workflows.Tests.Dossiers;

/// <summary>What a procedure says of its clock. Ten working days from Wednesday 2/12/2026, a supplement asked for on 4/12 and given on 10/12.</summary>
public sealed class ClockRuleTests
{
    private static readonly Actor _administrator = new("administrator", [new(Role.Administrator, "H39")]);
    private static readonly TimeLimit NewLimit = new(2, TimeUnit.WorkingDay);

    [Theory]
    [InlineData(null, "2026-12-24T17:00")]
    [InlineData(ClockEffect.Restart, "2026-12-24T17:00")]
    [InlineData(ClockEffect.Pause, "2026-12-22T17:00")]
    [InlineData(ClockEffect.None, "2026-12-16T17:00")]
    public void A_supplement_does_to_the_clock_what_the_procedure_says_and_else_what_the_law_says(ClockEffect? effect, string due)
    {
        var kit = Supplemented(ClockRules.Default with { Supplement = effect });
        Assert.Equal(At("2026-12-16T17:00"), kit.Dossier.Clock!.PromisedAt);
        Assert.Equal(At(due), kit.Dossier.Clock.DueAt);
    }

    [Fact]
    public void After_a_supplement_another_limit_may_run_but_never_before_the_date_promised()
    {
        var kit = Supplemented(ClockRules.Default with { Supplement = ClockEffect.NewLimit, LimitAfterSupplement = new(18, TimeUnit.WorkingDay) });
        Assert.Equal(At("2027-01-05T17:00"), kit.Dossier.Clock!.DueAt);
        kit = Supplemented(ClockRules.Default with { Supplement = ClockEffect.NewLimit, LimitAfterSupplement = NewLimit });
        Assert.Equal(At("2026-12-16T17:00"), kit.Dossier.Clock!.DueAt);
    }

    [Theory]
    [InlineData("2026-12-07T17:00", false)]
    [InlineData("2026-12-08T08:00", true)]
    public void A_supplement_asked_for_after_three_working_days_is_kept_as_late_and_not_refused(string asked, bool late)
    {
        var kit = Received(ClockRules.Default).When(asked).Completes("appraise", "supplement", Specialist);
        Assert.Equal(At("2026-12-07T17:00"), kit.Dossier.OpenSupplement!.NoticeDueAt);
        Assert.Equal(late, kit.Dossier.OpenSupplement.IsLate);
    }

    [Fact]
    public void The_law_of_the_sector_may_give_more_time_for_the_notice()
    {
        var kit = Received(ClockRules.Default with { SupplementNotice = new(7, TimeUnit.CalendarDay) }).When("2026-12-09T16:00").Completes("appraise", "supplement", Specialist);
        Assert.False(kit.Dossier.OpenSupplement!.IsLate);
    }

    [Fact]
    public void The_limit_may_begin_when_the_agency_that_settles_it_has_the_dossier()
    {
        var kit = Received(ClockRules.Default with { Start = ClockStart.AgencyReceipt });
        Assert.Null(kit.Dossier.Clock);
        Assert.Equal(NationalStatus.Received, kit.Dossier.Status);

        kit.When("2026-12-04T09:00").Completes("appraise", "taken", Specialist);
        Assert.Equal(At("2026-12-18T17:00"), kit.Dossier.Clock!.PromisedAt);
        kit.When("2026-12-07T09:00").Completes("appraise", "taken", Specialist);
        Assert.Equal(At("2026-12-04T09:00"), kit.Dossier.Clock.Run.Start);
    }

    [Fact]
    public void The_limit_may_begin_when_the_obligation_is_met()
    {
        var kit = Received(ClockRules.Default with { Start = ClockStart.ObligationMet }).Completes("appraise", "owes", Specialist);
        kit.Completes("notice", "imposed", Specialist, data: new([
            new("noticeNumber", Value.Of("1/TB")),
            new("lines", Value.Of(new ContextValue([new("name", Value.Of("Lệ phí")), new("amount", Value.Of(100_000m))])))]));
        Assert.Null(kit.Dossier.Clock);
        kit.When("2026-12-08T10:00").Completes("pay", "paid", Intake, data: new([new("receiptNumber", Value.Of("BL1")), new("amount", Value.Of(100_000m))]));
        Assert.Equal(At("2026-12-22T17:00"), kit.Dossier.Clock!.DueAt);
    }

    [Fact]
    public void What_never_comes_lets_the_dossier_lapse_to_the_minute()
    {
        var kit = Received(ClockRules.Default).When("2026-12-04T09:00").Completes("appraise", "supplement", Specialist);
        kit.When("2027-06-04T08:59").Accepts(new PassTime(), Actor.System);
        Assert.Null(kit.Dossier.Closure);
        kit.When("2027-06-08T08:00").Accepts(new PassTime(), Actor.System);
        Assert.Equal(ClosureKind.Lapsed, kit.Dossier.Closure!.Kind);
        Assert.Equal(At("2027-06-04T09:00"), kit.Dossier.Closure.At);
        Assert.Equal(NationalStatus.Stopped, kit.Dossier.Status);
        Assert.Empty(kit.Dossier.WorkItems);
        Assert.Equal(ProcessPhase.Completed, kit.Dossier.Process.Phase);
    }

    [Fact]
    public void A_supplement_moves_an_extended_date_by_the_time_that_did_not_count()
    {
        var kit = Received(ClockRules.Default with { Supplement = ClockEffect.Pause });
        kit.When("2026-12-07T09:00").Accepts(new ExtendDueDate(kit.NextCommand(), At("2026-12-24T17:00"), "Chờ xác minh"), Specialist);
        kit.When("2026-12-08T09:00").Completes("appraise", "owes", Specialist);
        kit.When("2026-12-10T09:00").Accepts(new MoveWithinDossier(kit.NextCommand(), kit.Item.Key, "appraise", "Không phải nộp"), _administrator);
        Assert.Equal(At("2026-12-28T17:00"), kit.Dossier.Clock!.DueAt);
        kit.When("2026-12-11T09:00").Completes("appraise", "supplement", Specialist).When("2026-12-15T09:00").Completes("supplement", "sent", Citizen);
        Assert.Equal(At("2026-12-30T17:00"), kit.Dossier.Clock!.DueAt);
    }

    [Fact]
    public void A_step_that_does_not_count_stops_the_clock_beside_a_supplement_that_does_nothing_to_it()
    {
        var kit = Received(ClockRules.Default with { Supplement = ClockEffect.None }).When("2026-12-04T09:00").Completes("appraise", "supplement", Specialist);
        Assert.False(kit.Dossier.Clock!.Run.StandsStill);
        kit.Accepts(new MoveWithinDossier(kit.NextCommand(), kit.Item.Key, "notice", "Phải nộp lệ phí"), _administrator);
        Assert.True(kit.Dossier.OpenSupplement is not null && kit.Dossier.Clock!.Run.StandsStill);
    }

    private static DossierKit Supplemented(ClockRules rules) =>
        Received(rules).When("2026-12-04T09:00").Completes("appraise", "supplement", Specialist)
            .When("2026-12-10T09:00").Completes("supplement", "sent", Citizen);

    private static DossierKit Received(ClockRules rules) =>
        new DossierKit(CopyProcedure.Plan(limit: 10) with { Clock = rules }).When("2026-12-02T08:00").Submitted().Completes("intake", "accept", Intake);
}
