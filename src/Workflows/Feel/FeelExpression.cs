using LongAn.Workflows.Feel.Evaluation;

namespace LongAn.Workflows.Feel;

/// <summary>A compiled expression. Immutable: one instance may be evaluated by many threads at once.</summary>
public sealed class FeelExpression
{
    private readonly Evaluator _evaluator;
    private readonly FeelOptions _options;

    internal FeelExpression(string text, Sequence<string> references, Evaluator evaluator, FeelOptions options)
    {
        Text = text;
        References = references;
        _evaluator = evaluator;
        _options = options;
    }

    /// <summary>The text as it was given.</summary>
    public string Text { get; }

    /// <summary>
    /// Names that the expression reads from the scope, each once, in the order of their first use. A name within a filter
    /// that may as well be an entry of the items counts only when it is known.
    /// </summary>
    public Sequence<string> References { get; }

    /// <summary>Evaluates the expression. Never throws for what a user wrote or what the scope holds.</summary>
    public FeelResult Evaluate(FeelScope scope) => Evaluate(scope, out _);

    /// <summary>Evaluates, and says how many steps that took.</summary>
    internal FeelResult Evaluate(FeelScope scope, out int steps)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var run = new Run(_options, scope.Now);
        try
        {
            return new(EvaluateWithin(run, scope), null, run.Warnings);
        }
        catch (BrokenOff broken)
        {
            return new(Value.Null, broken.Failure, run.Warnings);
        }
        finally
        {
            steps = run.Steps;
        }
    }

    /// <summary>Evaluates as a part of a larger evaluation, on its budget.</summary>
    internal Value EvaluateWithin(Run run, FeelScope scope) => _evaluator(run, new Frame(scope));
}
