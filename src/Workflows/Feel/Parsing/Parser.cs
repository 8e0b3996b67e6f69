using LongAn.Workflows.Feel.Syntax;

namespace LongAn.Workflows.Feel.Parsing;

/// <summary>
/// Reads the grammar of DMN 1.5, 10.3.1.2 by precedence climbing. It never throws: what it cannot read becomes
/// <see cref="Unreadable"/> with a diagnostic, and it goes on at the next separator.
/// </summary>
internal sealed partial class Parser
{
    private const int MaxHeight = 1_000;
    private const int MaxErrors = 20;

    private readonly string _text;
    private readonly FeelOptions _options;
    private readonly NameTable _names;
    private readonly Lexer _lexer;
    private readonly Sequence<NamedType> _types;
    private readonly List<Diagnostic> _diagnostics = [];
    private Token _token;
    private int _previousEnd;
    private int _depth;
    private int _rangesOpen;
    private int _lastError = -1;

    public Parser(string text, FeelNames names, FeelOptions options)
    {
        _text = text;
        _options = options;
        _names = new NameTable(names.Known.Concat(names.Members));
        _lexer = new Lexer(text, _names.MatchWithFunctions);
        _types = names.Types;
        if (text.Length > options.MaxExpressionLength)
        {
            Error(0, "feel.too-long", $"Biểu thức dài {text.Length} ký tự, quá giới hạn {options.MaxExpressionLength}.", $"Expected an expression of at most {options.MaxExpressionLength} characters, but it has {text.Length}.");
            _text = "";
            _lexer = new Lexer("", _names.MatchWithFunctions);
        }

        _token = _lexer.Read(0);
    }

    /// <summary>Reads where a type is expected; most texts name none.</summary>
    private Lexer TypeLexer => field ??= new Lexer(_text, new NameTable(_types.Select(t => t.Name).Concat(TypeNames.WithSpaces)).Match);

    public Sequence<Diagnostic> Diagnostics => _diagnostics.ToSequence();

    /// <summary>Reads a whole expression.</summary>
    public Expression ParseWhole() => ToEnd(() => ParseExpression(0));

    /// <summary>Reads whole unary tests (grammar rule 15).</summary>
    public Expression ParseWholeTests() => ToEnd(ParseTests);

    private Expression ToEnd(Func<Expression> parse)
    {
        var result = parse();
        while (_token.Kind != TokenKind.End)
        {
            ErrorHere("toán tử hoặc hết biểu thức", "an operator or the end of the expression");
            Next();
            if (_token.Kind != TokenKind.End)
                parse();
        }

        return result;
    }

    private Token Next()
    {
        var token = _token;
        _previousEnd = token.End;
        _token = _lexer.Read(token.End);
        return token;
    }

    private void GoTo(int position)
    {
        _previousEnd = position;
        _token = _lexer.Read(position);
    }

    private bool Take(string symbolOrKeyword)
    {
        if (!_token.Is(symbolOrKeyword))
            return false;
        Next();
        return true;
    }

    private void Expect(string symbolOrKeyword)
    {
        if (!Take(symbolOrKeyword))
            ErrorHere($"“{symbolOrKeyword}”", $"'{symbolOrKeyword}'");
    }

    /// <summary>Guards recursion: a stack overflow would end the process.</summary>
    private T Deeper<T>(Func<T> parse, T instead)
    {
        if (_depth >= _options.MaxDepth)
        {
            Error(_token.Start, "feel.too-deep", $"Biểu thức lồng nhau quá {_options.MaxDepth} cấp; hãy tách nó ra.", $"Expected at most {_options.MaxDepth} levels of nesting; split the expression.");
            GoTo(_text.Length);
            return instead;
        }

        _depth++;
        var result = parse();
        _depth--;
        return result;
    }

    private Expression Checked(Expression expression)
    {
        if (expression.Height <= MaxHeight)
            return expression;
        Error(expression.Position, "feel.too-deep", $"Biểu thức nối quá {MaxHeight} phép tính; hãy tách nó ra.", $"Expected at most {MaxHeight} operations in a row; split the expression.");
        GoTo(_text.Length);
        return new Unreadable();
    }

    private Unreadable Unread(string vi, string en)
    {
        var unreadable = new Unreadable { Position = _token.Start };
        ErrorHere(vi, en);
        if (_token.Kind is not (TokenKind.End or TokenKind.Keyword) && !IsCloser(_token))
            Next();
        return unreadable;
    }

    private static bool IsCloser(Token token) => token.Kind == TokenKind.Symbol && token.Text is ")" or "]" or "}" or ",";

    private void ErrorHere(string expectedVi, string expectedEn)
    {
        var (vi, en) = _token switch
        {
            { Kind: TokenKind.End } => ("hết biểu thức", "the end of the expression"),
            { Kind: TokenKind.Bad, Text: ['"' or '@', ..] } => ("một chuỗi chưa đóng", "a text that is not closed"),
            _ => ($"“{Shorten(_token)}”", $"'{Shorten(_token)}'"),
        };
        Error(_token.Start, "feel.syntax", $"Cần {expectedVi}, nhưng gặp {vi}.", $"Expected {expectedEn}, but found {en}.");
    }

    private string Shorten(Token token)
    {
        var text = _text[token.Start..token.End];
        return text.Length <= 40 ? text : text[..40] + "…";
    }

    private void Error(int position, string code, string vi, string en)
    {
        // One finding a place: what follows from it is noise.
        if (position <= _lastError || _diagnostics.Count >= MaxErrors)
            return;
        _lastError = position;
        _diagnostics.Add(new(Severity.Error, code, new Text(vi, en), Place.Of(_text, position)));
    }
}
