using System.Text.RegularExpressions;
using LongAn.Workflows.Procedures;
using LongAn.Workflows.Procedures.Scenarios;
using Xunit;

namespace LongAn.Workflows.Tests.Procedures;

/// <summary>The acceptance matrix of docs/guide/procedures.md: what it promises is in the packages and is proven by their scenarios.</summary>
public sealed partial class The_page_about_procedures
{
    public static TheoryData<string, string, string> Rows => [.. Matrix().Select(row => (row.Groups["package"].Value, row.Groups["elements"].Value, row.Groups["scenarios"].Value))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Scenarios_of_a_row_hold_and_reach_every_element_of_it(string code, string elements, string scenarios)
    {
        var package = ProcedurePackage.Read(Definitions.Files(FolderOf(code)), Definitions.Shared).Package!;
        var plan = PlanCompiler.Compile(package).Plan!;
        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in Words(scenarios))
        {
            var file = package.Files.SingleOrDefault(file => file.Path == $"scenarios/{name}.json");
            Assert.True(file is not null, $"Expected {code} to have the scenario {name}, but it has none of this name.");
            var result = ScenarioRunner.Run(plan, ScenarioReader.Read(file).Scenario!, Definitions.Shared);
            Assert.True(result.Holds, $"Expected {name} of {code} to hold: {string.Join('\n', result.Mismatches)}");
            reached.UnionWith(result.Path);
        }

        Assert.Empty(Words(elements).Except(reached));
    }

    [Fact]
    public void Every_package_has_a_row() =>
        Assert.Equal(
            Definitions.Packages.Select(folder => folder.Split('/')[1]).Order(StringComparer.Ordinal),
            Matrix().Select(row => row.Groups["package"].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_line_of_its_tables_is_a_row() =>
        Assert.Equal(Page().Split('\n').Count(line => line.StartsWith('|')) - (2 * Page().Split('\n').Count(line => line.StartsWith("| ---", StringComparison.Ordinal))), Matrix().Count);

    private static string FolderOf(string code) => Definitions.Packages.Single(folder => folder.EndsWith($"/{code}", StringComparison.Ordinal));

    private static IEnumerable<string> Words(string cell) => Word().Matches(cell).Select(word => word.Groups[1].Value);

    private static MatchCollection Matrix() => Row().Matches(Page());

    private static string Page() => File.ReadAllText(Path.Combine(Definitions.Folder, "..", "docs", "guide", "procedures.md"));

    [GeneratedRegex(@"^\|[^|]*\| (?<package>\d\.\d{6}) \|(?<elements>(?: `\w+`)+) \|(?<scenarios>(?: `[\w-]+`)+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Word();
}
