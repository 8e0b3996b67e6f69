namespace LongAn.Workflows.Decisions;

/// <summary>The names that a file gives to entries of contexts; paths and filters may use them.</summary>
internal static class MemberNames
{
    public static IEnumerable<string> Of(DecisionModel model) =>
    [
        .. model.ItemDefinitions.SelectMany(Of),
        .. model.Inputs.Select(i => i.Name),
        .. model.Decisions.Select(d => d.Name),
        .. model.KnowledgeModels.Select(k => k.Name),
        .. model.Services.Select(s => s.Name),
        .. model.Decisions.Select(d => d.Logic).Concat(model.KnowledgeModels.Select(k => k.Logic)).SelectMany(Of),
    ];

    private static IEnumerable<string> Of(ItemDefinition item) => item.Components.SelectMany(c => Of(c).Prepend(c.Name));

    private static IEnumerable<string> Of(BoxedExpression? expression) => expression switch
    {
        BoxedContext context => context.Entries.SelectMany(e => e.Variable is null ? Of(e.Value) : Of(e.Value).Prepend(e.Variable.Name)),
        Relation relation => relation.Columns.Select(c => c.Name).Concat(relation.Rows.SelectMany(r => r.Items).SelectMany(Of)),
        DecisionTable table => table.Outputs.Select(o => o.Name).OfType<string>(),
        BoxedList list => list.Items.SelectMany(Of),
        BoxedFunction function => Of(function.Body),
        Invocation invocation => invocation.Bindings.SelectMany(b => Of(b.Value)),
        Conditional conditional => [.. Of(conditional.Then), .. Of(conditional.Else)],
        BoxedIterator iterator => [.. Of(iterator.In), .. Of(iterator.Body)],
        BoxedFilter filter => Of(filter.In),
        _ => [],
    };
}
