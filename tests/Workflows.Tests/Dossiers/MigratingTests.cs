using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Execution.Repair;
using Xunit;

namespace LongAn.Workflows.Tests.Dossiers;

/// <summary>A running dossier goes on in another version, and back.</summary>
public sealed class MigratingTests
{
    private const string Why = "Quyết định mới thay bước thẩm định";

    private static readonly Actor _publisher = new("publisher", [new(Role.Publisher, "H39")]);
    private static readonly DossierPlan _old = CopyProcedure.Plan();
    private static readonly DossierPlan _same = Version('b', _old);
    private static readonly DossierPlan _renamed = Renamed('c', "appraise", "examine", Role.Leader);

    [Fact]
    public void What_bears_the_same_names_goes_on_as_it_is()
    {
        var kit = Appraised().Accepts(To(_same), _publisher);
        Assert.Equal(_same.VersionId, kit.Dossier.VersionId);
        Assert.Equal("specialist", kit.Item.ClaimedBy);
        kit.Completes("appraise", "pass", DossierKit.Specialist);
        Assert.Equal("confirm", kit.Item.ElementId);
        Assert.Equal(("publisher", Why), kit.Journal.OfType<ProcessAdvanced>().Where(e => e.Event is ProcessMigrated).Select(e => (e.ActorId, ((ProcessMigrated)e.Event).Reason.Value)).Single());
    }

    [Fact]
    public void A_step_that_is_another_one_there_is_opened_for_its_role()
    {
        var kit = Appraised().Accepts(To(_renamed, new Counterpart("appraise", "examine")), _publisher);
        Assert.Equal(("examine", Role.Leader, (string?)null), (kit.Item.ElementId, kit.Item.Role, kit.Item.ClaimedBy));
        kit.Completes("examine", "pass", DossierKit.Leader);
        Assert.Equal("confirm", kit.Item.ElementId);
    }

    [Fact]
    public void A_migration_is_taken_back_once()
    {
        var kit = Appraised().Accepts(To(_renamed, new Counterpart("appraise", "examine")), _publisher).Accepts(new TakeMigrationBack(Id(2), Why), _publisher);
        Assert.Equal((_old.VersionId, "appraise", Role.Specialist), (kit.Dossier.VersionId, kit.Item.ElementId, kit.Item.Role));
        kit.Refuses(new TakeMigrationBack(Id(3), Why), _publisher, RejectionCode.NotMigrated);
        kit.Completes("appraise", "pass", DossierKit.Specialist);
    }

    [Fact]
    public void What_was_done_meanwhile_is_renamed_on_the_way_back()
    {
        var kit = Appraised().Accepts(To(_renamed, new Counterpart("appraise", "examine")), _publisher).Completes("examine", "pass", DossierKit.Leader);
        kit.Accepts(new TakeMigrationBack(Id(2), Why), _publisher);
        Assert.Equal(["intake", "appraise"], kit.Dossier.History.Select(done => done.ElementId));
    }

    [Fact]
    public void Why_it_cannot_be_is_told_with_the_element()
    {
        Assert.Equal([new("appraise", "notMapped")], Refused(Appraised(), To(_renamed)));
        Assert.Equal([new("appraise", "targetUnknown")], Refused(Appraised(), To(_renamed, new Counterpart("appraise", "gone"))));
        var done = Appraised().Completes("appraise", "pass", DossierKit.Specialist);
        Assert.Equal([new("appraise", "stepDoneUnknown")], Refused(done, To(_renamed)));
        Assert.Equal([new(_old.VersionId.Hash, "sameVersion")], Refused(Appraised(), To(_old)));
        Assert.Equal([new("1.000894", "otherProcedure")], Refused(Appraised(_same with { ProcedureCode = "1.000894" }), To(_same)));
        Assert.Equal([new("default", "caseUnknown")], Refused(Appraised(_same with { Cases = [] }), To(_same)));
    }

    [Fact]
    public void Only_a_publisher_or_an_administrator_with_a_reason_migrates_what_is_open()
    {
        var kit = Appraised();
        kit.Refuses(To(_same), DossierKit.Leader, RejectionCode.NotPermitted);
        kit.Refuses(To(_same) with { Reason = "" }, _publisher, RejectionCode.ReasonRequired);
        kit.Refuses(new TakeMigrationBack(Id(2), Why), _publisher, RejectionCode.NotMigrated);
        kit.Accepts(new WithdrawDossier(kit.NextCommand(), "Không cần nữa"), DossierKit.Citizen);
        kit.Refuses(To(_same), _publisher, RejectionCode.DossierClosed);
    }

    private static DossierKit Appraised(DossierPlan? other = null)
    {
        var kit = new DossierKit(_old, other is null ? [_same, _renamed] : [other]).Submitted().Completes("intake", "accept", DossierKit.Intake);
        return kit.Accepts(new ClaimWorkItem(kit.NextCommand(), kit.Item.Key), DossierKit.Specialist);
    }

    private static CommandId Id(int number) => new(new Guid(1000 + number, 0, 0, new byte[8]));

    private static MigrateDossier To(DossierPlan version, params Counterpart[] elements) => new(Id(1), version.VersionId, elements.ToSequence(), Why);

    private static Sequence<Argument> Refused(DossierKit kit, MigrateDossier command) => kit.Refuses(command, _publisher, RejectionCode.CannotMigrate).Arguments;

    private static DossierPlan Version(char id, DossierPlan plan) => plan with { VersionId = new(new string(id, 64)) };

    /// <summary>A version in which a step bears another identifier and is done by another role.</summary>
    private static DossierPlan Renamed(char id, string from, string to, Role role)
    {
        var process = _old.Process.Process;
        var body = process.Body with
        {
            Nodes = process.Body.Nodes.Select(node => node.Id == from ? node with { Id = to } : node).ToSequence(),
            Flows = process.Body.Flows.Select(flow => flow with { SourceId = Name(flow.SourceId), TargetId = Name(flow.TargetId) }).ToSequence(),
        };
        var steps = _old.Steps.Values.ToDictionary(step => Name(step.ElementId), step => step.ElementId == from ? step with { ElementId = to, Role = role } : step);
        return Version(id, _old) with { Process = ProcessPlan.Compile(process with { Body = body }).Plan!, Steps = steps };

        string Name(string elementId) => elementId == from ? to : elementId;
    }

    [Fact]
    public void What_would_become_one_or_two_is_refused()
    {
        Assert.Equal([new("appraise", "mappedTwice")], Refused(Appraised(), To(_renamed, new("appraise", "examine"), new("appraise", "sign"))));
        var passed = Appraised().Completes("appraise", "pass", DossierKit.Specialist);
        Assert.Equal([new("appraise", "merged"), new("confirm", "merged")], Refused(passed, To(_same, new Counterpart("appraise", "confirm"))));
    }
}
