using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LongAn.Runtime.Documents.Word;

/// <summary>The text of one paragraph: white space as HTML means it, emphasis, line breaks and pictures.</summary>
internal sealed partial class WordRuns(WordPictures pictures, StyleSheet styles)
{
    private readonly List<Run> _runs = [];
    private bool _atBlank = true;

    /// <summary>A mark before the text, such as that of a list.</summary>
    public void Mark(string text, TextStyle style) => _runs.Add(Of(text, style));

    /// <summary>What stands in an element.</summary>
    public void Add(IReadOnlyList<MarkupElement> path, TextStyle style)
    {
        foreach (var child in path[^1].Children)
            Add(path, child, style);
    }

    public void Add(IReadOnlyList<MarkupElement> path, Markup piece, TextStyle style)
    {
        switch (piece)
        {
            case MarkupText text:
                AddText(text.Text, style);
                break;
            case MarkupElement { Name: "br" }:
                _runs.Add(new(new Break()));
                _atBlank = true;
                break;
            case MarkupElement { Name: "img" } image:
                if (pictures.Draw([.. path, image], style) is { } drawing)
                    _runs.Add(new(drawing));
                else
                    AddText(image.Attributes.GetValueOrDefault("alt", ""), style);
                break;
            case MarkupElement { Name: "style" or "title" }:
                break;
            case MarkupElement element:
                Add([.. path, element], style.Within(element, styles.For([.. path, element])));
                break;
        }
    }

    public IReadOnlyList<Run> ToList() => _runs;

    private void AddText(string text, TextStyle style)
    {
        var shown = Blanks().Replace(text, " ");
        if (_atBlank)
            shown = shown.TrimStart(' ');
        if (shown.Length == 0)
            return;
        _atBlank = shown[^1] == ' ';
        _runs.Add(Of(shown, style));
    }

    private static Run Of(string text, TextStyle style)
    {
        var properties = new RunProperties(new RunFonts { Ascii = style.Font, HighAnsi = style.Font, ComplexScript = style.Font });
        if (style.Bold)
            properties.Append(new Bold());
        if (style.Italic)
            properties.Append(new Italic());
        var half = ((int)Math.Round(style.Size * 2)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        properties.Append(new FontSize { Val = half });
        if (style.Underline)
            properties.Append(new Underline { Val = UnderlineValues.Single });
        if (style.Raised != 0)
            properties.Append(new VerticalTextAlignment { Val = style.Raised > 0 ? VerticalPositionValues.Superscript : VerticalPositionValues.Subscript });
        return new(properties, new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
    }

    /// <summary>Without the characters that XML cannot hold.</summary>
    private static string Clean(string text) => text.All(System.Xml.XmlConvert.IsXmlChar) ? text : string.Concat(text.Where(c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));

    // The no-break space is no blank.
    [GeneratedRegex("[ \\t\\r\\n]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
