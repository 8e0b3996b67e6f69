using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn.Drawing;

/// <summary>Puts a diagram on paper: frames first, then lines, then shapes, so that nothing hides what it belongs to.</summary>
internal sealed class Canvas(Diagram diagram, IReadOnlyDictionary<string, DrawingMark> marks)
{
    private const double Margin = 12;

    public string Draw()
    {
        if (diagram.Shapes.Count == 0)
            return Empty();

        var figures = new List<XElement>();
        figures.AddRange(diagram.Shapes.Where(s => Layer(s) == 0).Select(Figure));
        figures.AddRange(diagram.Edges.Select(e => new Line(e).Draw()));
        figures.AddRange(diagram.Shapes.Where(s => Layer(s) > 0).OrderBy(Layer).Select(Figure));
        return Paper(Extent(), diagram.Title, figures);
    }

    private static string Empty()
    {
        var box = new Box(0, 0, 420, 60);
        return Paper(box, "", [Svg.Text(["Quy trình này chưa có hình vẽ.", "This process has no diagram yet."], box.Centre, Palette.Text)]);
    }

    private static string Paper(Box box, string title, IEnumerable<XElement> figures) => Svg.Of(
        "svg",
        Svg.A("viewBox", $"{Svg.Number(box.X)} {Svg.Number(box.Y)} {Svg.Number(box.Width)} {Svg.Number(box.Height)}"),
        Svg.A("width", box.Width),
        Svg.A("height", box.Height),
        Svg.A("role", "img"),
        Svg.A("font-family", "'Be Vietnam Pro', 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif"),
        Svg.A("font-size", Lettering.Size),
        Svg.Of("title", title.Length > 0 ? title : "Sơ đồ quy trình / Process diagram"),
        Svg.Rectangle(box, 0, new("#ffffff", "none", 0)),
        figures).ToString(SaveOptions.DisableFormatting);

    /// <summary>0 frames, 1 nodes, 2 what is attached to nodes.</summary>
    private static int Layer(Shape shape) => shape.Element.Name.LocalName switch
    {
        "participant" or "lane" or "group" => 0,
        "subProcess" or "transaction" or "adHocSubProcess" => shape.IsExpanded ? 0 : 1,
        "boundaryEvent" => 2,
        _ => 1,
    };

    private XElement Figure(Shape shape)
    {
        var id = shape.Element.Id()!;
        DrawingMark? mark = marks.TryGetValue(id, out var given) ? given : null;
        var figure = new Figure(shape, Palette.Of(mark)).Draw();
        figure.SetAttributeValue("data-element", id);
        if (mark is not { } set)
        {
            // Words may have been shortened: the whole of them is shown when pointed at.
            if (Layer(shape) > 0 && shape.Element.Caption() is { } caption)
                figure.AddFirst(Svg.Of("title", caption));
            return figure;
        }

        var words = Palette.Words(set);
        figure.SetAttributeValue("data-mark", set.ToString().ToLowerInvariant());
        figure.AddFirst(Svg.Of("title", $"{shape.Element.Caption() ?? id}: {words.Vi} / {words.En}"));
        figure.Add(Glyphs.Badge(set, new(shape.Box.Right - 4, shape.Box.Y + 4), Palette.Of(set).Stroke));
        return figure;
    }

    private Box Extent()
    {
        var boxes = diagram.Shapes.Select(s => s.Box)
            .Concat(diagram.Shapes.Select(Drawing.Figure.LabelBox).OfType<Box>())
            .Concat(diagram.Edges.SelectMany(e => e.Points).Select(p => new Box(p.X, p.Y, 0, 0)))
            .Concat(diagram.Edges.Select(e => e.Label).OfType<Box>())
            .ToList();
        var (left, top) = (boxes.Min(b => b.X) - Margin, boxes.Min(b => b.Y) - Margin);
        return new(left, top, boxes.Max(b => b.Right) + Margin - left, boxes.Max(b => b.Bottom) + Margin - top);
    }
}
