using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn.Rules;

/// <summary>Rules about events on the boundary of an activity (10.5.4).</summary>
internal static class BoundaryRules
{
    public static void CheckFlows(XElement @event, FileIndex index, Findings findings)
    {
        if (index.Entering(@event).Count > 0)
            findings.Breach(@event, "10.5.4", "Không luồng nào được đi vào sự kiện biên. Hãy nối luồng tới phần tử sau nó.", "Expected no flow to enter a boundary event, but found one. Connect it to the element after it.");
        if (IsCompensation(@event, index) && index.Leaving(@event).Count > 0)
            findings.Breach(@event, "10.5.4", "Sự kiện bù trừ nối bằng liên kết (association), không bằng luồng. Hãy xóa luồng.", "Expected an association, not a flow, from a compensation event to what undoes the activity, but found a flow. Remove it.");
    }

    public static void CheckCancel(XElement @event, FileIndex index, Findings findings)
    {
        if (index.Triggers(@event).Any(t => ElementKinds.IsTrigger(t, "cancel")) && index.Named(@event, "attachedToRef") is { } host && !host.Is("transaction"))
            findings.Breach(@event, "10.5.4", "Sự kiện hủy chỉ gắn vào giao dịch (transaction). Hãy gắn lại.", $"Expected a cancel event on a transaction only, but it sits on a “{host.Name.LocalName}”. Attach it to a transaction.");
    }

    /// <summary>A compensation event names by an association the activity that undoes.</summary>
    public static void CheckCompensation(XElement @event, FileIndex index, Findings findings)
    {
        if (!IsCompensation(@event, index))
            return;
        var associations = @event.Document!.Root!.Descendants(BpmnNames.Model + "association");
        var handlers = associations.Where(a => a.Trimmed("sourceRef") is { } source && BpmnNames.LocalPart(source) == @event.Id()).Select(a => index.Named(a, "targetRef")).OfType<XElement>().Where(ElementKinds.IsActivity).ToList();
        if (handlers.Count == 0)
            findings.Breach(@event, "10.7", "Sự kiện bù trừ chưa nối với bước bù trừ. Hãy nối bằng liên kết (association).", "Expected an association from a compensation event to an activity, but found none. Connect it to the activity that undoes.");
        foreach (var handler in handlers.Where(h => !h.Flag("isForCompensation", false)))
            findings.Breach(handler, "10.7", "Bước bù trừ cần isForCompensation=\"true\".", "Expected isForCompensation=\"true\" on the activity that a compensation event names, but found none. Set it.");
    }

    private static bool IsCompensation(XElement @event, FileIndex index) => index.Triggers(@event).Any(t => ElementKinds.IsTrigger(t, "compensate"));
}
