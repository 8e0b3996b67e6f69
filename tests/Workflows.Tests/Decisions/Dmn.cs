using System.Text;
using LongAn.Workflows.Decisions;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Tests.Decisions;

/// <summary>Writes small files of decisions.</summary>
internal static class Dmn
{
    public const string Latest = "https://www.omg.org/spec/DMN/20230324/MODEL/";

    public static DmnReading Read(string body, string ns = Latest, string file = "a.dmn") =>
        ReadText($"<definitions xmlns='{ns}' namespace='urn:{file}' name='{file}'>{body}</definitions>", file);

    public static DmnReading ReadText(string text, string file = "a.dmn") => DmnReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), file);

    public static DecisionCompilation Compile(string body) => DecisionCompiler.Compile(Read(body).Model!);

    public static DecisionResult Decide(string body, string decision, string inputs = "{}") => Compile(body).Plan.Evaluate(decision, Context(inputs));

    public static string Decision(string name, string logic, string requires = "", string type = "") =>
        $"<decision id='{name}' name='{name}'><variable name='{name}'{(type.Length > 0 ? $" typeRef='{type}'" : "")}/>{requires}{logic}</decision>";

    public static string Literal(string text) => $"<literalExpression><text><![CDATA[{text}]]></text></literalExpression>";

    public static string Input(string name, string type) => $"<inputData id='{name}' name='{name}'><variable name='{name}' typeRef='{type}'/></inputData>";

    public static string Needs(string id) => $"<informationRequirement><requiredInput href='#{id}'/></informationRequirement>";

    public static string NeedsDecision(string href) => $"<informationRequirement><requiredDecision href='{href}'/></informationRequirement>";

    public static string NeedsKnowledge(string id) => $"<knowledgeRequirement><requiredKnowledge href='#{id}'/></knowledgeRequirement>";

    public static ContextValue Context(string text) => (ContextValue)Value(text);

    public static Value Value(string text) => FeelCompiler.Compile(text, new FeelNames([])).Expression!.Evaluate(FeelScope.Of(ContextValue.Empty)).Value;

    /// <summary>A table of one input, <c>x</c>, from rules such as <c>&gt; 5 | "a" | note</c>.</summary>
    public static string Table(string policy, string output, params string[] rules) =>
        $"<decisionTable id='t' {policy}><input><inputExpression><text>x</text></inputExpression></input><output{output}"
        + string.Concat(rules.Select(r => r.Split('|')).Select((r, i) => $"<rule id='r{i + 1}'><inputEntry><text><![CDATA[{r[0]}]]></text></inputEntry><outputEntry><text>{r[1]}</text></outputEntry>{(r.Length > 2 ? $"<annotationEntry><text>{r[2].Trim()}</text></annotationEntry>" : "")}</rule>"))
        + "</decisionTable>";
}
