using System.Globalization;
using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn.Drawing;

/// <summary>Elements of SVG 1.1, by presentation attributes alone.</summary>
internal static class Svg
{
    public static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    public static XElement Of(string name, params object?[] content) => new(Namespace + name, content);

    public static XAttribute A(string name, double value) => new(name, Number(value));

    public static XAttribute A(string name, string value) => new(name, value);

    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    public static XElement Rectangle(Box box, double radius, Ink ink) =>
        Of("rect", A("x", box.X), A("y", box.Y), A("width", box.Width), A("height", box.Height), radius > 0 ? A("rx", radius) : null, ink.Attributes());

    public static XElement Circle(Point centre, double radius, Ink ink) =>
        Of("circle", A("cx", centre.X), A("cy", centre.Y), A("r", radius), ink.Attributes());

    /// <summary>A path from an interpolated string; its numbers are written by <see cref="Number"/>.</summary>
    public static XElement Path(PathText path, Ink ink) => Of("path", A("d", path.ToString()), ink.Attributes());

    /// <summary>Lines of text around a centre.</summary>
    public static XElement Text(IReadOnlyList<string> lines, Point centre, string colour, bool halo = false, string? transform = null, bool bold = false, double scale = 1)
    {
        var text = Of(
            "text",
            A("text-anchor", "middle"),
            A("fill", colour),
            bold ? A("font-weight", "600") : null,
            scale < 1 ? A("font-size", Lettering.Size * scale) : null,
            halo ? new object[] { A("stroke", "#ffffff"), A("stroke-width", 3), A("stroke-linejoin", "round"), A("paint-order", "stroke") } : null,
            transform is null ? null : A("transform", transform));
        var step = Lettering.LineHeight * scale;
        var first = centre.Y - ((lines.Count - 1) * step / 2) + (Lettering.Size * scale * 0.35);
        for (var i = 0; i < lines.Count; i++)
            text.Add(Of("tspan", A("x", centre.X), A("y", first + (i * step)), lines[i]));
        return text;
    }
}

/// <summary>How a figure is filled and outlined.</summary>
internal sealed record Ink(string Fill, string Stroke, double Width = 1.5, string? Dashes = null)
{
    public object?[] Attributes() =>
    [
        Svg.A("fill", Fill),
        Svg.A("stroke", Stroke),
        Svg.A("stroke-width", Width),
        Dashes is null ? null : Svg.A("stroke-dasharray", Dashes),
        Fill == "none" ? Svg.A("stroke-linecap", "round") : null,
        Fill == "none" ? Svg.A("stroke-linejoin", "round") : null,
    ];
}

/// <summary>The data of a path, from an interpolated string whose numbers are written short and culture-free.</summary>
[System.Runtime.CompilerServices.InterpolatedStringHandler]
internal readonly ref struct PathText
{
    private readonly System.Text.StringBuilder _text;

    public PathText(int literalLength, int formattedCount) => _text = new(literalLength + (formattedCount * 6));

    public void AppendLiteral(string value) => _text.Append(value);

    public void AppendFormatted(double value) => _text.Append(Svg.Number(value));

    public override string ToString() => _text.ToString();
}
