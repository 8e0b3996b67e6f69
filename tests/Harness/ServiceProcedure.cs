namespace LongAn.Harness;

/// <summary>
/// A procedure that asks a system outside: that of copies, in which what passed the appraisal is looked up in the register and told to another
/// system before it is signed.
/// </summary>
public static class ServiceProcedure
{
    public const string Code = "2.999910";

    /// <summary>The service that is asked.</summary>
    public const string Operation = "tra-cuu-so-goc";

    /// <summary>The message that is sent.</summary>
    public const string Message = "da-tham-dinh";

    private const string Asking = $"""
            <bpmn:serviceTask id="lookUp" name="Tra cứu sổ gốc" la:operation="{Operation}">
              <bpmn:incoming>passed</bpmn:incoming>
              <bpmn:outgoing>lookUpToTell</bpmn:outgoing>
            </bpmn:serviceTask>
            <bpmn:sendTask id="tell" name="Báo đã thẩm định" messageRef="tellMessage">
              <bpmn:incoming>lookUpToTell</bpmn:incoming>
              <bpmn:outgoing>tellToSign</bpmn:outgoing>
            </bpmn:sendTask>
            <bpmn:sequenceFlow id="lookUpToTell" sourceRef="lookUp" targetRef="tell" />
            <bpmn:sequenceFlow id="tellToSign" sourceRef="tell" targetRef="sign" />
            <bpmn:userTask id="sign" name="Ký duyệt">
        """;

    /// <summary>Writes the shared definitions and this procedure into a folder; gives the folder.</summary>
    public static string WriteDefinitions(string folder)
    {
        var package = DerivedPackage.OfCopies(folder, Code);
        var process = Path.Combine(package, "process.bpmn");
        DerivedPackage.Edit(process, """  <bpmn:collaboration id="collaboration">""", $"""  <bpmn:message id="tellMessage" name="{Message}" />{"\n"}  <bpmn:collaboration id="collaboration">""");
        DerivedPackage.Edit(process, "<bpmn:flowNodeRef>appraisalDecision</bpmn:flowNodeRef>", "<bpmn:flowNodeRef>appraisalDecision</bpmn:flowNodeRef><bpmn:flowNodeRef>lookUp</bpmn:flowNodeRef><bpmn:flowNodeRef>tell</bpmn:flowNodeRef>");
        DerivedPackage.Edit(process, "      <bpmn:incoming>passed</bpmn:incoming>\n", "      <bpmn:incoming>tellToSign</bpmn:incoming>\n");
        DerivedPackage.Edit(process, """sourceRef="appraisalDecision" targetRef="sign">""", """sourceRef="appraisalDecision" targetRef="lookUp">""");
        DerivedPackage.Edit(process, """    <bpmn:userTask id="sign" name="Ký duyệt">""", Asking.TrimEnd());
        return folder;
    }
}
