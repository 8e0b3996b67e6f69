using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn.Rules;

/// <summary>Families of elements, by the names of the standard.</summary>
internal static class ElementKinds
{
    public static bool Is(this XElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.Name.LocalName == name)
                return true;
        }

        return false;
    }

    public static bool IsTask(XElement element) =>
        element.Is("task", "userTask", "manualTask", "serviceTask", "sendTask", "receiveTask", "scriptTask", "businessRuleTask");

    public static bool IsSubProcess(XElement element) => element.Is("subProcess", "transaction", "adHocSubProcess");

    public static bool IsActivity(XElement element) => IsTask(element) || IsSubProcess(element) || element.Is("callActivity");

    public static bool IsEvent(XElement element) =>
        element.Is("startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent", "implicitThrowEvent");

    public static bool IsFlowNode(XElement element) => BpmnNames.FlowNodes.Contains(element.Name.LocalName);

    public static bool IsEventSubProcess(XElement element) => element.Is("subProcess") && element.Flag("triggeredByEvent", false);

    public static bool IsTrigger(XElement element, string kind) => element.Name.LocalName == kind + "EventDefinition";
}
