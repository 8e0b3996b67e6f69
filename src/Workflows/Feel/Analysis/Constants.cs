using LongAn.Workflows.Feel.Evaluation;
using LongAn.Workflows.Feel.Syntax;

namespace LongAn.Workflows.Feel.Analysis;

/// <summary>Expressions that have one value wherever and whenever they are evaluated.</summary>
internal static class Constants
{
    private static readonly FeelScope Nothing = FeelScope.Of(ContextValue.Empty);

    /// <summary>The value of a constant; null of .NET for what is none.</summary>
    public static Value? Of(Expression expression)
    {
        if (!IsConstant(expression))
            return null;
        var evaluator = new Compiler("", new FeelNames([])).Compile(expression);
        var result = new FeelExpression("", [], evaluator, FeelOptions.Default).Evaluate(Nothing);
        return result.Failure is null ? result.Value : null;
    }

    private static bool IsConstant(Expression? expression) => expression switch
    {
        null or NumberLiteral or TextLiteral or BooleanLiteral or NullLiteral or TemporalLiteral => true,
        Negation negation => IsConstant(negation.Operand),
        Binary binary => IsConstant(binary.Left) && IsConstant(binary.Right),
        RangeLiteral range => IsConstant(range.Start) && IsConstant(range.End),
        ListLiteral list => list.Items.All(IsConstant),
        Call { Function: Name { Identifier: "date" or "time" or "date and time" or "duration" or "number" or "string" } } call => call.Arguments.All(IsConstant),
        _ => false,
    };
}
