using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn.Rules;

/// <summary>Rules about sequence flows.</summary>
internal static class FlowRules
{
    public static void CheckImmediate(XElement flow, FileIndex index, Findings findings)
    {
        if (!flow.Flag("isImmediate", true))
            findings.BreachOfExecution(flow, "8.4.13", "Luồng của quy trình thực thi không được có isImmediate=\"false\". Hãy bỏ thuộc tính đó.", "Expected no isImmediate=\"false\" in an executable process, but this flow has it. Remove the attribute.");
    }

    /// <summary>A condition decides between flows: where only one leaves an activity there is nothing to decide.</summary>
    public static void CheckCondition(XElement flow, FileIndex index, Findings findings)
    {
        if (flow.Element(BpmnNames.Model + "conditionExpression") is not null
            && index.Named(flow, "sourceRef") is { } source && ElementKinds.IsActivity(source) && index.Leaving(source).Count == 1)
        {
            findings.Breach(flow, "8.4.13", "Luồng có điều kiện là luồng duy nhất đi ra từ bước này. Hãy thêm một luồng khác hoặc bỏ điều kiện.", "Expected another flow beside a conditional one that leaves an activity, but this is the only one. Add one, or remove the condition.");
        }
    }

    /// <summary>Where nodes list their flows, both ends of a flow tell the same story.</summary>
    public static void CheckListing(XElement flow, FileIndex index, Findings findings)
    {
        if (index.Named(flow, "sourceRef") is not { } source || index.Named(flow, "targetRef") is not { } target || flow.Id() is not { } id)
            return;
        var (leaves, enters) = (Lists(source, "outgoing", id), Lists(target, "incoming", id));
        if (leaves == enters)
            return;
        var (node, list, other) = leaves ? (target, "incoming", source) : (source, "outgoing", target);
        findings.Breach(node, "8.4.7", $"“{other.Id()}” liệt kê luồng “{id}” nhưng “{node.Id()}” không có nó trong “{list}”. Hãy sửa danh sách.", $"Expected “{list}” to name flow “{id}” as “{other.Id()}” does, but it does not. Correct the list.");
    }

    private static bool Lists(XElement node, string list, string flowId) =>
        node.Elements(BpmnNames.Model + list).Any(e => BpmnNames.LocalPart(e.Value) == flowId);
}
