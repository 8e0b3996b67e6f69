using System.Globalization;
using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn.Rules;

/// <summary>Rules about collaborations: message flows connect two pools (9.3).</summary>
internal static class MessageFlowRules
{
    public static void CheckEnds(XElement flow, FileIndex index, Findings findings)
    {
        if (index.Named(flow, "sourceRef") is { } source && !IsEnd(source, "startEvent", "intermediateCatchEvent", "boundaryEvent"))
            findings.Breach(flow, "9.3.1", $"Dòng tin nhắn không thể đi ra từ “{source.Name.LocalName}”.", $"Expected a message flow to leave a pool, a task or an event that throws, but it leaves a “{source.Name.LocalName}”. Connect it again.");
        if (index.Named(flow, "targetRef") is not { } target)
            return;
        if (!IsEnd(target, "endEvent", "intermediateThrowEvent", "implicitThrowEvent"))
            findings.Breach(flow, "9.3.1", $"Dòng tin nhắn không thể đi vào “{target.Name.LocalName}”.", $"Expected a message flow to enter a pool, a task or an event that catches, but it enters a “{target.Name.LocalName}”. Connect it again.");
        if (target.Is("startEvent") && !index.Triggers(target).Any(t => ElementKinds.IsTrigger(t, "message")))
            findings.Breach(target, "10.5.2", "Sự kiện bắt đầu nhận tin nhắn cần có loại “message”.", "Expected a message start event where a message flow enters, but it has no message. Give it one.");
    }

    public static void CheckPools(XElement flow, FileIndex index, Findings findings)
    {
        var (from, to) = (PoolOf(index.Named(flow, "sourceRef"), index), PoolOf(index.Named(flow, "targetRef"), index));
        if (from is not null && from == to)
            findings.Breach(flow, "9.3", "Dòng tin nhắn cần nối hai bên khác nhau, nhưng cả hai đầu ở cùng một bên. Hãy dùng luồng tuần tự.", "Expected a message flow between two pools, but both ends are in the same one. Use a sequence flow.");
    }

    public static void CheckMultiplicity(XElement multiplicity, FileIndex index, Findings findings)
    {
        var (minimum, maximum) = (Number(multiplicity, "minimum", 0), Number(multiplicity, "maximum", 1));
        if (minimum < 0 || maximum < 1 || maximum < minimum)
            findings.Breach(multiplicity, "9.2.2", "Số lượng tối thiểu không âm, tối đa ít nhất là 1 và không nhỏ hơn tối thiểu.", $"Expected a minimum of 0 or more and a maximum of 1 or more, not less than the minimum, but found {minimum} and {maximum}. Correct them.");
    }

    private static bool IsEnd(XElement element, params ReadOnlySpan<string> not) =>
        !element.Is(not) && !ElementKinds.IsEventSubProcess(element)
        && (element.Is("participant") || ElementKinds.IsActivity(element) || ElementKinds.IsEvent(element));

    private static XElement? PoolOf(XElement? end, FileIndex index) => end switch
    {
        null => null,
        _ when end.Is("participant") => index.Named(end, "processRef") ?? end,
        _ => end.Ancestors(BpmnNames.Model + "process").FirstOrDefault(),
    };

    private static int Number(XElement element, string attribute, int @default) =>
        element.Trimmed(attribute) is { } text && int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : @default;
}
