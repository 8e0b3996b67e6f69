using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Verification;

/// <summary>An exclusive gateway with its compiled conditions.</summary>
internal sealed class Choice
{
    private readonly ExclusiveGateway _gateway;
    private readonly List<(SequenceFlow Flow, FeelExpression? Condition)> _flows;

    public Choice(ProcessGraph graph, ExclusiveGateway gateway, FeelNames names)
    {
        _gateway = gateway;
        _flows = [.. graph.Outgoing(gateway).Select(f => (f, f.Condition is null ? null : FeelCompiler.Compile(f.Condition, names).Expression))];
    }

    /// <summary>Flows that may be taken after an outcome: the first whose condition holds, and those before it that cannot be judged.</summary>
    public IReadOnlyList<SequenceFlow> After(string code)
    {
        var possible = new List<SequenceFlow>();
        foreach (var (flow, condition) in _flows.Where(f => f.Flow.Id != _gateway.DefaultFlowId))
        {
            var holds = condition is null ? null : OutcomeWords.Holds(condition, code);
            if (holds != false)
                possible.Add(flow);
            if (holds == true)
                return possible;
        }

        possible.AddRange(_flows.Where(f => f.Flow.Id == _gateway.DefaultFlowId).Select(f => f.Flow));
        return possible;
    }
}
