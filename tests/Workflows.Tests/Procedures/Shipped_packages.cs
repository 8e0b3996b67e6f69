using LongAn.Workflows.Procedures;
using Xunit;

namespace LongAn.Workflows.Tests.Procedures;

public sealed class Shipped_packages
{
    public static TheoryData<string> All => [.. Definitions.Packages];

    [Fact]
    public void The_shipped_procedures_are_there()
    {
        Assert.Contains("chung-thuc/2.000908", Definitions.Packages);
        Assert.Contains("ho-tich/1.000894", Definitions.Packages);
        Assert.Contains("dat-dai/1.012783", Definitions.Packages);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_package_compiles_without_a_finding(string folder)
    {
        var reading = ProcedurePackage.Read(Definitions.Files(folder), Definitions.Shared);
        Assert.Empty(reading.Diagnostics);
        var compilation = PlanCompiler.Compile(reading.Package!);
        Assert.Empty(compilation.Diagnostics);
        Assert.NotNull(compilation.Plan);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_package_lies_where_its_sector_and_code_say(string folder)
    {
        var procedure = ProcedurePackage.Read(Definitions.Files(folder), Definitions.Shared).Package!.Procedure;
        Assert.Equal(folder, $"{procedure.Sector.Code}/{procedure.Code}");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_package_is_offered_by_an_agency(string folder)
    {
        var procedure = ProcedurePackage.Read(Definitions.Files(folder), Definitions.Shared).Package!.Procedure;
        Assert.Contains(Definitions.Shared.Organisation.Agencies, procedure.IsOfferedBy);
    }

    [Fact]
    public void What_is_only_inferred_about_the_organisation_says_so() =>
        Assert.All(Definitions.Shared.Organisation.Agencies, agency => Assert.Equal(Mark.ToVerify, agency.Mark));
}
