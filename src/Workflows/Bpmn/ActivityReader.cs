using System.Globalization;
using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn;

/// <summary>Tasks and call activities; sub-processes are read with their scope.</summary>
internal static class ActivityReader
{
    /// <summary>The task; null when the element is none.</summary>
    public static ActivityNode? Task(XElement element, string id, FileNames names, Findings findings) => element.Name.LocalName switch
    {
        "task" or "globalTask" => new AbstractTask(id, element.Caption()),
        "manualTask" or "globalManualTask" => new ManualTask(id, element.Caption()),
        "userTask" or "globalUserTask" => new UserTask(id, element.Caption(), StepReader.Read(element, findings)),
        "serviceTask" => new ServiceTask(id, element.Caption(), element.Own(BpmnExtension.Operation)),
        "sendTask" => new SendTask(id, element.Caption(), EventDefinitionReader.Message(element, names)),
        "receiveTask" => new ReceiveTask(id, element.Caption(), EventDefinitionReader.Message(element, names), element.Flag("instantiate", false)),
        "scriptTask" => Script(element, id, "scriptFormat"),
        "globalScriptTask" => Script(element, id, "scriptLanguage"),
        "businessRuleTask" or "globalBusinessRuleTask" => new BusinessRuleTask(id, element.Caption(), element.Own(BpmnExtension.Decision), element.Own(BpmnExtension.Result)),
        "callActivity" => new CallActivity(
            id,
            element.Caption(),
            element.Trimmed("calledElement") is { } called ? BpmnNames.LocalPart(called) : null,
            element.Own(BpmnExtension.Procedure),
            element.Own(BpmnExtension.Agency),
            element.Own(BpmnExtension.Case)),
        _ => null,
    };

    /// <summary>What every activity may say of itself.</summary>
    public static ActivityNode WithCharacteristics(ActivityNode node, XElement element, FileNames names, Findings findings) => node with
    {
        DefaultFlowId = element.Trimmed("default") is { } flow ? BpmnNames.LocalPart(flow) : null,
        IsForCompensation = element.Flag("isForCompensation", false),
        Loop = LoopReader.Read(element, names, findings),
        StartQuantity = Quantity(element, "startQuantity", findings),
        CompletionQuantity = Quantity(element, "completionQuantity", findings),
        Properties = node is SubProcess ? default : DataReader.Declared(element, names),
    };

    private static ScriptTask Script(XElement element, string id, string format) =>
        new(id, element.Caption(), element.Trimmed(format), ExpressionReader.Text(element.Element(BpmnNames.Model + "script")?.Value), element.Own(BpmnExtension.Result));

    private static int Quantity(XElement element, string attribute, Findings findings)
    {
        if (element.Trimmed(attribute) is not { } text)
            return 1;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var quantity) && quantity >= 1)
            return quantity;
        findings.Error(
            "bpmn.invalid-value",
            element,
            $"“{attribute}” cần là số nguyên từ 1 trở lên nhưng gặp “{text}”.",
            $"Expected {attribute} to be a whole number of at least 1, but found “{text}”.");
        return 1;
    }
}
