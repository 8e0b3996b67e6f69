using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Xunit;
using static LongAn.Workflows.Tests.Dossiers.DossierKit;

namespace LongAn.Workflows.Tests.Dossiers;

public sealed class DossierJourneyTests
{
    [Fact]
    public void A_dossier_travels_from_filing_to_return()
    {
        var kit = new DossierKit(CopyProcedure.Plan()).Submitted();
        Assert.Equal(NationalStatus.Registered, kit.Dossier.Status);
        Assert.Equal("intake", kit.Item.ElementId);
        Assert.Equal(At("2026-11-23T10:00"), kit.Item.DueAt);

        kit.When("2026-11-23T09:00").Completes("intake", "accept", Intake);
        Assert.Equal(NationalStatus.Received, kit.Dossier.Status);
        Assert.Equal("H39.12-261123-0007", kit.Dossier.Receipt!.Code.ToString());
        // 23/11 is not counted, 24/11 is a holiday: 25, 26, 27.
        Assert.Equal(At("2026-11-27T17:00"), kit.Dossier.Clock!.DueAt);
        Assert.Equal("01", kit.Dossier.Slips.Single().Form);

        kit.Accepts(new ClaimWorkItem(kit.NextCommand(), kit.Item.Key), Specialist);
        Assert.Equal(NationalStatus.InProgress, kit.Dossier.Status);
        kit.When("2026-11-25T09:00").Completes("appraise", "pass", Specialist);
        Assert.True(kit.Dossier.Clock!.Run.StandsStill);
        kit.When("2026-11-25T10:00").Completes("confirm", "confirm", Citizen);
        Assert.False(kit.Dossier.Clock!.Run.StandsStill);
        kit.When("2026-11-26T09:00").Completes("sign", "approve", Leader);
        Assert.Equal(NationalStatus.Completed, kit.Dossier.Status);
        Assert.Equal(SignatureKind.ApprovedInSystem, kit.Dossier.Result!.Signature);

        kit.Completes("book", "booked", Citizen, appointment: At("2026-11-27T08:00"));
        kit.When("2026-11-27T08:00").Completes("return", "returned", Intake, present: ["1", "2"]);
        Assert.Equal(NationalStatus.Returned, kit.Dossier.Status);
        Assert.Equal(ProcessPhase.Completed, kit.Dossier.Process.Phase);
        Assert.Empty(kit.Dossier.WorkItems);
    }

    [Fact]
    public void Silence_confirms_at_the_hour_it_fell_due_however_late_the_sweeper_comes()
    {
        var kit = Appraised();
        kit.When("2026-12-01T14:00").Accepts(new PassTime(), Actor.System);
        Assert.Equal("sign", kit.Item.ElementId);
        Assert.Equal(At("2026-11-26T09:00"), kit.Item.OpenedAt);
        var fired = kit.Journal.Last(e => e is ProcessAdvanced { Event: TimerFired });
        Assert.Equal(At("2026-11-26T09:00"), fired.CountsFrom);
        Assert.Equal(At("2026-12-01T14:00"), fired.RecordedAt);
        Assert.Contains(kit.Journal, e => e is WorkItemCancelled);
    }

    [Fact]
    public void Passing_of_time_without_a_due_timer_changes_nothing()
    {
        var kit = Appraised();
        var before = kit.Dossier;
        kit.Accepts(new PassTime(), Actor.System);
        Assert.Equal(before, kit.Dossier);
    }

    [Fact]
    public void A_late_confirmation_finds_the_silence_already_counted()
    {
        var kit = Appraised();
        var completion = kit.Completion("confirm", "confirm");
        kit.When("2026-11-26T09:01").Refuses(completion, Citizen, RejectionCode.WorkItemLapsed);
    }

    [Fact]
    public void A_supplement_after_appraisal_restarts_the_clock()
    {
        var kit = Accepted();
        kit.When("2026-11-25T09:00").Completes("appraise", "supplement", Specialist);
        Assert.Equal(NationalStatus.AwaitingSupplement, kit.Dossier.Status);
        Assert.Equal(2, kit.Dossier.OpenSupplement!.Defects.Value!.Items.Count);
        Assert.Equal("02", kit.Dossier.Slips[1].Form);

        kit.When("2026-12-01T09:00").Completes("supplement", "sent", Citizen, data: Data(copies: 3));
        Assert.Null(kit.Dossier.OpenSupplement);
        Assert.Equal(At("2026-12-04T17:00"), kit.Dossier.Clock!.DueAt);
        Assert.Equal(At("2026-11-27T17:00"), kit.Dossier.Clock.PromisedAt);
        Assert.Equal(Value.Of(3m), kit.Dossier.Data!.Value!["copies"]);
        Assert.Equal("appraise", kit.Item.ElementId);
    }

    [Fact]
    public void At_intake_a_supplement_is_asked_for_once_and_the_clock_has_not_begun()
    {
        var kit = new DossierKit(CopyProcedure.Plan()).Submitted();
        kit.Completes("intake", "supplement", Intake);
        Assert.Null(kit.Dossier.Clock);
        kit.Completes("supplementAtIntake", "sent", Citizen, data: Data());
        kit.Refuses(kit.Completion("intake", "supplement"), Intake, RejectionCode.SupplementAlreadyRequested);
        kit.Completes("intake", "accept", Intake);
        Assert.Equal(NationalStatus.Received, kit.Dossier.Status);
    }

    [Fact]
    public void Refusal_at_intake_closes_the_dossier_with_form_03()
    {
        var kit = new DossierKit(CopyProcedure.Plan()).Submitted();
        kit.Refuses(kit.Completion("intake", "refuse"), Intake, RejectionCode.ReasonRequired);
        kit.Completes("intake", "refuse", Intake, reason: "Không thuộc thẩm quyền");
        Assert.Equal(NationalStatus.NotReceived, kit.Dossier.Status);
        Assert.Equal("03", kit.Dossier.Slips.Single().Form);
        Assert.Empty(kit.Dossier.WorkItems);
    }

    [Fact]
    public void Refusal_after_receipt_is_status_8()
    {
        var kit = Appraised();
        kit.Completes("confirm", "confirm", Citizen).Completes("sign", "refuse", Leader, reason: "Không có trong sổ gốc");
        Assert.Equal(NationalStatus.Stopped, kit.Dossier.Status);
    }

    [Fact]
    public void The_person_may_withdraw_until_a_result_is_decided()
    {
        var kit = Appraised();
        kit.Refuses(new WithdrawDossier(kit.NextCommand(), "Không cần nữa"), Leader, RejectionCode.NotPermitted);
        kit.Accepts(new WithdrawDossier(kit.NextCommand(), "Không cần nữa"), Citizen);
        Assert.Equal(NationalStatus.Withdrawn, kit.Dossier.Status);
        Assert.Equal(ProcessPhase.Terminated, kit.Dossier.Process.Phase);
        Assert.Empty(kit.Dossier.WorkItems);
        Assert.Empty(kit.Dossier.Process.Timers);

        var signed = Appraised();
        signed.Completes("confirm", "confirm", Citizen).Completes("sign", "approve", Leader);
        signed.Refuses(new WithdrawDossier(signed.NextCommand(), "Không cần nữa"), Citizen, RejectionCode.ResultAlreadyDecided);
    }

    [Fact]
    public void Both_persons_must_be_present_and_be_two()
    {
        var kit = Appraised();
        kit.Completes("confirm", "confirm", Citizen).Completes("sign", "approve", Leader);
        kit.Completes("book", "booked", Citizen, appointment: At("2026-11-27T08:00"));
        kit.Refuses(kit.Completion("return", "returned", present: ["1"]), Intake, RejectionCode.PresenceRequired);
        kit.Refuses(kit.Completion("return", "returned", present: ["1", "1"]), Intake, RejectionCode.PresenceRequired);
    }

    [Theory]
    [InlineData("2026-11-20T08:00")] // past
    [InlineData("2026-11-29T08:00")] // Sunday
    [InlineData("2026-11-27T12:00")] // noon
    public void An_appointment_lies_in_the_future_within_working_time(string at)
    {
        var kit = Appraised();
        kit.Completes("confirm", "confirm", Citizen).Completes("sign", "approve", Leader);
        kit.Refuses(kit.Completion("book", "booked", appointment: At(at)), Citizen, RejectionCode.AppointmentInvalid);
    }

    [Fact]
    public void The_due_date_moves_once_with_an_apology_and_at_least_a_day_before()
    {
        var kit = Accepted();
        kit.Refuses(new ExtendDueDate(kit.NextCommand(), At("2026-11-26T17:00"), "Chờ xác minh"), Specialist, RejectionCode.NewDueDateInvalid);
        kit.Accepts(new ExtendDueDate(kit.NextCommand(), At("2026-12-02T17:00"), "Chờ xác minh"), Specialist);
        Assert.Equal(At("2026-12-02T17:00"), kit.Dossier.Clock!.DueAt);
        Assert.Equal(At("2026-11-27T17:00"), kit.Dossier.Clock.Extension!.OldDueAt);
        Assert.Equal("04", kit.Dossier.Slips[^1].Form);
        kit.Refuses(new ExtendDueDate(kit.NextCommand(), At("2026-12-04T17:00"), "Nữa"), Specialist, RejectionCode.AlreadyExtended);

        var late = Accepted();
        late.When("2026-11-27T08:00").Refuses(new ExtendDueDate(late.NextCommand(), At("2026-12-04T17:00"), "Muộn"), Specialist, RejectionCode.ExtensionTooLate);
    }

    [Fact]
    public void Time_that_does_not_count_after_an_extension_moves_the_promised_date()
    {
        var kit = Accepted();
        kit.Accepts(new ExtendDueDate(kit.NextCommand(), At("2026-12-02T17:00"), "Chờ xác minh"), Specialist);
        kit.When("2026-11-25T09:00").Completes("appraise", "pass", Specialist);
        kit.When("2026-11-25T11:00").Completes("confirm", "confirm", Citizen);
        Assert.Equal(At("2026-12-03T09:00"), kit.Dossier.Clock!.DueAt);
    }

    [Fact]
    public void Giving_work_back_does_not_undo_that_it_has_begun()
    {
        var kit = Accepted();
        kit.Accepts(new ClaimWorkItem(kit.NextCommand(), kit.Item.Key), Specialist);
        kit.Accepts(new ReleaseWorkItem(kit.NextCommand(), kit.Item.Key), Specialist);
        Assert.Equal(NationalStatus.InProgress, kit.Dossier.Status);
    }

    [Fact]
    public void The_head_of_the_agency_frees_what_an_absent_colleague_took()
    {
        var kit = Accepted();
        kit.Accepts(new ClaimWorkItem(kit.NextCommand(), kit.Item.Key), Specialist);
        kit.Accepts(new ReleaseWorkItem(kit.NextCommand(), kit.Item.Key), Leader);
        Assert.Null(kit.Item.ClaimedBy);
    }

    [Fact]
    public void A_step_of_the_person_is_not_taken_by_an_official()
    {
        var kit = Accepted().When("2026-11-25T09:00").Completes("appraise", "pass", Specialist);
        Assert.Equal(Role.Applicant, kit.Item.Role);
        kit.Refuses(new ClaimWorkItem(kit.NextCommand(), kit.Item.Key), Intake, RejectionCode.NotPermitted);
    }

    [Fact]
    public void An_officer_who_filed_for_somebody_owns_nothing_of_it()
    {
        var elsewhere = new Actor(Intake.Id, [new(Role.IntakeOfficer, "H39.99")]);
        var kit = new DossierKit(CopyProcedure.Plan());
        kit.Accepts(new SubmitDossier(kit.NextCommand(), new(new Guid(8, 0, 0, new byte[8])), Filing(Channel.Direct)), Intake);
        Assert.Null(kit.Dossier.OwnerAccountId);
        kit.Refuses(new WithdrawDossier(kit.NextCommand(), "Không cần nữa"), elsewhere, RejectionCode.NotPermitted);
        kit.Accepts(new WithdrawDossier(kit.NextCommand(), "Người nộp đề nghị"), Intake);
    }

    [Fact]
    public void An_answer_nobody_waits_for_is_kept()
    {
        var kit = Accepted();
        kit.Accepts(new AnswerService(kit.NextCommand(), 99, ContextValue.Empty, null), Actor.System);
        Assert.Equal(1, kit.Dossier.UnmatchedAnswers);
    }

    internal static DossierKit Accepted() => new DossierKit(CopyProcedure.Plan()).Submitted().When("2026-11-23T09:00").Completes("intake", "accept", Intake);

    internal static DossierKit Appraised() => Accepted().When("2026-11-25T09:00").Completes("appraise", "pass", Specialist);
}
