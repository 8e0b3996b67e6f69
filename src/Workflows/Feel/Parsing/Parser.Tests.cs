using LongAn.Workflows.Feel.Syntax;

namespace LongAn.Workflows.Feel.Parsing;

internal sealed partial class Parser
{
    private static BinaryOperator? ComparisonOf(Token token) =>
        Infix(token) is (var @operator, Comparison) ? @operator : null;

    private BinaryOperator? TakeComparison()
    {
        if (ComparisonOf(_token) is not { } comparison)
            return null;
        Next();
        return comparison;
    }

    /// <summary>Grammar rule 15: <c>-</c>, tests, or <c>not(tests)</c>.</summary>
    private UnaryTests ParseTests()
    {
        var start = _token.Start;
        if (_token.Is("-") && _lexer.Read(_token.End).Kind == TokenKind.End)
        {
            Next();
            return new([], false) { Position = start };
        }

        if (_token is { Kind: TokenKind.Name, Text: "not" } && _lexer.Read(_token.End).Is("(") && ParseNegated() is { } negated)
            return negated with { Position = start };
        return new(ParseTestList(), false) { Position = start };
    }

    /// <summary>
    /// <c>not(…)</c> that is the whole text negates tests. Followed by an operator it is the function, and what was
    /// read is read again as an expression.
    /// </summary>
    private UnaryTests? ParseNegated()
    {
        var start = _token.Start;
        var (count, last) = (_diagnostics.Count, _lastError);
        Next();
        Next();
        var tests = ParseTestList();
        if (_token.Is(")") && _lexer.Read(_token.End).Kind == TokenKind.End)
        {
            Next();
            return new(tests, true);
        }

        _diagnostics.RemoveRange(count, _diagnostics.Count - count);
        _lastError = last;
        GoTo(start);
        return null;
    }

    private Sequence<UnaryTest> ParseTestList()
    {
        var tests = new List<UnaryTest>();
        do
            tests.Add(ParseTest());
        while (Take(","));
        return tests.ToSequence();
    }

    private UnaryTest ParseTest() =>
        TakeComparison() is { } comparison ? new(comparison, ParseExpression(Comparison)) : new(null, ParseExpression(0));

    /// <summary>The right side of <c>in</c> (rule 49c): one test, or tests in parentheses.</summary>
    private Sequence<UnaryTest> ParseInTests()
    {
        if (TakeComparison() is { } comparison)
            return [new(comparison, ParseExpression(Comparison))];
        if (!_token.Is("("))
            return [new(null, ParseExpression(Comparison))];
        var start = _token.Start;
        Next();
        var first = ParseTest();
        if (first.Operator is null && Take(".."))
            return [new(null, ParseInfix(ParsePostfix(ParseRangeEnd(first.Operand, startIncluded: false) with { Position = start }), Comparison))];
        if (first.Operator is null && Take(")"))
            return [new(null, ParseInfix(ParsePostfix(first.Operand), Comparison))];
        var tests = new List<UnaryTest> { first };
        while (Take(","))
            tests.Add(ParseTest());
        Expect(")");
        return tests.ToSequence();
    }
}
