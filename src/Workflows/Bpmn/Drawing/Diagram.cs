using System.Globalization;
using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn.Drawing;

/// <summary>A point of a drawing, in its own units (pixels at full size).</summary>
internal readonly record struct Point(double X, double Y);

/// <summary>A rectangle of a drawing.</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public Point Centre => new(X + (Width / 2), Y + (Height / 2));
}

/// <summary>A drawn element that has an area.</summary>
internal sealed record Shape(XElement Element, Box Box, bool IsHorizontal, bool IsExpanded, Box? Label);

/// <summary>A drawn element that is a line of at least two points.</summary>
internal sealed record Edge(XElement Element, IReadOnlyList<Point> Points, Box? Label, bool IsDefault);

/// <summary>The first diagram of a file: what is drawn, and where.</summary>
internal sealed record Diagram(string Title, IReadOnlyList<Shape> Shapes, IReadOnlyList<Edge> Edges)
{
    private const double Farthest = 1_000_000;

    public static Diagram Read(XElement root)
    {
        var elements = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var element in root.Descendants().Where(e => e.Name.Namespace == BpmnNames.Model))
        {
            if (element.Id() is { } id)
                elements.TryAdd(id, element);
        }

        var plane = root.Elements(BpmnNames.Diagram + "BPMNDiagram").Elements(BpmnNames.Diagram + "BPMNPlane").FirstOrDefault();
        var defaults = elements.Values.Select(e => e.Trimmed("default")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var shapes = new List<Shape>();
        var edges = new List<Edge>();
        foreach (var drawn in plane?.Elements() ?? [])
        {
            if (drawn.Trimmed("bpmnElement") is not { } reference || !elements.TryGetValue(BpmnNames.LocalPart(reference), out var element))
                continue;
            var label = ReadBox(drawn.Element(BpmnNames.Diagram + "BPMNLabel"));
            if (drawn.Name == BpmnNames.Diagram + "BPMNShape" && ReadBox(drawn) is { } box)
                shapes.Add(new(element, box, drawn.Flag("isHorizontal", box.Width >= box.Height), drawn.Flag("isExpanded", false), label));
            else if (drawn.Name == BpmnNames.Diagram + "BPMNEdge" && ReadPoints(drawn) is { Count: >= 2 } points)
                edges.Add(new(element, points, label, defaults.Contains(element.Id()!)));
        }

        var named = root.Elements(BpmnNames.Model + "process").Concat(root.Descendants(BpmnNames.Model + "participant"));
        return new(named.Select(BpmnNames.Caption).FirstOrDefault(n => n is not null) ?? "", shapes, edges);
    }

    private static Box? ReadBox(XElement? owner)
    {
        if (owner?.Element(BpmnNames.Bounds + "Bounds") is not { } bounds
            || Number(bounds, "x") is not { } x || Number(bounds, "y") is not { } y
            || Number(bounds, "width") is not { } width || Number(bounds, "height") is not { } height)
        {
            return null;
        }

        return width > 0 && height > 0 ? new(x, y, width, height) : null;
    }

    private static List<Point> ReadPoints(XElement edge) =>
        [.. edge.Elements(BpmnNames.Waypoints + "waypoint")
            .Select(w => Number(w, "x") is { } x && Number(w, "y") is { } y ? new Point(x, y) : (Point?)null)
            .OfType<Point>()];

    private static double? Number(XElement element, string attribute) =>
        double.TryParse(element.Attribute(attribute)?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= Farthest
            ? value
            : null;
}
