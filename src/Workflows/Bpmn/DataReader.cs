using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn;

/// <summary>Data that is declared, and values that are handed in and out.</summary>
internal static class DataReader
{
    /// <summary>Properties and data objects of a process, a sub-process or an activity; of a process also its inputs and outputs.</summary>
    public static Sequence<DataDeclaration> Declared(XElement owner, FileNames names)
    {
        var specified = owner.IsModel("process") ? owner.Elements(BpmnNames.Model + "ioSpecification").Elements() : [];
        return owner.Elements().Concat(specified)
            .Where(e => e.IsModel("property") || e.IsModel("dataObject") || e.IsModel("dataInput") || e.IsModel("dataOutput"))
            .Where(e => e.Parent == owner || e.Parent!.IsModel("ioSpecification"))
            .Where(e => FileNames.VariableOf(e).Length > 0)
            .Select(e => new DataDeclaration(e.Id() ?? "", FileNames.VariableOf(e), names.TypeOf(e), names.IsCollection(e)))
            .ToSequence();
    }

    /// <summary>Values that go into a node: data associations first, then ours, each in file order.</summary>
    public static Sequence<DataMapping> Inputs(XElement node, FileNames names, Findings findings) =>
        [.. Associations(node, "dataInputAssociation", names, findings), .. Extensions(node, BpmnExtension.Input)];

    /// <summary>Values that come out of a node.</summary>
    public static Sequence<DataMapping> Outputs(XElement node, FileNames names, Findings findings) =>
        [.. Associations(node, "dataOutputAssociation", names, findings), .. Extensions(node, BpmnExtension.Output)];

    private static IEnumerable<DataMapping> Extensions(XElement node, XName name)
    {
        foreach (var mapping in node.Elements(BpmnNames.Model + "extensionElements").Elements(name))
        {
            if (mapping.Trimmed("name") is { } target && ExpressionReader.Text(mapping.Attribute("value")?.Value) is { } feel)
                yield return new(DataSource.Expression(feel), target);
        }
    }

    /// <summary>A copy, a transformation, or assignments (10.4.2): what the association says decides which.</summary>
    private static IEnumerable<DataMapping> Associations(XElement node, string name, FileNames names, Findings findings)
    {
        foreach (var association in node.Elements(BpmnNames.Model + name))
        {
            var target = Reference(association, "targetRef", names);
            var assignments = association.Elements(BpmnNames.Model + "assignment").ToList();
            foreach (var assignment in assignments)
            {
                if (ExpressionReader.Read(assignment, "from", findings) is { } from && (AssignedTo(assignment, names, findings) ?? target) is { } to)
                    yield return new(DataSource.Expression(from), to);
            }

            if (target is null)
                continue;
            if (ExpressionReader.Read(association, "transformation", findings) is { } feel)
                yield return new(DataSource.Expression(feel), target);
            else if (assignments.Count == 0 && Reference(association, "sourceRef", names) is { } source)
                yield return new(DataSource.Variable(source), target);
        }
    }

    private static string? AssignedTo(XElement assignment, FileNames names, Findings findings) =>
        ExpressionReader.Read(assignment, "to", findings) is { } to ? names.VariableOf(to) : null;

    private static string? Reference(XElement association, string part, FileNames names) =>
        association.Element(BpmnNames.Model + part)?.Value.Trim() is { Length: > 0 } reference ? names.VariableOf(reference) : null;
}
