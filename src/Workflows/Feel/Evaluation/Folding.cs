using LongAn.Workflows.Feel.Syntax;

namespace LongAn.Workflows.Feel.Evaluation;

/// <summary>Computes once, when compiling, what has one value: <c>date("2022-09-01")</c>, <c>[1..5)</c>, <c>"a", "b"</c>.</summary>
internal static class Folding
{
    private static readonly FeelOptions Small = new() { MaxDepth = 8, MaxSteps = 1_000, MaxListLength = 1_000, MaxTextLength = 1_000 };

    private static readonly Frame Nothing = new(FeelScope.Of(ContextValue.Empty));

    public static Evaluator Constant(Value value) => (_, _) => value;

    /// <summary>Whether an expression is computed once when it reads neither names nor the value under test.</summary>
    public static bool Applies(Expression expression) => expression is RangeLiteral or ListLiteral or Negation or Binary
        or Call { Function: Name { Identifier: "date" or "time" or "date and time" or "duration" or "years and months duration" or "number" } };

    /// <summary>The value; but what warns or fails does so each time it is evaluated.</summary>
    public static Evaluator Fold(Evaluator evaluator)
    {
        var run = new Run(Small, null);
        try
        {
            var value = evaluator(run, Nothing);
            return value is NullValue || run.Warnings.Count > 0 ? evaluator : Constant(value);
        }
        catch (BrokenOff)
        {
            return evaluator;
        }
    }
}
