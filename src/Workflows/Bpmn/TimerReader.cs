using System.Xml.Linq;
using NodaTime.Text;

namespace LongAn.Workflows.Bpmn;

/// <summary>Timers: they must say when, in ISO 8601 or by an expression.</summary>
internal static class TimerReader
{
    public static TimerDefinition Read(XElement definition, Findings findings)
    {
        var given = definition.Elements().Where(e => e.Name.Namespace == BpmnNames.Model && e.Name.LocalName is "timeDate" or "timeDuration" or "timeCycle").ToList();
        var kind = given.Count == 0 ? TimerKind.Duration : given[0].Name.LocalName switch
        {
            "timeDate" => TimerKind.Date,
            "timeDuration" => TimerKind.Duration,
            _ => TimerKind.Cycle,
        };
        var text = given.Count == 0 ? "" : given[0].Value.Trim();
        var timer = new TimerDefinition(kind, text, Says(definition, BpmnExtension.WorkingTime), Says(definition, BpmnExtension.LegalLimit));
        if (text.Length == 0)
        {
            findings.NeededToExecute(
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
        if (timer.IsLegalLimit && kind == TimerKind.Cycle)
            Invalid(definition, "timeDuration or timeDate together with la:legalLimit", given[0].Name.LocalName, findings);
        if (timer is { IsLegalLimit: true, InWorkingTime: true })
            Invalid(definition, "la:workingTime or la:legalLimit", "both", findings);
        return timer;
    }

    private static bool Says(XElement definition, XName flag) => definition.Attribute(flag)?.Value.Trim() is "true" or "1";

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
