using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn.Rules;

/// <summary>Rules about processes and sub-processes as a whole.</summary>
internal static class ScopeRules
{
    /// <summary>Start and end events come together, and where they are drawn every node lies between them.</summary>
    public static void Check(XElement scope, FileIndex index, Findings findings)
    {
        var nodes = scope.Elements().Where(e => e.Name.Namespace == BpmnNames.Model && ElementKinds.IsFlowNode(e)).ToList();
        var starts = nodes.Any(n => n.Is("startEvent"));
        var begins = starts || nodes.Exists(n => n.Flag("instantiate", false));
        var ends = nodes.Any(n => n.Is("endEvent"));
        if (ends && !begins)
            findings.Breach(scope, "10.5.2", "Có sự kiện kết thúc nhưng không có sự kiện bắt đầu. Hãy thêm một sự kiện bắt đầu.", "Expected a start event, since there is an end event, but found none. Add one.");
        if (starts && !ends)
            findings.Breach(scope, "10.5.3", "Có sự kiện bắt đầu nhưng không có sự kiện kết thúc. Hãy thêm một sự kiện kết thúc.", "Expected an end event, since there is a start event, but found none. Add one.");

        foreach (var node in nodes.Where(n => IsWithinFlow(n, index)))
        {
            if (starts && index.Entering(node).Count == 0 && !BeginsByItself(node, index))
                findings.Breach(node, "10.5.2", "Không luồng nào đi tới phần tử này. Hãy nối nó vào quy trình.", "Expected a flow that enters this element, since its process has a start event, but found none. Connect it.");
            if (ends && index.Leaving(node).Count == 0 && !EndsByItself(node, index))
                findings.Breach(node, "10.5.3", "Không luồng nào đi ra từ phần tử này. Hãy nối nó tới sự kiện kết thúc.", "Expected a flow that leaves this element, since its process has an end event, but found none. Connect it.");
        }
    }

    public static void CheckEventSubProcess(XElement scope, FileIndex index, Findings findings)
    {
        if (!ElementKinds.IsEventSubProcess(scope))
            return;
        if (index.Entering(scope).Count + index.Leaving(scope).Count > 0)
            findings.Breach(scope, "10.3.5", "Luồng không được nối với quy trình con kích hoạt bởi sự kiện. Hãy xóa luồng.", "Expected no flow at an event sub-process, but found one. Remove it.");
        var starts = scope.Elements(BpmnNames.Model + "startEvent").Count();
        if (starts != 1)
            findings.Breach(scope, "10.3.5", $"Quy trình con kích hoạt bởi sự kiện cần đúng một sự kiện bắt đầu nhưng có {starts}.", $"Expected exactly one start event in an event sub-process, but found {starts}. {(starts == 0 ? "Add one." : "Keep one of them.")}");
    }

    public static void CheckNoData(XElement scope, FileIndex index, Findings findings)
    {
        if (scope.Element(BpmnNames.Model + "ioSpecification") is not null)
            findings.Breach(scope, "10.4.1", "Quy trình con không được khai báo dữ liệu vào/ra. Hãy dùng dữ liệu của quy trình bao quanh.", "Expected no inputs and outputs on a sub-process, which reads the data around it, but found an ioSpecification. Remove it.");
    }

    private static bool IsWithinFlow(XElement node, FileIndex index) =>
        !node.Flag("isForCompensation", false) && !ElementKinds.IsEventSubProcess(node) && !IsCompensation(node, index);

    private static bool BeginsByItself(XElement node, FileIndex index) =>
        node.Is("startEvent", "boundaryEvent") || node.Flag("instantiate", false)
        || (node.Is("intermediateCatchEvent") && index.Triggers(node).Any(t => ElementKinds.IsTrigger(t, "link")));

    private static bool EndsByItself(XElement node, FileIndex index) =>
        node.Is("endEvent") || (node.Is("intermediateThrowEvent") && index.Triggers(node).Any(t => ElementKinds.IsTrigger(t, "link")));

    private static bool IsCompensation(XElement node, FileIndex index) =>
        node.Is("boundaryEvent") && index.Triggers(node).Any(t => ElementKinds.IsTrigger(t, "compensate"));
}
