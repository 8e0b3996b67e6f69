using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Verification;

/// <summary>Every choice can be made: conditions are there, can be read, and speak of outcomes that exist.</summary>
internal sealed class ConditionCheck
{
    private readonly ProcessGraph _graph;
    private readonly Report _report;
    private readonly FeelNames _names;

    private ConditionCheck(ProcessGraph graph, SoundnessOptions options, Report report)
    {
        _graph = graph;
        _report = report;
        _names = options.Names with { Known = options.Names.Known.Add(OutcomeWords.Variable) };
    }

    public static void Run(ProcessGraph graph, SoundnessOptions options, Report report)
    {
        var check = new ConditionCheck(graph, options, report);
        foreach (var gateway in graph.Nodes.OfType<ExclusiveGateway>())
            check.Gateway(gateway);
    }

    private void Gateway(ExclusiveGateway gateway)
    {
        var flows = _graph.Outgoing(gateway).ToList();
        Default(gateway, flows);
        var conditional = flows.Where(f => f.Id != gateway.DefaultFlowId).ToList();
        foreach (var flow in conditional.Where(f => f.Condition is null && flows.Count > 1))
        {
            _report.Error(
                "soundness.condition-missing",
                flow.Id,
                $"Luồng “{Words(flow)}” đi ra từ cổng lựa chọn “{gateway.Id}” mà không có điều kiện. Hãy thêm điều kiện hoặc đặt làm luồng mặc định.",
                $"Expected a condition on the flow “{Words(flow)}” that leaves the exclusive gateway “{gateway.Id}”, but found none. Add one, or make it the default flow.");
        }

        var steps = StepsBefore.Of(_graph, gateway);
        var offered = steps?.SelectMany(s => s.Step?.Outcomes ?? default).Select(o => o.Code).Distinct(StringComparer.Ordinal).ToList();
        var readable = true;
        foreach (var flow in conditional.Where(f => f.Condition is not null))
            readable &= Condition(flow, steps ?? [], offered);
        if (readable && offered is not null && gateway.DefaultFlowId is null && flows.Count > 0 && conditional.TrueForAll(f => f.Condition is not null))
            Coverage(gateway, conditional, offered);
    }

    private void Default(ExclusiveGateway gateway, List<SequenceFlow> flows)
    {
        if (gateway.DefaultFlowId is not { } id)
            return;
        if (flows.Find(f => f.Id == id) is not { } flow)
        {
            _report.Error(
                "soundness.default-elsewhere",
                gateway.Id,
                $"Luồng mặc định “{id}” không đi ra từ cổng “{gateway.Id}”. Hãy chọn một luồng ra của cổng.",
                $"Expected the default flow of “{gateway.Id}” to leave it, but “{id}” does not. Choose one of its own flows.");
        }
        else if (flow.Condition is not null)
        {
            _report.Warning(
                "soundness.default-with-condition",
                flow.Id,
                $"Luồng mặc định “{Words(flow)}” có điều kiện; điều kiện này không được xét. Hãy xóa điều kiện.",
                $"Expected no condition on the default flow “{Words(flow)}”, but found one, which is never asked. Remove it.");
        }
    }

    private bool Condition(SequenceFlow flow, List<UserTask> steps, List<string>? offered)
    {
        var compiled = FeelCompiler.Compile(flow.Condition!, _names);
        foreach (var error in compiled.Diagnostics.Where(d => d.Severity == Severity.Error))
        {
            _report.Error(
                "soundness.condition-invalid",
                flow.Id,
                $"Điều kiện của luồng “{Words(flow)}” không đọc được: {error.Message.Vi}",
                $"Expected a condition in FEEL on the flow “{Words(flow)}”, but: {error.Message.En}");
        }

        if (compiled.Expression is null)
            return false;
        if (offered is null)
            return true;
        var unknown = OutcomeWords.Codes(FeelCompiler.Parse(flow.Condition!, _names).Root).Where(c => !offered.Contains(c, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        foreach (var code in unknown)
        {
            var (known, before) = (string.Join(", ", offered), string.Join(", ", steps.Select(ProcessGraph.Words)));
            _report.Error(
                "soundness.outcome-unknown",
                flow.Id,
                $"Điều kiện của luồng “{Words(flow)}” so với kết quả “{code}”, nhưng bước trước ({before}) chỉ có: {known}. Hãy sửa mã kết quả.",
                $"Expected the condition of “{Words(flow)}” to name an outcome of the step before ({before}): {known}; but found “{code}”. Correct the code.");
        }

        return unknown.Count == 0;
    }

    /// <summary>Without a default flow, some flow has to hold for every outcome.</summary>
    private void Coverage(ExclusiveGateway gateway, List<SequenceFlow> flows, List<string> offered)
    {
        var choice = new Choice(_graph, gateway, _names);
        var onlyOutcome = flows.TrueForAll(f => FeelCompiler.Compile(f.Condition!, _names).Expression!.References.All(n => n == OutcomeWords.Variable));
        if (!onlyOutcome)
        {
            _report.Warning(
                "soundness.no-default",
                gateway.Id,
                $"Cổng “{ProcessGraph.Words(gateway)}” không có luồng mặc định: khi không điều kiện nào đúng, hồ sơ sẽ bị kẹt. Hãy đặt luồng mặc định.",
                $"Expected a default flow at “{ProcessGraph.Words(gateway)}”, but found none: when no condition holds, the dossier is stuck. Choose one.");
            return;
        }

        foreach (var code in offered.Where(c => choice.After(c).Count == 0))
        {
            _report.Error(
                "soundness.outcome-unhandled",
                gateway.Id,
                $"Sau kết quả “{code}” không luồng nào của cổng “{ProcessGraph.Words(gateway)}” đi được. Hãy thêm điều kiện hoặc luồng mặc định.",
                $"Expected a flow of “{ProcessGraph.Words(gateway)}” for every outcome, but none holds for “{code}”. Add a condition or a default flow.");
        }
    }

    private static string Words(SequenceFlow flow) => flow.Name is { } name ? $"{name} ({flow.Id})" : flow.Id;
}
