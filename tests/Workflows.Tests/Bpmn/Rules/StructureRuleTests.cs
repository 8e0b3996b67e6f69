using LongAn.Workflows.Bpmn;
using Xunit;

namespace LongAn.Workflows.Tests.Bpmn.Rules;

public sealed class StructureRuleTests
{
    private const string Between = "<bpmn:sequenceFlow id=\"in\" sourceRef=\"s\" targetRef=\"x\"/><bpmn:sequenceFlow id=\"out\" sourceRef=\"x\" targetRef=\"e\"/>";
    private const string Ends = "<bpmn:startEvent id=\"s\"/><bpmn:endEvent id=\"e\"/>";

    [Fact]
    public void A_whole_process_breaks_no_rule() => Assert.Empty(Breaches($"{Ends}<bpmn:task id=\"x\"/>{Between}"));

    [Theory]
    [InlineData("x", Ends + "<bpmn:task id=\"x\"/><bpmn:sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"e\"/><bpmn:sequenceFlow id=\"g\" sourceRef=\"x\" targetRef=\"e\"/>")]
    [InlineData("p", "<bpmn:startEvent id=\"s\"/><bpmn:task id=\"x\"/><bpmn:sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"x\"/>")]
    [InlineData("s", Ends + "<bpmn:task id=\"x\"><bpmn:incoming>in</bpmn:incoming></bpmn:task><bpmn:task id=\"y\"><bpmn:outgoing>out</bpmn:outgoing></bpmn:task>" + Between)]
    [InlineData("x", Ends + "<bpmn:exclusiveGateway id=\"x\" gatewayDirection=\"Diverging\"/>" + Between)]
    [InlineData("x", Ends + "<bpmn:eventBasedGateway id=\"x\"/>" + Between)]
    [InlineData("x", Ends + "<bpmn:intermediateThrowEvent id=\"x\"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateThrowEvent>" + Between)]
    [InlineData("b", Ends + "<bpmn:task id=\"x\"/><bpmn:boundaryEvent id=\"b\" attachedToRef=\"x\"><bpmn:cancelEventDefinition/></bpmn:boundaryEvent><bpmn:sequenceFlow id=\"g\" sourceRef=\"b\" targetRef=\"e\"/>" + Between)]
    [InlineData("b", Ends + "<bpmn:task id=\"x\"/><bpmn:boundaryEvent id=\"b\" attachedToRef=\"x\" cancelActivity=\"false\"><bpmn:errorEventDefinition/></bpmn:boundaryEvent><bpmn:sequenceFlow id=\"g\" sourceRef=\"b\" targetRef=\"e\"/>" + Between)]
    [InlineData("x", Ends + "<bpmn:intermediateThrowEvent id=\"x\"><bpmn:linkEventDefinition name=\"A\"/></bpmn:intermediateThrowEvent><bpmn:sequenceFlow id=\"in\" sourceRef=\"s\" targetRef=\"x\"/>")]
    [InlineData("x", Ends + "<bpmn:exclusiveGateway id=\"x\" default=\"in\"/>" + Between)]
    [InlineData("x", Ends + "<bpmn:task id=\"x\"><bpmn:multiInstanceLoopCharacteristics/></bpmn:task>" + Between)]
    public void A_breach_names_the_element(string element, string content) =>
        Assert.Contains(Breaches(content), d => d.Severity == Severity.Error && d.Location.ElementId == element);

    [Fact]
    public void What_only_execution_needs_is_a_warning_in_a_drawing()
    {
        var text = BpmnText.Process(Ends + "<bpmn:task id=\"x\"><bpmn:multiInstanceLoopCharacteristics/></bpmn:task>" + Between);
        var drawing = text.Replace("isExecutable=\"true\"", "isExecutable=\"false\"", StringComparison.Ordinal);

        var found = Assert.Single(BpmnText.Read(drawing, BpmnReadOptions.Default).Diagnostics);

        Assert.Equal((Severity.Warning, "x"), (found.Severity, found.Location.ElementId));
    }

    private static IEnumerable<Diagnostic> Breaches(string content) =>
        BpmnText.Read(BpmnText.Process(content), BpmnReadOptions.Default).Diagnostics.Where(d => d.Code == "bpmn.rule");
}
