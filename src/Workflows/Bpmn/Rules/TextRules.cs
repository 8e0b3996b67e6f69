using System.Globalization;
using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn.Rules;

/// <summary>Rules about texts: expressions that say nothing, media types, addresses.</summary>
internal static class TextRules
{
    private static readonly XName _type = XName.Get("type", "http://www.w3.org/2001/XMLSchema-instance");

    /// <summary>An expression that is there says something, and a condition is no number.</summary>
    public static void CheckExpression(XElement element, Findings findings)
    {
        if (!element.Is("conditionExpression", "condition", "completionCondition", "loopCondition", "activationCondition", "loopCardinality", "messagePath", "dataPath", "transformation"))
            return;
        var text = element.Value.Trim();
        if (text.Length == 0)
            findings.BreachOfExecution(element, "8.4.6", $"“{element.Name.LocalName}” trống. Hãy viết biểu thức hoặc xóa phần tử.", $"Expected an expression in “{element.Name.LocalName}”, but it is empty. Write one, or remove the element.");
        else if (element.Name.LocalName.Contains("ondition", StringComparison.Ordinal) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            findings.Breach(element, "8.4.6", $"Điều kiện cần đúng hoặc sai nhưng là số {text}.", $"Expected a condition that is true or false, but found the number {text}. Write a comparison.");
    }

    /// <summary>A process that is executed waits for conditions that a machine can read.</summary>
    public static void CheckFormalCondition(XElement definition, FileIndex index, Findings findings)
    {
        if (definition.Element(BpmnNames.Model + "condition") is { } condition && BpmnNames.LocalPart(condition.Attribute(_type)?.Value ?? "") != "tFormalExpression")
            findings.BreachOfExecution(definition, "8.4.6", "Điều kiện của quy trình thực thi cần xsi:type=\"tFormalExpression\".", "Expected xsi:type=\"tFormalExpression\" on the condition of an executable process, but found none. Add it if the condition is FEEL.");
    }

    public static void CheckFormats(XElement root, FileIndex index, Findings findings)
    {
        foreach (var element in root.Descendants().Where(e => e.Name.Namespace == BpmnNames.Model && e.Trimmed("textFormat")?.Contains('/', StringComparison.Ordinal) == false))
            findings.Breach(element, "8.3.1", $"“{element.Trimmed("textFormat")}” không phải kiểu MIME như text/plain.", $"Expected a media type such as text/plain in textFormat, but found “{element.Trimmed("textFormat")}”. Correct it.");
    }

    public static void CheckScriptFormat(XElement script, FileIndex index, Findings findings)
    {
        if (script.Trimmed("scriptFormat") is { } format && !format.Contains('/', StringComparison.Ordinal) && !format.Equals("feel", StringComparison.OrdinalIgnoreCase))
            findings.BreachOfExecution(script, "10.3.3", $"scriptFormat cần là “feel” hoặc kiểu MIME, nhưng là “{format}”.", $"Expected “feel” or a media type as the format of a script, but found “{format}”. Write the script in FEEL.");
    }

    public static void CheckMethod(XElement transaction, FileIndex index, Findings findings)
    {
        if (transaction.Trimmed("method") is { } method && !method.StartsWith("##", StringComparison.Ordinal) && !Uri.IsWellFormedUriString(method, UriKind.RelativeOrAbsolute))
            findings.Breach(transaction, "10.3.5", $"“method” cần là ##Compensate, ##Image, ##Store hoặc một URI, nhưng là “{method}”.", $"Expected ##Compensate, ##Image, ##Store or a URI as the method of a transaction, but found “{method}”. Correct it.");
    }
}
