using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Execution.Events;

/// <summary>A terminate end event (BPMN 2.0.2, 10.5.3): whatever else is active in the scope ends with it.</summary>
internal sealed class TerminateEndEvent(EndEvent node) : Element(node)
{
    public override void Activate(Turn turn, ElementInstance instance) => Complete(turn, instance);

    public override void Complete(Turn turn, ElementInstance instance)
    {
        turn.Emit(new ElementCompleted(instance.Key));
        turn.Interrupt(turn.Holder(instance.ScopeKey));
        turn.CloseScope(instance.ScopeKey, Id);
    }
}
