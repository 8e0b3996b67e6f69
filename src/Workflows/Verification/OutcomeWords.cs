using LongAn.Workflows.Feel;
using LongAn.Workflows.Feel.Syntax;

namespace LongAn.Workflows.Verification;

/// <summary>How conditions speak of the outcome of the step before.</summary>
internal static class OutcomeWords
{
    /// <summary>The variable that holds the code of the outcome.</summary>
    public const string Variable = "outcome";

    /// <summary>Codes that an expression compares the outcome with, in their order.</summary>
    public static IEnumerable<string> Codes(Expression expression) => expression switch
    {
        Binary { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual, Left: Name { Identifier: Variable }, Right: TextLiteral text } => [text.Value],
        Binary { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual, Left: TextLiteral text, Right: Name { Identifier: Variable } } => [text.Value],
        Binary binary => Codes(binary.Left).Concat(Codes(binary.Right)),
        In { Value: Name { Identifier: Variable } } @in => @in.Tests.SelectMany(t => Texts(t.Operand)),
        If choice => Codes(choice.Condition).Concat(Codes(choice.Then)).Concat(Codes(choice.Else)),
        Call call => call.Arguments.SelectMany(Codes),
        _ => [],
    };

    /// <summary>Whether a condition holds for an outcome; null when it also depends on something else or fails.</summary>
    public static bool? Holds(FeelExpression condition, string code)
    {
        if (condition.References.Any(name => name != Variable))
            return null;
        var result = condition.Evaluate(FeelScope.Of(new ContextValue([new(Variable, new TextValue(code))])));
        return result is { Failure: null, Value: BooleanValue answer } ? answer.Value : null;
    }

    private static IEnumerable<string> Texts(Expression operand) => operand switch
    {
        TextLiteral text => [text.Value],
        ListLiteral list => list.Items.SelectMany(Texts),
        _ => [],
    };
}
