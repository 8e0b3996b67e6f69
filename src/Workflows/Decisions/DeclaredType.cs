using LongAn.Workflows.Feel;
using LongAn.Workflows.Feel.Evaluation;

namespace LongAn.Workflows.Decisions;

/// <summary>A type with the values it allows.</summary>
internal sealed record DeclaredType(FeelType Feel)
{
    private static readonly FeelScope Nothing = FeelScope.Of(ContextValue.Empty);

    public static DeclaredType Any { get; } = new(FeelType.Any);

    /// <summary>The type it narrows, or that of the items when it is a list.</summary>
    public DeclaredType? Base { get; init; }

    public Sequence<KeyValuePair<string, DeclaredType>> Components { get; init; }

    /// <summary>Unary tests of the value.</summary>
    public FeelExpression? Allowed { get; init; }

    /// <summary>The value converted to the type; null with a warning when it does not fit (DMN 1.5, 10.3.2.9.4 and 7.3.3).</summary>
    public Value Coerce(Run run, Value value, string what)
    {
        if (Types.Convert(value, Feel) is not { } converted)
            return run.Fail($"Expected {what} to be of its type, but found {Types.Describe(value)}.");
        return Allows(run, converted) ? converted : run.Fail($"Expected {what} to be one of the values its type allows, but found {ValueText.Short(converted)}.");
    }

    private bool Allows(Run run, Value value)
    {
        if (value is NullValue)
            return true;
        run.Step();
        if (Allowed is not null && Allowed.EvaluateWithin(run, Nothing.WithInput(value)) is not BooleanValue { Value: true })
            return false;
        if (Base is not null && !(Feel is ListType && value is ListValue list && Base.Feel is not ListType ? list.Items.All(i => Base.Allows(run, i)) : Base.Allows(run, value)))
            return false;
        return value is not ContextValue context || Components.All(c => context[c.Key] is not { } entry || c.Value.Allows(run, entry));
    }
}
