using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LongAn.Workflows.Decisions;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Tests.Decisions;

/// <summary>What the check claims of random tables is held against asking the table for every input of a grid.</summary>
public sealed class TableCheckProperties
{
    private static Arbitrary<RandomTable> Tables { get; } = RandomTable.Any.ToArbitrary();

    [Property(MaxTest = 60)]
    public Property A_gap_is_found_exactly_where_no_rule_matches() => Prop.ForAll(Tables, table =>
    {
        var collecting = table.Plan("COLLECT");
        var gaps = Findings(table.Plan("UNIQUE"), TableFindingKind.Gap);
        var isGap = RandomTable.Points.Any(p => RandomTable.Matching(collecting, p).Count == 0);
        return (isGap == gaps.Count > 0 && gaps.All(g => RandomTable.Matching(collecting, Completed(g)).Count == 0)).Label($"{table}\n{string.Join('\n', gaps.Select(g => g.Diagnostic))}");
    });

    [Property(MaxTest = 60)]
    public Property Rules_overlap_exactly_when_an_input_matches_both() => Prop.ForAll(Tables, table =>
    {
        var collecting = table.Plan("COLLECT");
        var found = Findings(table.Plan("UNIQUE"), TableFindingKind.Overlap);
        var expected = RandomTable.Points.SelectMany(p => Pairs(RandomTable.Matching(collecting, p))).ToHashSet();
        return (found.Select(f => (f.Rules[0], f.Rules[1])).ToHashSet().SetEquals(expected)
            && found.All(f => f.Rules.All(RandomTable.Matching(collecting, Completed(f)).Contains))).Label(table.ToString());
    });

    [Property(MaxTest = 60)]
    public Property Rules_contradict_exactly_when_they_overlap_and_differ() => Prop.ForAll(Tables, table =>
    {
        var collecting = table.Plan("COLLECT");
        var found = Findings(table.Plan("ANY", 2), TableFindingKind.Contradiction);
        var expected = RandomTable.Points.SelectMany(p => Pairs(RandomTable.Matching(collecting, p))).Where(p => p.Item1 % 2 != p.Item2 % 2).ToHashSet();
        return found.Select(f => (f.Rules[0], f.Rules[1])).ToHashSet().SetEquals(expected).Label(table.ToString());
    });

    [Property(MaxTest = 60)]
    public Property A_rule_is_without_effect_exactly_when_it_never_decides() => Prop.ForAll(Tables, table =>
    {
        var collecting = table.Plan("COLLECT");
        var plan = table.Plan("FIRST");
        var matches = RandomTable.PointsAndNothing.Select(p => RandomTable.Matching(collecting, p)).Where(m => m.Count > 0).ToList();
        var (matching, deciding) = (matches.SelectMany(m => m).ToHashSet(), matches.Select(m => m[0]).ToHashSet());
        var all = Enumerable.Range(1, table.Rules.Count).ToList();
        return (Findings(plan, TableFindingKind.NeverMatches).Select(f => f.Rules[0]).ToHashSet().SetEquals(all.Except(matching))
            && Findings(plan, TableFindingKind.Masked).Select(f => f.Rules[0]).ToHashSet().SetEquals(matching.Except(deciding))).Label(table.ToString());
    });

    private static List<TableFinding> Findings(DecisionPlan plan, TableFindingKind kind) =>
        [.. DecisionCheck.CheckTables(plan).Where(f => f.Kind == kind)];

    private static IEnumerable<(int, int)> Pairs(IReadOnlyList<int> rules) =>
        from i in rules from j in rules where i < j select (i, j);

    /// <summary>The example with any value where it has none.</summary>
    private static ContextValue Completed(TableFinding finding) => RandomTable.Points[0].With(new ContextValue(finding.Example));
}
