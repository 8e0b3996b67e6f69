using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Decisions;

/// <summary>The types of decisions' values: as declared, or as their context or table makes plain.</summary>
internal static class DecisionTypes
{
    public static FeelType Of(DecisionPlan plan, string decision)
    {
        if (plan.Graph.Find<DecisionNode>(plan.Model, decision) is not { } node)
            return FeelType.Any;
        if (node.Type.Feel != FeelType.Any)
            return node.Type.Feel;
        var types = plan.Graph.TypesOf(plan.Model);
        return plan.Model.Decisions.FirstOrDefault(d => d.Name == node.Name)?.Logic switch
        {
            BoxedContext context when context.Entries.All(e => e.Variable is not null) =>
                new ContextType(context.Entries.Select(e => new NamedType(e.Variable!.Name, types.Find(e.Variable.TypeRef).Feel)).ToSequence()),
            LiteralExpression { TypeRef: { } type } => types.Find(type).Feel,
            DecisionTable { HitPolicy: HitPolicy.Unique or HitPolicy.Any or HitPolicy.First or HitPolicy.Priority } table => OfRule(table, types),
            _ => FeelType.Any,
        };
    }

    private static FeelType OfRule(DecisionTable table, TypeTable types) => table.Outputs is [var single]
        ? types.Find(single.TypeRef).Feel
        : new ContextType(table.Outputs.Where(o => o.Name is not null).Select(o => new NamedType(o.Name!, types.Find(o.TypeRef).Feel)).ToSequence());
}
