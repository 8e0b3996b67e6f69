namespace LongAn.Workflows.Decisions.Analysis;

/// <summary>An expression with the names it sees.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Owner">The decision, function or entry it belongs to.</param>
/// <param name="Names">The names it sees.</param>
internal sealed record ScopedExpression(BoxedExpression Expression, string Owner, NameScope Names);

/// <summary>Goes through every expression of a file as the compiler does.</summary>
internal static class Scopes
{
    public static IEnumerable<ScopedExpression> Of(DecisionPlan plan)
    {
        var (model, graph) = (plan.Model, plan.Graph);
        var types = graph.TypesOf(model);
        var empty = new NameScope([], graph.Members, types.Names());
        foreach (var decision in model.Decisions)
        {
            if (graph.Node<DecisionNode>(model, decision.Id) is { } node)
            {
                foreach (var found in Within(decision.Logic, decision.Name, empty.With(Required(node)), types))
                    yield return found;
            }
        }

        foreach (var knowledge in model.KnowledgeModels)
        {
            if (graph.Node<KnowledgeNode>(model, knowledge.Id) is { } node)
            {
                foreach (var found in Within(knowledge.Logic, knowledge.Name, empty.With(Required(node)).With(Computed(knowledge.Name)), types))
                    yield return found;
            }
        }
    }

    private static IEnumerable<KnownName> Required(GraphNode node) => node.Required.Select(r => (r.Import, r.Node) switch
    {
        ({ } import, _) => Computed(import),
        (_, InputNode input) => new KnownName(input.Name, input.Type, true),
        (_, DecisionNode decision) => new(decision.Name, decision.Type, false),
        var (_, other) => Computed(other.Name),
    });

    private static KnownName Computed(string name) => new(name, DeclaredType.Any, false);

    private static IEnumerable<ScopedExpression> Within(BoxedExpression? expression, string owner, NameScope names, TypeTable types)
    {
        if (expression is null)
            yield break;
        yield return new(expression, owner, names);
        foreach (var (part, name, scope) in Parts(expression, owner, names, types))
        {
            foreach (var found in Within(part, name, scope, types))
                yield return found;
        }
    }

    private static IEnumerable<(BoxedExpression? Part, string Owner, NameScope Names)> Parts(BoxedExpression expression, string owner, NameScope names, TypeTable types)
    {
        switch (expression)
        {
            case BoxedContext context:
                foreach (var (variable, value) in context.Entries)
                {
                    // A function may call itself by its name.
                    yield return (value, variable?.Name ?? owner, variable is null ? names : value is BoxedFunction ? names.With(Computed(variable.Name)) : names);
                    if (variable is not null)
                        names = names.With(new KnownName(variable.Name, types.Find(variable.TypeRef), false));
                }

                break;
            case BoxedFunction { IsFeel: true } function:
                yield return (function.Body, owner, names.With(function.Parameters.Select(p => new KnownName(p.Name, types.Find(p.TypeRef), true))));
                break;
            case BoxedIterator iterator:
                yield return (iterator.In, owner, names);
                yield return (iterator.Body, owner, names.With(Computed(iterator.Variable), Computed("partial")));
                break;
            case BoxedFilter filter:
                yield return (filter.In, owner, names);
                yield return (filter.Match, owner, names.With(Computed("item")) with { IsOpen = true });
                break;
            default:
                foreach (var part in Same(expression))
                    yield return (part, owner, names);
                break;
        }
    }

    private static IEnumerable<BoxedExpression?> Same(BoxedExpression expression) => expression switch
    {
        BoxedList list => list.Items,
        Relation relation => relation.Rows.SelectMany(r => r.Items),
        Invocation invocation => invocation.Bindings.Select(b => b.Value).Prepend(invocation.Callee),
        Conditional conditional => [conditional.If, conditional.Then, conditional.Else],
        _ => [],
    };
}
