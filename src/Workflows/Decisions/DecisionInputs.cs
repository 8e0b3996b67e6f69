using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Decisions;

/// <summary>Finds what a decision needs from outside.</summary>
internal static class DecisionInputs
{
    public static Sequence<FeelInput> Of(DecisionPlan plan, string decision)
    {
        if (plan.Graph.Find<DecisionNode>(plan.Model, decision) is not { } asked)
            return [];
        var (seen, found) = (new HashSet<GraphNode>(), new List<InputNode>());
        Walk(asked);
        return found.Select(i => ToInput(plan, i)).ToSequence();

        void Walk(GraphNode node)
        {
            if (!seen.Add(node))
                return;
            if (node is InputNode input)
                found.Add(input);
            foreach (var (_, required) in node.Required)
                Walk(required);
            foreach (var part in (node as ServiceNode)?.Outputs ?? [])
                Walk(part);
        }
    }

    private static FeelInput ToInput(DecisionPlan plan, InputNode node)
    {
        var path = node.Namespace == plan.Model.Namespace ? node.Name : $"{node.Namespace}#{node.Name}";
        return new(path, node.Type.Feel, ChoicesOf(node.Type)) { Title = node.Label == node.Name ? null : new(node.Label, node.Name) };
    }

    private static Sequence<Value> ChoicesOf(DeclaredType type)
    {
        for (var at = type; at is not null; at = at.Base)
        {
            if (at.Allowed is { } allowed && FeelCheck.Choices(allowed.Text) is { Count: > 0 } choices)
                return choices;
        }

        return [];
    }
}
