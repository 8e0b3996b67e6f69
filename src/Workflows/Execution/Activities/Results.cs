using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution.Activities;

/// <summary>What a script or a decision gives, as variables.</summary>
internal static class Results
{
    /// <summary>One variable of the given name, or one for each entry of a context; null where neither can be.</summary>
    public static ContextValue? Named(Value value, string? name) =>
        name is not null ? ContextValue.Empty.With(name, value) : value as ContextValue;
}
