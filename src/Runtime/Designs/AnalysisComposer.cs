using System.Text;
using LongAn.Runtime.Procedures;
using LongAn.Workflows;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Procedures;
using LongAn.Workflows.Procedures.Analysis;
using LongAn.Workflows.Verification;

namespace LongAn.Runtime.Designs;

/// <summary>Puts an analysis into the words of the wire.</summary>
internal static class AnalysisComposer
{
    private const decimal HoursPerDay = 8;

    /// <summary>The view of an analysis of these files, imported ones left out.</summary>
    public static DesignAnalysis Compose(IReadOnlyList<PackageFile> files, PackageAnalysis analysis) => new(
        DesignFile.ToETag(DesignStore.HashOf(Encoding.UTF8.GetBytes(string.Join('\n', files.Select(f => $"{f.Path} {DesignStore.HashOf(f.Content.ToArray())}"))))),
        [.. analysis.Findings.Select(FindingView.Of)],
        [.. analysis.Steps.Select(ToView)],
        [.. analysis.Time.Select(ToView)],
        analysis.Scenarios.Count);

    private static StepRowView ToView(StepRow row)
    {
        var limits = row.Step?.Limits ?? default;
        return new(
            row.ElementId,
            row.Kind,
            row.Name,
            row.Lane,
            row.Role,
            row.Step is { } step ? Words.Of(step.Operation) : null,
            limits is [{ Channel: { } channel }] ? Words.Parse<Channel>(channel) : null,
            row.Hours(HoursPerDay),
            limits.Count == 0 ? null : Join(limits.Select(l => Wording.Of(l.Limit)).Distinct()),
            [.. limits.Select(l => new StepLimitView(l.Channel, l.Case, Wording.Of(l.Limit)))],
            row.Step?.Form,
            [.. row.Papers],
            row.Step?.Presence ?? 0,
            row.Step?.Original ?? false,
            row.Step?.Clock == Workflows.Bpmn.StepClock.Excluded,
            [.. (row.Step?.Outcomes ?? default).Select(o => new OutcomeView(o.Code, o.Name, [.. o.Effects.Select(Words.Of)]))],
            row.AttachedTo,
            [.. row.Next.Select(n => new NextStepView(n.FlowId, n.ElementId, n.Name, n.Condition, n.IsDefault))]);
    }

    private static RulerView ToView(RulerLine line) => new(
        line.Case,
        line.Channel,
        Wording.Of(line.Limit),
        line.Allowed,
        line.Sum,
        line.SumWords,
        line.Exceeds,
        line.IsEstimate,
        [.. line.Path.Select(s => s.ElementId)],
        [.. line.Path]);

    private static Text Join(IEnumerable<Text> texts)
    {
        var all = texts.ToList();
        return new(string.Join(" / ", all.Select(t => t.Vi)), string.Join(" / ", all.Select(t => t.En)));
    }
}
