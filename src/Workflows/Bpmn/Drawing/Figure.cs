using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn.Drawing;

/// <summary>One shape with its sign and its words.</summary>
internal sealed class Figure(Shape shape, Palette palette)
{
    private const double Band = 30;
    private const double Sign = 20;
    private const double LabelWidth = 96;
    private const int LabelLines = 4;

    private readonly Box _box = shape.Box;
    private readonly string _kind = shape.Element.Name.LocalName;
    private readonly string _caption = shape.Element.Caption() ?? "";

    /// <summary>Where the words of a shape stand that has them outside; null for the others.</summary>
    public static Box? LabelBox(Shape shape)
    {
        var kind = shape.Element.Name.LocalName;
        var outside = kind.EndsWith("Event", StringComparison.Ordinal) || kind.EndsWith("Gateway", StringComparison.Ordinal)
            || kind is "dataObjectReference" or "dataStoreReference" or "dataObject" or "dataInput" or "dataOutput";
        if (!outside || shape.Element.Caption() is not { } caption)
            return null;
        var width = Math.Max(shape.Label?.Width ?? 0, LabelWidth);
        var height = Lettering.Wrap(caption, width, LabelLines).Count * Lettering.LineHeight;
        return shape.Label is { } label
            ? new(label.Centre.X - (width / 2), label.Y, width, height)
            : new(shape.Box.Centre.X - (width / 2), shape.Box.Bottom + 4, width, height);
    }

    public XElement Draw()
    {
        var figure = Svg.Of("g", Content());
        if (LabelBox(shape) is { } label)
            figure.Add(Svg.Text(Lettering.Wrap(_caption, label.Width, LabelLines), label.Centre, Palette.Text, halo: true));
        return figure;
    }

    private IEnumerable<XElement?> Content() => _kind switch
    {
        "participant" or "lane" => Frame(),
        "group" => [Svg.Rectangle(_box, 8, new("none", Palette.Frame, 1.5, "8 4 2 4"))],
        "textAnnotation" => Annotation(),
        "dataObjectReference" or "dataObject" or "dataInput" or "dataOutput" => [Svg.Path($"M{_box.X} {_box.Y}H{_box.Right - 10}L{_box.Right} {_box.Y + 10}V{_box.Bottom}H{_box.X}ZM{_box.Right - 10} {_box.Y}v10h10", Outline())],
        "dataStoreReference" or "dataStore" => [Svg.Path($"M{_box.X} {_box.Y + 6}c0 -8 {_box.Width} -8 {_box.Width} 0v{_box.Height - 12}c0 8 {-_box.Width} 8 {-_box.Width} 0zc0 8 {_box.Width} 8 {_box.Width} 0", Outline())],
        _ when _kind.EndsWith("Event", StringComparison.Ordinal) => Event(),
        _ when _kind.EndsWith("Gateway", StringComparison.Ordinal) => Gateway(),
        _ => Activity(),
    };

    private Ink Outline() => new(palette.Fill, palette.Stroke, palette.Width);

    private IEnumerable<XElement?> Frame()
    {
        var isPool = _kind == "participant";
        yield return Svg.Rectangle(_box, 0, new("#ffffff", Palette.Frame, 1));
        if (isPool && shape.Element.Attribute("processRef") is null)
        {
            yield return Svg.Text(Lettering.Wrap(_caption, _box.Width - 12, Lines(_box.Height)), _box.Centre, Palette.Text, bold: true);
            yield break;
        }

        var band = shape.IsHorizontal ? _box with { Width = Math.Min(Band, _box.Width) } : _box with { Height = Math.Min(Band, _box.Height) };
        yield return Svg.Rectangle(band, 0, new(isPool ? "#e2e8f0" : Palette.Band, Palette.Frame, 1));
        if (_caption.Length == 0)
            yield break;
        var centre = band.Centre;
        var length = shape.IsHorizontal ? band.Height : band.Width;
        var turn = shape.IsHorizontal ? $"rotate(-90 {Svg.Number(centre.X)} {Svg.Number(centre.Y)})" : null;
        yield return Svg.Text(Lettering.Wrap(_caption, length - 8, 2), centre, Palette.Text, transform: turn, bold: isPool);
    }

    private IEnumerable<XElement?> Annotation()
    {
        yield return Svg.Path($"M{_box.X + 12} {_box.Y}H{_box.X}V{_box.Bottom}H{_box.X + 12}", new("none", Palette.Frame));
        var words = shape.Element.Element(BpmnNames.Model + "text")?.Value ?? "";
        yield return Svg.Text(Lettering.Wrap(words, _box.Width - 10, Lines(_box.Height)), _box.Centre, Palette.Text);
    }

    private IEnumerable<XElement?> Activity()
    {
        var isCall = _kind == "callActivity";
        var isSub = _kind is "subProcess" or "transaction" or "adHocSubProcess";
        yield return Svg.Rectangle(_box, 10, isCall ? Outline() with { Width = Math.Max(4, palette.Width) } : Outline());
        if (_kind == "transaction")
            yield return Svg.Rectangle(new(_box.X + 3, _box.Y + 3, _box.Width - 6, _box.Height - 6), 8, new("none", palette.Stroke));
        yield return Glyphs.Task(_kind, _box, Palette.Line);

        if (isSub && shape.IsExpanded)
        {
            yield return Svg.Text(Lettering.Wrap(_caption, _box.Width - 20, 1), new(_box.Centre.X, _box.Y + 14), Palette.Text);
            yield break;
        }

        if (isSub || isCall)
            yield return Svg.Path($"M{_box.Centre.X - 7} {_box.Bottom - 15}h14v14h-14zm3 7h8m-4 -4v8", new("none", palette.Stroke, 1.2));
        if (_caption.Length > 0)
            yield return Words();
    }

    /// <summary>The words of a task: in the middle; below its sign and smaller when they are many.</summary>
    private XElement Words()
    {
        var hasSign = Glyphs.Task(_kind, _box, Palette.Line) is not null;
        var top = hasSign ? Sign : 0;
        var lines = Lettering.Wrap(_caption, _box.Width - 12, int.MaxValue);
        if (lines.Count * Lettering.LineHeight <= _box.Height - (2 * top))
            return Svg.Text(lines, _box.Centre, Palette.Text);

        var room = _box.Height - top - 4;
        var scale = lines.Count * Lettering.LineHeight <= room ? 1 : Lettering.Dense;
        var fitting = Lettering.Wrap(_caption, (_box.Width - 10) / scale, (int)(room / (Lettering.LineHeight * scale)));
        return Svg.Text(fitting, new(_box.Centre.X, _box.Y + top + (room / 2)), Palette.Text, scale: scale);
    }

    private IEnumerable<XElement?> Event()
    {
        var radius = Math.Min(_box.Width, _box.Height) / 2;
        var isEnd = _kind == "endEvent";
        var isMiddle = _kind is "intermediateCatchEvent" or "intermediateThrowEvent" or "boundaryEvent";
        var dashed = (_kind == "boundaryEvent" && !shape.Element.Flag("cancelActivity", true)) || (_kind == "startEvent" && !shape.Element.Flag("isInterrupting", true));
        var ink = new Ink(palette.Fill, palette.Stroke, isEnd ? 4 : palette.Width, dashed ? "4 3" : null);
        yield return Svg.Circle(_box.Centre, isEnd ? radius - 1 : radius, ink);
        if (isMiddle)
            yield return Svg.Circle(_box.Centre, radius - 3.5, ink with { Fill = "none" });
        var trigger = shape.Element.Elements().FirstOrDefault(e => e.Name.Namespace == BpmnNames.Model && BpmnNames.EventDefinitions.Contains(e.Name.LocalName));
        if (trigger is not null)
            yield return Glyphs.Event(trigger.Name.LocalName, isEnd || _kind == "intermediateThrowEvent", _box.Centre, radius, palette.Stroke);
    }

    private IEnumerable<XElement?> Gateway()
    {
        var centre = _box.Centre;
        yield return Svg.Path($"M{centre.X} {_box.Y}L{_box.Right} {centre.Y}L{centre.X} {_box.Bottom}L{_box.X} {centre.Y}Z", Outline());
        yield return Glyphs.Gateway(_kind, centre, Math.Min(_box.Width, _box.Height), palette.Stroke);
    }

    private static int Lines(double height) => Math.Max(1, (int)((height - 6) / Lettering.LineHeight));
}
