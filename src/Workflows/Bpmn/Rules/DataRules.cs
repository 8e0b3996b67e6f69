using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn.Rules;

/// <summary>Rules about data and how it is handed on (10.4).</summary>
internal static class DataRules
{
    /// <summary>Data and its item definition agree about being a list.</summary>
    public static void CheckCollection(XElement data, FileIndex index, Findings findings)
    {
        if (index.Named(data, "itemSubjectRef") is { } item && data.Flag("isCollection", false) != item.Flag("isCollection", false))
            findings.BreachOfExecution(data, "10.4.1", "isCollection khác với itemDefinition mà nó dùng. Hãy sửa cho giống nhau.", $"Expected isCollection to be that of item definition “{item.Id()}”, but it differs. Make them the same.");
    }

    /// <summary>Sets name every input and output, and what is optional or read while executing belongs to its set.</summary>
    public static void CheckSets(XElement specification, FileIndex index, Findings findings)
    {
        CheckSets(specification, "Input", findings);
        CheckSets(specification, "Output", findings);
    }

    public static void CheckAssociation(XElement association, FileIndex index, Findings findings)
    {
        var sources = index.NamedByChildren(association, "sourceRef").ToList();
        var target = index.NamedByChildren(association, "targetRef").FirstOrDefault();
        var changes = association.Elements().Any(e => e.Is("transformation", "assignment"));
        if (sources.Count > 1 && association.Element(BpmnNames.Model + "transformation") is null)
            findings.Breach(association, "10.4.2", "Nhiều nguồn dữ liệu cần một “transformation”. Hãy thêm, hoặc giữ một nguồn.", $"Expected a transformation, since there are {sources.Count} sources, but found none. Add one, or keep one source.");
        if (!changes && sources.Count == 1 && target is not null && !Items.Same(Items.Of(sources[0], index), Items.Of(target, index)))
            findings.BreachOfExecution(association, "10.4.2", "Nguồn và đích khác kiểu dữ liệu. Hãy thêm “transformation” hoặc dùng cùng kiểu.", "Expected source and target to be of the same type, but they are not. Add a transformation, or use the same item definition.");
        if (association.Is("dataInputAssociation") && sources.Exists(s => s.Is("dataOutput")))
            findings.Breach(association, "10.4.2", "Dữ liệu ra không thể là nguồn của dữ liệu vào.", "Expected no output as the source of an input, but found one. Use a data object between.");
        if (association.Is("dataOutputAssociation") && target?.Is("dataInput") == true)
            findings.Breach(association, "10.4.2", "Dữ liệu vào không thể là đích của dữ liệu ra.", "Expected no input as the target of an output, but found one. Use a data object between.");
    }

    private static void CheckSets(XElement specification, string direction, Findings findings)
    {
        var sets = specification.Elements(BpmnNames.Model + (direction == "Input" ? "inputSet" : "outputSet")).ToList();
        foreach (var data in specification.Elements(BpmnNames.Model + ("data" + direction)))
        {
            if (!sets.Exists(s => Names(s, $"data{direction}Refs").Contains(data.Id())))
                findings.Breach(data, "10.4.1", "Dữ liệu này không thuộc tập nào (inputSet/outputSet). Hãy thêm vào một tập.", $"Expected a set that names this {direction.ToLowerInvariant()}, but none does. Add it to one.");
        }

        foreach (var set in sets)
        {
            var members = Names(set, $"data{direction}Refs").ToHashSet();
            foreach (var name in Names(set, $"optional{direction}Refs").Concat(Names(set, $"whileExecuting{direction}Refs")).Where(n => !members.Contains(n)))
                findings.Breach(set, "10.4.1", $"“{name}” không thuộc tập này. Hãy thêm vào data{direction}Refs.", $"Expected “{name}” to be in data{direction}Refs of its set, but it is not. Add it there.");
        }
    }

    private static IEnumerable<string?> Names(XElement set, string list) =>
        set.Elements(BpmnNames.Model + list).Select(e => BpmnNames.LocalPart(e.Value));
}
