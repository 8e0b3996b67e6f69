using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution.Events;

namespace LongAn.Workflows.Execution.Activities;

/// <summary>An activity (BPMN 2.0.2, 10.3 and 13.3.2).</summary>
internal abstract class Activity(ActivityNode node) : Element(node)
{
    /// <summary>Events on its boundary, in file order.</summary>
    public BoundaryCatch[] Boundary { get; set; } = [];

    /// <summary>The activity that undoes it, by an association of its boundary; null for none.</summary>
    public Activity? CompensationHandler { get; set; }

    /// <summary>Whether it only undoes another.</summary>
    public bool IsForCompensation { get; } = node.IsForCompensation;

    public override bool CanBeEntered => !IsForCompensation;

    /// <summary>Whether a person or a system outside says when it is done.</summary>
    public virtual bool IsCompletedFromOutside => true;

    /// <summary>Its boundary begins to wait before its work begins: an event that has occurred already may leave nothing to do.</summary>
    public sealed override void Activate(Turn turn, ElementInstance instance)
    {
        foreach (var boundary in Boundary)
        {
            if (boundary.Arm(turn, instance) && turn.Draft.Instance(instance.Key) is null)
                return;
        }

        Begin(turn, instance);
    }

    public override void Complete(Turn turn, ElementInstance instance)
    {
        turn.Disarm(instance.Key);
        if (CanBeUndone(turn, instance) && turn.UndoneBy(instance) is null)
            turn.Emit(new CompensationKept(instance.Key));
        turn.Leave(this, instance, Outgoing);
    }

    /// <summary>Whether there is something that undoes it when it has completed.</summary>
    protected virtual bool CanBeUndone(Turn turn, ElementInstance instance) => CompensationHandler is not null;

    /// <summary>Its work begins.</summary>
    protected virtual void Begin(Turn turn, ElementInstance instance)
    {
    }
}
