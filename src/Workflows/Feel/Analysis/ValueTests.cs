using LongAn.Workflows.Feel.Syntax;

namespace LongAn.Workflows.Feel.Analysis;

/// <summary>Unary tests of a value: compiled, and with the constants they speak of.</summary>
/// <param name="Expression">The tests.</param>
/// <param name="Landmarks">Their constants; null when they do more than compare the value with constants.</param>
internal sealed record ValueTests(FeelExpression Expression, Landmarks? Landmarks)
{
    private static readonly FeelScope Nothing = FeelScope.Of(ContextValue.Empty);

    /// <summary>Reads tests; null when they have an error, which compiling reports.</summary>
    public static ValueTests? Read(string text, FeelNames names)
    {
        if (FeelCompiler.CompileUnaryTests(text, names).Expression is not { } expression)
            return null;
        var landmarks = Analysis.Landmarks.Of(FeelCompiler.ParseUnaryTests(text, names).Root);
        return new(expression, landmarks?.Subjects.All(s => s is InputValue) == true ? landmarks : null);
    }

    /// <summary>Whether a value passes; null when something else than the value is asked for.</summary>
    public bool? Pass(Value value)
    {
        var result = Expression.Evaluate(Nothing.WithInput(value));
        return result.Failure is null ? result.Value is BooleanValue { Value: true } : null;
    }
}
