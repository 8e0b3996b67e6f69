using System.Collections.Frozen;
using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn.Rules;

/// <summary>What BPMN 2.0.2 says about how elements may be put together, beyond what its XML Schema says. Each breach names its element.</summary>
internal static class StructureRules
{
    private const string Code = "bpmn.rule";

    private static readonly FrozenDictionary<string, Action<XElement, FileIndex, Findings>[]> _rules = new Dictionary<string, Action<XElement, FileIndex, Findings>[]>
    {
        ["definitions"] = [TextRules.CheckFormats],
        ["process"] = [ScopeRules.Check, InterfaceRules.CheckCallable],
        ["subProcess"] = [ScopeRules.Check, ScopeRules.CheckEventSubProcess, ScopeRules.CheckNoData],
        ["transaction"] = [ScopeRules.Check, ScopeRules.CheckNoData, TextRules.CheckMethod],
        ["adHocSubProcess"] = [ScopeRules.CheckNoData],
        ["sequenceFlow"] = [FlowRules.CheckImmediate, FlowRules.CheckCondition, FlowRules.CheckListing],
        ["messageFlow"] = [MessageFlowRules.CheckEnds, MessageFlowRules.CheckPools],
        ["participantMultiplicity"] = [MessageFlowRules.CheckMultiplicity],
        ["startEvent"] = [EventRules.CheckFlows, EventRules.CheckTrigger, EventRules.CheckInterrupting, EventRules.CheckPayload],
        ["endEvent"] = [EventRules.CheckFlows, EventRules.CheckTrigger, EventRules.CheckPayload],
        ["intermediateCatchEvent"] = [EventRules.CheckTrigger, EventRules.CheckPayload, LinkRules.Check, EventRules.CheckLeaving],
        ["intermediateThrowEvent"] = [EventRules.CheckTrigger, EventRules.CheckPayload, LinkRules.Check, EventRules.CheckLeaving],
        ["boundaryEvent"] = [EventRules.CheckTrigger, EventRules.CheckInterrupting, EventRules.CheckPayload, BoundaryRules.CheckFlows, BoundaryRules.CheckCancel, BoundaryRules.CheckCompensation],
        ["conditionalEventDefinition"] = [TextRules.CheckFormalCondition],
        ["exclusiveGateway"] = [GatewayRules.CheckDirection],
        ["parallelGateway"] = [GatewayRules.CheckDirection],
        ["inclusiveGateway"] = [GatewayRules.CheckDirection],
        ["complexGateway"] = [GatewayRules.CheckDirection],
        ["eventBasedGateway"] = [GatewayRules.CheckDirection, EventGatewayRules.Check],
        ["scriptTask"] = [TextRules.CheckScriptFormat],
        ["serviceTask"] = [InterfaceRules.CheckService],
        ["sendTask"] = [InterfaceRules.CheckSend],
        ["receiveTask"] = [InterfaceRules.CheckReceive, ActivityRules.CheckInstantiate],
        ["standardLoopCharacteristics"] = [ActivityRules.CheckOneLoop],
        ["multiInstanceLoopCharacteristics"] = [MultiInstanceRules.CheckHowOften, MultiInstanceRules.CheckItems],
        ["ioSpecification"] = [DataRules.CheckSets],
        ["dataInput"] = [DataRules.CheckCollection],
        ["dataOutput"] = [DataRules.CheckCollection],
        ["dataObject"] = [DataRules.CheckCollection],
        ["dataInputAssociation"] = [DataRules.CheckAssociation],
        ["dataOutputAssociation"] = [DataRules.CheckAssociation],
        ["globalTask"] = [InterfaceRules.CheckCallable],
        ["globalUserTask"] = [InterfaceRules.CheckCallable],
        ["globalManualTask"] = [InterfaceRules.CheckCallable],
        ["globalScriptTask"] = [InterfaceRules.CheckCallable],
        ["globalBusinessRuleTask"] = [InterfaceRules.CheckCallable],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Checks every element of the standard in a file, foreign extensions left out.</summary>
    public static void Run(XElement root, Findings findings)
    {
        var index = new FileIndex(root);
        Check(root, index, findings);
    }

    // Reading has bounded the depth.
    private static void Check(XElement element, FileIndex index, Findings findings)
    {
        foreach (var rule in _rules.GetValueOrDefault(element.Name.LocalName, []))
            rule(element, index, findings);
        ReferenceRules.Check(element, index, findings);
        TextRules.CheckExpression(element, findings);
        foreach (var child in element.Elements().Where(c => c.Name.Namespace == BpmnNames.Model && c.Name.LocalName != "extensionElements"))
            Check(child, index, findings);
    }

    /// <summary>An element breaks a rule of the standard.</summary>
    public static void Breach(this Findings findings, XElement element, string section, string vi, string en) =>
        findings.Error(Code, element, $"{vi} (BPMN 2.0.2, {section})", $"{en} (BPMN 2.0.2, {section})");

    /// <summary>An element breaks a rule that only execution needs.</summary>
    public static void BreachOfExecution(this Findings findings, XElement element, string section, string vi, string en) =>
        findings.NeededToExecute(Code, element, $"{vi} (BPMN 2.0.2, {section})", $"{en} (BPMN 2.0.2, {section})");
}
