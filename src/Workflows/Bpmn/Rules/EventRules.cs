using System.Collections.Frozen;
using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn.Rules;

/// <summary>Rules about what events may wait for or throw (table 10.93: types of events and their triggers).</summary>
internal static class EventRules
{
    private static readonly FrozenDictionary<string, string[]> _triggers = new Dictionary<string, string[]>
    {
        ["startEvent"] = ["", "message", "timer", "conditional", "signal"],
        ["start of event sub-process"] = ["message", "timer", "error", "escalation", "compensate", "conditional", "signal"],
        ["endEvent"] = ["", "message", "error", "escalation", "cancel", "compensate", "signal", "terminate"],
        ["intermediateCatchEvent"] = ["message", "timer", "conditional", "link", "signal"],
        ["intermediateThrowEvent"] = ["", "message", "escalation", "compensate", "link", "signal"],
        ["boundaryEvent"] = ["message", "timer", "error", "escalation", "cancel", "compensate", "conditional", "signal"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static void CheckTrigger(XElement @event, FileIndex index, Findings findings)
    {
        var place = IsOfEventSubProcess(@event) ? "start of event sub-process" : @event.Name.LocalName;
        var allowed = _triggers[place];
        var kinds = index.Triggers(@event).Select(Kind).DefaultIfEmpty("");
        foreach (var kind in kinds.Where(k => !allowed.Contains(k)))
        {
            var found = kind.Length == 0 ? "none" : kind;
            findings.Breach(
                @event,
                "table 10.93",
                $"Sự kiện ở đây chỉ có thể thuộc loại: {string.Join(", ", allowed.Where(a => a.Length > 0))}; tìm thấy “{found}”.",
                $"Expected one of {string.Join(", ", allowed.Select(a => a.Length == 0 ? "none" : a))} as the trigger of this event, but found {found}. Choose another.");
        }
    }

    /// <summary>What ends the activity in any case cannot leave it running.</summary>
    public static void CheckInterrupting(XElement @event, FileIndex index, Findings findings)
    {
        if (@event.Flag("isInterrupting", true) && @event.Flag("cancelActivity", true))
            return;
        foreach (var kind in index.Triggers(@event).Select(Kind).Where(k => k is "error" or "cancel" or "compensate"))
            findings.Breach(@event, "table 10.93", $"Sự kiện “{kind}” luôn ngắt; không thể đặt là không ngắt.", $"Expected an interrupting event, which “{kind}” always is, but it is marked as non-interrupting. Mark it as interrupting.");
    }

    public static void CheckFlows(XElement @event, FileIndex index, Findings findings)
    {
        if (@event.Is("startEvent") && index.Entering(@event).Count > 0)
            findings.Breach(@event, "10.5.2", "Không luồng nào được đi vào sự kiện bắt đầu. Hãy nối luồng tới phần tử sau nó.", "Expected no flow to enter a start event, but found one. Connect it to the element after it.");
        if (@event.Is("endEvent") && index.Leaving(@event).Count > 0)
            findings.Breach(@event, "10.5.3", "Không luồng nào được đi ra từ sự kiện kết thúc. Hãy dùng sự kiện trung gian.", "Expected no flow to leave an end event, but found one. Use an intermediate event.");
    }

    public static void CheckLeaving(XElement @event, FileIndex index, Findings findings)
    {
        if (index.Leaving(@event).Count == 0 && !index.Triggers(@event).Any(t => Kind(t) == "link"))
            findings.Breach(@event, "10.5.4", "Sự kiện trung gian cần một luồng đi ra. Hãy nối nó, hoặc dùng sự kiện kết thúc.", "Expected a flow that leaves an intermediate event, but found none. Connect it, or use an end event.");
    }

    /// <summary>The data of an event is what its message, signal, error or escalation bears.</summary>
    public static void CheckPayload(XElement @event, FileIndex index, Findings findings)
    {
        var data = @event.Elements().Where(e => e.Name.Namespace == BpmnNames.Model && e.Is("dataInput", "dataOutput")).ToList();
        var triggers = index.Triggers(@event);
        for (var i = 0; i < Math.Min(data.Count, triggers.Count); i++)
        {
            if (!Items.Same(Items.Of(data[i], index), Items.OfTrigger(triggers[i], index)))
                findings.Breach(data[i], "10.5.1", "Dữ liệu của sự kiện khác kiểu với nội dung mà nó mang. Hãy dùng cùng một itemDefinition.", $"Expected the data of the event to be of the item that its {Kind(triggers[i])} bears, but it is of another. Use the same item definition.");
        }
    }

    private static bool IsOfEventSubProcess(XElement @event) =>
        @event.Is("startEvent") && @event.Parent is { } scope && ElementKinds.IsEventSubProcess(scope);

    private static string Kind(XElement trigger) => trigger.Name.LocalName.Replace("EventDefinition", "", StringComparison.Ordinal);
}
