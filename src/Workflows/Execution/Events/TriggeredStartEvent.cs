using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution.Activities;

namespace LongAn.Workflows.Execution.Events;

/// <summary>A start event with a trigger (BPMN 2.0.2, 10.5.2): it begins a process, or an event sub-process within an active scope.</summary>
internal sealed class TriggeredStartEvent(StartEvent node, Trigger trigger) : CatchingEvent(node, trigger), IBeginning
{
    public Element First => this;

    /// <summary>The event sub-process it begins; null when it begins a process.</summary>
    public EventSubProcessActivity? Owner { get; set; }

    /// <summary>Whether what is active in the scope around ends when it occurs.</summary>
    public bool IsInterrupting => node.IsInterrupting;

    public override Wait WaitOf(ElementInstance waiting) => new(waiting.Key, Id, waiting.Key);

    public override bool CanBeEntered => false;

    public bool Hears(SubscriptionKind kind, string name) => Trigger.Hears(kind, name);

    public void Begin(Turn turn) => Activate(turn, turn.EnterFirst(this));

    protected override void Occur(Turn turn, ElementInstance waiting)
    {
        if (Owner is null)
        {
            Complete(turn, waiting);
            return;
        }

        if (!IsInterrupting)
            Trigger.Renew(turn, WaitOf(waiting));
        Owner.Occur(turn, waiting);
    }
}
