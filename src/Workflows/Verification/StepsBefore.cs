using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Verification;

/// <summary>
/// The nearest steps of persons on every way to a node: the last one to end has set the outcome. The ways lead into sub-processes
/// before it, and out of the one it lies in.
/// </summary>
internal static class StepsBefore
{
    /// <summary>No process that people read has as many nodes between a step and a choice; without a bound, one could be made to take hours.</summary>
    private const int MostNodes = 1_000;

    /// <summary>The steps; null when it cannot be told: too much lies between, an event that may occur at any time, or a call that gives it.</summary>
    public static List<UserTask>? Of(ProcessGraph graph, FlowNode node)
    {
        var found = new List<UserTask>();
        var seen = new HashSet<FlowNode>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(ProcessGraph Graph, FlowNode Node)>(Before(graph, node));
        while (open.TryPop(out var at))
        {
            if (!seen.Add(at.Node))
                continue;
            if (seen.Count > MostNodes)
                return null;
            if (at.Node is StartEvent && (at.Graph.IsBesideFlow || at.Graph.IsHandedOutcome))
                return null;
            if (at.Node is CallActivity call && call.Outputs.Any(given => given.Target == OutcomeWords.Variable))
                return null;
            if (at.Node is UserTask task)
            {
                found.Add(task);
                continue;
            }

            foreach (var before in Before(at.Graph, at.Node))
                open.Push(before);
        }

        return found;
    }

    private static IEnumerable<(ProcessGraph Graph, FlowNode Node)> Before(ProcessGraph graph, FlowNode node)
    {
        if (node is StartEvent && graph is { Outer: { } outer, Owner: { } owner })
            return Before(outer, owner);
        return graph.Previous(node).SelectMany(previous => previous is SubProcess sub ? Inside(graph.Inner(sub), node) : [(graph, previous)]);
    }

    /// <summary>Where a sub-process was before a node: at one of its ends, or anywhere when an event on its boundary led on.</summary>
    private static IEnumerable<(ProcessGraph Graph, FlowNode Node)> Inside(ProcessGraph inner, FlowNode next) =>
        inner.Nodes.Where(n => next is BoundaryEvent || !inner.Outgoing(n).Any())
            .SelectMany(n => n is SubProcess deeper ? Inside(inner.Inner(deeper), next) : [(inner, n)]);
}
