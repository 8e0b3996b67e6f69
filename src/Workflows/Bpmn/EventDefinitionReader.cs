using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn;

/// <summary>What an event waits for or throws; several definitions make a multiple one.</summary>
internal static class EventDefinitionReader
{
    /// <summary>The definition of an event: its own and those it refers to (10.5.1).</summary>
    public static EventDefinition Of(XElement element, FileNames names, Findings findings)
    {
        var definitions = new List<EventDefinition>();
        foreach (var part in element.Elements().Where(e => e.Name.Namespace == BpmnNames.Model && BpmnNames.EventDefinitions.Contains(e.Name.LocalName)))
        {
            var referred = part.Name.LocalName == "eventDefinitionRef" ? names.Find(part.Value.Trim()) : part;
            if (referred is not null && Read(referred, names, findings) is { } definition)
                definitions.Add(definition);
        }

        return definitions switch
        {
            [] => new NoneDefinition(),
            [var only] => only,
            _ => new MultipleDefinition(definitions.ToSequence(), element.Flag("parallelMultiple", false)),
        };
    }

    /// <summary>A definition; null when the element is none.</summary>
    public static EventDefinition? Read(XElement definition, FileNames names, Findings findings) => definition.Name.LocalName switch
    {
        "timerEventDefinition" => TimerReader.Read(definition, findings),
        "messageEventDefinition" => Message(definition, names),
        "signalEventDefinition" => new SignalDefinition(names.NameOf(definition, "signalRef")),
        "errorEventDefinition" => new ErrorDefinition(names.CodeOf(definition, "errorRef", "errorCode")),
        "escalationEventDefinition" => new EscalationDefinition(names.CodeOf(definition, "escalationRef", "escalationCode")),
        "conditionalEventDefinition" => new ConditionalDefinition(ExpressionReader.Read(definition, "condition", findings)),
        "linkEventDefinition" => new LinkDefinition(definition.Trimmed("name")),
        "compensateEventDefinition" => new CompensationDefinition(
            definition.Trimmed("activityRef") is { } activity ? BpmnNames.LocalPart(activity) : null,
            definition.Flag("waitForCompletion", true)),
        "cancelEventDefinition" => new CancelDefinition(),
        "terminateEventDefinition" => new TerminateDefinition(),
        _ => null,
    };

    /// <summary>The message of an event definition or of a task that sends or receives one.</summary>
    public static MessageDefinition Message(XElement element, FileNames names) =>
        new(names.NameOf(element, "messageRef"), ExpressionReader.Text(element.Attribute(BpmnExtension.Correlation)?.Value), element.Own(BpmnExtension.Form));
}
