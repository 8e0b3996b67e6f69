using LongAn.Workflows.Feel.Syntax;

namespace LongAn.Workflows.Feel.Parsing;

internal sealed partial class Parser
{
    private FunctionLiteral ParseFunction()
    {
        Next();
        Expect("(");
        var parameters = new List<ParameterSyntax>();
        if (!_token.Is(")"))
        {
            do
            {
                var name = ParseDeclaredName("tên tham số", "the name of a parameter");
                TypeExpression? type = null;
                if (_token.Is(":"))
                {
                    _token = TypeLexer.Read(_token.End);
                    type = ParseType();
                }

                parameters.Add(new(name, type));
            }
            while (Take(","));
        }

        Expect(")");
        var external = _token is { Kind: TokenKind.Name, Text: "external" };
        if (external)
            Next();
        return new(parameters.ToSequence(), ParseExpression(0), external);
    }

    /// <summary>Reads a type; tokens come from the lexer of types, and behind it from the other one again.</summary>
    private TypeExpression ParseType()
    {
        var type = ParseTypePart();
        _token = _lexer.Read(_token.Start);
        return type;
    }

    private TypeExpression ParseTypePart() => Deeper<TypeExpression>(
        () =>
        {
            if (_token.Kind != TokenKind.Name && !_token.Is("function") && !_token.Is("null"))
            {
                ErrorHere("tên kiểu", "the name of a type");
                return new NamedTypeExpression("");
            }

            var name = NextType().Text;
            while (_token.Kind == TokenKind.Name)
                name += " " + NextType().Text;
            if (!_token.Is("<") || name is not ("list" or "range" or "context" or "function"))
                return new NamedTypeExpression(name);
            NextType();
            return name switch
            {
                "list" => new ListTypeExpression(Closed(ParseTypePart)),
                "range" => new RangeTypeExpression(Closed(ParseTypePart)),
                "context" => new ContextTypeExpression(Closed(ParseTypeEntries)),
                _ => ParseFunctionType(),
            };
        },
        new NamedTypeExpression(""));

    private Token NextType()
    {
        var token = _token;
        _previousEnd = token.End;
        _token = TypeLexer.Read(token.End);
        return token;
    }

    private bool TakeType(string symbol)
    {
        if (!_token.Is(symbol))
            return false;
        NextType();
        return true;
    }

    private T Closed<T>(Func<T> parse)
    {
        var result = parse();
        if (!TakeType(">"))
            ErrorHere("“>”", "'>'");
        return result;
    }

    private FunctionTypeExpression ParseFunctionType()
    {
        var parameters = Closed(ParseTypeList);
        if (!TakeType("->"))
            ErrorHere("“->”", "'->'");
        return new(parameters, ParseTypePart());
    }

    private Sequence<TypeExpression> ParseTypeList()
    {
        var types = new List<TypeExpression>();
        if (_token.Is(">"))
            return [];
        do
            types.Add(ParseTypePart());
        while (TakeType(","));
        return types.ToSequence();
    }

    private Sequence<TypedName> ParseTypeEntries()
    {
        var entries = new List<TypedName>();
        if (_token.Is(">"))
            return [];
        do
        {
            var name = "";
            while (_token.Kind is TokenKind.Name or TokenKind.Keyword)
                name += (name.Length > 0 ? " " : "") + NextType().Text;
            if (name.Length == 0 || !TakeType(":"))
                ErrorHere("tên và dấu “:”", "a name and ':'");
            entries.Add(new(name, ParseTypePart()));
        }
        while (TakeType(","));
        return entries.ToSequence();
    }
}
