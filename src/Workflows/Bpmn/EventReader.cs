using System.Xml.Linq;
using NodaTime.Text;

namespace LongAn.Workflows.Bpmn;

/// <summary>Events and what triggers them.</summary>
internal static class EventReader
{
    /// <summary>The event; null when its kind is not executed in its place.</summary>
    public static FlowNode? Read(XElement element, string id, Findings findings)
    {
        var definitions = element.Elements().Where(e => e.Name.Namespace == BpmnNames.Model && BpmnNames.EventDefinitions.Contains(e.Name.LocalName)).ToList();
        var place = element.Name.LocalName;
        var trigger = definitions.Count == 0 ? "" : definitions[0].Name.LocalName;
        if (definitions.Count > 1)
            return NotExecuted(element, id, "multiple event definitions", findings);

        var caption = element.Caption();
        return (place, trigger) switch
        {
            ("startEvent", "") => new StartEvent(id, caption, new NoneDefinition(), element.Flag("isInterrupting", true)),
            ("endEvent", "") => new EndEvent(id, caption, new NoneDefinition()),
            ("endEvent", "terminateEventDefinition") => new EndEvent(id, caption, new TerminateDefinition()),
            ("intermediateThrowEvent", "") => new IntermediateThrowEvent(id, caption, new NoneDefinition()),
            ("intermediateCatchEvent", "timerEventDefinition") => new IntermediateCatchEvent(id, caption, Timer(definitions[0], findings)),
            ("boundaryEvent", "timerEventDefinition") => Boundary(element, id, Timer(definitions[0], findings), findings),
            _ => NotExecuted(element, id, trigger, findings),
        };
    }

    private static NotExecutedNode NotExecuted(XElement element, string id, string trigger, Findings findings)
    {
        var what = trigger.Length == 0 ? $"{element.Name.LocalName} without a trigger" : $"{element.Name.LocalName} with {trigger}";
        findings.NotExecuted(element, what);
        return new(id, element.Caption(), element.Name.LocalName, element.Trimmed("attachedToRef"));
    }

    private static BoundaryEvent Boundary(XElement element, string id, TimerDefinition timer, Findings findings)
    {
        var attached = element.Trimmed("attachedToRef");
        if (attached is null)
        {
            findings.Error(
                "bpmn.missing-attribute",
                element,
                "Sự kiện biên thiếu “attachedToRef”. Hãy gắn nó vào một bước.",
                "Expected “attachedToRef” on this boundary event, but found none. Attach it to an activity.");
        }

        return new(id, element.Caption(), timer, BpmnNames.LocalPart(attached ?? ""), element.Flag("cancelActivity", true));
    }

    private static TimerDefinition Timer(XElement definition, Findings findings)
    {
        var given = definition.Elements().Where(e => e.Name.Namespace == BpmnNames.Model && e.Name.LocalName is "timeDate" or "timeDuration" or "timeCycle").ToList();
        var kind = given.Count == 0 ? TimerKind.Duration : given[0].Name.LocalName switch
        {
            "timeDate" => TimerKind.Date,
            "timeDuration" => TimerKind.Duration,
            _ => TimerKind.Cycle,
        };
        var text = given.Count == 0 ? "" : given[0].Value.Trim();
        var timer = new TimerDefinition(kind, text, definition.Attribute(BpmnExtension.WorkingTime)?.Value.Trim() is "true" or "1");
        if (text.Length == 0)
        {
            findings.Error(
                "bpmn.incomplete",
                definition,
                "Bộ hẹn giờ chưa cho biết khi nào. Hãy đặt ngày, khoảng thời gian hoặc chu kỳ.",
                "Expected timeDate, timeDuration or timeCycle to say when, but found none. Give the timer a date, a duration or a cycle.");
        }
        else if (given.Count > 1)
        {
            Invalid(definition, "one of timeDate, timeDuration and timeCycle", $"{given.Count} of them", findings);
        }
        else if (!text.StartsWith('=') && Expected(kind, text) is { } expected)
        {
            Invalid(definition, expected, text, findings);
        }

        if (timer.InWorkingTime && kind != TimerKind.Duration)
            Invalid(definition, "timeDuration together with la:workingTime", given[0].Name.LocalName, findings);
        return timer;
    }

    /// <summary>What was expected of a timer's text, or null when it is right (ISO 8601).</summary>
    private static string? Expected(TimerKind kind, string text) => kind switch
    {
        TimerKind.Date => IsDate(text) ? null : "a date such as 2026-11-23 or 2026-11-23T15:00:00+07:00, or an expression after =",
        TimerKind.Duration => IsDuration(text) ? null : "a duration such as P3D or PT8H, or an expression after =",
        _ => text.Split('/') is [['R', ..], .., var last] && IsDuration(last) ? null : "a cycle such as R3/PT24H, or an expression after =",
    };

    private static bool IsDate(string text) =>
        OffsetDateTimePattern.ExtendedIso.Parse(text).Success || LocalDateTimePattern.ExtendedIso.Parse(text).Success || LocalDatePattern.Iso.Parse(text).Success;

    private static bool IsDuration(string text) => !text.Contains('-', StringComparison.Ordinal) && PeriodPattern.Roundtrip.Parse(text).Success;

    private static void Invalid(XElement definition, string expected, string found, Findings findings) => findings.Error(
        "bpmn.invalid-value",
        definition,
        $"Bộ hẹn giờ cần {expected} nhưng gặp “{found}”.",
        $"Expected {expected}, but found “{found}”.");
}
