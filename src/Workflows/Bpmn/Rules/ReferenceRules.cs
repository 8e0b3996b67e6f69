using System.Collections.Frozen;
using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn.Rules;

/// <summary>A reference names an element of the kind that the standard says (the associations of its class diagrams).</summary>
internal static class ReferenceRules
{
    private static readonly FrozenDictionary<string, Func<XElement, bool>> _kinds = new Dictionary<string, Func<XElement, bool>>
    {
        ["messageRef"] = e => e.Is("message"),
        ["signalRef"] = e => e.Is("signal"),
        ["errorRef"] = e => e.Is("error"),
        ["escalationRef"] = e => e.Is("escalation"),
        ["itemRef"] = e => e.Is("itemDefinition"),
        ["itemSubjectRef"] = e => e.Is("itemDefinition"),
        ["operationRef"] = e => e.Is("operation"),
        ["interfaceRef"] = e => e.Is("interface"),
        ["supportedInterfaceRef"] = e => e.Is("interface"),
        ["inMessageRef"] = e => e.Is("message"),
        ["outMessageRef"] = e => e.Is("message"),
        ["participantRef"] = e => e.Is("participant"),
        ["processRef"] = e => e.Is("process"),
        ["definitionalCollaborationRef"] = e => e.Is("collaboration", "globalConversation", "choreography", "globalChoreographyTask"),
        ["correlationPropertyRef"] = e => e.Is("correlationProperty"),
        ["attachedToRef"] = ElementKinds.IsActivity,
        ["eventDefinitionRef"] = e => BpmnNames.EventDefinitions.Contains(e.Name.LocalName),
        ["dataInputRefs"] = e => e.Is("dataInput"),
        ["optionalInputRefs"] = e => e.Is("dataInput"),
        ["whileExecutingInputRefs"] = e => e.Is("dataInput"),
        ["dataOutputRefs"] = e => e.Is("dataOutput"),
        ["optionalOutputRefs"] = e => e.Is("dataOutput"),
        ["whileExecutingOutputRefs"] = e => e.Is("dataOutput"),
        ["loopDataInputRef"] = IsData,
        ["loopDataOutputRef"] = IsData,
        ["dataObjectRef"] = e => e.Is("dataObject"),
        ["dataStoreRef"] = e => e.Is("dataStore"),
        ["categoryValueRef"] = e => e.Is("categoryValue"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static void Check(XElement element, FileIndex index, Findings findings)
    {
        foreach (var attribute in element.Attributes().Where(a => a.Name.NamespaceName.Length == 0))
            Check(element, attribute.Name.LocalName, attribute.Value, index, findings);
        foreach (var child in element.Elements().Where(c => c.Name.Namespace == BpmnNames.Model && !c.HasElements))
            Check(element, child.Name.LocalName, child.Value, index, findings);
    }

    private static void Check(XElement element, string name, string reference, FileIndex index, Findings findings)
    {
        if (index.Find(reference) is not { } named || IsRight(element, name, named))
            return;
        findings.Breach(element, "8.3.1", $"“{name}” trỏ tới “{reference.Trim()}”, là “{named.Name.LocalName}”. Hãy chọn phần tử đúng loại.", $"Expected “{name}” to name an element of the right kind, but “{reference.Trim()}” is a “{named.Name.LocalName}”. Correct the reference.");
    }

    private static bool IsRight(XElement element, string name, XElement named) => (element.Name.LocalName, name) switch
    {
        (_, "default") => named.Is("sequenceFlow") && named.Trimmed("sourceRef") is { } source && BpmnNames.LocalPart(source) == element.Id(),
        ("dataInputAssociation" or "dataOutputAssociation", "sourceRef" or "targetRef") => IsData(named),
        ("linkEventDefinition", "source" or "target") => named.Is("linkEventDefinition"),
        _ => !_kinds.TryGetValue(name, out var kind) || kind(named),
    };

    private static bool IsData(XElement element) =>
        element.Is("dataInput", "dataOutput", "dataObject", "dataObjectReference", "dataStoreReference", "property", "inputDataItem", "outputDataItem");
}
