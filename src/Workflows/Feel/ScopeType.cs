namespace LongAn.Workflows.Feel;

/// <summary>What is known before evaluating of the names that an expression may read.</summary>
/// <param name="Names">The names with their types; a name that is not there may hold anything.</param>
public sealed record ScopeType(ContextType Names)
{
    /// <summary>Nothing is known.</summary>
    public static ScopeType Unknown { get; } = new(new ContextType([]));

    /// <summary>The values that names and paths may have beside null, as unary tests: <c>channel</c> has <c>"online", "direct"</c>, <c>form.copies</c> has <c>[1..100]</c>.</summary>
    public Sequence<KeyValuePair<string, string>> Allowed { get; init; }

    /// <summary>The scope with one more name.</summary>
    public ScopeType With(string name, FeelType type, Sequence<KeyValuePair<string, string>> allowed = default) =>
        new(new ContextType([.. Names.Entries.Where(e => e.Name != name), new NamedType(name, type)])) { Allowed = Allowed.AddRange(allowed) };
}
