namespace LongAn.Harness;

/// <summary>
/// A procedure that waits for others: that of copies, in which what passed the appraisal waits for the opinion of the tax agency, for this
/// citizen, with a form, and then for a signal, before it is signed.
/// </summary>
public static class WaitingProcedure
{
    public const string Code = "2.999909";

    /// <summary>The message it waits for.</summary>
    public const string Message = "y-kien-co-quan-thue";

    /// <summary>The signal it waits for.</summary>
    public const string Signal = "he-thong-thong-suot";

    private const string Waiting = """
            <bpmn:receiveTask id="opinion" name="Chờ ý kiến cơ quan thuế" messageRef="opinionMessage" la:correlation="form.requester.identityNumber" la:form="opinion">
              <bpmn:incoming>passed</bpmn:incoming>
              <bpmn:outgoing>opinionToCalm</bpmn:outgoing>
            </bpmn:receiveTask>
            <bpmn:intermediateCatchEvent id="calm" name="Chờ hệ thống thông suốt">
              <bpmn:incoming>opinionToCalm</bpmn:incoming>
              <bpmn:outgoing>calmToSign</bpmn:outgoing>
              <bpmn:signalEventDefinition id="calmSignal" signalRef="calmSignalName" />
            </bpmn:intermediateCatchEvent>
            <bpmn:sequenceFlow id="opinionToCalm" sourceRef="opinion" targetRef="calm" />
            <bpmn:sequenceFlow id="calmToSign" sourceRef="calm" targetRef="sign" />
            <bpmn:userTask id="sign" name="Ký duyệt">
        """;

    private const string Drawn = """
              <bpmndi:BPMNShape id="opinion_di" bpmnElement="opinion"><dc:Bounds x="1160" y="700" width="120" height="80" /></bpmndi:BPMNShape>
              <bpmndi:BPMNShape id="calm_di" bpmnElement="calm"><dc:Bounds x="1320" y="722" width="36" height="36" /></bpmndi:BPMNShape>
              <bpmndi:BPMNEdge id="opinionToCalm_di" bpmnElement="opinionToCalm"><di:waypoint x="1280" y="740" /><di:waypoint x="1320" y="740" /></bpmndi:BPMNEdge>
              <bpmndi:BPMNEdge id="calmToSign_di" bpmnElement="calmToSign"><di:waypoint x="1356" y="740" /><di:waypoint x="1400" y="740" /></bpmndi:BPMNEdge>
              <bpmndi:BPMNShape id="sign_di"
        """;

    private const string Form = """
        {
          "schema": {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "type": "object",
            "title": "Ý kiến của cơ quan thuế",
            "x-en": "Opinion of the tax agency",
            "properties": {
              "letter": { "type": "string", "title": "Số công văn", "x-en": "Number of the letter", "minLength": 1, "maxLength": 60 },
              "agreed": { "type": "boolean", "title": "Đồng ý", "x-en": "Agreed" }
            },
            "required": ["letter"]
          },
          "ui": { "ui:order": ["letter", "agreed"] }
        }
        """;

    /// <summary>Writes the shared definitions and this procedure into a folder; gives the folder.</summary>
    public static string WriteDefinitions(string folder)
    {
        var package = DerivedPackage.OfCopies(folder, Code);
        var process = Path.Combine(package, "process.bpmn");
        DerivedPackage.Edit(process, """  <bpmn:collaboration id="collaboration">""", $"""  <bpmn:message id="opinionMessage" name="{Message}" />{"\n"}  <bpmn:signal id="calmSignalName" name="{Signal}" />{"\n"}  <bpmn:collaboration id="collaboration">""");
        DerivedPackage.Edit(process, "<bpmn:flowNodeRef>appraisalDecision</bpmn:flowNodeRef>", "<bpmn:flowNodeRef>appraisalDecision</bpmn:flowNodeRef><bpmn:flowNodeRef>opinion</bpmn:flowNodeRef><bpmn:flowNodeRef>calm</bpmn:flowNodeRef>");
        DerivedPackage.Edit(process, "      <bpmn:incoming>passed</bpmn:incoming>\n", "      <bpmn:incoming>calmToSign</bpmn:incoming>\n");
        DerivedPackage.Edit(process, """sourceRef="appraisalDecision" targetRef="sign">""", """sourceRef="appraisalDecision" targetRef="opinion">""");
        DerivedPackage.Edit(process, """    <bpmn:userTask id="sign" name="Ký duyệt">""", Waiting.TrimEnd());
        DerivedPackage.Edit(process, """<bpmndi:BPMNShape id="sign_di" """.TrimEnd(), Drawn.Trim());
        File.WriteAllText(Path.Combine(package, "forms", "opinion.form.json"), Form);
        return folder;
    }
}
