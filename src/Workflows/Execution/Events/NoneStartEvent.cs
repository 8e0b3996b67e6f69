using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Execution.Events;

/// <summary>A none start event (BPMN 2.0.2, 10.5.2): the beginning of a process or sub-process.</summary>
internal sealed class NoneStartEvent(StartEvent node) : Element(node)
{
    public override bool CanBeEntered => false;

    public override void Activate(Turn turn, ElementInstance instance) => Complete(turn, instance);
}
