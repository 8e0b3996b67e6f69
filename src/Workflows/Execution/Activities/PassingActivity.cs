using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Execution.Activities;

/// <summary>A task without a kind, or work of a person outside of the system (BPMN 2.0.2, 13.3.3): passed at once.</summary>
internal sealed class PassingActivity(ActivityNode node) : Activity(node)
{
    public override bool IsCompletedFromOutside => false;

    protected override void Begin(Turn turn, ElementInstance instance) => Complete(turn, instance);
}
