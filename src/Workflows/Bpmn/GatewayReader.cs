using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn;

/// <summary>Gateways.</summary>
internal static class GatewayReader
{
    /// <summary>The gateway; null when the element is none.</summary>
    public static GatewayNode? Read(XElement element, string id, Findings findings)
    {
        var usual = element.Trimmed("default") is { } flow ? BpmnNames.LocalPart(flow) : null;
        return element.Name.LocalName switch
        {
            "exclusiveGateway" => new ExclusiveGateway(id, element.Caption(), usual),
            "parallelGateway" => new ParallelGateway(id, element.Caption()),
            "inclusiveGateway" => new InclusiveGateway(id, element.Caption(), usual),
            "complexGateway" => new ComplexGateway(id, element.Caption(), usual, ExpressionReader.Read(element, "activationCondition", findings)),
            "eventBasedGateway" => new EventBasedGateway(id, element.Caption(), element.Flag("instantiate", false), element.Trimmed("eventGatewayType") == "Parallel"),
            _ => null,
        };
    }
}
