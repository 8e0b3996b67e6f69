using System.Globalization;
using System.Text;

namespace LongAn.Workflows.Bpmn.Drawing;

/// <summary>Breaks text into lines by estimated widths: there is no font at hand where drawings are made.</summary>
internal static class Lettering
{
    public const double Size = 12;
    public const double LineHeight = 15;

    /// <summary>How much smaller the words of a task are that would not fit otherwise.</summary>
    public const double Dense = 0.86;

    /// <summary>Lines no wider than a width, at most as many as given; what does not fit ends in an ellipsis.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width, int mostLines)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Pieces(w, width)))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && Width(longer) > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        if (line.Length > 0)
            lines.Add(line);
        if (lines.Count <= Math.Max(1, mostLines))
            return lines;
        var kept = lines.Take(Math.Max(1, mostLines)).ToList();
        kept[^1] = Shorten(kept[^1], width);
        return kept;
    }

    /// <summary>Estimated width of a text in a common sans-serif face.</summary>
    public static double Width(string text)
    {
        var units = 0.0;
        foreach (var rune in text.EnumerateRunes())
        {
            units += Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => 0,
                UnicodeCategory.SpaceSeparator => 0.29,
                UnicodeCategory.UppercaseLetter => 0.70,
                UnicodeCategory.LowercaseLetter => rune.Value is 'm' or 'w' ? 0.84 : "fijlrtìíỉĩị".Contains(rune.ToString(), StringComparison.Ordinal) ? 0.36 : 0.57,
                UnicodeCategory.DecimalDigitNumber => 0.57,
                UnicodeCategory.OtherLetter => 1,
                _ => 0.45,
            };
        }

        return units * Size;
    }

    /// <summary>A word cut where it is wider than a line.</summary>
    private static IEnumerable<string> Pieces(string word, double width)
    {
        if (Width(word) <= width)
            return [word];
        var pieces = new List<string>();
        var piece = "";
        var elements = StringInfo.GetTextElementEnumerator(word);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            if (piece.Length > 0 && Width(piece + element) > width)
            {
                pieces.Add(piece);
                piece = "";
            }

            piece += element;
        }

        pieces.Add(piece);
        return pieces;
    }

    private static string Shorten(string line, double width)
    {
        var elements = StringInfo.ParseCombiningCharacters(line);
        var count = elements.Length;
        while (count > 1 && Width(line[..elements[count - 1]] + "…") > width)
            count--;
        return (Width(line + "…") <= width ? line : line[..elements[count - 1]]).TrimEnd() + "…";
    }
}
