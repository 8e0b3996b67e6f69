using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Feel;

namespace LongAn.Runtime.Procedures;

/// <summary>The way a dossier takes when it is filed on the network and every step ends in its first, ordinary outcome.</summary>
public static class OrdinaryWay
{
    /// <summary>Nodes on that way. Steps that are not among them happen only when they are needed.</summary>
    public static IReadOnlySet<string> Of(DossierPlan plan)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Follow(plan, plan.Process.Process.Body, seen);
        return seen;
    }

    private static void Follow(DossierPlan plan, FlowScope body, HashSet<string> seen)
    {
        var nodes = body.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        var waiting = new Queue<(string Id, string Outcome)>(body.Nodes.OfType<StartEvent>().Select(start => (start.Id, "")));
        while (waiting.TryDequeue(out var at))
        {
            if (!seen.Add(at.Id))
                continue;
            var outcome = plan.Steps.TryGetValue(at.Id, out var step) ? step.Step.Outcomes[0].Code : at.Outcome;
            if (nodes[at.Id] is CallActivity { CalledElement: { } called } && plan.Steps.ContainsKey(called))
                seen.Add(called);
            if (plan.Process.Model.BodyOf(nodes[at.Id]) is { } inner)
                Follow(plan, inner, seen);
            foreach (var flow in Taken(plan, nodes[at.Id], [.. body.Flows.Where(flow => flow.SourceId == at.Id)], outcome))
                waiting.Enqueue((flow.TargetId, outcome));
        }
    }

    private static IEnumerable<SequenceFlow> Taken(DossierPlan plan, FlowNode node, IReadOnlyList<SequenceFlow> flows, string outcome)
    {
        if (node is not ExclusiveGateway gateway)
            return flows;
        var taken = flows.FirstOrDefault(flow => flow.Condition is { } condition && Holds(plan, condition, outcome))
            ?? flows.FirstOrDefault(flow => flow.Id == gateway.DefaultFlowId);

        // Where the data of the form decides, every way is an ordinary one.
        return taken is null ? flows : [taken];
    }

    private static bool Holds(DossierPlan plan, string condition, string outcome)
    {
        var scope = FeelScope.Of(new(
        [
            new("outcome", Value.Of(outcome)),
            new("channel", Value.Of(Words.Of(Channel.Online))),
            new("returnMode", Value.Of(Words.Of(plan.ReturnModes[0]))),
            new("case", Value.Of(plan.Cases[0].Code)),
            new("form", plan.ApplicationForm.ToScopeValue(ContextValue.Empty)),
        ]));
        return FeelCompiler.Compile(condition, FeelNames.Any).Expression?.Evaluate(scope) is { Failure: null, Value: BooleanValue { Value: true } };
    }
}
