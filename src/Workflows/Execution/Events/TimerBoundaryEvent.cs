using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution.Activities;

namespace LongAn.Workflows.Execution.Events;

/// <summary>A timer on the boundary of an activity (BPMN 2.0.2, 10.5.4 and 13.5.3): interrupts it, or goes beside it.</summary>
internal sealed class TimerBoundaryEvent(BoundaryEvent node, TimerRule rule) : Element(node)
{
    /// <summary>The activity on whose boundary it sits.</summary>
    public Activity Host { get; set; } = null!;

    /// <summary>The activity became active: the time runs.</summary>
    public void Schedule(Turn turn, ElementInstance host) => rule.Schedule(turn, host, Id);

    public override void Fire(Turn turn, ElementInstance waiting)
    {
        if (node.CancelActivity)
            Host.Terminate(turn, waiting);
        turn.Activate(this, waiting.ScopeKey, []);
    }

    public override void Activate(Turn turn, ElementInstance instance) => Complete(turn, instance);

    public override void Retry(Turn turn, ElementInstance waiting, IncidentCode incident)
    {
        if (incident == IncidentCode.StepBudgetExceeded)
            Fire(turn, waiting);
        else
            Schedule(turn, waiting);
    }
}
