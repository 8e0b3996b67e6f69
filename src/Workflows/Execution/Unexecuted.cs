using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution.Events;

namespace LongAn.Workflows.Execution;

/// <summary>What a node says and the engine does not do, by name: nothing of it is ignored.</summary>
internal static class Unexecuted
{
    /// <summary>The kind of a node in the words of the standard.</summary>
    public static string KindOf(FlowNode node) => node switch
    {
        NotExecutedNode n => n.Element,
        EventNode n => $"{n.GetType().Name} ({n.Definition.GetType().Name})",
        SubProcess n => $"{n.Kind} SubProcess",
        _ => node.GetType().Name,
    };

    /// <summary>Parts of a node that is executed otherwise: what is thrown takes something in, what is caught gives something out.</summary>
    public static IEnumerable<string> PartsOf(FlowNode node, Element? element)
    {
        if (node is ActivityNode)
            yield break;
        if (node.Inputs.Count > 0 && element is not ThrowingEvent)
            yield return "inputs";
        if (node.Outputs.Count > 0 && (element is not CatchingEvent || node is EventNode { Definition: MultipleDefinition { IsParallel: true } }))
            yield return "outputs";
    }
}
