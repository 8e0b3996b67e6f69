using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn;

/// <summary>Nothing in our namespace is ignored: an element or attribute that is unknown or in the wrong place is an error.</summary>
internal static class ExtensionCheck
{
    /// <summary>Where each attribute may stand.</summary>
    private static readonly (XName Name, string[] Places)[] _attributes =
    [
        (BpmnExtension.Role, ["lane"]),
        (BpmnExtension.Agency, ["lane", "callActivity"]),
        (BpmnExtension.Closes, ["endEvent"]),
        (BpmnExtension.Operation, ["serviceTask"]),
        (BpmnExtension.WorkingTime, ["timerEventDefinition"]),
        (BpmnExtension.LegalLimit, ["timerEventDefinition"]),
        (BpmnExtension.Procedure, ["callActivity"]),
        (BpmnExtension.Case, ["callActivity"]),
        (BpmnExtension.Decision, ["businessRuleTask", "globalBusinessRuleTask"]),
        (BpmnExtension.Result, ["scriptTask", "businessRuleTask", "globalScriptTask", "globalBusinessRuleTask"]),
        (BpmnExtension.Correlation, ["messageEventDefinition", "receiveTask"]),
        (BpmnExtension.Form, ["messageEventDefinition", "receiveTask"]),
        (BpmnExtension.Collection, ["multiInstanceLoopCharacteristics"]),
        (BpmnExtension.Element, ["multiInstanceLoopCharacteristics"]),
        (BpmnExtension.OutputCollection, ["multiInstanceLoopCharacteristics"]),
        (BpmnExtension.OutputElement, ["multiInstanceLoopCharacteristics"]),
    ];

    public static void Run(XElement root, Findings findings)
    {
        foreach (var element in root.DescendantsAndSelf())
        {
            if (element.Name.NamespaceName.StartsWith(BpmnExtension.AnyVersion, StringComparison.Ordinal))
                CheckElement(element, findings);
            foreach (var attribute in element.Attributes())
            {
                if (attribute.Name.NamespaceName.StartsWith(BpmnExtension.AnyVersion, StringComparison.Ordinal))
                    CheckAttribute(element, attribute, findings);
            }
        }
    }

    private static void CheckElement(XElement element, Findings findings)
    {
        var parent = element.Parent;
        if (element.Name == BpmnExtension.Step)
        {
            if (!(parent is not null && parent.IsModel("extensionElements") && parent.Parent is { } task && (task.IsModel("userTask") || task.IsModel("globalUserTask"))))
                Unknown(element, "la:step within the extensionElements of a userTask or globalUserTask", Describe(element) + " within " + Describe(parent?.Parent), findings);
        }
        else if (element.Name == BpmnExtension.Limit || element.Name == BpmnExtension.Outcome)
        {
            if (parent?.Name != BpmnExtension.Step)
                Unknown(element, Describe(element) + " within la:step", "it within " + Describe(parent), findings);
        }
        else if (element.Name == BpmnExtension.Input || element.Name == BpmnExtension.Output)
        {
            if (!(parent is not null && parent.IsModel("extensionElements") && parent.Parent is { } node && BpmnNames.FlowNodes.Contains(node.Name.LocalName)))
                Unknown(element, Describe(element) + " within the extensionElements of an activity or event", Describe(element) + " within " + Describe(parent?.Parent), findings);
            Required(element, Describe(element) + "/@name", element.Attribute("name")?.Value ?? "", findings);
            Required(element, Describe(element) + "/@value", element.Attribute("value")?.Value ?? "", findings);
        }
        else
        {
            Unknown(element, "la:step, la:limit, la:outcome, la:input or la:output of " + BpmnExtension.Namespace, element.Name.ToString(), findings);
        }
    }

    private static void CheckAttribute(XElement element, XAttribute attribute, Findings findings)
    {
        var known = Array.Find(_attributes, a => a.Name == attribute.Name);
        var name = $"{BpmnExtension.Prefix}:{attribute.Name.LocalName}";
        if (known.Places is null)
            Unknown(element, string.Join(", ", _attributes.Select(a => $"{BpmnExtension.Prefix}:{a.Name.LocalName}")), $"{attribute.Name} on {Describe(element)}", findings);
        else if (!(element.Name.Namespace == BpmnNames.Model && known.Places.Contains(element.Name.LocalName, StringComparer.Ordinal)))
            Unknown(element, $"{name} on {string.Join(" or ", known.Places)}", $"it on {Describe(element)}", findings);
        else if (attribute.Name == BpmnExtension.Role)
            OneOf(element, name, attribute.Value.Trim(), Words.Roles, findings);
        else if (attribute.Name == BpmnExtension.Closes)
            OneOf(element, name, attribute.Value.Trim(), Words.Closures, findings);
        else if (attribute.Name == BpmnExtension.WorkingTime || attribute.Name == BpmnExtension.LegalLimit)
            OneOf(element, name, attribute.Value.Trim(), Words.Booleans, findings);
        else
            Required(element, name, attribute.Value, findings);
    }

    private static void Required(XElement element, string name, string value, Findings findings)
    {
        if (string.IsNullOrWhiteSpace(value))
            Invalid(element, name, "not blank", value, findings);
    }

    private static void OneOf(XElement element, string name, string value, string[] words, Findings findings)
    {
        if (!words.Contains(value, StringComparer.Ordinal))
            Invalid(element, name, "one of " + string.Join(", ", words), value, findings);
    }

    private static string Describe(XElement? element) =>
        element is null ? "nothing" : (element.Name.Namespace == BpmnExtension.Ours ? BpmnExtension.Prefix + ":" : "") + element.Name.LocalName;

    public static void Invalid(XElement at, string name, string expected, string found, Findings findings) => findings.Error(
        "bpmn.invalid-extension",
        at,
        $"Giá trị của {name}: cần {expected}, gặp “{found}”.",
        $"Expected {name} to be {expected}, but found “{found}”.");

    public static void Unknown(XElement at, string expected, string found, Findings findings) => findings.Error(
        "bpmn.unknown-extension",
        at,
        $"Phần mở rộng: cần {expected}, gặp {found}. Hãy sửa hoặc xóa.",
        $"Expected {expected}, but found {found}. Correct or remove it.");
}
