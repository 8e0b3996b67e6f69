using System.Collections.Frozen;
using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn;

/// <summary>Identifiers are there, are unique, and references name one (BPMN 2.0.2, 8.3.1; xs:ID and xs:IDREF).</summary>
internal static class IdentifierCheck
{
    /// <summary>References that may name something outside of the file: types, interfaces, called processes and decisions.</summary>
    private static readonly FrozenSet<string> Outward = FrozenSet.ToFrozenSet(
        ["structureRef", "itemSubjectRef", "operationRef", "implementationRef", "definitionalCollaborationRef", "outsideParticipantRef", "evaluatesToTypeRef"],
        StringComparer.Ordinal);

    public static void Run(XElement root, Findings findings)
    {
        var seen = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var element in root.DescendantsAndSelf().Where(IsStandard))
        {
            if (element.Id() is not { } id)
            {
                RequireId(element, findings);
            }
            else if (!seen.TryAdd(id, element))
            {
                findings.Error(
                    "bpmn.duplicate-id",
                    element,
                    $"Mã “{id}” đã được dùng cho “{seen[id].Name.LocalName}”. Mỗi phần tử cần một mã riêng.",
                    $"Expected a unique id, but “{id}” already belongs to a “{seen[id].Name.LocalName}”. Give this “{element.Name.LocalName}” another id.");
            }
        }

        var imports = root.Elements(BpmnNames.Model + "import").Any();
        foreach (var element in root.Descendants().Where(IsStandard))
        {
            foreach (var reference in References(element))
            {
                if (seen.ContainsKey(BpmnNames.LocalPart(reference)) || (imports && reference.Contains(':', StringComparison.Ordinal)))
                    continue;
                Dangling(element, reference, findings);
            }
        }
    }

    private static bool IsStandard(XElement element) =>
        (element.Name.Namespace == BpmnNames.Model || element.Name.Namespace == BpmnNames.Diagram)
        && !element.Ancestors(BpmnNames.Model + "extensionElements").Any();

    private static IEnumerable<string> References(XElement element)
    {
        if (!element.HasElements && element.Name.LocalName is "incoming" or "outgoing" or "flowNodeRef" && element.Value.Trim().Length > 0)
            yield return element.Value;

        foreach (var attribute in element.Attributes())
        {
            var name = attribute.Name.LocalName;
            var refers = name is "default" or "bpmnElement" || (name.EndsWith("Ref", StringComparison.Ordinal) && !Outward.Contains(name));
            if (attribute.Name.NamespaceName.Length == 0 && refers && attribute.Value.Trim().Length > 0)
                yield return attribute.Value;
        }
    }

    private static void RequireId(XElement element, Findings findings)
    {
        var name = element.Name.LocalName;
        var needed = element.Name.Namespace == BpmnNames.Model && (name is "process" or "sequenceFlow" or "lane" || BpmnNames.FlowNodes.Contains(name));
        if (needed && !(name == "event" && element.Parent?.Name.Namespace != BpmnNames.Model))
        {
            findings.Error(
                "bpmn.missing-id",
                element,
                $"Phần tử “{name}” không có mã (id). Hãy đặt một mã riêng.",
                $"Expected an id on “{name}”, but found none. Give it a unique id.");
        }
    }

    private static void Dangling(XElement element, string reference, Findings findings)
    {
        var vi = $"“{element.Name.LocalName}” trỏ tới “{reference.Trim()}” nhưng không có phần tử nào mang mã đó.";
        var en = $"Expected “{element.Name.LocalName}” to name an element of this file, but there is no “{reference.Trim()}”. Correct the reference or remove it.";
        if (element.Name.Namespace == BpmnNames.Diagram)
            findings.Warning("bpmn.dangling-reference", element, vi, en);
        else
            findings.Error("bpmn.dangling-reference", element, vi, en);
    }
}
