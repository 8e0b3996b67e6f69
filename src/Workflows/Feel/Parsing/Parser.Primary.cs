using System.Globalization;
using LongAn.Workflows.Feel.Syntax;

namespace LongAn.Workflows.Feel.Parsing;

internal sealed partial class Parser
{
    private Expression ParsePrimary()
    {
        var start = _token.Start;
        var expression = _token switch
        {
            { Kind: TokenKind.Number } => ParseNumber(negative: false),
            { Kind: TokenKind.Text } => new TextLiteral(Next().Text),
            { Kind: TokenKind.Temporal } => ParseTemporal(),
            { Kind: TokenKind.Name } => new Name(ParseWords()),
            { Kind: TokenKind.Keyword, Text: var keyword } => ParseKeyword(keyword),
            { Kind: TokenKind.Symbol, Text: "(" } => ParseParenthesis(),
            { Kind: TokenKind.Symbol, Text: "[" } => ParseBracket(),
            { Kind: TokenKind.Symbol, Text: "]" } => ParseOpenRange(),
            { Kind: TokenKind.Symbol, Text: "{" } => ParseContext(),
            { Kind: TokenKind.Symbol, Text: "?" } => ParseInput(),
            _ => Unread("một giá trị", "a value"),
        };
        return expression with { Position = start };
    }

    private Expression ParseNumber(bool negative)
    {
        var token = Next();
        if (!decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number))
        {
            Error(token.Start, "feel.number", "Số quá lớn: tối đa 28 chữ số.", "Expected a number of at most 28 digits.");
            return new Unreadable();
        }

        return new NumberLiteral(negative ? -number : number) { Position = token.Start };
    }

    private Expression ParseTemporal()
    {
        var token = Next();
        if (TemporalText.Any(token.Text) is not null)
            return new TemporalLiteral(token.Text);
        Error(token.Start, "feel.temporal", "Cần ngày, giờ hoặc khoảng thời gian dạng ISO 8601, như @\"2026-11-23\" hay @\"P1D\".", "Expected a date, a time or a duration in ISO 8601 form, such as @\"2026-11-23\" or @\"P1D\".");
        return new Unreadable();
    }

    private InputValue ParseInput()
    {
        Next();
        return new InputValue();
    }

    private Expression ParseKeyword(string keyword)
    {
        switch (keyword)
        {
            case "null":
                Next();
                return new NullLiteral();
            case "true" or "false":
                Next();
                return new BooleanLiteral(keyword == "true");
            case "if":
                return ParseIf();
            case "for":
                Next();
                var iterators = ParseIterators();
                Expect("return");
                return new For(iterators, ParseExpression(0));
            case "some" or "every":
                Next();
                var domains = ParseIterators();
                Expect("satisfies");
                return new Quantified(keyword == "every", domains, ParseExpression(0));
            case "function":
                return ParseFunction();
            default:
                return Unread("một giá trị", "a value");
        }
    }

    private If ParseIf()
    {
        Next();
        var condition = ParseExpression(0);
        Expect("then");
        var then = ParseExpression(0);
        Expect("else");
        return new If(condition, then, ParseExpression(0));
    }

    private Sequence<Iterator> ParseIterators()
    {
        var iterators = new List<Iterator>();
        do
        {
            var name = ParseDeclaredName("tên biến", "the name of a variable");
            Expect("in");
            var domain = ParseExpression(0);
            iterators.Add(new(name, domain, Take("..") ? ParseExpression(0) : null));
        }
        while (Take(","));
        return iterators.ToSequence();
    }

    private string ParseDeclaredName(string vi, string en)
    {
        if (_token.Kind == TokenKind.Name)
            return ParseWords();
        ErrorHere(vi, en);
        return "";
    }

    private Expression ParseParenthesis()
    {
        Next();
        if (ParseOpenEnd() is { } open)
            return open;
        var first = ParseExpression(0);
        if (Take(".."))
            return ParseRangeEnd(first, startIncluded: false);
        Expect(")");
        return first;
    }

    /// <summary><c>(&lt; 5)</c> behind its bracket: a range with one end (DMN 1.5, rule 7).</summary>
    private RangeLiteral? ParseOpenEnd()
    {
        if (TakeComparison() is not { } comparison)
            return null;
        var end = ParseExpression(Comparison);
        Expect(")");
        return comparison switch
        {
            BinaryOperator.Less => new(null, false, end, false),
            BinaryOperator.LessOrEqual => new(null, false, end, true),
            BinaryOperator.Greater => new(end, false, null, false),
            BinaryOperator.GreaterOrEqual => new(end, true, null, false),
            BinaryOperator.Equal => new(end, true, end, true),
            _ => NoRange(end),
        };
    }

    private RangeLiteral NoRange(Expression end)
    {
        Error(end.Position, "feel.syntax", "“!=” không tạo thành một khoảng.", "Expected one of <, <=, >, >=, =: '!=' makes no range.");
        return new(end, true, end, true);
    }

    private Expression ParseBracket()
    {
        Next();
        if (Take("]"))
            return new ListLiteral([]);
        var items = new List<Expression> { ParseExpression(0) };
        if (Take(".."))
            return ParseRangeEnd(items[0], startIncluded: true);
        while (Take(","))
            items.Add(ParseExpression(0));
        Expect("]");
        return new ListLiteral(items.ToSequence());
    }

    /// <summary><c>]1..2]</c>.</summary>
    private Expression ParseOpenRange()
    {
        var start = _token;
        Next();
        var first = ParseExpression(0);
        if (Take(".."))
            return ParseRangeEnd(first, startIncluded: false);
        Error(start.Start, "feel.syntax", "Cần một giá trị, nhưng gặp “]”.", "Expected a value, but found ']'.");
        return new Unreadable();
    }

    private RangeLiteral ParseRangeEnd(Expression start, bool startIncluded)
    {
        // A bracket behind the end would otherwise read as a filter: `[1..3[`.
        var end = ParseRangeBound();
        var included = _token.Is("]");
        if (!included && !_token.Is(")") && !_token.Is("["))
            ErrorHere("“]” hoặc “)”", "']' or ')'");
        else
            Next();
        return new(start, startIncluded, end, included);
    }

    private Expression ParseRangeBound()
    {
        _rangesOpen++;
        var end = ParseExpression(0);
        _rangesOpen--;
        return end;
    }

    /// <summary>Whether a bracket ends a range: nothing that could begin a filter follows.</summary>
    private bool EndsRange() =>
        _rangesOpen > 0 && _token.Is("[") && _lexer.Read(_token.End) is var next
        && (next.Kind == TokenKind.End || IsCloser(next) || next.Is(".") || next.Is("..") || (Infix(next) is not null && !next.Is("-"))
            || (next.Kind == TokenKind.Keyword && next.Text is "then" or "else" or "return" or "satisfies" or "in" or "between" or "instance"));

    private Expression ParseContext()
    {
        Next();
        var entries = new List<ContextEntry>();
        if (Take("}"))
            return new ContextLiteral([]);
        do
        {
            var start = _token.Start;
            if (ParseKey() is not { } key)
                break;
            if (entries.Any(e => e.Name == key))
                Error(start, "feel.duplicate-entry", $"Tên “{key}” đã có trong cấu trúc này.", $"Expected each name once in a context, but '{key}' is there twice.");
            Expect(":");
            entries.Add(new(key, ParseExpression(0)));
        }
        while (Take(","));
        Expect("}");
        return new ContextLiteral(entries.ToSequence());
    }

    /// <summary>A name up to the colon, symbols and keywords included; from then on it is a known name.</summary>
    private string? ParseKey()
    {
        if (_token.Kind == TokenKind.Text)
            return Next().Text;
        var end = _token.Start;
        while (end < _text.Length && Characters.At(_text, end) is var rune
            && (Characters.IsNamePart(rune) || Characters.IsSpace(_text[end]) || Characters.IsNameSymbol(_text[end])))
            end += rune.Utf16SequenceLength;
        var key = Characters.Canonical(_text[_token.Start..end]);
        if (key.Length == 0 || !Characters.IsNameStart(Characters.At(key, 0)) || end >= _text.Length || _text[end] != ':')
        {
            ErrorHere("tên và dấu “:”", "a name and ':'");
            return null;
        }

        _names.Add(key);
        GoTo(end);
        return key;
    }
}
