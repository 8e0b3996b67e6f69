using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Execution.Events;

/// <summary>
/// A cancel end event (BPMN 2.0.2, 10.3.5, 10.5.3): what is active in the transaction ends, what was completed in it is undone, and
/// then the flow goes on at the cancel event on its boundary.
/// </summary>
internal sealed class CancelEndEvent(EndEvent node) : Element(node)
{
    public override void Activate(Turn turn, ElementInstance instance)
    {
        turn.Emit(new EventThrown(instance.Key, Id, ThrownKind.Cancellation, null));
        turn.Interrupt(turn.Holder(instance.ScopeKey), instance.Key);
        if (!Compensation.Begin(turn, instance, instance.ScopeKey, null))
            Undone(turn, instance);
    }

    public override void Complete(Turn turn, ElementInstance instance) => Undone(turn, instance);

    public override void Undone(Turn turn, ElementInstance thrower)
    {
        if (Propagation.Find(turn, thrower, new(ThrownKind.Cancellation, null)) is var (catcher, transaction))
            catcher.Fire(turn, transaction);
    }
}
