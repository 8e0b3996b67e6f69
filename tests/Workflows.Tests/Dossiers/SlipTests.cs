using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Tests.Procedures;
using Xunit;
using static LongAn.Workflows.Tests.Dossiers.DossierKit;

namespace LongAn.Workflows.Tests.Dossiers;

/// <summary>Which slips are issued, under which number and name, and with which template they print.</summary>
public sealed class SlipTests
{
    private static readonly DossierPlan _plan = CopyProcedure.Plan();

    [Theory]
    [InlineData("a", null)]
    [InlineData("b", "05")]
    [InlineData("c", "05")]
    public void What_is_taken_back_gets_the_notice_of_stop_where_the_era_has_one(string era, string? form)
    {
        var kit = new DossierKit(_plan).Submitted().Completes("intake", "accept", Intake);
        var dossier = After(kit, new WithdrawDossier(kit.NextCommand(), "Không còn nhu cầu"), era);
        Assert.Equal(ClosureKind.Withdrawn, dossier.Closure!.Kind);
        var slip = dossier.Slips.SingleOrDefault(s => s.Key == SlipKey.Stop);
        Assert.Equal(form, slip?.Form);
        if (slip is null)
            return;
        var fields = slip.Fields.Value!;
        Assert.Equal("Thông báo dừng giải quyết hồ sơ", Text(fields, "slip", "name"));
        Assert.Equal("Không còn nhu cầu", Text(fields, "slip", "reason"));
        Assert.Equal("withdrawn", Text(fields, "dossier", "closure"));
        Assert.Equal([Value.Of(_plan.Steps["appraise"].Name.Vi)], ((ListValue)((ContextValue)fields["slip"]!)["stage"]!).Items);
    }

    [Fact]
    public void What_lapses_gets_the_notice_of_stop()
    {
        var kit = new DossierKit(_plan).Submitted().Completes("intake", "accept", Intake).Completes("appraise", "supplement", Specialist);
        kit.When("2027-06-08T08:00");
        var dossier = After(kit, new PassTime(), "b");
        Assert.Equal((ClosureKind.Lapsed, "05"), (dossier.Closure!.Kind, dossier.Slips[^1].Form));
        Assert.Equal("lapsed", Text(dossier.Slips[^1].Fields.Value!, "dossier", "closure"));
    }

    [Fact]
    public void The_form_of_the_sector_takes_the_place_of_the_profile()
    {
        var police = _plan with { Forms = [new SectorForm("receipt", "CT04", new("Phiếu tiếp nhận", "Receipt"))] };
        var receipt = new DossierKit(police).Submitted().Completes("intake", "accept", Intake).Dossier.Slips.Single();
        Assert.Equal(("CT04", "Phiếu tiếp nhận"), (receipt.Form, Text(receipt.Fields.Value!, "slip", "name")));
        var usual = new DossierKit(_plan).Submitted().Completes("intake", "accept", Intake).Dossier.Slips.Single();
        Assert.Equal(("01", "Giấy tiếp nhận"), (usual.Form, Text(usual.Fields.Value!, "slip", "name")));
    }

    [Fact]
    public void A_slip_keeps_the_version_it_was_issued_with()
    {
        var other = _plan with { VersionId = new(new string('b', 64)) };
        var kit = new DossierKit(_plan, other).Submitted().Completes("intake", "accept", Intake);
        kit.Accepts(new MigrateDossier(kit.NextCommand(), other.VersionId, [], "Quyết định mới"), new("publisher", [new(Role.Publisher, "H39")]));
        kit.Completes("appraise", "supplement", Specialist);
        Assert.Equal([_plan.VersionId, other.VersionId], kit.Dossier.Slips.Select(slip => slip.Version));
    }

    [Fact]
    public void The_receipt_says_what_came_and_what_it_costs()
    {
        var fields = new DossierKit(_plan).Submitted().Completes("intake", "accept", Intake).Dossier.Slips.Single().Fields.Value!;
        var component = Assert.IsType<ContextValue>(((ListValue)fields["components"]!).Items.Single());
        Assert.Equal((Value.Of(1m), Value.Of(1m)), (component["count"], component["ordinal"]));
        Assert.Equal(("2026", "261123-0007"), (Text(fields, "dossier", "book"), Text(fields, "dossier", "entry")));
        Assert.NotEqual("", Text(fields, "dossier", "fee"));
    }

    private static Dossier After(DossierKit kit, DossierCommand command, string era)
    {
        var profile = Definitions.Shared.Profiles.Single(p => p.Id == era);
        var outcome = DossierEngine.Decide(_plan, kit.Dossier, command, new(kit.Now, command is PassTime ? Actor.System : Citizen, CopyProcedure.Calendar, profile, ContextValue.Empty));
        return Assert.IsType<Accepted<DossierEvent>>(outcome).Events.Aggregate(kit.Dossier, DossierEngine.Evolve);
    }

    private static string Text(ContextValue fields, string group, string name) => ((TextValue)((ContextValue)fields[group]!)[name]!).Value;
}
