using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn;

/// <summary>The XML of a process to records.</summary>
internal static class ProcessReader
{
    public static BpmnProcess Read(XElement process, Findings findings) => new(
        process.Id()!,
        process.Caption(),
        process.Flag("isExecutable", false),
        ReadScope(process, findings),
        LaneReader.Read(process));

    /// <summary>The body of a process or a sub-process. Reading has bounded the depth.</summary>
    private static FlowScope ReadScope(XElement scope, Findings findings)
    {
        var nodes = new List<FlowNode>();
        foreach (var element in scope.Elements())
        {
            if (ReadNode(element, findings) is { } node)
                nodes.Add(node);
        }

        return new([.. nodes], ReadFlows(scope, nodes, findings));
    }

    private static FlowNode? ReadNode(XElement element, Findings findings)
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
            return element.Id() is { } id ? ReadNode(element, id, findings) : null;
        if (name is "sequenceFlow" || BpmnNames.Descriptive.Contains(name))
            return null;
        ReportPart(element, BpmnNames.OtherParts.Contains(name) ? element.Parent! : element, findings);
        return null;
    }

    private static FlowNode ReadNode(XElement element, string id, Findings findings)
    {
        FlowNode? node = element.Name.LocalName switch
        {
            "userTask" => new UserTask(id, element.Caption(), StepReader.Read(element, findings)),
            "serviceTask" => new ServiceTask(id, element.Caption(), element.Attribute(BpmnExtension.Operation)?.Value.Trim() is { Length: > 0 } operation ? operation : null),
            "subProcess" when !element.Flag("triggeredByEvent", false) => new SubProcess(id, element.Caption(), ReadScope(element, findings)),
            "exclusiveGateway" => new ExclusiveGateway(id, element.Caption(), element.Trimmed("default")),
            "parallelGateway" => new ParallelGateway(id, element.Caption()),
            "startEvent" or "endEvent" or "intermediateCatchEvent" or "intermediateThrowEvent" or "boundaryEvent" => EventReader.Read(element, id, findings),
            _ => null,
        };
        if (node is null)
        {
            findings.NotExecuted(element, element.Name.LocalName);
            return new NotExecutedNode(id, element.Caption(), element.Name.LocalName, element.Trimmed("attachedToRef"));
        }

        // What is drawn inside of a sub-process was read with its scope.
        foreach (var part in element.Elements().Where(p => p.Name.Namespace == BpmnNames.Model && node is not SubProcess))
        {
            var trigger = node is not ActivityNode && BpmnNames.EventDefinitions.Contains(part.Name.LocalName);
            if (!trigger && !BpmnNames.Descriptive.Contains(part.Name.LocalName))
                ReportPart(part, element, findings);
        }

        ReportAttributes(element, findings);
        return node;
    }

    /// <summary>Reports a part at the node that has it: that is what is drawn.</summary>
    private static void ReportPart(XElement part, XElement owner, Findings findings)
    {
        var name = part.Name.LocalName;
        if (BpmnNames.ResourceRoles.Contains(name))
        {
            findings.Warning(
                "bpmn.ignored",
                owner,
                $"“{name}” không được dùng: vai trò do làn (la:role) quyết định.",
                $"Expected the lane to say who does the work (la:role), but found “{name}”. It is kept and has no meaning.");
        }
        else if (BpmnNames.OtherParts.Contains(name))
        {
            findings.NotExecuted(owner, name);
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

    private static void ReportAttributes(XElement element, Findings findings)
    {
        if (element.Flag("isForCompensation", false))
            findings.NotExecuted(element, "isForCompensation");
        if (element.Flag("parallelMultiple", false))
            findings.NotExecuted(element, "parallelMultiple");
        if (element.Trimmed("startQuantity") is { } start and not "1")
            findings.NotExecuted(element, $"startQuantity={start}");
        if (element.Trimmed("completionQuantity") is { } completion and not "1")
            findings.NotExecuted(element, $"completionQuantity={completion}");
        if (element.Name.LocalName is "userTask" or "serviceTask" or "subProcess" && element.Trimmed("default") is not null)
            findings.NotExecuted(element, "default flow of an activity");
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
            var condition = ReadCondition(element, findings);
            if (condition is not null && source is not (ExclusiveGateway or NotExecutedNode))
                findings.NotExecuted(element, $"condition on a flow that leaves “{source.Id}”, which is no exclusive gateway");
            flows.Add(new(id, element.Caption(), source.Id, target.Id, condition));
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

    private static string? ReadCondition(XElement flow, Findings findings)
    {
        if (flow.Element(BpmnNames.Model + "conditionExpression") is not { } expression)
            return null;
        if (expression.Trimmed("language") is { } language && !language.Contains("feel", StringComparison.OrdinalIgnoreCase))
        {
            findings.Error(
                "bpmn.expression-language",
                flow,
                $"Điều kiện viết bằng “{language}”; hệ thống chỉ dùng FEEL. Hãy viết lại điều kiện.",
                $"Expected a condition in FEEL, but its language is “{language}”. Write the condition in FEEL.");
        }

        return ExpressionText(expression);
    }

    /// <summary>The text of an expression without a leading equals sign, which other tools put before FEEL; null when blank.</summary>
    private static string? ExpressionText(XElement expression)
    {
        var text = expression.Value.Trim();
        if (text.StartsWith('='))
            text = text[1..].TrimStart();
        return text.Length > 0 ? text : null;
    }
}
