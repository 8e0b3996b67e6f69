using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn;

/// <summary>What the elements of a file refer to: messages, signals, errors, escalations, event definitions, data.</summary>
internal sealed class FileNames(XElement root)
{
    private readonly Lazy<Dictionary<string, XElement>> _byId = new(() => root
        .Descendants()
        .Where(e => e.Name.Namespace == BpmnNames.Model && e.Id() is not null)
        .DistinctBy(e => e.Id())
        .ToDictionary(e => e.Id()!, StringComparer.Ordinal));

    /// <summary>The element that a reference names; null when there is none of that identifier.</summary>
    public XElement? Find(string? reference) => reference is null ? null : _byId.Value.GetValueOrDefault(BpmnNames.LocalPart(reference));

    /// <summary>The element that an attribute refers to.</summary>
    public XElement? Referred(XElement from, string attribute) => Find(from.Trimmed(attribute));

    /// <summary>Name of what an attribute refers to, its identifier where it has none; null when the attribute is missing.</summary>
    public string? NameOf(XElement from, string attribute) =>
        from.Trimmed(attribute) is { } reference ? Referred(from, attribute)?.Trimmed("name") ?? BpmnNames.LocalPart(reference) : null;

    /// <summary>Code of the error or escalation that an attribute refers to, its identifier where it has none; null when the attribute is missing.</summary>
    public string? CodeOf(XElement from, string attribute, string code) =>
        from.Trimmed(attribute) is { } reference ? Referred(from, attribute)?.Trimmed(code) ?? BpmnNames.LocalPart(reference) : null;

    /// <summary>Name of the variable that a reference to data means: that of the data object behind a reference to it.</summary>
    public string VariableOf(string reference)
    {
        var element = Find(reference);
        if (element is not null && element.IsModel("dataObjectReference") && Referred(element, "dataObjectRef") is { } behind)
            element = behind;
        return element is null ? BpmnNames.LocalPart(reference) : VariableOf(element);
    }

    /// <summary>Name of the variable that a piece of data is.</summary>
    public static string VariableOf(XElement data) => data.Trimmed("name") ?? data.Id() ?? "";

    /// <summary>Type of a piece of data without prefix; null when none is said.</summary>
    public string? TypeOf(XElement data) =>
        Referred(data, "itemSubjectRef")?.Trimmed("structureRef") is { } structure ? BpmnNames.LocalPart(structure) : null;

    /// <summary>Whether a piece of data is a list: it says so, or its type does.</summary>
    public bool IsCollection(XElement data) => data.Flag("isCollection", Referred(data, "itemSubjectRef")?.Flag("isCollection", false) ?? false);

    /// <summary>Elements that an association connects with one, at either end.</summary>
    public IEnumerable<XElement> Associated(string id)
    {
        foreach (var association in root.Descendants(BpmnNames.Model + "association"))
        {
            var (source, target) = (Referred(association, "sourceRef"), Referred(association, "targetRef"));
            if (source?.Id() == id && target is not null)
                yield return target;
            else if (target?.Id() == id && source is not null)
                yield return source;
        }
    }
}
