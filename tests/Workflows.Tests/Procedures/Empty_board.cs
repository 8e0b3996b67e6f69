using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Procedures;
using LongAn.Workflows.Procedures.Analysis;
using Xunit;

namespace LongAn.Workflows.Tests.Procedures;

public sealed class Empty_board
{
    private static readonly SkeletonIdentity Identity = new("9.999999", new("Thủ tục “thử” & <mới>", "A trial"), new("thu-nghiem", new("Thử nghiệm", "Trials")), OnlineLevel.Full);

    [Fact]
    public void A_new_procedure_can_be_read_and_says_what_is_missing()
    {
        var analysis = PackageAnalysis.Of(PackageSkeleton.Of(Identity, Definitions.Shared), Definitions.Shared);

        Assert.NotNull(analysis.Package);
        Assert.Equal((Identity.Code, Identity.Name, Identity.Sector, Identity.Level), (analysis.Package.Procedure.Code, analysis.Package.Procedure.Name, analysis.Package.Procedure.Sector, analysis.Package.Procedure.Level));
        Assert.Equal(["milestone.never-completed", "milestone.never-received"], analysis.Findings.Select(f => f.Code).Order(StringComparer.Ordinal));
        Assert.Equal([StepKind.Start, StepKind.End], analysis.Steps.Select(row => row.Kind));
        Assert.Equal(["applicant", "intakeOfficer"], analysis.Steps.Select(row => row.Role));
        Assert.Equal(6, analysis.Package.Procedure.Imports.Count);
    }

    [Fact]
    public void A_partial_one_is_asked_for_its_legal_reason()
    {
        var analysis = PackageAnalysis.Of(PackageSkeleton.Of(Identity with { Level = OnlineLevel.Partial }, Definitions.Shared), Definitions.Shared);
        Assert.Contains(analysis.Findings, f => f.Code == "json.member-missing" && f.Message.En.Contains("partialReason", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_shared_slips_none_are_imported()
    {
        var analysis = PackageAnalysis.Of(PackageSkeleton.Of(Identity, SharedDefinitions.Empty), SharedDefinitions.Empty);
        Assert.Empty(analysis.Package!.Procedure.Imports);
    }
}
