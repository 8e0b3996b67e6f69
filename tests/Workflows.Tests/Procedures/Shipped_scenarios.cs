using System.Text.Json;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Procedures;
using LongAn.Workflows.Procedures.Scenarios;
using Xunit;

namespace LongAn.Workflows.Tests.Procedures;

public sealed class Shipped_scenarios
{
    private static readonly Dictionary<string, ProcedurePackage> Packages = Definitions.Packages.ToDictionary(
        folder => folder,
        folder => ProcedurePackage.Read(Definitions.Files(folder), Definitions.Shared).Package ?? throw new InvalidOperationException($"{folder} must be readable; see Shipped_packages."));

    private static readonly Dictionary<string, DossierPlan> Plans = Packages.ToDictionary(
        entry => entry.Key,
        entry => PlanCompiler.Compile(entry.Value).Plan ?? throw new InvalidOperationException($"{entry.Key} must compile; see Shipped_packages."));

    public static TheoryData<string, string> All =>
    [
        .. Packages.SelectMany(entry => entry.Value.Files
            .Where(file => file.Path.StartsWith("scenarios/", StringComparison.Ordinal))
            .Select(file => (entry.Key, file.Path))),
    ];

    public static TheoryData<string> Folders => [.. Packages.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_scenario_holds(string folder, string path)
    {
        var result = Play(folder, path);
        Assert.True(result.Holds, string.Join('\n', result.Mismatches) + "\n\nThe journal:\n" + string.Join('\n', result.Events.Select(e => e.GetType().Name + (e is ProcessAdvanced p ? " " + p.Event : ""))));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_journal_of_a_scenario_replays_through_its_stored_form(string folder, string path)
    {
        var result = Play(folder, path);
        var stored = result.Events.Select(@event => JsonSerializer.Deserialize<DossierEvent>(JsonSerializer.Serialize(@event, JournalFormat.Options), JournalFormat.Options)!);
        Assert.Equal(result.Dossier, DossierEngine.Replay(stored));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_step_and_every_end_is_reached_by_a_scenario(string folder)
    {
        var reached = ScenarioReader.ReadAll(Packages[folder])
            .SelectMany(reading => ScenarioRunner.Run(Plans[folder], reading.Scenario!, Definitions.Shared).Path)
            .ToHashSet(StringComparer.Ordinal);
        var nodes = Plans[folder].Process.Process.Body.Nodes
            .Where(node => node is LongAn.Workflows.Bpmn.UserTask or LongAn.Workflows.Bpmn.EndEvent or LongAn.Workflows.Bpmn.BoundaryEvent)
            .Select(node => node.Id);
        Assert.Empty(nodes.Except(reached));
    }

    [Fact]
    public void A_wrong_expectation_is_told_with_what_was_found()
    {
        var plan = Plans["chung-thuc/2.000908"];
        var scenario = ScenarioReader.ReadAll(Packages["chung-thuc/2.000908"])[0].Scenario!;
        var wrong = scenario with { Expect = scenario.Expect with { Closure = ClosureKind.Withdrawn, Status = NationalStatus.Withdrawn, Path = ["intake"] } };
        var result = ScenarioRunner.Run(plan, wrong, Definitions.Shared);
        Assert.False(result.Holds);
        Assert.Equal(3, result.Mismatches.Count);
        Assert.All(result.Mismatches, mismatch => Assert.Contains("but found", mismatch.Message.En, StringComparison.Ordinal));
    }

    private static ScenarioResult Play(string folder, string path)
    {
        var reading = ScenarioReader.Read(Packages[folder].Files.Single(file => file.Path == path));
        Assert.Empty(reading.Diagnostics);
        return ScenarioRunner.Run(Plans[folder], reading.Scenario!, Definitions.Shared);
    }
}
