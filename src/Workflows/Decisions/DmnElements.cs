using System.Xml.Linq;

namespace LongAn.Workflows.Decisions;

/// <summary>Makes a model of the elements of a file.</summary>
internal sealed partial class DmnElements(XElement root, string? file)
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly XNamespace _dmn = root.Name.Namespace;

    /// <summary>The line an element stands on.</summary>
    internal sealed record Line(int Number);

    public Sequence<Diagnostic> Diagnostics => _diagnostics.ToSequence();

    public DecisionModel Model() => new(root.Attribute("namespace")?.Value ?? "", root.Attribute("name")?.Value ?? "", file)
    {
        Imports = All(root, "import").Select(i => new ModelImport(i.Attribute("name")?.Value.Trim() ?? "", i.Attribute("namespace")?.Value ?? "")).ToSequence(),
        ItemDefinitions = All(root, "itemDefinition").Select(i => Item(i, 0)).ToSequence(),
        Inputs = All(root, "inputData").Select(i => new InputData(IdOf(i), VariableName(i), TypeRef(First(i, "variable"))) { Label = LabelOf(i) }).ToSequence(),
        Decisions = All(root, "decision").Select(d => new Decision(IdOf(d), VariableName(d), TypeRef(First(d, "variable")), Requirements(d), Boxed(d)) { Label = LabelOf(d) }).ToSequence(),
        KnowledgeModels = All(root, "businessKnowledgeModel").Select(Knowledge).ToSequence(),
        Services = All(root, "decisionService").Select(s => new DecisionService(IdOf(s), VariableName(s), TypeRef(First(s, "variable")), Hrefs(s, "outputDecision"), Hrefs(s, "inputDecision"), Hrefs(s, "inputData"))).ToSequence(),
    };

    private KnowledgeModel Knowledge(XElement element)
    {
        var logic = First(element, "encapsulatedLogic");
        return new(IdOf(element), VariableName(element), TypeRef(First(element, "variable")), Requirements(element), logic is null ? null : Function(logic, 0));
    }

    private ItemDefinition Item(XElement element, int depth)
    {
        var deeper = depth < DmnReader.MaxDepth;
        if (!deeper)
            Error(element, "dmn.too-deep", $"Kiểu lồng nhau quá {DmnReader.MaxDepth} cấp.", $"Expected at most {DmnReader.MaxDepth} levels of types.");
        var function = First(element, "functionItem");
        return new(
            NameOf(element),
            First(element, "typeRef")?.Value.Trim() ?? element.Attribute("typeRef")?.Value,
            element.Attribute("isCollection")?.Value.Trim() is "true" or "1",
            deeper ? All(element, "itemComponent").Select(c => Item(c, depth + 1)).ToSequence() : [],
            TextOf(First(element, "allowedValues")),
            TextOf(First(element, "typeConstraint")),
            function is null ? null : new FunctionItem(All(function, "parameters").Select(Named).ToSequence(), function.Attribute("outputTypeRef")?.Value));
    }

    private Sequence<string> Requirements(XElement element) =>
        element.Elements().Where(e => e.Name == _dmn + "informationRequirement" || e.Name == _dmn + "knowledgeRequirement")
            .SelectMany(e => e.Elements()).Where(e => e.Name.LocalName is "requiredDecision" or "requiredInput" or "requiredKnowledge")
            .Select(HrefOf).ToSequence();

    private Sequence<string> Hrefs(XElement element, string name) => All(element, name).Select(HrefOf).ToSequence();

    private static string HrefOf(XElement element) => element.Attribute("href")?.Value.Trim() ?? "";

    private IEnumerable<XElement> All(XElement? element, string name) => element?.Elements(_dmn + name) ?? [];

    private XElement? First(XElement? element, string name) => element?.Element(_dmn + name);

    private string? TextOf(XElement? element) => First(element, "text")?.Value;

    private static string? TypeRef(XElement? element) => element?.Attribute("typeRef")?.Value.Trim() is { Length: > 0 } type ? type : null;

    private static string IdOf(XElement element) => element.Attribute("id")?.Value ?? NameOf(element);

    private static string NameOf(XElement element) => Feel.Parsing.Characters.Canonical(element.Attribute("name")?.Value ?? "");

    /// <summary>The variable must be named as its element is; where they differ, expressions see the variable.</summary>
    private string VariableName(XElement element) => First(element, "variable") is { } variable && NameOf(variable) is { Length: > 0 } name ? name : NameOf(element);

    private static string? LabelOf(XElement element) => element.Attribute("label")?.Value.Trim() is { Length: > 0 } label ? label : null;

    private static Variable Named(XElement element) => new(NameOf(element), TypeRef(element));

    private static int LineOf(XElement element) => element.Annotation<Line>()?.Number ?? 0;

    private void Error(XElement element, string code, string vi, string en) =>
        _diagnostics.Add(new(Severity.Error, code, new Text(vi, en), new Location(file, element.Attribute("id")?.Value, LineOf(element))));
}
