namespace LongAn.Workflows.Feel;

/// <summary>The budget of an expression. Exceeding it while compiling is a diagnostic, while evaluating a <see cref="FeelFailure"/>.</summary>
public sealed record FeelOptions
{
    /// <summary>The defaults of every property.</summary>
    public static FeelOptions Default { get; } = new();

    /// <summary>Deepest nesting of brackets, calls and keywords in the text, and of lists and contexts in values. Levels; default 64.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Most evaluation steps: one for each operation, call, iteration and visited list item. Default 100,000.</summary>
    public int MaxSteps { get; init; } = 100_000;

    /// <summary>Longest text that an expression may produce, in UTF-16 code units. Default 1,000,000.</summary>
    public int MaxTextLength { get; init; } = 1_000_000;

    /// <summary>Longest list that an expression may produce, in items. Default 100,000.</summary>
    public int MaxListLength { get; init; } = 100_000;

    /// <summary>Longest expression that is compiled, in UTF-16 code units. Default 20,000.</summary>
    public int MaxExpressionLength { get; init; } = 20_000;
}
