using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn.Rules;

/// <summary>The elements of a file by their identifiers, and the flows by their ends: what rules about more than one element look into.</summary>
internal sealed class FileIndex
{
    private readonly Dictionary<string, XElement> _byId = new(StringComparer.Ordinal);
    private readonly ILookup<string, XElement> _leaving;
    private readonly ILookup<string, XElement> _entering;

    public FileIndex(XElement root)
    {
        foreach (var element in root.DescendantsAndSelf().Where(e => e.Name.Namespace == BpmnNames.Model))
        {
            if (element.Id() is { } id)
                _byId.TryAdd(id, element);
        }

        var flows = root.Descendants(BpmnNames.Model + "sequenceFlow").ToList();
        _leaving = flows.ToLookup(f => BpmnNames.LocalPart(f.Trimmed("sourceRef") ?? ""), StringComparer.Ordinal);
        _entering = flows.ToLookup(f => BpmnNames.LocalPart(f.Trimmed("targetRef") ?? ""), StringComparer.Ordinal);
    }

    /// <summary>The element a reference names; null for none of this file.</summary>
    public XElement? Find(string? reference) => reference is null ? null : _byId.GetValueOrDefault(BpmnNames.LocalPart(reference));

    /// <summary>The element that an attribute names.</summary>
    public XElement? Named(XElement element, string attribute) => Find(element.Trimmed(attribute));

    /// <summary>The elements that the contents of children name.</summary>
    public IEnumerable<XElement> NamedByChildren(XElement element, string child) =>
        element.Elements(BpmnNames.Model + child).Select(c => Find(c.Value)).OfType<XElement>();

    /// <summary>Flows that leave a node.</summary>
    public IReadOnlyList<XElement> Leaving(XElement node) => [.. _leaving[node.Id() ?? ""]];

    /// <summary>Flows that enter a node.</summary>
    public IReadOnlyList<XElement> Entering(XElement node) => [.. _entering[node.Id() ?? ""]];

    /// <summary>What an event waits for or throws, written in it or named by it.</summary>
    public IReadOnlyList<XElement> Triggers(XElement @event) =>
    [
        .. @event.Elements()
            .Where(e => e.Name.Namespace == BpmnNames.Model && BpmnNames.EventDefinitions.Contains(e.Name.LocalName))
            .Select(e => e.Name.LocalName == "eventDefinitionRef" ? Find(e.Value) ?? e : e),
    ];
}
