using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Xunit;
using static LongAn.Workflows.Tests.Dossiers.DossierKit;

namespace LongAn.Workflows.Tests.Dossiers;

public sealed class DossierRefusalTests
{
    [Fact]
    public void Filing_is_refused_with_the_reason()
    {
        var kit = new DossierKit(CopyProcedure.Plan());
        SubmitDossier With(Func<Application, Application> change) => new(kit.NextCommand(), new(Guid.Empty), change(Filing()));

        kit.Refuses(With(a => a with { CaseCode = "khác" }), Citizen, RejectionCode.UnknownCase);
        kit.Refuses(With(a => a with { Channel = Channel.Post, OnBehalf = true }), Citizen, RejectionCode.ChannelNotOffered);
        kit.Refuses(With(a => a with { Papers = [] }), Citizen, RejectionCode.ComponentMissing);
        kit.Refuses(With(a => a with { Papers = a.Papers.Replace(_ => true, p => p with { Component = "lạ" }) }), Citizen, RejectionCode.UnknownComponent);
        var invalid = kit.Refuses(With(a => a with { Data = a.Data.With("copies", Value.Of("hai")).With("extra", Value.Of(1m)) }), Citizen, RejectionCode.DataInvalid);
        Assert.Equal(2, invalid.Arguments.Count);
        kit.Refuses(With(a => a with { FilingMode = FilingMode.PostalAgent }), Citizen, RejectionCode.FilingModeNotFitting);
        kit.Refuses(With(a => a with { OnBehalf = true }), Intake, RejectionCode.ChannelNotOffered);
        kit.Refuses(With(a => a with { ReturnMode = ReturnMode.Online }), Citizen, RejectionCode.ReturnModeNotOffered);
        Assert.Empty(kit.Journal);
    }

    [Fact]
    public void A_dossier_is_filed_once()
    {
        var kit = new DossierKit(CopyProcedure.Plan()).Submitted();
        kit.Refuses(new SubmitDossier(kit.NextCommand(), kit.Dossier.Id, Filing()), Citizen, RejectionCode.DossierAlreadyExists);
    }

    [Fact]
    public void Nothing_can_be_asked_of_a_dossier_that_does_not_exist()
    {
        var kit = new DossierKit(CopyProcedure.Plan());
        kit.Refuses(new WithdrawDossier(kit.NextCommand(), "x"), Citizen, RejectionCode.DossierNotFound);
        kit.Accepts(new PassTime(), Actor.System);
        Assert.Empty(kit.Journal);
    }

    [Fact]
    public void Completing_a_work_item_twice_is_rejected_with_who_and_when()
    {
        var kit = new DossierKit(CopyProcedure.Plan()).Submitted();
        var completion = kit.Completion("intake", "accept");
        kit.Accepts(completion, Intake);
        var rejected = kit.When("2026-11-23T09:30").Refuses(completion with { Id = kit.NextCommand() }, Intake, RejectionCode.WorkItemNotOpen);
        Assert.Contains(rejected.Arguments, a => a is { Name: "by", Value: "intake" });
        Assert.Contains(rejected.Arguments, a => a is { Name: "at", Value: "2026-11-23T01:00:00Z" });
    }

    [Fact]
    public void A_work_item_belongs_to_role_and_agency()
    {
        var kit = new DossierKit(CopyProcedure.Plan()).Submitted();
        var elsewhere = new Actor("other", [new(Role.IntakeOfficer, "H39.99")]);
        kit.Refuses(kit.Completion("intake", "accept"), elsewhere, RejectionCode.NotPermitted);
        kit.Refuses(kit.Completion("intake", "accept"), Specialist, RejectionCode.NotPermitted);
        kit.Refuses(kit.Completion("intake", "accept"), Citizen, RejectionCode.NotPermitted);
        kit.Refuses(kit.Completion("intake", "xong"), Intake, RejectionCode.UnknownOutcome);
        kit.Refuses(kit.Completion("intake", "accept") with { Code = null }, Intake, RejectionCode.CodeRequired);
        kit.Refuses(kit.Completion("intake", "accept") with { Key = 99 }, Intake, RejectionCode.WorkItemNotFound);
        kit.Refuses(kit.Completion("intake", "supplement") with { Defects = [] }, Intake, RejectionCode.DefectsRequired);
        kit.Refuses(kit.Completion("intake", "accept") with { Data = Data() }, Intake, RejectionCode.DataInvalid);
    }

    [Fact]
    public void A_claimed_work_item_is_its_holders_until_given_back()
    {
        var kit = new DossierKit(CopyProcedure.Plan()).Submitted();
        var colleague = Intake with { Id = "colleague" };
        kit.Accepts(new ClaimWorkItem(kit.NextCommand(), kit.Item.Key), Intake);
        kit.Refuses(new ClaimWorkItem(kit.NextCommand(), kit.Item.Key), colleague, RejectionCode.WorkItemClaimedByOther);
        kit.Refuses(kit.Completion("intake", "accept"), colleague, RejectionCode.WorkItemClaimedByOther);
        kit.Refuses(new ReleaseWorkItem(kit.NextCommand(), kit.Item.Key), colleague, RejectionCode.WorkItemClaimedByOther);
        kit.Accepts(new ReleaseWorkItem(kit.NextCommand(), kit.Item.Key), Intake);
        kit.Completes("intake", "accept", colleague);
    }

    [Fact]
    public void The_clock_of_the_machine_moved_back_does_not_move_the_journal_back()
    {
        var kit = DossierJourneyTests.Accepted();
        kit.When("2026-11-23T08:00").Accepts(new ClaimWorkItem(kit.NextCommand(), kit.Item.Key), Specialist);
        Assert.Equal(At("2026-11-23T09:00"), kit.Journal[^1].RecordedAt);
        Assert.Equal(At("2026-11-23T08:00"), kit.Journal[^1].CountsFrom);
    }
}
