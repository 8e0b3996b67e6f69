using LongAn.Workflows.Bpmn;
using Xunit;

namespace LongAn.Workflows.Tests.Bpmn;

/// <summary>Every element of execution is read as the file says it.</summary>
public sealed class ElementReaderTests
{
    private const string Roots =
        """
        <bpmn:message id="m1" name="Giấy tờ đến"/><bpmn:message id="m2"/>
        <bpmn:signal id="s1" name="Ngừng"/>
        <bpmn:error id="e1" name="lỗi" errorCode="E-1"/><bpmn:error id="e2"/>
        <bpmn:escalation id="x1" escalationCode="X-1"/>
        <bpmn:signalEventDefinition id="sd" signalRef="s1"/>
        <bpmn:itemDefinition id="text" structureRef="xsd:string"/><bpmn:itemDefinition id="texts" structureRef="xsd:string" isCollection="true"/>
        """;

    public static TheoryData<string, EventDefinition> Definitions => new()
    {
        { "", new NoneDefinition() },
        { "<bpmn:terminateEventDefinition/>", new TerminateDefinition() },
        { "<bpmn:cancelEventDefinition/>", new CancelDefinition() },
        { "<bpmn:messageEventDefinition messageRef=\"m1\" la:correlation=\"= form.number\"/>", new MessageDefinition("Giấy tờ đến", "form.number") },
        { "<bpmn:messageEventDefinition messageRef=\"m2\"/>", new MessageDefinition("m2") },
        { "<bpmn:messageEventDefinition/>", new MessageDefinition(null) },
        { "<bpmn:signalEventDefinition signalRef=\"s1\"/>", new SignalDefinition("Ngừng") },
        { "<bpmn:errorEventDefinition errorRef=\"e1\"/>", new ErrorDefinition("E-1") },
        { "<bpmn:errorEventDefinition errorRef=\"e2\"/>", new ErrorDefinition("e2") },
        { "<bpmn:errorEventDefinition/>", new ErrorDefinition(null) },
        { "<bpmn:escalationEventDefinition escalationRef=\"x1\"/>", new EscalationDefinition("X-1") },
        { "<bpmn:conditionalEventDefinition><bpmn:condition>= amount &gt; 3</bpmn:condition></bpmn:conditionalEventDefinition>", new ConditionalDefinition("amount > 3") },
        { "<bpmn:linkEventDefinition name=\"A\"/>", new LinkDefinition("A") },
        { "<bpmn:compensateEventDefinition activityRef=\"n\" waitForCompletion=\"false\"/>", new CompensationDefinition("n", WaitsForCompletion: false) },
        { "<bpmn:timerEventDefinition><bpmn:timeCycle>R3/PT1H</bpmn:timeCycle></bpmn:timerEventDefinition>", new TimerDefinition(TimerKind.Cycle, "R3/PT1H") },
        { "<bpmn:eventDefinitionRef>sd</bpmn:eventDefinitionRef>", new SignalDefinition("Ngừng") },
        { "<bpmn:eventDefinitionRef>sd</bpmn:eventDefinitionRef><bpmn:messageEventDefinition messageRef=\"m2\"/>", new MultipleDefinition([new SignalDefinition("Ngừng"), new MessageDefinition("m2")]) },
    };

    [Theory]
    [MemberData(nameof(Definitions))]
    public void An_event_says_what_it_waits_for_or_throws(string xml, EventDefinition definition) =>
        Assert.Equal(new IntermediateThrowEvent("n", null, definition), Only($"<bpmn:intermediateThrowEvent id=\"n\">{xml}</bpmn:intermediateThrowEvent>"));

    [Fact]
    public void An_event_that_needs_all_of_several_says_so() =>
        Assert.True(Assert.IsType<MultipleDefinition>(Assert.IsType<IntermediateCatchEvent>(Only(
            "<bpmn:intermediateCatchEvent id=\"n\" parallelMultiple=\"true\"><bpmn:signalEventDefinition signalRef=\"s1\"/><bpmn:messageEventDefinition messageRef=\"m1\"/></bpmn:intermediateCatchEvent>")).Definition).IsParallel);

    public static TheoryData<string, FlowNode> Nodes => new()
    {
        { "<bpmn:task id=\"n\" name=\"Xem\"/>", new AbstractTask("n", "Xem") },
        { "<bpmn:manualTask id=\"n\"/>", new ManualTask("n", null) },
        { "<bpmn:sendTask id=\"n\" messageRef=\"m1\"/>", new SendTask("n", null, new("Giấy tờ đến")) },
        { "<bpmn:receiveTask id=\"n\" messageRef=\"m1\" instantiate=\"true\" la:correlation=\"key\"/>", new ReceiveTask("n", null, new("Giấy tờ đến", "key"), Instantiate: true) },
        { "<bpmn:scriptTask id=\"n\" scriptFormat=\"feel\" la:result=\"sum\"><bpmn:script>= a + b</bpmn:script></bpmn:scriptTask>", new ScriptTask("n", null, "feel", "a + b", "sum") },
        { "<bpmn:businessRuleTask id=\"n\" la:decision=\"fee\" la:result=\"amount\"/>", new BusinessRuleTask("n", null, "fee", "amount") },
        { "<bpmn:callActivity id=\"n\" calledElement=\"other\"/>", new CallActivity("n", null, "other") },
        { "<bpmn:callActivity id=\"n\" la:procedure=\"2.000908\"/>", new CallActivity("n", null, null, "2.000908") },
        { "<bpmn:callActivity id=\"n\" la:procedure=\"2.000908\" la:agency=\"form.commune\" la:case=\"'chung'\"/>", new CallActivity("n", null, null, "2.000908", "form.commune", "'chung'") },
        { "<bpmn:userTask id=\"n\" default=\"f\" startQuantity=\"2\" completionQuantity=\"3\" isForCompensation=\"true\"/><bpmn:endEvent id=\"end\"/><bpmn:sequenceFlow id=\"f\" sourceRef=\"n\" targetRef=\"end\"/>", new UserTask("n", null, null) { DefaultFlowId = "f", StartQuantity = 2, CompletionQuantity = 3, IsForCompensation = true } },
        { "<bpmn:inclusiveGateway id=\"n\"/>", new InclusiveGateway("n", null, null) },
        { "<bpmn:complexGateway id=\"n\"><bpmn:activationCondition>x &gt; 1</bpmn:activationCondition></bpmn:complexGateway>", new ComplexGateway("n", null, null, "x > 1") },
        { "<bpmn:eventBasedGateway id=\"n\"/>", new EventBasedGateway("n", null) },
        { "<bpmn:eventBasedGateway id=\"n\" instantiate=\"true\" eventGatewayType=\"Parallel\"/>", new EventBasedGateway("n", null, Instantiate: true, IsParallel: true) },
        { "<bpmn:task id=\"n\"><bpmn:standardLoopCharacteristics testBefore=\"true\" loopMaximum=\"4\"><bpmn:loopCondition>again</bpmn:loopCondition></bpmn:standardLoopCharacteristics></bpmn:task>", new AbstractTask("n", null) { Loop = new StandardLoop("again", TestBefore: true, Maximum: 4) } },
        {
            "<bpmn:task id=\"n\"><bpmn:multiInstanceLoopCharacteristics isSequential=\"true\" la:collection=\"= persons\" la:element=\"person\" la:outputCollection=\"answers\" la:outputElement=\"answer\"><bpmn:completionCondition>done</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics></bpmn:task>",
            new AbstractTask("n", null)
            {
                Loop = new MultiInstance(IsSequential: true)
                {
                    Collection = DataSource.Expression("persons"),
                    Element = "person",
                    OutputCollection = "answers",
                    OutputElement = DataSource.Expression("answer"),
                    CompletionCondition = "done",
                },
            }
        },
        {
            "<bpmn:dataObject id=\"list\" name=\"persons\"/><bpmn:dataObjectReference id=\"listRef\" dataObjectRef=\"list\"/><bpmn:task id=\"n\"><bpmn:multiInstanceLoopCharacteristics behavior=\"One\" oneBehaviorEventRef=\"sd\"><bpmn:loopDataInputRef>listRef</bpmn:loopDataInputRef><bpmn:inputDataItem id=\"item\" name=\"person\"/></bpmn:multiInstanceLoopCharacteristics></bpmn:task>",
            new AbstractTask("n", null)
            {
                Loop = new MultiInstance(IsSequential: false)
                {
                    Collection = DataSource.Variable("persons"),
                    Element = "person",
                    Behavior = MultiInstanceBehavior.One,
                    Thrown = new SignalDefinition("Ngừng"),
                },
            }
        },
        {
            "<bpmn:task id=\"n\"><bpmn:extensionElements><la:input name=\"a\" value=\"= b + 1\"/><la:output name=\"c\" value=\"d\"/></bpmn:extensionElements></bpmn:task>",
            new AbstractTask("n", null) { Inputs = [new(DataSource.Expression("b + 1"), "a")], Outputs = [new(DataSource.Expression("d"), "c")] }
        },
        {
            """
            <bpmn:property id="amount"/>
            <bpmn:task id="n"><bpmn:property id="own" name="mine" itemSubjectRef="text"/><bpmn:ioSpecification><bpmn:dataInput id="in" name="given"/><bpmn:dataOutput id="out"/><bpmn:inputSet/><bpmn:outputSet/></bpmn:ioSpecification>
            <bpmn:dataInputAssociation><bpmn:sourceRef>amount</bpmn:sourceRef><bpmn:targetRef>in</bpmn:targetRef></bpmn:dataInputAssociation>
            <bpmn:dataOutputAssociation><bpmn:sourceRef>out</bpmn:sourceRef><bpmn:targetRef>amount</bpmn:targetRef><bpmn:transformation>out * 2</bpmn:transformation></bpmn:dataOutputAssociation>
            <bpmn:dataOutputAssociation><bpmn:targetRef>amount</bpmn:targetRef><bpmn:assignment><bpmn:from>1</bpmn:from><bpmn:to>amount</bpmn:to></bpmn:assignment></bpmn:dataOutputAssociation></bpmn:task>
            """,
            new AbstractTask("n", null)
            {
                Properties = [new("own", "mine", "string")],
                Inputs = [new(DataSource.Variable("amount"), "given")],
                Outputs = [new(DataSource.Expression("out * 2"), "amount"), new(DataSource.Expression("1"), "amount")],
            }
        },
    };

    [Theory]
    [MemberData(nameof(Nodes))]
    public void A_node_is_read_with_what_it_says(string xml, FlowNode node) => Assert.Equal(node, Only(xml));

    [Theory]
    [InlineData("<bpmn:subProcess id=\"n\"><bpmn:startEvent id=\"s\"/></bpmn:subProcess>", SubProcessKind.Embedded)]
    [InlineData("<bpmn:subProcess id=\"n\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"s\"/></bpmn:subProcess>", SubProcessKind.Event)]
    [InlineData("<bpmn:transaction id=\"n\"><bpmn:startEvent id=\"s\"/></bpmn:transaction>", SubProcessKind.Transaction)]
    [InlineData("<bpmn:adHocSubProcess id=\"n\" ordering=\"Sequential\"><bpmn:startEvent id=\"s\"/><bpmn:completionCondition>x</bpmn:completionCondition></bpmn:adHocSubProcess>", SubProcessKind.AdHoc)]
    public void Every_kind_of_sub_process_is_a_scope(string xml, SubProcessKind kind)
    {
        var sub = Assert.IsType<SubProcess>(Only(xml));

        Assert.Equal(kind, sub.Kind);
        Assert.Equal(["s"], sub.Body.Nodes.Select(n => n.Id));
        Assert.Equal(kind == SubProcessKind.AdHoc ? new AdHocRules(IsSequential: true, "x") : null, sub.AdHoc);
    }

    [Fact]
    public void An_event_for_compensation_knows_what_undoes_its_activity()
    {
        var process = Clean(
            """
            <bpmn:task id="book"/><bpmn:boundaryEvent id="n" attachedToRef="book"><bpmn:compensateEventDefinition/></bpmn:boundaryEvent>
            <bpmn:task id="cancel" isForCompensation="true"/><bpmn:association id="a" sourceRef="n" targetRef="cancel" associationDirection="One"/>
            """).Processes[0];

        Assert.Equal("cancel", Assert.Single(process.Body.Nodes.OfType<BoundaryEvent>()).HandlerId);
    }

    [Fact]
    public void Data_is_declared_by_name_and_type()
    {
        var body = Clean("<bpmn:ioSpecification><bpmn:dataInput id=\"i\" name=\"given\" itemSubjectRef=\"texts\"/></bpmn:ioSpecification><bpmn:property id=\"p1\" itemSubjectRef=\"text\"/><bpmn:dataObject id=\"o\" name=\"hồ sơ\" isCollection=\"true\"/>").Processes[0].Body;

        Assert.Equal(
            [new("p1", "p1", "string"), new("o", "hồ sơ", null, IsCollection: true), new("i", "given", "string", IsCollection: true)],
            body.Data);
    }

    [Fact]
    public void Global_tasks_stand_beside_processes() =>
        Assert.Equal(
            [new ScriptTask("g", "Tính", "feel", "1")],
            Clean("", "<bpmn:globalScriptTask id=\"g\" name=\"Tính\" scriptLanguage=\"feel\"><bpmn:script>1</bpmn:script></bpmn:globalScriptTask>").GlobalTasks);

    [Theory]
    [InlineData("<bpmn:task id=\"n\" startQuantity=\"0\"/>")]
    [InlineData("<bpmn:task id=\"n\" completionQuantity=\"none\"/>")]
    [InlineData("<bpmn:task id=\"n\"><bpmn:standardLoopCharacteristics loopMaximum=\"-1\"/></bpmn:task>")]
    public void A_number_that_is_none_is_reported(string xml)
    {
        var finding = BpmnText.Only(BpmnText.Process(xml));

        Assert.Equal(("bpmn.invalid-value", "n"), (finding.Code, finding.Location.ElementId));
    }

    [Theory]
    [InlineData("<bpmn:task id=\"n\"><bpmn:extensionElements><la:input name=\"a\"/></bpmn:extensionElements></bpmn:task>", "bpmn.invalid-extension")]
    [InlineData("<bpmn:task id=\"n\"><la:input name=\"a\" value=\"1\"/></bpmn:task>", "bpmn.unknown-extension")]
    [InlineData("<bpmn:task id=\"n\" la:procedure=\"x\"/>", "bpmn.unknown-extension")]
    [InlineData("<bpmn:callActivity id=\"n\" la:procedure=\" \"/>", "bpmn.invalid-extension")]
    public void Our_words_in_a_wrong_place_or_without_a_value_are_errors(string xml, string code)
    {
        var finding = BpmnText.Read(BpmnText.Process(xml)).Diagnostics[0];

        Assert.Equal((Severity.Error, code, "n"), (finding.Severity, finding.Code, finding.Location.ElementId));
    }

    private static FlowNode Only(string xml) => Clean(xml).Processes[0].Body.Nodes.Single(n => n.Id == "n");

    private static BpmnModel Clean(string xml, string roots = "")
    {
        var reading = BpmnText.Read(BpmnText.Process(xml).Replace("<bpmn:process", Roots + roots + "<bpmn:process", StringComparison.Ordinal));
        Assert.Empty(reading.Diagnostics);
        return reading.Document!.Model;
    }
}
