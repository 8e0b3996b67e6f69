using System.Xml.Linq;

namespace LongAn.Workflows.Decisions;

internal sealed partial class DmnElements
{
    /// <summary>The boxed expression within an element, or null when there is none.</summary>
    private BoxedExpression? Boxed(XElement? element, int depth = 0) =>
        element?.Elements().Select(e => Expression(e, depth)).FirstOrDefault(e => e is not null);

    private BoxedExpression? Expression(XElement element, int depth)
    {
        if (element.Name.Namespace != _dmn)
            return null;
        if (depth > DmnReader.MaxDepth)
        {
            Error(element, "dmn.too-deep", $"Biểu thức lồng nhau quá {DmnReader.MaxDepth} cấp.", $"Expected at most {DmnReader.MaxDepth} levels of expressions.");
            return null;
        }

        var (id, type, line) = (element.Attribute("id")?.Value, TypeRef(element), LineOf(element));
        return element.Name.LocalName switch
        {
            "literalExpression" => new LiteralExpression(id, type, line, First(element, "text")?.Value ?? "", element.Attribute("expressionLanguage")?.Value),
            "context" => new BoxedContext(id, type, line, All(element, "contextEntry").Select(e => Entry(e, "variable", depth)).ToSequence()),
            "list" => ListOf(element, depth),
            "relation" => new Relation(id, type, line, All(element, "column").Select(Named).ToSequence(), All(element, "row").Select(r => ListOf(r, depth + 1)).ToSequence()),
            "functionDefinition" => Function(element, depth),
            "invocation" => new Invocation(id, type, line, Boxed(element, depth + 1), All(element, "binding").Select(b => Entry(b, "parameter", depth)).ToSequence()),
            "conditional" => new Conditional(id, type, line, Boxed(First(element, "if"), depth + 1), Boxed(First(element, "then"), depth + 1), Boxed(First(element, "else"), depth + 1)),
            "for" => Iterator(element, IteratorKind.For, "return", depth),
            "some" => Iterator(element, IteratorKind.Some, "satisfies", depth),
            "every" => Iterator(element, IteratorKind.Every, "satisfies", depth),
            "filter" => new BoxedFilter(id, type, line, Boxed(First(element, "in"), depth + 1), Boxed(First(element, "match"), depth + 1)),
            "decisionTable" => Table(element),
            _ => null,
        };
    }

    private BoxedEntry Entry(XElement element, string variable, int depth) =>
        new(First(element, variable) is { } named ? Named(named) : null, Boxed(element, depth + 1));

    private BoxedList ListOf(XElement element, int depth) =>
        new(element.Attribute("id")?.Value, TypeRef(element), LineOf(element), element.Elements().Select(e => Expression(e, depth + 1)).OfType<BoxedExpression>().ToSequence());

    private BoxedFunction Function(XElement element, int depth) =>
        new(element.Attribute("id")?.Value, TypeRef(element), LineOf(element), All(element, "formalParameter").Select(Named).ToSequence(), Boxed(element, depth + 1), element.Attribute("kind")?.Value is null or "FEEL");

    private BoxedIterator Iterator(XElement element, IteratorKind kind, string body, int depth) =>
        new(element.Attribute("id")?.Value, TypeRef(element), LineOf(element), kind, Feel.Parsing.Characters.Canonical(element.Attribute("iteratorVariable")?.Value ?? ""), Boxed(First(element, "in"), depth + 1), Boxed(First(element, body), depth + 1));

    private DecisionTable Table(XElement element) => new(
        element.Attribute("id")?.Value,
        TypeRef(element),
        LineOf(element),
        Policy(element),
        element.Attribute("aggregation")?.Value switch { "SUM" => Aggregation.Sum, "COUNT" => Aggregation.Count, "MIN" => Aggregation.Min, "MAX" => Aggregation.Max, _ => null },
        All(element, "input").Select(i => new TableInput(i.Attribute("id")?.Value, TextOf(First(i, "inputExpression")) ?? "", TypeRef(First(i, "inputExpression")), TextOf(First(i, "inputValues")), LineOf(i)) { Label = LabelOf(i) }).ToSequence(),
        All(element, "output").Select(o => new TableOutput(NameOf(o) is { Length: > 0 } name ? name : null, TypeRef(o), TextOf(First(o, "outputValues")), TextOf(First(o, "defaultOutputEntry")), LineOf(o))).ToSequence(),
        All(element, "rule").Select(r => new TableRule(r.Attribute("id")?.Value, Texts(r, "inputEntry"), Texts(r, "outputEntry"), Texts(r, "annotationEntry"), LineOf(r))).ToSequence());

    private Sequence<string> Texts(XElement element, string name) => All(element, name).Select(e => TextOf(e) ?? "").ToSequence();

    private HitPolicy Policy(XElement element)
    {
        switch (element.Attribute("hitPolicy")?.Value)
        {
            case null or "UNIQUE":
                return HitPolicy.Unique;
            case "ANY":
                return HitPolicy.Any;
            case "PRIORITY":
                return HitPolicy.Priority;
            case "FIRST":
                return HitPolicy.First;
            case "RULE ORDER":
                return HitPolicy.RuleOrder;
            case "OUTPUT ORDER":
                return HitPolicy.OutputOrder;
            case "COLLECT":
                return HitPolicy.Collect;
            case var other:
                Error(element, "dmn.hit-policy", $"Không có quy tắc chọn “{other}”.", $"Expected a hit policy of DMN, but found '{other}'.");
                return HitPolicy.Unique;
        }
    }
}
