using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn.Rules;

/// <summary>The direction of a gateway is what its flows say (10.6).</summary>
internal static class GatewayRules
{
    public static void CheckDirection(XElement gateway, FileIndex index, Findings findings)
    {
        var (ways, outs) = (index.Entering(gateway).Count, index.Leaving(gateway).Count);
        var (expected, holds) = gateway.Trimmed("gatewayDirection") switch
        {
            "Converging" => ("several flows in and one out", ways > 1 && outs <= 1),
            "Diverging" => ("one flow in and several out", ways <= 1 && outs > 1),
            "Mixed" => ("several flows in and several out", ways > 1 && outs > 1),
            _ => ("", true),
        };
        if (!holds)
            findings.Breach(gateway, "10.6.1", $"Hướng “{gateway.Trimmed("gatewayDirection")}” không khớp: có {ways} luồng vào và {outs} luồng ra.", $"Expected {expected} of a “{gateway.Trimmed("gatewayDirection")}” gateway, but found {ways} in and {outs} out. Correct the direction or the flows.");
    }
}
