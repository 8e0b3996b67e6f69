using System.Text;
using LongAn.Workflows.Bpmn;
using Xunit;

namespace LongAn.Workflows.Tests.Bpmn;

public sealed class BpmnReaderTests
{
    [Fact]
    public void A_process_is_read_with_nodes_flows_and_lanes_in_file_order()
    {
        var process = BpmnText.Clean(BpmnText.Process(
            """
            <bpmn:laneSet id="ls">
              <bpmn:lane id="outer" name="Xã" la:role="specialist">
                <bpmn:flowNodeRef>s</bpmn:flowNodeRef><bpmn:flowNodeRef>t</bpmn:flowNodeRef>
                <bpmn:childLaneSet id="cls"><bpmn:lane id="inner"><bpmn:flowNodeRef>t</bpmn:flowNodeRef></bpmn:lane></bpmn:childLaneSet>
              </bpmn:lane>
              <bpmn:lane id="other" la:role="leader"><bpmn:flowNodeRef>e</bpmn:flowNodeRef></bpmn:lane>
            </bpmn:laneSet>
            <bpmn:startEvent id="s" name="Nộp hồ sơ"/>
            <bpmn:exclusiveGateway id="g" default="f3"/>
            <bpmn:userTask id="t"/>
            <bpmn:serviceTask id="v" la:operation="lookup"/>
            <bpmn:parallelGateway id="a"/>
            <bpmn:boundaryEvent id="b" attachedToRef="t" cancelActivity="false"><bpmn:timerEventDefinition id="bt" la:workingTime="true"><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
            <bpmn:intermediateCatchEvent id="w"><bpmn:timerEventDefinition id="wt"><bpmn:timeDate>= due</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
            <bpmn:endEvent id="e"/>
            <bpmn:endEvent id="x"><bpmn:terminateEventDefinition id="xt"/></bpmn:endEvent>
            <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="g"/>
            <bpmn:sequenceFlow id="f2" name="nhận" sourceRef="g" targetRef="t"><bpmn:conditionExpression>= outcome = "accept"</bpmn:conditionExpression></bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="f3" sourceRef="g" targetRef="x"/>
            """));

        Assert.Equal(("p", true), (process.Id, process.IsExecutable));
        Assert.Equal(
            [
                new StartEvent("s", "Nộp hồ sơ", new NoneDefinition()),
                new ExclusiveGateway("g", null, "f3"),
                new UserTask("t", null, null),
                new ServiceTask("v", null, "lookup"),
                new ParallelGateway("a", null),
                new BoundaryEvent("b", null, new TimerDefinition(TimerKind.Duration, "P1D", InWorkingTime: true), "t", CancelActivity: false),
                new IntermediateCatchEvent("w", null, new TimerDefinition(TimerKind.Date, "= due")),
                new EndEvent("e", null, new NoneDefinition()),
                new EndEvent("x", null, new TerminateDefinition()),
            ],
            process.Body.Nodes);
        Assert.Equal(
            [
                new SequenceFlow("f1", null, "s", "g", null),
                new SequenceFlow("f2", "nhận", "g", "t", "outcome = \"accept\""),
                new SequenceFlow("f3", null, "g", "x", null),
            ],
            process.Body.Flows);
        Assert.Equal(
            [new Lane("inner", null, "specialist", ["t"]), new Lane("outer", "Xã", "specialist", ["s"]), new Lane("other", null, "leader", ["e"])],
            process.Lanes);
    }

    [Theory]
    [InlineData("bpmn:", "xmlns:bpmn")]
    [InlineData("", "xmlns")]
    [InlineData("quy-trình:", "xmlns:quy-trình")]
    public void Any_prefix_means_the_same(string prefix, string declaration)
    {
        var process = BpmnText.Clean(
            $"<{prefix}definitions {declaration}=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><{prefix}process id=\"p\"><{prefix}startEvent id=\"s\"/></{prefix}process></{prefix}definitions>");

        Assert.Equal([new StartEvent("s", null, new NoneDefinition())], process.Body.Nodes);
    }

    public static TheoryData<string, int, bool> Encodings => new()
    {
        { "utf-8", 65001, false }, { "utf-8", 65001, true }, { "UTF-16", 1200, true }, { "utf-16", 1201, true },
        { "utf-16", 1200, false }, { "utf-16", 1201, false }, { "windows-1258", 1258, false },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_decoded_by_byte_order_mark_or_declaration(string declared, int codePage, bool mark)
    {
        // In windows-1258 tones are letters of their own, so the name is written decomposed.
        var name = codePage == 1258 ? "Ho\u0300 s\u01A1" : "Hồ sơ";
        var text = $"<?xml version=\"1.0\" encoding=\"{declared}\"?>" + BpmnText.Process($"<bpmn:startEvent id=\"s\" name=\"{name}\"/>");
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];

        var reading = BpmnText.Read(bytes);

        Assert.Empty(reading.Diagnostics);
        Assert.Equal(name, reading.Document!.Model.Processes[0].Body.Nodes[0].Name);
    }

    [Fact]
    public void A_file_that_claims_utf_16_but_is_utf_8_is_read() =>
        BpmnText.Clean("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + BpmnText.Process("<bpmn:startEvent id=\"s\" name=\"Hồ sơ\"/>"));

    [Theory]
    [InlineData("<bpmn:choreographyTask id=\"n\"/>", "choreographyTask")]
    [InlineData("<bpmn:implicitThrowEvent id=\"n\"/>", "implicitThrowEvent")]
    [InlineData("<bpmn:subChoreography id=\"n\"><bpmn:ioSpecification id=\"n\"/></bpmn:subChoreography>", "subChoreography", "bpmn.duplicate-id")]
    public void What_is_not_executed_is_refused_by_name(string xml, string named, string? beside = null)
    {
        var reading = BpmnText.Read(BpmnText.Process(xml));

        var finding = Assert.Single(reading.Diagnostics, d => d.Code == "bpmn.not-executed");
        Assert.Contains(named, finding.Message.En, StringComparison.Ordinal);
        Assert.Equal((Severity.Error, "n"), (finding.Severity, finding.Location.ElementId));
        Assert.Equal(beside, reading.Diagnostics.FirstOrDefault(d => d.Code != "bpmn.not-executed")?.Code);
        Assert.Equal("n", Assert.Single(reading.Document!.Model.Processes[0].Body.Nodes).Id);
    }

    [Fact]
    public void A_sub_process_is_a_scope_of_its_own_in_the_lane_it_is_drawn_in()
    {
        var process = BpmnText.Clean(BpmnText.Process(
            """
            <bpmn:laneSet id="ls"><bpmn:lane id="l" la:role="leader"><bpmn:flowNodeRef>sub</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
            <bpmn:subProcess id="sub" name="Trong">
              <bpmn:startEvent id="s"/><bpmn:userTask id="t"/><bpmn:endEvent id="e"/>
              <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="t"/><bpmn:sequenceFlow id="f2" sourceRef="t" targetRef="e"/>
            </bpmn:subProcess>
            """));

        var sub = Assert.IsType<SubProcess>(Assert.Single(process.Body.Nodes));
        Assert.Equal(["s", "t", "e"], sub.Body.Nodes.Select(n => n.Id));
        Assert.Equal(["f1", "f2"], sub.Body.Flows.Select(f => f.Id));
        Assert.Empty(process.Body.Flows);
        Assert.Equal([new Lane("l", null, "leader", ["sub", "s", "t", "e"])], process.Lanes);
    }

    [Fact]
    public void A_flow_does_not_cross_the_edge_of_a_sub_process()
    {
        var finding = BpmnText.Only(BpmnText.Process(
            """
            <bpmn:startEvent id="s"/><bpmn:subProcess id="sub"><bpmn:userTask id="t"/></bpmn:subProcess>
            <bpmn:sequenceFlow id="f" sourceRef="s" targetRef="t"/>
            """));

        Assert.Equal(("bpmn.flow-crosses-scope", "f"), (finding.Code, finding.Location.ElementId));
    }

    [Theory]
    [InlineData("<bpmn:startEvent id=\"x\"/><bpmn:endEvent id=\"x\"/>", "bpmn.duplicate-id", "x")]
    [InlineData("<bpmn:userTask name=\"không mã\"/>", "bpmn.missing-id", "p")]
    [InlineData("<bpmn:startEvent id=\"s\"/><bpmn:sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"gone\"/>", "bpmn.dangling-reference", "f")]
    [InlineData("<bpmn:startEvent id=\"s\"/><bpmn:sequenceFlow id=\"f\" sourceRef=\"s\"/>", "bpmn.missing-attribute", "f")]
    [InlineData("<bpmn:startEvent id=\"s\"/><bpmn:sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"f\"/>", "bpmn.flow-crosses-scope", "f")]
    [InlineData("<bpmn:startEvent id=\"s\"><bpmn:outgoing>gone</bpmn:outgoing></bpmn:startEvent>", "bpmn.dangling-reference", "s")]
    [InlineData("<bpmn:exclusiveGateway id=\"g\" default=\"gone\"/>", "bpmn.dangling-reference", "g")]
    [InlineData("<bpmn:userTisk id=\"u\"/>", "bpmn.unknown-element", "u")]
    [InlineData("<bpmn:userTask id=\"u\"><bpmn:extension/></bpmn:userTask>", "bpmn.unknown-element", "u")]
    public void Broken_structure_is_reported_with_its_element(string xml, string code, string element)
    {
        var finding = BpmnText.Only(BpmnText.Process(xml));

        Assert.Equal((Severity.Error, code, element), (finding.Severity, finding.Code, finding.Location.ElementId));
        Assert.Equal(3, finding.Location.Line);
    }

    [Theory]
    [InlineData("<bpmn:timeDuration>3 ngày</bpmn:timeDuration>", "bpmn.invalid-value")]
    [InlineData("<bpmn:timeDuration>P-1D</bpmn:timeDuration>", "bpmn.invalid-value")]
    [InlineData("<bpmn:timeDate>23/11/2026</bpmn:timeDate>", "bpmn.invalid-value")]
    [InlineData("<bpmn:timeCycle>PT1H</bpmn:timeCycle>", "bpmn.invalid-value")]
    [InlineData("<bpmn:timeDuration/>", "bpmn.incomplete")]
    [InlineData("", "bpmn.incomplete")]
    [InlineData("<bpmn:timeDuration>P1D</bpmn:timeDuration><bpmn:timeDate>= x</bpmn:timeDate>", "bpmn.invalid-value")]
    public void A_timer_must_say_when(string when, string code)
    {
        var finding = BpmnText.Only(BpmnText.Process(
            $"<bpmn:intermediateCatchEvent id=\"w\"><bpmn:timerEventDefinition>{when}</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>"));

        Assert.Equal((code, "w"), (finding.Code, finding.Location.ElementId));
    }

    [Fact]
    public void A_condition_in_another_language_is_refused()
    {
        var finding = BpmnText.Only(BpmnText.Process(
            """
            <bpmn:exclusiveGateway id="g"/><bpmn:endEvent id="e"/>
            <bpmn:sequenceFlow id="f" sourceRef="g" targetRef="e"><bpmn:conditionExpression language="https://www.w3.org/1999/XPath">a</bpmn:conditionExpression></bpmn:sequenceFlow>
            """));

        Assert.Equal(("bpmn.expression-language", "f"), (finding.Code, finding.Location.ElementId));
    }
}
