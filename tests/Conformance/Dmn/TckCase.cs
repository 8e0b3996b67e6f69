using System.Globalization;
using System.Xml.Linq;
using LongAn.Workflows.Feel;

namespace LongAn.Conformance.Dmn;

/// <summary>A case of the kit: inputs, and what each result must be.</summary>
internal sealed record TckCase(string Id, string? Service, string? Knowledge, ContextValue Inputs, IReadOnlyList<TckExpectation> Results)
{
    public static TckCase Read(XElement element)
    {
        var type = element.Attribute("type")?.Value;
        var invocable = element.Attribute("invocableName")?.Value;
        return new(
            element.Attribute("id")?.Value ?? "",
            type == "decisionService" ? invocable : null,
            type == "bkm" ? invocable : null,
            new ContextValue(Children(element, "inputNode").Select(i => KeyValuePair.Create(KeyOf(i), TckValue.Read(i)))),
            [.. Children(element, "resultNode").Select(r => new TckExpectation(r.Attribute("name")!.Value, Children(r, "expected").FirstOrDefault() is { } expected ? TckValue.Read(expected) : Value.Null))]);
    }

    public static IEnumerable<XElement> Children(XElement element, string name) => element.Elements().Where(e => e.Name.LocalName == name);

    private static string KeyOf(XElement input) =>
        input.Attribute("namespace") is { } ns ? $"{ns.Value}#{input.Attribute("name")!.Value}" : input.Attribute("name")!.Value;
}

/// <summary>What a decision must come to.</summary>
internal sealed record TckExpectation(string Name, Value Value)
{
    public bool Holds(Value actual) => Same(Value, actual);

    /// <summary>Numbers of the kit are written with few digits: they are compared to eight of them.</summary>
    private static bool Same(Value expected, Value actual) => (expected, actual) switch
    {
        (NumberValue e, NumberValue a) => Math.Abs(e.Value - a.Value) <= 0.00000001m * Math.Max(1, Math.Abs(e.Value)),
        (ListValue e, ListValue a) => e.Items.Count == a.Items.Count && e.Items.Zip(a.Items).All(p => Same(p.First, p.Second)),
        (ContextValue e, ContextValue a) => e.Count == a.Count && e.All(p => a[p.Key] is { } value && Same(p.Value, value)),
        _ => expected == actual,
    };
}

/// <summary>Values as the kit writes them, with types of XML Schema.</summary>
internal static class TckValue
{
    private static readonly XName Nil = XName.Get("nil", "http://www.w3.org/2001/XMLSchema-instance");
    private static readonly XName Type = XName.Get("type", "http://www.w3.org/2001/XMLSchema-instance");

    public static Value Read(XElement element)
    {
        if (TckCase.Children(element, "component").ToList() is { Count: > 0 } components)
            return new ContextValue(components.Select(c => KeyValuePair.Create(c.Attribute("name")?.Value ?? "", Read(c))));
        if (TckCase.Children(element, "list").FirstOrDefault() is { } list)
            return IsNil(list) ? Value.Null : Value.Of(TckCase.Children(list, "item").Select(Read));
        return TckCase.Children(element, "value").FirstOrDefault() is { } value && !IsNil(value) && !IsNil(element) ? Simple(value) : Value.Null;
    }

    private static bool IsNil(XElement element) => element.Attribute(Nil)?.Value == "true";

    private static Value Simple(XElement value)
    {
        var type = value.Attribute(Type)?.Value.Split(':')[^1] ?? "string";
        return type switch
        {
            "decimal" or "double" or "integer" or "int" or "long" or "float" => Value.Of(decimal.Parse(value.Value, NumberStyles.Float, CultureInfo.InvariantCulture)),
            "boolean" => Value.Of(value.Value.Trim() is "true" or "1"),
            "date" => Convert("date", value.Value),
            "time" => Convert("time", value.Value),
            "dateTime" => Convert("date and time", value.Value),
            "duration" or "dayTimeDuration" or "yearMonthDuration" => Convert("duration", value.Value),
            _ => Value.Of(value.Value),
        };
    }

    private static Value Convert(string function, string text) =>
        FeelCompiler.Compile($"{function}(\"{text.Trim()}\")", new FeelNames([])).Expression!.Evaluate(FeelScope.Of(ContextValue.Empty)).Value;
}
