namespace LongAn.Harness;

/// <summary>
/// A procedure that calls another one: that of copies, in which what passed the appraisal asks the ward that keeps the register for a copy
/// of its own. A refusal there leads back to the appraisal.
/// </summary>
public static class CallingProcedure
{
    public const string Code = "2.999910";

    /// <summary>The same, but what it calls is not published.</summary>
    public const string CodeOfNothing = "2.999911";

    private const string Calling = """
            <bpmn:callActivity id="register" name="Xin bản sao ở nơi giữ sổ gốc" la:procedure="2.000908" la:agency="&quot;H39.31.03&quot;">
              <bpmn:extensionElements>
                <la:input name="requester" value="form.requester" />
                <la:input name="requesterRole" value="form.requesterRole" />
                <la:input name="document" value="form.document" />
                <la:input name="copies" value="1" />
                <la:input name="reason" value="form.reason" />
                <la:input name="truthful" value="true" />
                <la:output name="copyNumber" value="answer.number" />
              </bpmn:extensionElements>
              <bpmn:incoming>passed</bpmn:incoming>
              <bpmn:outgoing>registerToSign</bpmn:outgoing>
            </bpmn:callActivity>
            <bpmn:boundaryEvent id="noCopy" name="Nơi giữ sổ từ chối" attachedToRef="register">
              <bpmn:outgoing>noCopyToAppraise</bpmn:outgoing>
              <bpmn:errorEventDefinition id="noCopyError" errorRef="callRefused" />
            </bpmn:boundaryEvent>
            <bpmn:sequenceFlow id="registerToSign" sourceRef="register" targetRef="sign" />
            <bpmn:sequenceFlow id="noCopyToAppraise" sourceRef="noCopy" targetRef="appraise" />
            <bpmn:userTask id="sign" name="Ký duyệt">
        """;

    private const string Drawn = """
              <bpmndi:BPMNShape id="register_di" bpmnElement="register"><dc:Bounds x="1160" y="700" width="120" height="80" /></bpmndi:BPMNShape>
              <bpmndi:BPMNShape id="noCopy_di" bpmnElement="noCopy"><dc:Bounds x="1200" y="762" width="36" height="36" /></bpmndi:BPMNShape>
              <bpmndi:BPMNEdge id="registerToSign_di" bpmnElement="registerToSign"><di:waypoint x="1280" y="740" /><di:waypoint x="1400" y="740" /></bpmndi:BPMNEdge>
              <bpmndi:BPMNEdge id="noCopyToAppraise_di" bpmnElement="noCopyToAppraise"><di:waypoint x="1218" y="798" /><di:waypoint x="1000" y="798" /></bpmndi:BPMNEdge>
              <bpmndi:BPMNShape id="sign_di"
        """;

    /// <summary>Writes the shared definitions, both procedures and the shipped one that is called into a folder; gives the folder.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="ofTheSameAgency">Whether the agency of the dossier itself settles what is called.</param>
    public static string WriteDefinitions(string folder, bool ofTheSameAgency = false)
    {
        var calling = DerivedPackage.OfCopies(folder, Code);
        Write(calling);
        if (ofTheSameAgency)
            DerivedPackage.Edit(Path.Combine(calling, "process.bpmn"), """ la:agency="&quot;H39.31.03&quot;" """.TrimEnd(), "");
        var broken = DerivedPackage.OfCopies(folder, CodeOfNothing);
        Write(broken);
        DerivedPackage.Edit(Path.Combine(broken, "process.bpmn"), "la:procedure=\"2.000908\"", "la:procedure=\"9.999999\"");
        DerivedPackage.AddCopies(folder);
        return folder;
    }

    private static void Write(string package)
    {
        var process = Path.Combine(package, "process.bpmn");
        DerivedPackage.Edit(process, """  <bpmn:collaboration id="collaboration">""", """  <bpmn:error id="callRefused" name="Bị từ chối" errorCode="call.refused" />""" + "\n" + """  <bpmn:collaboration id="collaboration">""");
        DerivedPackage.Edit(process, "<bpmn:flowNodeRef>appraisalDecision</bpmn:flowNodeRef>", "<bpmn:flowNodeRef>appraisalDecision</bpmn:flowNodeRef><bpmn:flowNodeRef>register</bpmn:flowNodeRef><bpmn:flowNodeRef>noCopy</bpmn:flowNodeRef>");
        DerivedPackage.Edit(process, "      <bpmn:incoming>passed</bpmn:incoming>\n", "      <bpmn:incoming>registerToSign</bpmn:incoming>\n");
        DerivedPackage.Edit(process, "      <bpmn:incoming>supplementToAppraise</bpmn:incoming>\n", "      <bpmn:incoming>supplementToAppraise</bpmn:incoming>\n      <bpmn:incoming>noCopyToAppraise</bpmn:incoming>\n");
        DerivedPackage.Edit(process, """sourceRef="appraisalDecision" targetRef="sign">""", """sourceRef="appraisalDecision" targetRef="register">""");
        DerivedPackage.Edit(process, """    <bpmn:userTask id="sign" name="Ký duyệt">""", Calling.TrimEnd());
        DerivedPackage.Edit(process, """<bpmndi:BPMNShape id="sign_di" """.TrimEnd(), Drawn.Trim());
    }
}
