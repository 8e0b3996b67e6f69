namespace LongAn.Workflows.Bpmn;

/// <summary>Names that a process brings itself: data it declares, results of its scripts and decisions, what it hands in and out, what loops offer.</summary>
internal static class OwnNames
{
    private static readonly string[] _ofLoopsAndGateways =
        ["loopCounter", "numberOfInstances", "numberOfActiveInstances", "numberOfCompletedInstances", "activationCount", "waitingForStart"];

    /// <summary>What comes back from a published procedure; its outputs alone see it.</summary>
    public const string Answer = "answer";

    public static IEnumerable<string> Of(BpmnModel run) =>
        run.Processes.Select(p => p.Body).SelectMany(Of).Concat(run.GlobalTasks.SelectMany(Of)).Concat(_ofLoopsAndGateways);

    private static IEnumerable<string> Of(FlowScope scope) =>
        scope.Data.Select(d => d.Name).Concat(scope.Nodes.SelectMany(n => n is SubProcess inner ? Of(inner.Body).Concat(Of(n)) : Of(n)));

    private static IEnumerable<string> Of(FlowNode node)
    {
        foreach (var mapping in node.Inputs.Concat(node.Outputs))
            yield return mapping.Target;
        if (node is not ActivityNode activity)
            yield break;
        foreach (var data in activity.Properties)
            yield return data.Name;
        if (node is CallActivity { Procedure: not null })
            yield return Answer;
        var result = node is ScriptTask script ? script.Result : (node as BusinessRuleTask)?.Result;
        var loop = activity.Loop as MultiInstance;
        foreach (var name in new[] { result, loop?.Element, loop?.OutputCollection })
        {
            if (name is not null)
                yield return name;
        }
    }
}
