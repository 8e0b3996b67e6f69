using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LongAn.Workflows.Feel.Builtins;

/// <summary>Patterns of XPath as those of .NET.</summary>
internal static class Patterns
{
    private const int MaxLength = 1_000;

    /// <summary>The pattern, or null of .NET when it is not one of XPath or a flag is unknown.</summary>
    public static Pattern? Compile(string pattern, string flags)
    {
        if (pattern.Length > MaxLength || flags.Any(f => !"smixq".Contains(f, StringComparison.Ordinal)))
            return null;
        var options = RegexOptions.CultureInvariant
            | (flags.Contains('s', StringComparison.Ordinal) ? RegexOptions.Singleline : 0)
            | (flags.Contains('m', StringComparison.Ordinal) ? RegexOptions.Multiline : 0)
            | (flags.Contains('i', StringComparison.Ordinal) ? RegexOptions.IgnoreCase : 0);
        var isLiteral = flags.Contains('q', StringComparison.Ordinal);
        var plain = flags.Contains('x', StringComparison.Ordinal) && !isLiteral ? PatternTranslator.WithoutSpaces(pattern) : pattern;
        if ((isLiteral ? Regex.Escape(pattern) : PatternTranslator.Translate(plain, flags)) is not { } translated)
            return null;
        try
        {
            try
            {
                // Linear in the text, which the budget bounds: a limit of time would make the result depend on how busy the machine is.
                return new(new Regex(translated, options | RegexOptions.NonBacktracking), null);
            }
            catch (NotSupportedException)
            {
                return new(new Regex(translated, options), PatternWork.Of(plain));
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
}

/// <summary>A pattern that can be matched.</summary>
/// <param name="Regex">The pattern.</param>
/// <param name="Work">How much work it can be; null when it is linear in the text.</param>
internal sealed record Pattern(Regex Regex, PatternWork? Work);
