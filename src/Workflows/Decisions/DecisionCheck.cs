using LongAn.Workflows.Decisions.Analysis;

namespace LongAn.Workflows.Decisions;

/// <summary>Finds before publishing what is wrong with decisions that can be read (DMN 1.5, 8.2.10 and 8.2.11).</summary>
public static class DecisionCheck
{
    /// <summary>Most rules of a table that is checked.</summary>
    public const int MostRules = 2_000;

    private const int MostGaps = 5;
    private const int MostOverlaps = 20;

    /// <summary>
    /// Looks for gaps, overlaps, contradictions and rules without effect in every decision table of a file. Every claim is true and has an
    /// example; what cannot be judged is said to be so.
    /// </summary>
    /// <param name="plan">The compiled file.</param>
    /// <remarks>
    /// Gaps and overlaps are sought among values that types and columns allow, and null only where a cell of the column speaks of it; a rule is
    /// said to be without effect only when it has none for missing values either. Where a column is computed and says no values, it is not
    /// known whether the example can occur: the finding says so and is one degree milder.
    /// </remarks>
    public static Sequence<TableFinding> CheckTables(DecisionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var types = plan.Graph.TypesOf(plan.Model);
        return Scopes.Of(plan)
            .Where(s => s.Expression is DecisionTable)
            .SelectMany(s => Check((DecisionTable)s.Expression, s.Names, types, new TableWords((DecisionTable)s.Expression, s.Owner, plan.Model.File)))
            .ToSequence();
    }

    /// <summary>Checks the types of every expression of a file: see <see cref="Feel.FeelCheck"/>.</summary>
    /// <param name="plan">The compiled file.</param>
    /// <returns>Warnings, each with file, element, line and column.</returns>
    public static Sequence<Diagnostic> CheckTypes(DecisionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var types = plan.Graph.TypesOf(plan.Model);
        return Scopes.Of(plan).SelectMany(s => ExpressionTypes.Check(s, types, plan.Model.File)).Distinct().ToSequence();
    }

    private static IEnumerable<TableFinding> Check(DecisionTable table, NameScope names, TypeTable types, TableWords words)
    {
        if (table.Rules.Count > MostRules)
            return [words.TooLarge()];
        var reading = new TableReading(table, names, types);
        var axes = reading.Axes();
        var outputs = new TableOutputs(table, names);
        var winners = outputs.Winners();
        var sweep = new TableSweep(axes, table.Rules.Count, winners, table.HitPolicy is HitPolicy.Unique or HitPolicy.Any).Run();
        var findings = new List<TableFinding>();
        if (table.Outputs.All(o => o.Default is null))
        {
            // Of a table that gives all rules that match, none may match.
            var isUsual = table.HitPolicy is HitPolicy.Collect or HitPolicy.RuleOrder or HitPolicy.OutputOrder;
            findings.AddRange(sweep.Gaps.Take(MostGaps).Select((g, i) => words.Gap(g, isUsual, i == MostGaps - 1 ? sweep.Gaps.Count - MostGaps : 0)));
        }

        findings.AddRange(sweep.Overlaps
            .Where(o => table.HitPolicy == HitPolicy.Unique || outputs.AreSame(o.First, o.Second) == false).Take(MostOverlaps)
            .Select(o => table.HitPolicy == HitPolicy.Unique ? words.Overlap(o.First, o.Second, o.Example) : words.Contradiction(o.First, o.Second, o.Example)));
        if (!sweep.IsBrokenOff)
        {
            foreach (var rule in Enumerable.Range(0, table.Rules.Count).Where(r => table.Rules[r].InputEntries.Count >= table.Inputs.Count))
            {
                if (!sweep.Matching.Contains(rule))
                    findings.Add(words.Never(rule));
                else if (winners is not null && !sweep.Deciding.Contains(rule))
                    findings.Add(words.Masked(rule));
            }
        }

        if (reading.Opaque.Count > 0)
            findings.Add(words.NotJudged(reading.Opaque));
        if (sweep.IsBrokenOff)
            findings.Add(words.TooLarge());
        return findings;
    }
}
