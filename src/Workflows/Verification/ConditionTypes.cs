using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Verification;

/// <summary>Conditions ask for what forms and steps provide, compare what can be compared, and can be true.</summary>
internal static class ConditionTypes
{
    public static void Run(ProcessGraph graph, SoundnessOptions options, Report report)
    {
        var names = options.Names with { Known = options.Names.Known.Add(OutcomeWords.Variable) };
        foreach (var flow in graph.Flows)
        {
            if (flow.Condition is not { } condition || FeelCompiler.Compile(condition, names).Expression is null)
                continue;
            var offered = Offered(graph, flow);
            Sequence<KeyValuePair<string, string>> allowed = offered.Count == 0 ? [] : [new(OutcomeWords.Variable, string.Join(", ", offered.Select(c => Value.Of(c))))];
            Check(flow, condition, names, options.Scope.With(OutcomeWords.Variable, new SimpleType(SimpleKind.Text), allowed), offered, report);
        }
    }

    private static List<string> Offered(ProcessGraph graph, SequenceFlow flow) => graph.Find(flow.SourceId) is { } source
        ? [.. (StepsBefore.Of(graph, source) ?? []).SelectMany(s => s.Step?.Outcomes ?? default).Select(o => o.Code).Distinct(StringComparer.Ordinal)]
        : [];

    private static void Check(SequenceFlow flow, string condition, FeelNames names, ScopeType scope, List<string> offered, Report report)
    {
        var words = flow.Name is { } name ? $"{name} ({flow.Id})" : flow.Id;
        var typing = FeelCheck.Check(condition, names, scope);
        foreach (var finding in typing.Diagnostics)
        {
            report.Error(
                "soundness.condition-type",
                flow.Id,
                finding.Location,
                $"Điều kiện của luồng “{words}”: {finding.Message.Vi}",
                $"Condition of the flow “{words}”: {finding.Message.En}");
        }

        // Codes of outcomes that no step offers have a finding of their own.
        var isReported = OutcomeWords.Codes(FeelCompiler.Parse(condition, names).Root).Any(c => !offered.Contains(c));
        if (typing.Diagnostics.Count > 0 || isReported || FeelCheck.CanHold(condition, names, scope) != false)
            return;
        report.Error(
            "soundness.condition-never",
            flow.Id,
            new Location(Line: 1, Column: 1),
            $"Điều kiện “{condition.Trim()}” của luồng “{words}” không bao giờ đúng với các giá trị mà biểu mẫu và các bước cho phép. Hãy sửa điều kiện hoặc bỏ luồng.",
            $"Expected the condition “{condition.Trim()}” of the flow “{words}” to hold for some data, but it never does with the values that forms and steps allow. Correct it or remove the flow.");
    }
}
