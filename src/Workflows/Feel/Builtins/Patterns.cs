using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LongAn.Workflows.Feel.Builtins;

/// <summary>Patterns of XPath as those of .NET.</summary>
internal static class Patterns
{
    private const int MaxLength = 1_000;
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(200);

    /// <summary>The pattern, or null of .NET when it is not one of XPath or a flag is unknown.</summary>
    public static Regex? Compile(string pattern, string flags)
    {
        if (pattern.Length > MaxLength || flags.Any(f => !"smixq".Contains(f, StringComparison.Ordinal)))
            return null;
        var options = RegexOptions.CultureInvariant
            | (flags.Contains('s', StringComparison.Ordinal) ? RegexOptions.Singleline : 0)
            | (flags.Contains('m', StringComparison.Ordinal) ? RegexOptions.Multiline : 0)
            | (flags.Contains('i', StringComparison.Ordinal) ? RegexOptions.IgnoreCase : 0);
        var translated = flags.Contains('q', StringComparison.Ordinal)
            ? Regex.Escape(pattern)
            : Translate(pattern, flags.Contains('x', StringComparison.Ordinal), flags.Contains('m', StringComparison.Ordinal));
        if (translated is null)
            return null;
        try
        {
            try
            {
                return new Regex(translated, options | RegexOptions.NonBacktracking, Limit);
            }
            catch (NotSupportedException)
            {
                // Back-references cannot be matched in linear time; the limit guards them.
                return new Regex(translated, options, Limit);
            }
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The replacement in the form of .NET, or null of .NET when it is malformed.</summary>
    public static string? Replacement(string replacement, int groups, bool literal)
    {
        if (literal)
            return replacement.Replace("$", "$$", StringComparison.Ordinal);
        var builder = new StringBuilder();
        for (var i = 0; i < replacement.Length; i++)
        {
            var next = i + 1 < replacement.Length ? replacement[i + 1] : '\0';
            switch (replacement[i])
            {
                case '\\' when next is '\\' or '$':
                    builder.Append(next == '$' ? "$$" : "\\");
                    i++;
                    break;
                case '$' when char.IsAsciiDigit(next):
                    i = AppendGroup(replacement, i + 1, groups, builder);
                    break;
                case '\\' or '$':
                    return null;
                default:
                    builder.Append(replacement[i]);
                    break;
            }
        }

        return builder.ToString();
    }

    /// <summary>As many digits as name a group that is there; a group that is not there is empty.</summary>
    private static int AppendGroup(string text, int position, int groups, StringBuilder builder)
    {
        var group = text[position] - '0';
        while (position + 1 < text.Length && char.IsAsciiDigit(text[position + 1]) && (group * 10) + (text[position + 1] - '0') <= groups)
            group = (group * 10) + (text[++position] - '0');
        if (group <= groups)
            builder.Append("${").Append(group.ToString(CultureInfo.InvariantCulture)).Append('}');
        return position;
    }

    private static string? Translate(string pattern, bool dropSpaces, bool lines)
    {
        var builder = new StringBuilder();
        var depth = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            switch (c)
            {
                case '\\' when i + 1 < pattern.Length:
                    if (Escape(pattern[++i], inClass: depth > 0) is not { } escape)
                        return null;
                    builder.Append(escape);
                    break;
                case '[':
                    depth++;
                    builder.Append(c);
                    break;
                case ']' when depth > 0:
                    depth--;
                    builder.Append(c);
                    break;
                case '$' when depth == 0 && !lines:
                    builder.Append("\\z");
                    break;
                case '(' when depth == 0 && i + 1 < pattern.Length && pattern[i + 1] == '?' && (i + 2 >= pattern.Length || pattern[i + 2] != ':'):
                    return null;
                case ' ' or '\t' or '\n' or '\r' when depth == 0 && dropSpaces:
                    break;
                default:
                    builder.Append(c);
                    break;
            }
        }

        return builder.ToString();
    }

    /// <summary>Escapes of XML Schema and XPath; <c>\i</c> and <c>\c</c> are the characters of XML names.</summary>
    private static string? Escape(char c, bool inClass)
    {
        const string Start = @"\p{L}_:";
        const string Part = @"\p{L}\p{M}\p{Nd}_:.\-\u00B7";
        return c switch
        {
            'i' => inClass ? Start : $"[{Start}]",
            'c' => inClass ? Part : $"[{Part}]",
            'I' => inClass ? null : $"[^{Start}]",
            'C' => inClass ? null : $"[^{Part}]",
            >= '1' and <= '9' => inClass ? null : "\\" + c,
            'n' or 'r' or 't' or 's' or 'S' or 'd' or 'D' or 'w' or 'W' or 'p' or 'P' => "\\" + c,
            '\\' or '|' or '.' or '?' or '*' or '+' or '(' or ')' or '{' or '}' or '$' or '-' or '[' or ']' or '^' => "\\" + c,
            _ => null,
        };
    }
}
