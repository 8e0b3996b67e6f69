using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LongAn.Runtime.Documents.Word;

/// <summary>Paragraphs and tables of a document.</summary>
internal sealed class WordBlocks(MainDocumentPart main, StyleSheet styles)
{
    private static readonly HashSet<string> Containers = ["div", "section", "article", "header", "footer", "main", "ul", "ol", "dl"];

    private readonly WordPictures _pictures = new(main, styles);

    public IEnumerable<OpenXmlElement> Of(MarkupElement body) => Within([body], TextStyle.Plain.Within(body, styles.For([body])));

    private IEnumerable<OpenXmlElement> Within(IReadOnlyList<MarkupElement> path, TextStyle style)
    {
        var loose = new List<Markup>();
        foreach (var child in path[^1].Children)
        {
            if (child is not MarkupElement element || !IsBlock(element))
            {
                loose.Add(child);
                continue;
            }

            if (Loose(path, loose, style) is { } before)
                yield return before;
            foreach (var block in Block([.. path, element], style))
                yield return block;
        }

        if (Loose(path, loose, style) is { } rest)
            yield return rest;
    }

    private IEnumerable<OpenXmlElement> Block(IReadOnlyList<MarkupElement> path, TextStyle outer)
    {
        var element = path[^1];
        var declared = styles.For(path);
        var style = outer.Within(element, declared);
        if (element.Name == "table")
            return [Table(path, style)];
        if (element.Name == "hr")
            return [new Paragraph(new ParagraphProperties(new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 4 })))];
        if (Containers.Contains(element.Name) && element.Elements.Any(IsBlock))
            return Within(path, style);
        var runs = new WordRuns(_pictures, styles);
        if (element.Name == "li")
            runs.Mark("• ", style);
        runs.Add(path, style);
        return [Made(runs.ToList(), style, declared)];
    }

    private Paragraph? Loose(IReadOnlyList<MarkupElement> path, List<Markup> loose, TextStyle style)
    {
        var runs = new WordRuns(_pictures, styles);
        foreach (var piece in loose)
            runs.Add(path, piece, style);
        loose.Clear();
        return runs.ToList() is { Count: > 0 } content ? Made(content, style, []) : null;
    }

    private static Paragraph Made(IReadOnlyList<Run> runs, TextStyle style, Dictionary<string, string> declared)
    {
        var margins = declared.GetValueOrDefault("margin", "0").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var paragraph = new Paragraph(new ParagraphProperties(
            new SpacingBetweenLines
            {
                Before = Side(margins, style, 0),
                After = Side(margins, style, 2, 0),
                Line = ((int)(style.LineHeight / 1.15 * 240)).ToString(System.Globalization.CultureInfo.InvariantCulture),
                LineRule = LineSpacingRuleValues.Auto,
            },
            new Justification { Val = style.Align switch { "center" => JustificationValues.Center, "right" => JustificationValues.Right, "justify" => JustificationValues.Both, _ => JustificationValues.Left } }));
        foreach (var run in runs)
            paragraph.Append(run);
        return paragraph;
    }

    private static string Side(string[] margins, TextStyle style, params int[] places)
    {
        var text = margins[places.FirstOrDefault(place => place < margins.Length)];
        return WordWriter.Twips(StyleSheet.Points(text, style.Size) ?? 0).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private Table Table(IReadOnlyList<MarkupElement> path, TextStyle style)
    {
        var rows = Rows(path).ToList();
        var columns = rows.Count == 0 ? 1 : rows.Max(row => row[^1].Elements.Where(IsCell).Sum(cell => Span(cell, "colspan")));
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableLayout { Type = TableLayoutValues.Autofit },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa })),
            new TableGrid(Enumerable.Range(0, Math.Max(1, columns)).Select(_ => new GridColumn())));
        foreach (var row in rows)
        {
            var made = new TableRow();
            var header = row[^1].Elements.Any(cell => cell.Name == "th") && row[^1].Elements.All(cell => cell.Name != "td");
            made.Append(header ? new TableRowProperties(new CantSplit(), new TableHeader()) : new TableRowProperties(new CantSplit()));
            foreach (var cell in row[^1].Elements.Where(IsCell))
                made.Append(Cell([.. row, cell], style.Within(row[^1], styles.For(row))));
            table.Append(made);
        }

        return table;
    }

    private TableCell Cell(IReadOnlyList<MarkupElement> path, TextStyle outer)
    {
        var declared = styles.For(path);
        var style = outer.Within(path[^1], declared);
        var properties = new TableCellProperties(Width(declared, style));
        if (Span(path[^1], "colspan") is > 1 and var span)
            properties.Append(new GridSpan { Val = span });
        if (declared.GetValueOrDefault("border") is { } border && border != "none")
            properties.Append(new TableCellBorders(Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>()));
        if (style.OneLine)
            properties.Append(new NoWrap());
        properties.Append(new TableCellVerticalAlignment { Val = declared.GetValueOrDefault("vertical-align") == "middle" ? TableVerticalAlignmentValues.Center : TableVerticalAlignmentValues.Top });
        var made = new TableCell(properties);
        foreach (var block in Within(path, style))
            made.Append(block);
        if (made.LastChild is not Paragraph)
            made.Append(new Paragraph());
        return made;
    }

    private static TableCellWidth Width(Dictionary<string, string> declared, TextStyle style)
    {
        var width = declared.GetValueOrDefault("width");
        if (StyleSheet.Points(width, style.Size) is { } points)
            return new() { Type = TableWidthUnitValues.Dxa, Width = WordWriter.Twips(points).ToString(System.Globalization.CultureInfo.InvariantCulture) };
        // One per cent and no wrapping is the way to say: as narrow as the words allow.
        return width is [.., '%'] && double.TryParse(width.AsSpan(0, width.Length - 1), System.Globalization.CultureInfo.InvariantCulture, out var share) && share > 1
            ? new() { Type = TableWidthUnitValues.Pct, Width = ((int)(share * 50)).ToString(System.Globalization.CultureInfo.InvariantCulture) }
            : new() { Type = TableWidthUnitValues.Auto, Width = "0" };
    }

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "000000" };

    private static IEnumerable<IReadOnlyList<MarkupElement>> Rows(IReadOnlyList<MarkupElement> path)
    {
        foreach (var child in path[^1].Elements)
        {
            if (child.Name == "tr")
                yield return [.. path, child];
            else if (child.Name is "tbody" or "thead" or "tfoot")
            {
                foreach (var row in Rows([.. path, child]))
                    yield return row;
            }
        }
    }

    private static int Span(MarkupElement cell, string name) =>
        int.TryParse(cell.Attributes.GetValueOrDefault(name), System.Globalization.CultureInfo.InvariantCulture, out var span) && span is > 0 and < 100 ? span : 1;

    private static bool IsCell(MarkupElement element) => element.Name is "td" or "th";

    private static bool IsBlock(MarkupElement element) => Containers.Contains(element.Name) || element.Name is "p" or "table" or "hr" or "li" or "dt" or "dd" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6";
}
