using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution.Events;

namespace LongAn.Workflows.Execution.Activities;

/// <summary>
/// An embedded sub-process (BPMN 2.0.2, 13.3.4): its instance is the scope of what is inside, and it completes when every path
/// inside has come to its end.
/// </summary>
internal sealed class SubProcessActivity(SubProcess node) : Activity(node)
{
    /// <summary>Where it begins.</summary>
    public NoneStartEvent Start { get; set; } = null!;

    public override bool IsCompletedFromOutside => false;

    public override void Activate(Turn turn, ElementInstance instance)
    {
        base.Activate(turn, instance);
        turn.Activate(Start, instance.Key, []);
    }

    public override void Terminate(Turn turn, ElementInstance instance)
    {
        turn.TerminateScope(instance.Key);
        base.Terminate(turn, instance);
    }
}
