using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn.Rules;

/// <summary>Item definitions: what data is made of (8.4.10).</summary>
internal static class Items
{
    /// <summary>The item definition of a data element; null when it names none of this file.</summary>
    public static XElement? Of(XElement data, FileIndex index) => data.Name.LocalName switch
    {
        "dataObjectReference" => index.Named(data, "dataObjectRef") is { } data2 ? Of(data2, index) : null,
        "dataStoreReference" => index.Named(data, "dataStoreRef") is { } store ? Of(store, index) : null,
        _ => index.Named(data, "itemSubjectRef"),
    };

    /// <summary>The item definition of what an event waits for or throws.</summary>
    public static XElement? OfTrigger(XElement trigger, FileIndex index) => trigger.Name.LocalName switch
    {
        "messageEventDefinition" => OfMessage(index.Named(trigger, "messageRef"), index),
        "signalEventDefinition" => Structure(index.Named(trigger, "signalRef"), index),
        "errorEventDefinition" => Structure(index.Named(trigger, "errorRef"), index),
        "escalationEventDefinition" => Structure(index.Named(trigger, "escalationRef"), index),
        _ => null,
    };

    public static XElement? OfMessage(XElement? message, FileIndex index) => message is null ? null : index.Named(message, "itemRef");

    /// <summary>Whether two are the same; what names none may be anything.</summary>
    public static bool Same(XElement? one, XElement? other) =>
        one is null || other is null || one == other
        || (one.Trimmed("structureRef") is { } structure && structure == other.Trimmed("structureRef"));

    private static XElement? Structure(XElement? bearer, FileIndex index) => bearer is null ? null : index.Named(bearer, "structureRef");
}
