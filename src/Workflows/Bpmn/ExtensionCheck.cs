using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn;

/// <summary>Nothing in our namespace is ignored: an element or attribute that is unknown or in the wrong place is an error.</summary>
internal static class ExtensionCheck
{
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
            if (!(parent is not null && parent.IsModel("extensionElements") && parent.Parent is { } task && task.IsModel("userTask")))
                Unknown(element, "la:step within the extensionElements of a userTask", Describe(element) + " within " + Describe(parent?.Parent), findings);
        }
        else if (element.Name == BpmnExtension.Limit || element.Name == BpmnExtension.Outcome)
        {
            if (parent?.Name != BpmnExtension.Step)
                Unknown(element, Describe(element) + " within la:step", "it within " + Describe(parent), findings);
        }
        else
        {
            Unknown(element, "la:step, la:limit or la:outcome of " + BpmnExtension.Namespace, element.Name.ToString(), findings);
        }
    }

    private static void CheckAttribute(XElement element, XAttribute attribute, Findings findings)
    {
        if (attribute.Name == BpmnExtension.Role && element.IsModel("lane"))
            OneOf(element, "la:role", attribute.Value.Trim(), Words.Roles, findings);
        else if (attribute.Name == BpmnExtension.WorkingTime && element.IsModel("timerEventDefinition"))
            OneOf(element, "la:workingTime", attribute.Value.Trim(), Words.Booleans, findings);
        else if (attribute.Name == BpmnExtension.Operation && element.IsModel("serviceTask"))
            Required(element, "la:operation", attribute.Value, findings);
        else
            Unknown(element, "la:role on a lane, la:operation on a serviceTask or la:workingTime on a timerEventDefinition", $"{attribute.Name} on {Describe(element)}", findings);
    }

    private static void Required(XElement element, string name, string value, Findings findings)
    {
        if (string.IsNullOrWhiteSpace(value))
            Invalid(element, name, "a name", value, findings);
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
