namespace LongAn.Workflows.Feel.Syntax;

/// <summary>Writes a type as it is read.</summary>
internal static class TypePrinter
{
    public static string Print(TypeExpression type) => type switch
    {
        NamedTypeExpression named => named.Name,
        ListTypeExpression list => $"list<{Print(list.Item)}>",
        RangeTypeExpression range => $"range<{Print(range.Bound)}>",
        ContextTypeExpression context => $"context<{string.Join(", ", context.Entries.Select(e => $"{e.Name}: {Print(e.Type)}"))}>",
        FunctionTypeExpression function => $"function<{string.Join(", ", function.Parameters.Select(Print))}> -> {Print(function.Result)}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
