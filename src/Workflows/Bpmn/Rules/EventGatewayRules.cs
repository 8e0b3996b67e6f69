using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn.Rules;

/// <summary>Rules about event-based gateways (10.6.6).</summary>
internal static class EventGatewayRules
{
    private const string Section = "10.6.6";

    public static void Check(XElement gateway, FileIndex index, Findings findings)
    {
        var flows = index.Leaving(gateway);
        if (flows.Count < 2)
            findings.Breach(gateway, Section, $"Cổng theo sự kiện cần ít nhất hai luồng ra nhưng có {flows.Count}.", $"Expected at least two flows out of an event-based gateway, but found {flows.Count}. Add an event, or remove the gateway.");
        if (gateway.Flag("instantiate", false) && index.Entering(gateway).Count > 0)
            findings.Breach(gateway, Section, "Cổng khởi tạo quy trình không được có luồng vào. Hãy xóa luồng.", "Expected no flow into an event-based gateway that begins the process, but found one. Remove it.");

        var targets = flows.Select(f => index.Named(f, "targetRef")).OfType<XElement>().ToList();
        foreach (var target in targets)
        {
            if (!Awaits(target, index))
                findings.Breach(target, Section, "Sau cổng theo sự kiện chỉ có sự kiện nhận (tin nhắn, hẹn giờ, điều kiện, tín hiệu) hoặc bước nhận tin.", $"Expected a receive task or a catching message, timer, conditional or signal event after an event-based gateway, but found “{target.Name.LocalName}”. Draw one between.");
            else if (index.Entering(target).Count > 1)
                findings.Breach(target, Section, "Phần tử sau cổng theo sự kiện không được có luồng vào khác. Hãy xóa luồng.", "Expected no other flow into an element after an event-based gateway, but found one. Remove it.");
        }

        var receives = targets.Any(t => t.Is("receiveTask"));
        if (receives && targets.Exists(t => index.Triggers(t).Any(d => ElementKinds.IsTrigger(d, "message"))))
            findings.Breach(gateway, Section, "Không dùng chung bước nhận tin và sự kiện tin nhắn sau một cổng. Hãy chọn một loại.", "Expected either receive tasks or message events after an event-based gateway, but found both. Use one kind.");
    }

    private static bool Awaits(XElement target, FileIndex index) =>
        target.Is("receiveTask")
        || (target.Is("intermediateCatchEvent") && index.Triggers(target) is { Count: > 0 } triggers && !triggers.Any(t => ElementKinds.IsTrigger(t, "link")));
}
