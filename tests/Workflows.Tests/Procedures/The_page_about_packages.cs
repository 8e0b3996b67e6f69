using System.Text;
using System.Text.RegularExpressions;
using LongAn.Workflows.Procedures;
using LongAn.Workflows.Procedures.Scenarios;
using Xunit;

namespace LongAn.Workflows.Tests.Procedures;

public sealed partial class The_page_about_packages
{
    [Fact]
    public void Its_procedure_is_read()
    {
        var package = new PackageDraft().With("procedure.json", Examples()[0]);
        Assert.Empty(package.Read(Definitions.Shared).Diagnostics);
    }

    [Fact]
    public void Its_scenario_is_read()
    {
        var reading = ScenarioReader.Read(new PackageFile("scenarios/page.json", Encoding.UTF8.GetBytes(Examples()[1])));
        Assert.Empty(reading.Diagnostics);
        Assert.Equal(4, reading.Scenario!.Steps.Count);
        Assert.Equal(RejectionCode.WorkItemNotOpen, reading.Scenario.Steps[1].Refused);
    }

    [Theory]
    [InlineData("\"status\": 7", "\"status\": 11", "scenario.value")]
    [InlineData("\"2026-11-16T09:00\"", "\"16/11/2026\"", "scenario.value")]
    [InlineData("\"workItemNotOpen\"", "\"noIdea\"", "scenario.value")]
    [InlineData("\"do\": \"passTime\"", "\"do\": \"wait\"", "json.choice")]
    [InlineData("\"outcome\": \"accept\", \"refused\"", "\"result\": \"accept\", \"refused\"", "json.member-unknown")]
    public void A_scenario_that_says_something_else_is_refused(string old, string with, string code)
    {
        var text = Examples()[1];
        Assert.Contains(old, text, StringComparison.Ordinal);
        var reading = ScenarioReader.Read(new PackageFile("scenarios/page.json", Encoding.UTF8.GetBytes(text.Replace(old, with, StringComparison.Ordinal))));
        Assert.Null(reading.Scenario);
        Assert.Contains(reading.Diagnostics, d => d.Code == code && d.Location.File == "scenarios/page.json");
    }

    private static string[] Examples()
    {
        var page = File.ReadAllText(Path.Combine(Definitions.Folder, "..", "docs", "formats", "package.md"));
        return [.. JsonBlock().Matches(page).Select(match => match.Groups[1].Value)];
    }

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();
}
