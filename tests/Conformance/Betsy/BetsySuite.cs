using LongAn.Conformance.Scores;
using LongAn.Workflows;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using NodaTime;

namespace LongAn.Conformance.Betsy;

/// <summary>Executable processes of the BPMN/BPEL Engine Test System: a case passes when the multiset of its traces is the expected one.</summary>
internal static class BetsySuite
{
    private static readonly IReadOnlyDictionary<string, string> _notApplicable = NotApplicable.Read();

    public static IEnumerable<CaseScore> Run() =>
        BetsyCase.ReadAll(OutsideData.Folder("betsy")!).Select(c => _notApplicable.TryGetValue(c.Name, out var reason)
            ? new CaseScore(c.Name, Verdict.NotApplicable, reason)
            : CaseScore.Of(c.Name, Check(c)));

    private static string? Check(BetsyCase @case)
    {
        var (file, words) = BetsyTranslation.Translate(@case.Path);
        var reading = BpmnReader.Read(file);
        var errors = reading.Diagnostics.Where(d => d.Severity == Severity.Error).ToList();
        var plans = new Dictionary<string, ProcessPlan>(StringComparer.Ordinal);
        foreach (var process in reading.Document?.Model.Processes ?? [])
        {
            var compilation = ProcessPlan.Compile(process, new() { Callable = reading.Document!.Model });
            errors.AddRange(compilation.Diagnostics.Where(d => d.Severity == Severity.Error));
            if (compilation.Plan is { } plan)
                plans.Add(process.Id, plan);
        }

        if (errors.Count > 0)
            return @case.Traces is ["ERROR"] && errors.All(e => e.Code != "bpmn.not-executed") ? null : $"refused: {errors[0]}";

        var variables = ContextValue.Empty;
        if (@case.Input is not null)
            variables = variables.With("test", Value.Of(@case.Input));
        if (@case.Number is not null)
            variables = variables.With("integerVariable", Value.Of(@case.Number.Value));
        var world = new BetsyWorld(plans.Values, words, variables);
        if (@case.StartsOther)
            world.Start(plans.Single(p => p.Key != @case.Process).Value);
        world.Start(plans[@case.Process]);
        world.Pass(Duration.FromMilliseconds(@case.DelayMs));

        // A marker is a file: the suite looks for it only where a case asks for it. A join that waits for ever leaves no trace.
        var traces = world.Traces.Where(t => t.Length > 0 && (t != "MARKER_exists" || @case.Traces.Contains(t))).Order(StringComparer.Ordinal).ToList();
        var expected = @case.Traces.Order(StringComparer.Ordinal).ToList();
        return traces.SequenceEqual(expected) ? null : $"expected {string.Join(", ", expected)}, but found {string.Join(", ", traces)}";
    }
}
