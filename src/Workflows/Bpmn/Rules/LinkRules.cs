using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn.Rules;

/// <summary>Rules about link events: the two ends of one line on the drawing (10.5.5).</summary>
internal static class LinkRules
{
    public static void Check(XElement @event, FileIndex index, Findings findings)
    {
        if (index.Triggers(@event).FirstOrDefault(t => ElementKinds.IsTrigger(t, "link")) is not { } link)
            return;
        var catches = @event.Is("intermediateCatchEvent");
        if (catches && index.Entering(@event).Count > 0)
            findings.Breach(@event, "10.5.4", "Không luồng nào được đi vào đầu nhận của liên kết. Hãy xóa luồng.", "Expected no flow to enter the target of a link, but found one. Remove it.");
        if (!catches && index.Leaving(@event).Count > 0)
            findings.Breach(@event, "10.5.4", "Không luồng nào được đi ra từ đầu gửi của liên kết. Hãy xóa luồng.", "Expected no flow to leave the source of a link, but found one. Remove it.");

        var other = BpmnNames.Model + (catches ? "intermediateThrowEvent" : "intermediateCatchEvent");
        var scope = @event.Parent!;
        if (!scope.Elements(other).SelectMany(index.Triggers).Any(t => ElementKinds.IsTrigger(t, "link") && Belong(link, t)))
            findings.Breach(@event, "10.5.5", "Liên kết chỉ có một đầu. Hãy vẽ đầu kia trong cùng quy trình, cùng tên.", $"Expected {(catches ? "a source" : "a target")} for this link in the same process, but found none. Draw one of the same name.");
    }

    private static bool Belong(XElement one, XElement other) =>
        (one.Caption() is { } name && name == other.Caption()) || Names(one, other) || Names(other, one);

    private static bool Names(XElement one, XElement other) =>
        other.Id() is { } id && one.Elements().Any(e => e.Is("source", "target") && BpmnNames.LocalPart(e.Value) == id);
}
