namespace LongAn.Workflows.Decisions;

/// <summary>How a value is decided (DMN 1.5, 7.3.1 and 10.2.2).</summary>
/// <param name="Id">Identifier within the file, or null.</param>
/// <param name="TypeRef">Type of its value, or null.</param>
/// <param name="Line">Line of the file, counted from 1.</param>
public abstract record BoxedExpression(string? Id, string? TypeRef, int Line);

/// <summary>An expression of FEEL.</summary>
public sealed record LiteralExpression(string? Id, string? TypeRef, int Line, string Text, string? Language) : BoxedExpression(Id, TypeRef, Line);

/// <summary>A context: entries that see those before them. An entry without a name is the result.</summary>
public sealed record BoxedContext(string? Id, string? TypeRef, int Line, Sequence<BoxedEntry> Entries) : BoxedExpression(Id, TypeRef, Line);

/// <summary>An entry of a context.</summary>
public sealed record BoxedEntry(Variable? Variable, BoxedExpression? Value);

/// <summary>A list.</summary>
public sealed record BoxedList(string? Id, string? TypeRef, int Line, Sequence<BoxedExpression> Items) : BoxedExpression(Id, TypeRef, Line);

/// <summary>A list of contexts, written as a table.</summary>
public sealed record Relation(string? Id, string? TypeRef, int Line, Sequence<Variable> Columns, Sequence<BoxedList> Rows) : BoxedExpression(Id, TypeRef, Line);

/// <summary>A function; one of another language than FEEL cannot be called.</summary>
public sealed record BoxedFunction(string? Id, string? TypeRef, int Line, Sequence<Variable> Parameters, BoxedExpression? Body, bool IsFeel) : BoxedExpression(Id, TypeRef, Line);

/// <summary>A call of a function with arguments by name.</summary>
public sealed record Invocation(string? Id, string? TypeRef, int Line, BoxedExpression? Callee, Sequence<BoxedEntry> Bindings) : BoxedExpression(Id, TypeRef, Line);

/// <summary>If, then, else.</summary>
public sealed record Conditional(string? Id, string? TypeRef, int Line, BoxedExpression? If, BoxedExpression? Then, BoxedExpression? Else) : BoxedExpression(Id, TypeRef, Line);

/// <summary>What an iterator makes of the items.</summary>
public enum IteratorKind
{
    /// <summary>A list of results.</summary>
    For,

    /// <summary>Whether one satisfies the condition.</summary>
    Some,

    /// <summary>Whether all satisfy the condition.</summary>
    Every,
}

/// <summary>For, some, every.</summary>
public sealed record BoxedIterator(string? Id, string? TypeRef, int Line, IteratorKind Kind, string Variable, BoxedExpression? In, BoxedExpression? Body) : BoxedExpression(Id, TypeRef, Line);

/// <summary>The items of a list that satisfy a condition.</summary>
public sealed record BoxedFilter(string? Id, string? TypeRef, int Line, BoxedExpression? In, BoxedExpression? Match) : BoxedExpression(Id, TypeRef, Line);
