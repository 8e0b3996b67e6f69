using LongAn.Workflows.Feel.Syntax;

namespace LongAn.Workflows.Feel.Parsing;

internal sealed partial class Parser
{
    private const int Comparison = 3;
    private const int Additive = 4;
    private const int Unary = 7;

    private static (BinaryOperator Operator, int Level)? Infix(Token token) => token.Kind switch
    {
        TokenKind.Keyword => token.Text switch
        {
            "or" => (BinaryOperator.Or, 1),
            "and" => (BinaryOperator.And, 2),
            _ => null,
        },
        TokenKind.Symbol => token.Text switch
        {
            "=" => (BinaryOperator.Equal, Comparison),
            "!=" => (BinaryOperator.NotEqual, Comparison),
            "<" => (BinaryOperator.Less, Comparison),
            "<=" => (BinaryOperator.LessOrEqual, Comparison),
            ">" => (BinaryOperator.Greater, Comparison),
            ">=" => (BinaryOperator.GreaterOrEqual, Comparison),
            "+" => (BinaryOperator.Add, Additive),
            "-" => (BinaryOperator.Subtract, Additive),
            "*" => (BinaryOperator.Multiply, 5),
            "/" => (BinaryOperator.Divide, 5),
            "**" => (BinaryOperator.Power, 6),
            _ => null,
        },
        _ => null,
    };

    private Expression ParseExpression(int level) => Deeper<Expression>(() => ParseInfix(ParsePrefix(), level), new Unreadable());

    /// <summary>Goes on from a left operand with the operators that bind tighter than a level. All are left-associative.</summary>
    private Expression ParseInfix(Expression left, int level)
    {
        while (true)
        {
            if (Infix(_token) is var (@operator, itsLevel) && itsLevel > level)
            {
                Next();
                left = Checked(new Binary(@operator, left, ParseExpression(itsLevel)) { Position = left.Position });
            }
            else if (Comparison > level && Take("between"))
            {
                var low = ParseExpression(Comparison);
                Expect("and");
                left = Checked(new Between(left, low, ParseExpression(Comparison)) { Position = left.Position });
            }
            else if (Comparison > level && Take("in"))
            {
                left = Checked(new In(left, ParseInTests()) { Position = left.Position });
            }
            else
            {
                return left;
            }
        }
    }

    private Expression ParsePrefix()
    {
        var start = _token.Start;
        if (!Take("-"))
            return ParsePostfix(ParsePrimary());
        if (_token.Kind == TokenKind.Number && _token.Start == _previousEnd)
            return ParsePostfix(ParseNumber(negative: true));
        return Checked(new Negation(ParseExpression(Unary)) { Position = start });
    }

    private Expression ParsePostfix(Expression left)
    {
        while (true)
        {
            if (Take("."))
            {
                left = new MemberPath(left, ParseMember()) { Position = left.Position };
            }
            else if (!EndsRange() && Take("["))
            {
                left = new Filter(left, ParseExpression(0)) { Position = left.Position };
                Expect("]");
            }
            else if (Take("("))
            {
                left = ParseCall(left);
            }
            else if (_token.Is("instance"))
            {
                Next();
                if (_token is not { Kind: TokenKind.Name, Text: "of" })
                    ErrorHere("“of”", "'of'");
                _token = TypeLexer.Read(_token.Text == "of" ? _token.End : _token.Start);
                left = new InstanceOf(left, ParseType()) { Position = left.Position };
            }
            else
            {
                return left;
            }

            left = Checked(left);
        }
    }

    private string ParseMember()
    {
        if (_token.Kind == TokenKind.Keyword)
            return Next().Text;
        if (_token.Kind == TokenKind.Name)
            return ParseWords();
        ErrorHere("tên một thành phần", "the name of a member");
        return "";
    }

    /// <summary>Words side by side are one name: two names never follow each other otherwise.</summary>
    private string ParseWords()
    {
        var name = Next().Text;
        while (_token.Kind == TokenKind.Name || (_token.Kind == TokenKind.Number && _token.Text.All(char.IsAsciiDigit)))
            name += " " + Next().Text;
        return name;
    }

    private Expression ParseCall(Expression function)
    {
        if (Take(")"))
            return new Call(function, []) { Position = function.Position };
        var named = new List<ContextEntry>();
        var positional = new List<Expression>();
        do
        {
            if (ParseArgumentName() is { } name)
                named.Add(new(name, ParseExpression(0)));
            else
                positional.Add(ParseExpression(0));
        }
        while (Take(","));
        Expect(")");
        if (named.Count > 0 && positional.Count > 0)
            Error(function.Position, "feel.syntax", "Tham số phải hoặc đều có tên, hoặc đều không có tên.", "Expected arguments either all with names or all without.");
        return named.Count > 0
            ? new NamedCall(function, named.ToSequence()) { Position = function.Position }
            : new Call(function, positional.ToSequence()) { Position = function.Position };
    }

    private string? ParseArgumentName()
    {
        if (_token.Kind != TokenKind.Name)
            return null;
        var start = _token.Start;
        var name = ParseWords();
        if (Take(":"))
            return name;
        GoTo(start);
        return null;
    }
}
