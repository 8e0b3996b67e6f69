using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace LongAn.Workflows.Feel.Parsing;

/// <summary>Reads one token at a time: what is a name depends on the names known at that place.</summary>
internal sealed class Lexer(string text, Func<string, int, (string Name, int End)?> names)
{
    private static readonly FrozenSet<string> Keywords = FrozenSet.Create(StringComparer.Ordinal,
        "and", "or", "if", "then", "else", "for", "in", "return", "some", "every", "satisfies", "between", "instance", "function", "null", "true", "false");

    private static readonly string[] Symbols =
        ["..", "**", "<=", ">=", "!=", "->", "+", "-", "*", "/", "=", "<", ">", "(", ")", "[", "]", "{", "}", ",", ":", ".", "?"];

    public static bool IsKeyword(string word) => Keywords.Contains(word);

    public Token Read(int position)
    {
        position = SkipSpace(position);
        if (position >= text.Length)
            return new(TokenKind.End, text.Length, text.Length, "");
        var c = text[position];
        if (char.IsAsciiDigit(c) || (c == '.' && position + 1 < text.Length && char.IsAsciiDigit(text[position + 1])))
            return ReadNumber(position);
        if (c == '"')
            return ReadText(position, position, TokenKind.Text);
        if (c == '@')
            return ReadTemporal(position);
        if (names(text, position) is var (known, end) && !IsKeywordAt(position, end))
            return new(TokenKind.Name, position, end, known);
        if (Characters.IsNameStart(Characters.At(text, position)))
            return ReadWord(position);
        foreach (var symbol in Symbols)
        {
            if (string.CompareOrdinal(text, position, symbol, 0, symbol.Length) == 0)
                return new(TokenKind.Symbol, position, position + symbol.Length, symbol);
        }

        var length = char.IsSurrogatePair(text, position) ? 2 : 1;
        return new(TokenKind.Bad, position, position + length, text.Substring(position, length));
    }

    public int SkipSpace(int position)
    {
        while (position < text.Length)
        {
            if (Characters.IsSpace(text[position]))
            {
                position++;
            }
            else if (string.CompareOrdinal(text, position, "//", 0, 2) == 0)
            {
                while (position < text.Length && text[position] is not ('\n' or '\r'))
                    position++;
            }
            else if (string.CompareOrdinal(text, position, "/*", 0, 2) == 0 && text.IndexOf("*/", position + 2, StringComparison.Ordinal) is >= 0 and var end)
            {
                position = end + 2;
            }
            else
            {
                break;
            }
        }

        return position;
    }

    /// <summary>A known name may not swallow a keyword with which the text before its first space is the same word.</summary>
    private bool IsKeywordAt(int position, int end) => ReadWord(position) is { Kind: TokenKind.Keyword } word && word.End >= end;

    private Token ReadWord(int position)
    {
        var end = position;
        while (end < text.Length && Characters.At(text, end) is var rune && Characters.IsNamePart(rune))
            end += rune.Utf16SequenceLength;
        var word = text[position..end];
        return new(Keywords.Contains(word) ? TokenKind.Keyword : TokenKind.Name, position, end, word);
    }

    private Token ReadNumber(int position)
    {
        var end = SkipDigits(position);
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
            end = SkipDigits(end + 1);
        if (end < text.Length && text[end] is 'e' or 'E')
        {
            var digits = end + 1 < text.Length && text[end + 1] is '+' or '-' ? end + 2 : end + 1;
            if (digits < text.Length && char.IsAsciiDigit(text[digits]))
                end = SkipDigits(digits);
        }

        return new(TokenKind.Number, position, end, text[position..end]);
    }

    private int SkipDigits(int position)
    {
        while (position < text.Length && char.IsAsciiDigit(text[position]))
            position++;
        return position;
    }

    private Token ReadTemporal(int position)
    {
        var quote = SkipSpace(position + 1);
        return quote < text.Length && text[quote] == '"'
            ? ReadText(position, quote, TokenKind.Temporal)
            : new(TokenKind.Bad, position, position + 1, "@");
    }

    private Token ReadText(int start, int quote, TokenKind kind)
    {
        var builder = new StringBuilder();
        for (var i = quote + 1; i < text.Length; i++)
        {
            if (text[i] == '"')
                return new(kind, start, i + 1, builder.ToString());
            if (text[i] == '\\' && i + 1 < text.Length)
                i += ReadEscape(i + 1, builder);
            else
                builder.Append(text[i]);
        }

        return new(TokenKind.Bad, start, text.Length, text[start..]);
    }

    /// <summary>Reads what follows a backslash; returns how many characters it took. An unknown escape stands for itself, backslash included.</summary>
    private int ReadEscape(int position, StringBuilder builder)
    {
        switch (text[position])
        {
            case 'n':
                builder.Append('\n');
                return 1;
            case 'r':
                builder.Append('\r');
                return 1;
            case 't':
                builder.Append('\t');
                return 1;
            case ('"' or '\'' or '\\') and var same:
                builder.Append(same);
                return 1;
            case 'u' when Hex(position + 1, 4) is { } unit:
                builder.Append((char)unit);
                return 5;
            case 'U' when Hex(position + 1, 6) is { } code && Rune.IsValid(code):
                builder.Append(new Rune(code).ToString());
                return 7;
            case var other:
                builder.Append('\\').Append(other);
                return 1;
        }
    }

    private int? Hex(int position, int digits) =>
        position + digits <= text.Length && int.TryParse(text.AsSpan(position, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? code : null;
}
