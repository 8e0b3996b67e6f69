using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Execution.Events;

/// <summary>An intermediate event without a trigger (BPMN 2.0.2, 10.5.4): a milestone, passed at once.</summary>
internal sealed class NoneThrowEvent(IntermediateThrowEvent node) : Element(node)
{
    public override void Activate(Turn turn, ElementInstance instance) => Complete(turn, instance);
}
