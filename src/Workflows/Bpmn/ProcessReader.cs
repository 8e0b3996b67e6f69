using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn;

/// <summary>The XML of a process to records.</summary>
internal static class ProcessReader
{
    public static BpmnProcess Read(XElement process, FileNames names, Findings findings) => new(
        process.Id()!,
        process.Caption(),
        process.Flag("isExecutable", false),
        ReadScope(process, names, findings),
        LaneReader.Read(process));

    /// <summary>A task of the file itself that call activities call; null when it has no identifier.</summary>
    public static ActivityNode? ReadGlobal(XElement task, FileNames names, Findings findings) =>
        task.Id() is { } id ? ActivityReader.Task(task, id, names, findings) : null;

    /// <summary>The body of a process or a sub-process. Reading has bounded the depth.</summary>
    private static FlowScope ReadScope(XElement scope, FileNames names, Findings findings)
    {
        var nodes = new List<FlowNode>();
        foreach (var element in scope.Elements())
        {
            if (ReadNode(element, names, findings) is { } node)
                nodes.Add(node);
        }

        return new([.. nodes], ReadFlows(scope, nodes, findings)) { Data = DataReader.Declared(scope, names) };
    }

    private static FlowNode? ReadNode(XElement element, FileNames names, Findings findings)
    {
        var name = element.Name.LocalName;
        if (element.Name.Namespace != BpmnNames.Model)
        {
            findings.Warning(
                "bpmn.unknown-element",
                element,
                $"Phần tử lạ “{element.Name}” nằm ngoài extensionElements; được giữ lại nhưng không có ý nghĩa.",
                $"Expected elements of other tools within extensionElements, but found “{element.Name}”. It is kept and has no meaning.");
            return null;
        }

        if (BpmnNames.FlowNodes.Contains(name))
            return element.Id() is { } id ? ReadNode(element, id, names, findings) : null;
        if (name is not "sequenceFlow")
            ReportPart(element, element, findings);
        return null;
    }

    private static FlowNode ReadNode(XElement element, string id, FileNames names, Findings findings)
    {
        FlowNode? node = element.Name.LocalName switch
        {
            "startEvent" or "endEvent" or "intermediateCatchEvent" or "intermediateThrowEvent" or "boundaryEvent" => EventReader.Read(element, id, names, findings),
            "subProcess" or "transaction" or "adHocSubProcess" => ReadSubProcess(element, id, names, findings),
            _ => (FlowNode?)GatewayReader.Read(element, id, findings) ?? ActivityReader.Task(element, id, names, findings),
        };
        if (node is null)
        {
            findings.NotExecuted(element, element.Name.LocalName);
            return new NotExecutedNode(id, element.Caption(), element.Name.LocalName, element.Trimmed("attachedToRef"));
        }

        if (node is ActivityNode activity)
            node = ActivityReader.WithCharacteristics(activity, element, names, findings);

        // What is drawn inside of a sub-process was read with its scope.
        foreach (var part in element.Elements().Where(p => p.Name.Namespace == BpmnNames.Model && node is not SubProcess))
        {
            if (node is not EventNode || !BpmnNames.EventDefinitions.Contains(part.Name.LocalName))
                ReportPart(part, element, findings);
        }

        return node with { Inputs = DataReader.Inputs(element, names, findings), Outputs = DataReader.Outputs(element, names, findings) };
    }

    private static SubProcess ReadSubProcess(XElement element, string id, FileNames names, Findings findings)
    {
        var kind = element.Name.LocalName switch
        {
            "transaction" => SubProcessKind.Transaction,
            "adHocSubProcess" => SubProcessKind.AdHoc,
            _ => element.Flag("triggeredByEvent", false) ? SubProcessKind.Event : SubProcessKind.Embedded,
        };
        return new(id, element.Caption(), ReadScope(element, names, findings))
        {
            Kind = kind,
            AdHoc = kind != SubProcessKind.AdHoc ? null : new(
                element.Trimmed("ordering") == "Sequential",
                ExpressionReader.Read(element, "completionCondition", findings),
                element.Flag("cancelRemainingInstances", true)),
        };
    }

    /// <summary>Reports a part at the node that has it: that is what is drawn.</summary>
    private static void ReportPart(XElement part, XElement owner, Findings findings)
    {
        var name = part.Name.LocalName;
        if (BpmnNames.Descriptive.Contains(name) || BpmnNames.Parts.Contains(name))
            return;
        if (BpmnNames.ResourceRoles.Contains(name))
        {
            findings.Warning(
                "bpmn.ignored",
                owner,
                $"“{name}” không được dùng: vai trò do làn (la:role) quyết định.",
                $"Expected the lane to say who does the work (la:role), but found “{name}”. It is kept and has no meaning.");
        }
        else
        {
            findings.Error(
                "bpmn.unknown-element",
                owner,
                $"“{name}” không phải phần tử của BPMN 2.0 ở vị trí này. Hãy xóa hoặc sửa tên.",
                $"Expected an element of BPMN 2.0, but “{name}” is none in this place. Remove it or correct its name.");
        }
    }

    private static Sequence<SequenceFlow> ReadFlows(XElement scope, List<FlowNode> nodes, Findings findings)
    {
        var elsewhere = new Lazy<HashSet<string>>(() => scope.Document!.Root!.Descendants().Select(BpmnNames.Id).OfType<string>().ToHashSet(StringComparer.Ordinal));
        var byId = nodes.GroupBy(n => n.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var flows = new List<SequenceFlow>();
        foreach (var element in scope.Elements(BpmnNames.Model + "sequenceFlow"))
        {
            if (element.Id() is not { } id)
                continue;
            var source = End(element, "sourceRef", byId, elsewhere, findings);
            var target = End(element, "targetRef", byId, elsewhere, findings);
            if (source is null || target is null)
                continue;
            flows.Add(new(id, element.Caption(), source.Id, target.Id, ExpressionReader.Read(element, "conditionExpression", findings)));
        }

        return [.. flows];
    }

    private static FlowNode? End(XElement flow, string attribute, Dictionary<string, FlowNode> nodes, Lazy<HashSet<string>> elsewhere, Findings findings)
    {
        if (flow.Trimmed(attribute) is not { } id)
        {
            findings.Error(
                "bpmn.missing-attribute",
                flow,
                $"Luồng thiếu “{attribute}”. Hãy nối lại luồng.",
                $"Expected “{attribute}” on this flow, but found none. Connect the flow again.");
            return null;
        }

        if (nodes.TryGetValue(BpmnNames.LocalPart(id), out var node))
            return node;

        // A name that nothing bears is reported as dangling; here it is there, but elsewhere.
        if (elsewhere.Value.Contains(id))
        {
            findings.Error(
                "bpmn.flow-crosses-scope",
                flow,
                $"Luồng nối tới “{id}” không thuộc cùng quy trình.",
                $"Expected “{attribute}” to name a node of the same process, but “{id}” is not one. Connect nodes of one process only, or use a message flow.");
        }

        return null;
    }
}
