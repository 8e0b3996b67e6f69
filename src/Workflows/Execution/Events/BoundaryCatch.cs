using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution.Activities;

namespace LongAn.Workflows.Execution.Events;

/// <summary>An event on the boundary of an activity (BPMN 2.0.2, 10.5.4 and 13.5.3): interrupts it, or goes beside it.</summary>
internal sealed class BoundaryCatch(BoundaryEvent node, Trigger trigger) : CatchingEvent(node, trigger)
{
    /// <summary>The activity on whose boundary it sits.</summary>
    public Activity Host { get; set; } = null!;

    public override bool CanBeEntered => false;

    protected override void Occur(Turn turn, ElementInstance waiting)
    {
        if (node.CancelActivity)
            Host.Terminate(turn, waiting);
        else
            Trigger.Renew(turn, WaitOf(waiting));
        turn.Activate(this, waiting.ScopeKey, []);
    }
}
