using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution.Events;

namespace LongAn.Workflows.Execution.Activities;

/// <summary>An activity (BPMN 2.0.2, 10.3 and 13.3.2).</summary>
internal abstract class Activity(ActivityNode node) : Element(node)
{
    /// <summary>Timers on its boundary, in file order.</summary>
    public TimerBoundaryEvent[] Boundary { get; set; } = [];

    /// <summary>Whether a person or a system outside says when it is done.</summary>
    public virtual bool IsCompletedFromOutside => true;

    /// <summary>Times begin to run before the work is asked for.</summary>
    public override void Activate(Turn turn, ElementInstance instance)
    {
        foreach (var timer in Boundary)
            timer.Schedule(turn, instance);
    }

    public override void Complete(Turn turn, ElementInstance instance)
    {
        turn.CancelTimers(instance.Key);
        turn.Leave(this, instance, Outgoing);
    }
}
