using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LongAn.Workflows.Forms;

/// <summary>
/// A regular expression that browsers and the server understand alike, matched in linear time: characters, classes,
/// <c>\d \w \s</c> and their opposites, <c>\p{…}</c>, groups, alternatives and repetition; no look-around and no
/// back-references. It may match anywhere unless it says <c>^</c> and <c>$</c>.
/// </summary>
public sealed class FormPattern : IEquatable<FormPattern>
{
    /// <summary>Greatest length in characters.</summary>
    public const int MaxLength = 200;

    private const int MaxRepetition = 100_000;

    private readonly Regex _regex;

    private FormPattern(string source, Regex regex) => (Source, _regex) = (source, regex);

    /// <summary>As it was written.</summary>
    public string Source { get; }

    /// <summary>Prepares a pattern, or gives null with a reason.</summary>
    public static FormPattern? Parse(string source, out string reason)
    {
        if (source.Length > MaxLength)
        {
            reason = $"it has {source.Length} characters, {MaxLength} are allowed";
            return null;
        }

        var translated = Translate(source, out reason);
        if (translated is null)
            return null;
        try
        {
            return new(source, new Regex(translated, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            reason = e.Message;
            return null;
        }
    }

    /// <summary>Whether the pattern is found in a text.</summary>
    public bool Matches(string text) => _regex.IsMatch(text);

    /// <inheritdoc/>
    public bool Equals(FormPattern? other) => other is not null && Source == other.Source;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FormPattern);

    /// <inheritdoc/>
    public override int GetHashCode() => Source.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Source;

    /// <summary>Writes what means different things in a browser and here in a form that means the browser's.</summary>
    private static string? Translate(string source, out string reason)
    {
        var result = new StringBuilder();
        var inClass = false;
        var repetition = 1L;
        reason = "";
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            switch (c)
            {
                case '\\' when i + 1 == source.Length:
                    reason = "it ends with a backslash";
                    return null;
                case '\\':
                    if (Escape(source[++i], inClass) is not { } escaped)
                    {
                        reason = $"\\{source[i]} is outside the subset";
                        return null;
                    }

                    result.Append(escaped);
                    break;
                case '[' when inClass:
                    reason = "a class within a class is outside the subset; write \\[";
                    return null;
                case '[':
                    inClass = true;
                    result.Append(c);
                    break;
                case ']' when inClass:
                    inClass = false;
                    result.Append(c);
                    break;
                case '$' when !inClass:
                    result.Append(@"\z");
                    break;
                case '(' when !inClass && i + 1 < source.Length && source[i + 1] == '?' && (i + 2 == source.Length || source[i + 2] != ':'):
                    reason = "of the groups with a question mark only (?:…) is within the subset";
                    return null;
                case '{' when !inClass:
                    repetition *= Math.Max(1, Bound(source, i));
                    if (repetition > MaxRepetition)
                    {
                        reason = "it repeats too often";
                        return null;
                    }

                    result.Append(c);
                    break;
                default:
                    result.Append(c);
                    break;
            }
        }

        return result.ToString();
    }

    private static string? Escape(char c, bool inClass) => c switch
    {
        'd' => inClass ? "0-9" : "[0-9]",
        'w' => inClass ? "A-Za-z0-9_" : "[A-Za-z0-9_]",
        'D' => inClass ? null : "[^0-9]",
        'W' => inClass ? null : "[^A-Za-z0-9_]",
        's' or 'S' or 't' or 'n' or 'r' or 'p' or 'P' or 'u' => "\\" + c,
        _ => char.IsAsciiLetterOrDigit(c) ? null : "\\" + c,
    };

    /// <summary>The greatest number within the braces that begin at a place, 0 when there is none.</summary>
    private static long Bound(string source, int start)
    {
        var end = source.IndexOf('}', start);
        return end < 0
            ? 0
            : source[(start + 1)..end].Split(',').Select(p => long.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? Math.Min(n, MaxRepetition + 1) : 0).Max();
    }
}
