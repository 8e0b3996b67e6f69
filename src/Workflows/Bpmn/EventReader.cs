using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn;

/// <summary>Events.</summary>
internal static class EventReader
{
    public static FlowNode Read(XElement element, string id, FileNames names, Findings findings)
    {
        var definition = EventDefinitionReader.Of(element, names, findings);
        var caption = element.Caption();
        return element.Name.LocalName switch
        {
            "startEvent" => new StartEvent(id, caption, definition, element.Flag("isInterrupting", true)),
            "endEvent" => new EndEvent(id, caption, definition, Words<EndClosure>.TryRead(element.Own(BpmnExtension.Closes) ?? "", out var closes) ? closes : null),
            "intermediateCatchEvent" => new IntermediateCatchEvent(id, caption, definition),
            "intermediateThrowEvent" => new IntermediateThrowEvent(id, caption, definition),
            _ => Boundary(element, id, definition, names, findings),
        };
    }

    private static BoundaryEvent Boundary(XElement element, string id, EventDefinition definition, FileNames names, Findings findings)
    {
        var attached = element.Trimmed("attachedToRef");
        if (attached is null)
        {
            findings.Error(
                "bpmn.missing-attribute",
                element,
                "Sự kiện biên thiếu “attachedToRef”. Hãy gắn nó vào một bước.",
                "Expected “attachedToRef” on this boundary event, but found none. Attach it to an activity.");
        }

        return new(id, element.Caption(), definition, BpmnNames.LocalPart(attached ?? ""), element.Flag("cancelActivity", true))
        {
            HandlerId = definition is CompensationDefinition ? names.Associated(id).FirstOrDefault(e => BpmnNames.Activities.Contains(e.Name.LocalName))?.Id() : null,
        };
    }
}
