using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Verification;

/// <summary>A condition that reads the outcome finds one: a step that says what it hands out hands out nothing else.</summary>
internal static class PassedOutcomes
{
    public static void Run(ProcessGraph graph, SoundnessOptions options, Report report)
    {
        var names = options.Names with { Known = options.Names.Known.Add(OutcomeWords.Variable) };
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in graph.Nodes)
        {
            if (graph.Outgoing(node).FirstOrDefault(flow => Reads(flow, names)) is not { } reading)
                continue;
            IEnumerable<UserTask> before = node is UserTask itself ? [itself] : StepsBefore.Of(graph, node) ?? [];
            foreach (var step in before.Where(step => Keeps(step) && told.Add(step.Id)))
            {
                var (words, flow) = (ProcessGraph.Words(step), reading.Name ?? reading.Id);
                report.Error(
                    "soundness.outcome-not-passed",
                    step.Id,
                    $"Bước “{words}” tự nêu dữ liệu đưa ra (la:output) nên “outcome” không ra khỏi bước, nhưng điều kiện của luồng “{flow}” đọc nó. Hãy thêm la:output tên outcome với giá trị outcome, hoặc để điều kiện đọc dữ liệu bước đưa ra.",
                    $"Expected “{words}” to hand out “outcome”, which the condition of the flow “{flow}” reads, but a step with la:output hands out only what that says. Add a la:output named outcome with the value outcome, or let the condition read what is handed out.");
            }
        }
    }

    private static bool Reads(SequenceFlow flow, FeelNames names) =>
        flow.Condition is { } condition && FeelCompiler.Compile(condition, names).Expression is { } expression && expression.References.Contains(OutcomeWords.Variable);

    private static bool Keeps(UserTask step) =>
        (step.Outputs.Count > 0 && step.Outputs.All(given => given.Target != OutcomeWords.Variable))
        || (step.Outputs.Count == 0 && step.Loop is MultiInstance { OutputElement: not null });
}
