using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Execution.Events;

/// <summary>A none start event (BPMN 2.0.2, 10.5.2): the beginning of the process.</summary>
internal sealed class NoneStartEvent(StartEvent node) : Element(node)
{
    public override void Activate(Turn turn, ElementInstance instance)
    {
        turn.Keep(instance.Key, Id);
        Complete(turn, instance);
    }
}
