using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Execution.Activities;

/// <summary>
/// An embedded sub-process (BPMN 2.0.2, 13.3.4): its instance is the scope of what is inside, and it completes when every path
/// inside has come to its end.
/// </summary>
internal class SubProcessActivity(SubProcess node) : Activity(node)
{
    /// <summary>What is inside.</summary>
    public Body Body { get; set; } = null!;

    public override bool IsCompletedFromOutside => false;

    public override void Terminate(Turn turn, ElementInstance instance)
    {
        turn.TerminateScope(instance.Key);
        base.Terminate(turn, instance);
    }

    protected override void Begin(Turn turn, ElementInstance instance)
    {
        if (Body.Open(turn, instance))
            turn.Activate(Body.Start!, instance.Key, []);
    }
}
