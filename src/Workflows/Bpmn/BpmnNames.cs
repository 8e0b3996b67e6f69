using System.Collections.Frozen;
using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn;

/// <summary>Namespaces of BPMN 2.0 (formal/2013-12-09, 15.2) and the names of its flow elements.</summary>
internal static class BpmnNames
{
    public static readonly XNamespace Model = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static readonly XNamespace Diagram = "http://www.omg.org/spec/BPMN/20100524/DI";
    public static readonly XNamespace Bounds = "http://www.omg.org/spec/DD/20100524/DC";
    public static readonly XNamespace Waypoints = "http://www.omg.org/spec/DD/20100524/DI";

    /// <summary>Flow nodes of the standard, whether they are executed or not.</summary>
    public static readonly FrozenSet<string> FlowNodes = FrozenSet.ToFrozenSet(
        [
            "startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent", "implicitThrowEvent", "event",
            "task", "userTask", "manualTask", "serviceTask", "sendTask", "receiveTask", "scriptTask", "businessRuleTask",
            "callActivity", "subProcess", "transaction", "adHocSubProcess",
            "exclusiveGateway", "parallelGateway", "inclusiveGateway", "complexGateway", "eventBasedGateway",
            "choreographyTask", "callChoreography", "subChoreography",
        ],
        StringComparer.Ordinal);

    /// <summary>Flow nodes that are activities.</summary>
    public static readonly FrozenSet<string> Activities = FrozenSet.ToFrozenSet(
        [
            "task", "userTask", "manualTask", "serviceTask", "sendTask", "receiveTask", "scriptTask", "businessRuleTask",
            "callActivity", "subProcess", "transaction", "adHocSubProcess",
        ],
        StringComparer.Ordinal);

    /// <summary>Tasks that stand beside processes.</summary>
    public static readonly FrozenSet<string> GlobalTasks = FrozenSet.ToFrozenSet(
        ["globalTask", "globalManualTask", "globalUserTask", "globalScriptTask", "globalBusinessRuleTask"],
        StringComparer.Ordinal);

    /// <summary>What an event waits for or throws.</summary>
    public static readonly FrozenSet<string> EventDefinitions = FrozenSet.ToFrozenSet(
        [
            "cancelEventDefinition", "compensateEventDefinition", "conditionalEventDefinition", "errorEventDefinition",
            "escalationEventDefinition", "linkEventDefinition", "messageEventDefinition", "signalEventDefinition",
            "terminateEventDefinition", "timerEventDefinition", "eventDefinition", "eventDefinitionRef",
        ],
        StringComparer.Ordinal);

    /// <summary>Elements that only describe or draw: they have no meaning in execution and need none.</summary>
    public static readonly FrozenSet<string> Descriptive = FrozenSet.ToFrozenSet(
        [
            "documentation", "extensionElements", "incoming", "outgoing", "laneSet", "auditing", "monitoring",
            "textAnnotation", "association", "group", "artifact", "rendering", "supports",
            "dataObject", "dataObjectReference", "dataStoreReference",
        ],
        StringComparer.Ordinal);

    /// <summary>Who does the work, as the standard says it; with us the lane says it.</summary>
    public static readonly FrozenSet<string> ResourceRoles = FrozenSet.ToFrozenSet(
        ["resourceRole", "performer", "humanPerformer", "potentialOwner"],
        StringComparer.Ordinal);

    /// <summary>Parts of processes, activities, events and gateways, read with what they belong to.</summary>
    public static readonly FrozenSet<string> Parts = FrozenSet.ToFrozenSet(
        [
            "standardLoopCharacteristics", "multiInstanceLoopCharacteristics", "ioSpecification", "ioBinding", "property",
            "dataInput", "dataOutput", "inputSet", "outputSet", "dataInputAssociation", "dataOutputAssociation", "correlationSubscription",
            "script", "activationCondition", "completionCondition",
        ],
        StringComparer.Ordinal);

    public static string? Id(this XElement element) => Trimmed(element, "id");

    /// <summary>The value of an attribute without namespace, or null when it is missing or blank.</summary>
    public static string? Trimmed(this XElement element, string attribute) =>
        element.Attribute(attribute)?.Value.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>The value of an attribute of ours, or null when it is missing or blank.</summary>
    public static string? Own(this XElement element, XName attribute) =>
        element.Attribute(attribute)?.Value.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>The name as drawn, or null when there is none.</summary>
    public static string? Caption(this XElement element) =>
        element.Attribute("name")?.Value is { Length: > 0 } name && !string.IsNullOrWhiteSpace(name) ? name : null;

    /// <summary>An <c>xs:boolean</c>; the default when missing or not readable.</summary>
    public static bool Flag(this XElement element, string attribute, bool @default) => element.Trimmed(attribute) switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => @default,
    };

    public static bool IsModel(this XElement element, string localName) => element.Name.Namespace == Model && element.Name.LocalName == localName;

    /// <summary>The identifier that a reference (IDREF or QName) names within its file.</summary>
    public static string LocalPart(string reference)
    {
        var trimmed = reference.Trim();
        return trimmed[(trimmed.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }
}
