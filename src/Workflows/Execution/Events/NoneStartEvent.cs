using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Execution.Events;

/// <summary>A none start event (BPMN 2.0.2, 10.5.2): the beginning of a process or sub-process.</summary>
internal sealed class NoneStartEvent(StartEvent node) : Element(node), IBeginning
{
    public Element First => this;

    public override bool CanBeEntered => false;

    public bool Hears(SubscriptionKind kind, string name) => false;

    public void Begin(Turn turn) => Activate(turn, turn.EnterFirst(this));

    public override void Activate(Turn turn, ElementInstance instance) => Complete(turn, instance);

    public override void Complete(Turn turn, ElementInstance instance)
    {
        if (turn.DataFits(instance))
            base.Complete(turn, instance);
    }
}
