using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution.Events;

namespace LongAn.Workflows.Execution.Activities;

/// <summary>
/// An event sub-process (BPMN 2.0.2, 10.3.5 and 13.5.4): begins when its start event occurs while the scope around it is active,
/// instead of what is active there or beside it. The scope completes when it, too, has come to its end.
/// </summary>
internal sealed class EventSubProcessActivity(SubProcess node) : SubProcessActivity(node)
{
    /// <summary>The event that begins it.</summary>
    public TriggeredStartEvent Start { get; set; } = null!;

    public override bool CanBeEntered => false;

    /// <summary>Its event occurred in a scope.</summary>
    public void Occur(Turn turn, ElementInstance scope)
    {
        if (Start.IsInterrupting)
        {
            turn.Interrupt(scope);
            if (scope.Key != 0)
                ((SubProcessActivity)turn.Plan.Find(scope)).Interrupted(turn, scope);
        }

        turn.Activate(this, scope.Key, []);
    }

    public override bool CanBeUndone(Turn turn, ElementInstance instance) => false;

    protected override void Begin(Turn turn, ElementInstance instance)
    {
        if (Body.Open(turn, instance))
            turn.Activate(Start, instance.Key, []);
    }
}
