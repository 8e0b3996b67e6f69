using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution.Events;

namespace LongAn.Workflows.Execution.Activities;

/// <summary>A send task (BPMN 2.0.2, 13.3.3): sends its message and goes on.</summary>
internal sealed class SendActivity(SendTask node, MessageThrow message) : Activity(node)
{
    public override bool IsCompletedFromOutside => false;

    protected override void Begin(Turn turn, ElementInstance instance)
    {
        message.Do(turn, instance);
        Complete(turn, instance);
    }
}
