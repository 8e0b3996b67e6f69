namespace LongAn.Workflows.Feel;

/// <summary>A compiled expression. Immutable: one instance may be evaluated by many threads at once.</summary>
public sealed class FeelExpression
{
    private readonly Func<FeelScope, FeelResult> _evaluate;

    internal FeelExpression(string text, Sequence<string> references, Func<FeelScope, FeelResult> evaluate)
    {
        Text = text;
        References = references;
        _evaluate = evaluate;
    }

    /// <summary>The text as it was given.</summary>
    public string Text { get; }

    /// <summary>Names that the expression reads from the scope, each once, in the order of their first use.</summary>
    public Sequence<string> References { get; }

    /// <summary>Evaluates the expression. Never throws for what a user wrote or what the scope holds.</summary>
    public FeelResult Evaluate(FeelScope scope) => _evaluate(scope);
}
