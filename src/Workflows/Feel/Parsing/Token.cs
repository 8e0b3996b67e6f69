namespace LongAn.Workflows.Feel.Parsing;

internal enum TokenKind
{
    End,
    Name,
    Keyword,
    Number,
    Text,
    Temporal,
    Symbol,
    Bad,
}

/// <summary>A token: its kind, where it stands, and its text (of a text literal: the text without quotation marks and escapes).</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string Text)
{
    public bool Is(string symbolOrKeyword) => Kind is TokenKind.Symbol or TokenKind.Keyword && Text == symbolOrKeyword;
}
