using System.Text;

namespace LongAn.Workflows.Feel.Parsing;

/// <summary>The classes of characters of DMN 1.5, 10.3.1.2, rules 28 to 30 and 61 to 63.</summary>
internal static class Characters
{
    public static bool IsSpace(char c) =>
        c is '\t' or '\n' or '\v' or '\f' or '\r' or ' ' or '\u0085' or '\u00A0' or '\u1680' or '\u180E' or (>= '\u2000' and <= '\u200B')
            or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000' or '\uFEFF';

    public static bool IsNameStart(Rune rune) => rune.Value is (>= 'A' and <= 'Z') or '_' or (>= 'a' and <= 'z')
        or (>= 0xC0 and <= 0xD6) or (>= 0xD8 and <= 0xF6) or (>= 0xF8 and <= 0x2FF) or (>= 0x370 and <= 0x37D) or (>= 0x37F and <= 0x1FFF)
        or (>= 0x200C and <= 0x200D) or (>= 0x2070 and <= 0x218F) or (>= 0x2C00 and <= 0x2FEF) or (>= 0x3001 and <= 0xD7FF)
        or (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFFD and not 0xFEFF) or (>= 0x10000 and <= 0xEFFFF)
        && rune.Value is not (0x1680 or 0x180E);

    public static bool IsNamePart(Rune rune) =>
        IsNameStart(rune) || rune.Value is (>= '0' and <= '9') or 0xB7 or (>= 0x300 and <= 0x36F) or (>= 0x203F and <= 0x2040);

    /// <summary>Symbols that a name may hold, but only a name that is known.</summary>
    public static bool IsNameSymbol(char c) => c is '.' or '/' or '-' or '’' or '\'' or '+' or '*';

    /// <summary>The character at a place; a half of a pair alone reads as the replacement character's neighbour, no name part.</summary>
    public static Rune At(string text, int position) => Rune.TryGetRuneAt(text, position, out var rune) ? rune : new Rune('\0');

    /// <summary>A name with each run of spaces made one, and none at its ends.</summary>
    public static string Canonical(string name)
    {
        if (IsCanonical(name))
            return name;
        var builder = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (!IsSpace(c))
                builder.Append(c);
            else if (builder.Length > 0 && builder[^1] != ' ')
                builder.Append(' ');
        }

        return builder.ToString().TrimEnd(' ');
    }

    private static bool IsCanonical(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (IsSpace(name[i]) && (name[i] != ' ' || i == 0 || i == name.Length - 1 || name[i - 1] == ' '))
                return false;
        }

        return true;
    }
}
