using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn;

/// <summary>Our extension namespace in BPMN files; described in <c>docs/formats/bpmn-extension.md</c>.</summary>
public static class BpmnExtension
{
    /// <summary>The namespace. A change that older readers would misunderstand gets another number.</summary>
    public const string Namespace = "urn:longan:workflow:1";

    /// <summary>The prefix that is customary for it; any other means the same.</summary>
    public const string Prefix = "la";

    internal const string AnyVersion = "urn:longan:workflow:";

    internal static readonly XNamespace Ours = Namespace;
    internal static readonly XName Role = Ours + "role";
    internal static readonly XName Agency = Ours + "agency";
    internal static readonly XName Closes = Ours + "closes";
    internal static readonly XName Operation = Ours + "operation";
    internal static readonly XName Procedure = Ours + "procedure";
    internal static readonly XName Case = Ours + "case";
    internal static readonly XName Decision = Ours + "decision";
    internal static readonly XName Result = Ours + "result";
    internal static readonly XName Correlation = Ours + "correlation";
    internal static readonly XName Form = Ours + "form";
    internal static readonly XName Collection = Ours + "collection";
    internal static readonly XName Element = Ours + "element";
    internal static readonly XName OutputCollection = Ours + "outputCollection";
    internal static readonly XName OutputElement = Ours + "outputElement";
    internal static readonly XName Input = Ours + "input";
    internal static readonly XName Output = Ours + "output";
    internal static readonly XName WorkingTime = Ours + "workingTime";
    internal static readonly XName LegalLimit = Ours + "legalLimit";
    internal static readonly XName Step = Ours + "step";
    internal static readonly XName Limit = Ours + "limit";
    internal static readonly XName Outcome = Ours + "outcome";

    /// <summary>The XML Schema of the namespace. The caller closes the stream.</summary>
    public static Stream OpenSchema() =>
        typeof(BpmnExtension).Assembly.GetManifestResourceStream("LongAn.Workflows.Bpmn.la-1.xsd")
        ?? throw new InvalidOperationException("The schema is missing from the assembly.");
}
