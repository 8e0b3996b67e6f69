using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Execution.Events;

/// <summary>A none end event (BPMN 2.0.2, 10.5.3): the end of one path.</summary>
internal sealed class NoneEndEvent(EndEvent node) : Element(node)
{
    public override void Activate(Turn turn, ElementInstance instance) => Complete(turn, instance);
}
