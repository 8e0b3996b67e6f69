using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn.Drawing;

/// <summary>Small signs within shapes (BPMN 2.0.2, tables 7.1, 10.3 and 10.93).</summary>
internal static class Glyphs
{
    /// <summary>The sign of a kind of task in its upper left corner; null for kinds drawn plainly.</summary>
    public static XElement? Task(string kind, Box box, string colour)
    {
        var (x, y) = (box.X + 7, box.Y + 6);
        var ink = new Ink("none", colour, 1.2);
        return kind switch
        {
            "userTask" => Svg.Of(
                "g",
                Svg.Circle(new(x + 7, y + 4), 3.5, ink),
                Svg.Path($"M{x} {y + 15}c0 -9 14 -9 14 0z", ink)),
            "serviceTask" => Svg.Of(
                "g",
                Svg.Circle(new(x + 8, y + 8), 5, ink),
                Svg.Circle(new(x + 8, y + 8), 2, ink),
                Svg.Path($"M{x + 8} {y + 1}v2m0 10v2m-7 -7h2m10 0h2m-11.95 -4.95l1.4 1.4m7.1 7.1l1.4 1.4m0 -9.9l-1.4 1.4m-7.1 7.1l-1.4 1.4", ink)),
            "sendTask" => Svg.Path($"M{x} {y}h16v11h-16zM{x} {y}l8 6l8 -6", ink with { Fill = colour, Stroke = "#ffffff" }),
            "receiveTask" => Svg.Path($"M{x} {y}h16v11h-16zM{x} {y}l8 6l8 -6", ink),
            "scriptTask" => Svg.Path($"M{x + 3} {y}h11c-6 5 5 9 -2 14h-11c6 -5 -5 -9 2 -14zm-1 4h7m-5 3h7m-6 3h7", ink),
            "businessRuleTask" => Svg.Path($"M{x} {y}h16v12h-16zm0 4h16m0 4h-16m5 -4v8", ink),
            "manualTask" => Svg.Path($"M{x} {y + 5}l4 -4h5c2 0 2 2 0 2h-3h8c2 0 2 2 0 2h1c2 0 2 2 0 2h-1c2 0 2 2 0 2h-1c1 0 1 2 0 2h-9c-2 0 -4 -1 -4 -2z", ink),
            _ => null,
        };
    }

    /// <summary>The sign of what triggers an event; null for none and for kinds drawn plainly.</summary>
    public static XElement? Event(string definition, bool throws, Point centre, double radius, string colour)
    {
        var (x, y, r) = (centre.X, centre.Y, radius * 0.55);
        var ink = new Ink(throws ? colour : "none", throws ? "#ffffff" : colour, 1.2);
        return definition switch
        {
            "timerEventDefinition" => Svg.Of(
                "g",
                Svg.Circle(centre, r + 1, new("none", colour, 1.2)),
                Svg.Path($"M{x} {y - r + 2}V{y}L{x + (r * 0.6)} {y + (r * 0.3)}", new("none", colour, 1.2))),
            "messageEventDefinition" => Svg.Path($"M{x - r} {y - (r * 0.7)}h{2 * r}v{1.4 * r}h{-2 * r}zl{r} {r * 0.8}l{r} {-r * 0.8}", ink),
            "terminateEventDefinition" => Svg.Circle(centre, r, new(colour, colour)),
            "errorEventDefinition" => Svg.Path($"M{x - r} {y + r}L{x - (r * 0.3)} {y - r}L{x + (r * 0.3)} {y + (r * 0.2)}L{x + r} {y - r}L{x + (r * 0.3)} {y + r}L{x - (r * 0.3)} {y - (r * 0.1)}Z", ink),
            "signalEventDefinition" => Svg.Path($"M{x} {y - r}L{x + r} {y + (r * 0.7)}H{x - r}Z", ink),
            "escalationEventDefinition" => Svg.Path($"M{x} {y - r}L{x + (r * 0.8)} {y + r}L{x} {y + (r * 0.2)}L{x - (r * 0.8)} {y + r}Z", ink),
            "conditionalEventDefinition" => Svg.Path($"M{x - (r * 0.7)} {y - r}h{1.4 * r}v{2 * r}h{-1.4 * r}zm2 {r * 0.5}h{r}m0 {r * 0.5}h{-r}m0 {r * 0.5}h{r}", new("none", colour, 1.2)),
            "compensateEventDefinition" => Svg.Path($"M{x - r} {y}l{r} {-r * 0.8}v{1.6 * r}zm{r} 0l{r} {-r * 0.8}v{1.6 * r}z", ink),
            "linkEventDefinition" => Svg.Path($"M{x - r} {y - (r * 0.4)}h{r}v{-r * 0.5}l{r} {r * 0.9}l{-r} {r * 0.9}v{-r * 0.5}h{-r}z", ink),
            "cancelEventDefinition" => Svg.Path($"M{x - (r * 0.7)} {y - (r * 0.7)}l{1.4 * r} {1.4 * r}m0 {-1.4 * r}l{-1.4 * r} {1.4 * r}", new("none", colour, 3)),
            _ => null,
        };
    }

    /// <summary>The sign within a gateway.</summary>
    public static XElement? Gateway(string kind, Point centre, double size, string colour)
    {
        var (x, y, r) = (centre.X, centre.Y, size * 0.2);
        var ink = new Ink("none", colour, 3);
        return kind switch
        {
            "exclusiveGateway" => Svg.Path($"M{x - (r * 0.8)} {y - r}L{x + (r * 0.8)} {y + r}M{x + (r * 0.8)} {y - r}L{x - (r * 0.8)} {y + r}", ink),
            "parallelGateway" => Svg.Path($"M{x - (r * 1.2)} {y}H{x + (r * 1.2)}M{x} {y - (r * 1.2)}V{y + (r * 1.2)}", ink),
            "inclusiveGateway" => Svg.Circle(centre, r * 1.2, ink with { Width = 2.5 }),
            "complexGateway" => Svg.Path($"M{x - (r * 1.2)} {y}H{x + (r * 1.2)}M{x} {y - (r * 1.2)}V{y + (r * 1.2)}M{x - (r * 0.8)} {y - (r * 0.8)}L{x + (r * 0.8)} {y + (r * 0.8)}M{x + (r * 0.8)} {y - (r * 0.8)}L{x - (r * 0.8)} {y + (r * 0.8)}", ink),
            "eventBasedGateway" => Svg.Of(
                "g",
                Svg.Circle(centre, r * 1.3, ink with { Width = 1.2 }),
                Svg.Path($"M{x} {y - r}L{x + (r * 0.95)} {y - (r * 0.3)}L{x + (r * 0.6)} {y + (r * 0.8)}H{x - (r * 0.6)}L{x - (r * 0.95)} {y - (r * 0.3)}Z", ink with { Width = 1.2 })),
            _ => null,
        };
    }

    /// <summary>A badge that says a mark without colour.</summary>
    public static XElement Badge(DrawingMark mark, Point at, string colour)
    {
        var white = new Ink("none", "#ffffff", 2);
        var (x, y) = (at.X, at.Y);
        return Svg.Of(
            "g",
            Svg.Circle(at, 8, new(colour, "#ffffff", 1.5)),
            mark switch
            {
                DrawingMark.Done => Svg.Path($"M{x - 3.5} {y}l2.5 3l4.5 -5.5", white),
                DrawingMark.Current => Svg.Path($"M{x - 2} {y - 3.5}l5 3.5l-5 3.5z", new("#ffffff", "#ffffff", 1)),
                DrawingMark.Waiting => Svg.Path($"M{x - 2} {y - 3}v6m4 -6v6", white),
                _ => Svg.Path($"M{x} {y - 4}v4.5m0 3v0.2", white),
            });
    }
}
