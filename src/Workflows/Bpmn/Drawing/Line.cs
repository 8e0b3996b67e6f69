using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn.Drawing;

/// <summary>One flow or association with its ends and its words.</summary>
internal sealed class Line(Edge edge)
{
    private const double LabelWidth = 125;

    private readonly string _kind = edge.Element.Name.LocalName;

    public XElement Draw()
    {
        var points = string.Join(' ', edge.Points.Select(p => $"{Svg.Number(p.X)},{Svg.Number(p.Y)}"));
        var dashes = _kind switch
        {
            "sequenceFlow" => null,
            "messageFlow" => "7 5",
            _ => "2 4",
        };
        var line = Svg.Of("g", Svg.A("data-element", edge.Element.Id()!), Svg.Of("polyline", Svg.A("points", points), new Ink("none", Palette.Line, 1.5, dashes).Attributes()));
        line.Add(Ends());
        if (edge.Element.Caption() is { } caption)
            line.Add(Words(caption));
        return line;
    }

    private IEnumerable<XElement> Ends()
    {
        var (from, next) = (edge.Points[0], edge.Points[1]);
        switch (_kind)
        {
            case "sequenceFlow":
                yield return Arrow(new(Palette.Line, Palette.Line, 1));
                if (edge.IsDefault)
                    yield return Across(from, next);
                break;
            case "messageFlow":
                yield return Svg.Circle(from, 3.5, new("#ffffff", Palette.Line, 1.2));
                yield return Arrow(new("#ffffff", Palette.Line, 1.2));
                break;
            case "dataInputAssociation" or "dataOutputAssociation":
                yield return Arrow(new("none", Palette.Line, 1.2));
                break;
        }
    }

    private XElement Arrow(Ink ink)
    {
        var tip = edge.Points[^1];
        var (dx, dy) = Direction(edge.Points[^2], tip);
        var (x, y) = (tip.X - (dx * 10), tip.Y - (dy * 10));
        return Svg.Path($"M{tip.X} {tip.Y}L{x - (dy * 4.5)} {y + (dx * 4.5)}L{x + (dy * 4.5)} {y - (dx * 4.5)}Z", ink);
    }

    private static XElement Across(Point from, Point next)
    {
        var (dx, dy) = Direction(from, next);
        var (x, y) = (from.X + (dx * 12), from.Y + (dy * 12));
        return Svg.Path($"M{x - ((dx + dy) * 4.5)} {y - ((dy - dx) * 4.5)}L{x + ((dx + dy) * 4.5)} {y + ((dy - dx) * 4.5)}", new("none", Palette.Line));
    }

    private static (double X, double Y) Direction(Point from, Point to)
    {
        var length = Math.Sqrt(Math.Pow(to.X - from.X, 2) + Math.Pow(to.Y - from.Y, 2));
        return length < 0.001 ? (1, 0) : ((to.X - from.X) / length, (to.Y - from.Y) / length);
    }

    private XElement Words(string caption)
    {
        var lines = Lettering.Wrap(caption, Math.Max(LabelWidth, edge.Label?.Width ?? 0), 3);
        if (edge.Label is { } label)
            return Svg.Text(lines, new(label.Centre.X, label.Y + (lines.Count * Lettering.LineHeight / 2)), Palette.Text, halo: true);
        var (middle, isLevel) = Middle();
        var beside = isLevel
            ? middle with { Y = middle.Y - (lines.Count * Lettering.LineHeight / 2) - 2 }
            : middle with { X = middle.X + (lines.Max(Lettering.Width) / 2) + 6 };
        return Svg.Text(lines, beside, Palette.Text, halo: true);
    }

    /// <summary>The middle of the longest part, and whether that part is level.</summary>
    private (Point Point, bool IsLevel) Middle()
    {
        var longest = Enumerable.Range(0, edge.Points.Count - 1).MaxBy(i => Math.Abs(edge.Points[i + 1].X - edge.Points[i].X) + Math.Abs(edge.Points[i + 1].Y - edge.Points[i].Y));
        var (a, b) = (edge.Points[longest], edge.Points[longest + 1]);
        return (new((a.X + b.X) / 2, (a.Y + b.Y) / 2), Math.Abs(a.Y - b.Y) < 1);
    }
}
