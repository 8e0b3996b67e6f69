using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Execution.Repair;
using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Workflows.Tests.Dossiers;

/// <summary>An administrator repairs a dossier: the case around the process follows.</summary>
public sealed class RepairingTests
{
    private const string Why = "Đã đối chiếu sổ gốc";

    private static readonly Actor _administrator = new("administrator", [new(Role.Administrator, "")]);
    private static readonly DossierPlan _plan = CopyProcedure.Plan();

    [Fact]
    public void What_is_moved_closes_its_work_item_and_what_is_stuck_has_its_moment()
    {
        var kit = Stuck();
        Assert.Empty(kit.Dossier.WorkItems);
        Assert.Equal(IncidentCode.NoFlowTaken, Assert.Single(kit.Dossier.Process.Incidents).Code);
        Assert.Equal(new(Key(kit), DossierKit.At("2026-11-23T10:00")), Assert.Single(kit.Dossier.IncidentMoments));
    }

    [Fact]
    public void With_data_that_are_set_a_stuck_dossier_goes_on_and_forgets_the_moment()
    {
        var kit = Stuck();
        kit.Accepts(Set(kit, new([new("outcome", Value.Of("pass"))])), _administrator);
        Assert.Equal("confirm", kit.Item.ElementId);
        Assert.Empty(kit.Dossier.IncidentMoments);
        Assert.Equal(
            [Intervention.Move, Intervention.SetVariables, Intervention.Retry],
            kit.Journal.OfType<ProcessAdvanced>().Select(e => e.Event).OfType<Intervened>().Select(e => e.Kind));
        Assert.All(kit.Journal.OfType<ProcessAdvanced>().Where(e => e.Event is Intervened), e => Assert.Equal(("administrator", Why), (e.ActorId, ((Intervened)e.Event).Reason.Value)));
    }

    [Fact]
    public void A_second_try_that_fails_keeps_the_moment_of_the_last()
    {
        var kit = Stuck();
        kit.When("2026-11-23T11:00").Accepts(new RetryStuckElement(kit.NextCommand(), Key(kit), Why), _administrator);
        Assert.Equal(new(Key(kit), DossierKit.At("2026-11-23T11:00")), Assert.Single(kit.Dossier.IncidentMoments));
    }

    [Fact]
    public void A_choice_that_is_skipped_is_made_by_the_administrator()
    {
        var kit = Stuck();
        Assert.Contains("afterAppraisal-notice", Assert.Single(RepairChoices.Of(_plan.Process, kit.Dossier.Process).Incidents).FlowIds);
        kit.Accepts(new SkipStuckElement(kit.NextCommand(), Key(kit), "afterAppraisal-notice", Why), _administrator);
        Assert.Equal("notice", kit.Item.ElementId);
        Assert.True(kit.Dossier.Clock!.Run.StandsStill);
    }

    [Fact]
    public void Only_an_administrator_with_a_reason_repairs_what_is_open()
    {
        var kit = Stuck();
        RetryStuckElement Retry(string reason = Why) => new(kit.NextCommand(), Key(kit), reason);
        kit.Refuses(Retry(), DossierKit.Leader, RejectionCode.NotPermitted);
        kit.Refuses(Retry(" "), _administrator, RejectionCode.ReasonRequired);
        kit.Refuses(Set(kit, ContextValue.Empty), _administrator, RejectionCode.VariableInvalid);
        kit.Refuses(Set(kit, new([new("nobody", Value.Of(1m))])), _administrator, RejectionCode.VariableInvalid);
        var key = Key(kit);
        kit.Accepts(new WithdrawDossier(kit.NextCommand(), "Không cần nữa"), DossierKit.Citizen);
        Assert.Empty(kit.Dossier.IncidentMoments);
        kit.Refuses(new RetryStuckElement(kit.NextCommand(), key, Why), _administrator, RejectionCode.DossierClosed);
    }

    /// <summary>Appraisal was left for the choice behind it, which has nothing to choose by.</summary>
    private static DossierKit Stuck()
    {
        var kit = new DossierKit(_plan).Submitted().Completes("intake", "accept", DossierKit.Intake);
        return kit.When("2026-11-23T10:00").Accepts(new MoveWithinDossier(kit.NextCommand(), kit.Item.Key, "afterAppraisal", Why), _administrator);
    }

    private static long Key(DossierKit kit) => kit.Dossier.Process.Incidents.Single().Key;

    private static SetVariablesOfDossier Set(DossierKit kit, ContextValue variables) => new(kit.NextCommand(), 0, variables, Key(kit), Why);
}
