namespace LongAn.Workflows.Feel.Syntax;

/// <summary>A type as written after <c>instance of</c> or behind a parameter (grammar rules 52 and 53).</summary>
public abstract record TypeExpression
{
    private protected TypeExpression()
    {
    }
}

/// <summary><c>number</c>, or a type by its own name.</summary>
public sealed record NamedTypeExpression(string Name) : TypeExpression;

/// <summary><c>list&lt;number&gt;</c>.</summary>
public sealed record ListTypeExpression(TypeExpression Item) : TypeExpression;

/// <summary><c>range&lt;number&gt;</c>.</summary>
public sealed record RangeTypeExpression(TypeExpression Bound) : TypeExpression;

/// <summary><c>context&lt;a: number&gt;</c>.</summary>
public sealed record ContextTypeExpression(Sequence<TypedName> Entries) : TypeExpression;

/// <summary><c>function&lt;number&gt; -&gt; string</c>.</summary>
public sealed record FunctionTypeExpression(Sequence<TypeExpression> Parameters, TypeExpression Result) : TypeExpression;

/// <summary>A name with a type.</summary>
public sealed record TypedName(string Name, TypeExpression Type);
