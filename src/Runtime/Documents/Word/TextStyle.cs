namespace LongAn.Runtime.Documents.Word;

/// <summary>How text looks: handed down from an element to those within it.</summary>
internal sealed record TextStyle(string Font, double Size, bool Bold, bool Italic, bool Underline, string Align, double LineHeight, int Raised, bool OneLine)
{
    public static TextStyle Plain { get; } = new("Times New Roman", 12, false, false, false, "left", 1.2, 0, false);

    /// <summary>The style within an element.</summary>
    public TextStyle Within(MarkupElement element, Dictionary<string, string> declared)
    {
        var size = element.Name switch { "small" => Size * 0.83, "h1" => Size * 1.5, "h2" => Size * 1.25, "h3" => Size * 1.1, _ => Size };
        size = StyleSheet.Points(declared.GetValueOrDefault("font-size"), Size) ?? size;
        return this with
        {
            Font = declared.TryGetValue("font-family", out var family) ? family.Split(',')[0].Trim('"', '\'', ' ') : Font,
            Size = size,
            Bold = declared.GetValueOrDefault("font-weight") switch { "bold" or "600" or "700" => true, "normal" or "400" => false, _ => Bold || element.Name is "b" or "strong" or "th" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" },
            Italic = declared.GetValueOrDefault("font-style") switch { "italic" => true, "normal" => false, _ => Italic || element.Name is "i" or "em" },
            Underline = Underline || element.Name == "u" || (element.Name is "b" or "span" or "i" && declared.ContainsKey("border-bottom")) || declared.GetValueOrDefault("text-decoration") == "underline",
            Align = declared.GetValueOrDefault("text-align") ?? (element.Name == "th" ? "center" : Align),
            LineHeight = declared.TryGetValue("line-height", out var height) && double.TryParse(height, System.Globalization.CultureInfo.InvariantCulture, out var factor) ? factor : LineHeight,
            Raised = element.Name switch { "sup" => 1, "sub" => -1, _ => Raised },
            OneLine = declared.GetValueOrDefault("white-space") is { } space ? space == "nowrap" : OneLine,
        };
    }
}
