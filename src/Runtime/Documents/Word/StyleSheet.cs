using System.Globalization;

namespace LongAn.Runtime.Documents.Word;

/// <summary>A sheet of paper, in points.</summary>
internal sealed record Sheet(double Width, double Height, double Top, double Right, double Bottom, double Left);

/// <summary>The styles of a template: selectors of elements and classes within each other, and <c>@page</c>. What is for the screen alone is left out.</summary>
internal sealed class StyleSheet
{
    private static readonly char[] Quotes = ['"', '\'', ' '];

    private readonly List<Rule> _rules = [];

    private StyleSheet()
    {
    }

    public Sheet Sheet { get; private set; } = new(595.3, 841.9, 56.7, 56.7, 56.7, 56.7);

    public static StyleSheet Read(string text)
    {
        var sheet = new StyleSheet();
        var place = 0;
        while (text.IndexOf('{', place) is >= 0 and var open)
        {
            var head = text[place..open].Trim();
            var close = Closing(text, open);
            var body = close > open ? text[(open + 1)..close] : "";
            if (head.StartsWith("@page", StringComparison.Ordinal))
                sheet.Sheet = ReadPage(Declarations(body));
            else if (!head.StartsWith('@'))
                sheet.Add(head, Declarations(body));
            place = Math.Max(close, open) + 1;
        }

        return sheet;
    }

    /// <summary>What is declared for an element, the more particular rule over the less particular; its own <c>style</c> over all.</summary>
    /// <param name="path">The element with those it stands in, the innermost last.</param>
    public Dictionary<string, string> For(IReadOnlyList<MarkupElement> path)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var rule in _rules.Where(rule => rule.Fits(path)).OrderBy(rule => rule.Weight))
        {
            foreach (var (name, value) in rule.Declared)
                found[name] = value;
        }

        if (path[^1].Attributes.TryGetValue("style", out var own))
        {
            foreach (var (name, value) in Declarations(own))
                found[name] = value;
        }

        return found;
    }

    /// <summary>A length in points; null when it is none, a percentage or automatic.</summary>
    public static double? Points(string? text, double em)
    {
        if (text is null)
            return null;
        var unit = text.TrimStart("+-.0123456789".ToCharArray());
        if (!double.TryParse(text[..^unit.Length], NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return null;
        return unit switch
        {
            "" when number == 0 => 0,
            "pt" => number,
            "px" => number * 0.75,
            "mm" => number * 72 / 25.4,
            "cm" => number * 72 / 2.54,
            "in" => number * 72,
            "em" or "rem" => number * em,
            _ => null,
        };
    }

    private void Add(string heads, Dictionary<string, string> declared)
    {
        foreach (var head in heads.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            _rules.Add(new(head.Split(' ', StringSplitOptions.RemoveEmptyEntries), declared));
    }

    private static Sheet ReadPage(Dictionary<string, string> declared)
    {
        var words = declared.GetValueOrDefault("size", "A4").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (width, height) = words.Contains("A5") ? (419.5, 595.3) : (595.3, 841.9);
        if (words.Contains("landscape"))
            (width, height) = (height, width);
        var margins = declared.GetValueOrDefault("margin", "20mm").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(m => Points(m, 12) ?? 0).ToList();
        double Side(params int[] places) => margins[places.First(place => place < margins.Count)];
        return new(width, height, Side(0), Side(1, 0), Side(2, 0), Side(3, 1, 0));
    }

    private static Dictionary<string, string> Declarations(string body) =>
        body.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(one => one.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(pair => pair.Length == 2)
            .GroupBy(pair => pair[0], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last()[1].Trim(Quotes), StringComparer.Ordinal);

    private static int Closing(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
                return i;
        }

        return text.Length - 1;
    }

    private sealed record Rule(string[] Parts, Dictionary<string, string> Declared)
    {
        public int Weight { get; } = Parts.Sum(part => part.Count(c => c == '.') * 100 + (part[0] == '.' ? 0 : 1));

        public bool Fits(IReadOnlyList<MarkupElement> path)
        {
            if (!IsOne(Parts[^1], path[^1]))
                return false;
            var part = Parts.Length - 2;
            for (var i = path.Count - 2; i >= 0 && part >= 0; i--)
            {
                if (IsOne(Parts[part], path[i]))
                    part--;
            }

            return part < 0;
        }

        private static bool IsOne(string part, MarkupElement element)
        {
            var names = part.Split('.');
            return (names[0].Length == 0 || names[0] == element.Name) && names.Skip(1).All(name => element.Classes.Contains(name));
        }
    }
}
