using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution.Gateways;

namespace LongAn.Workflows.Execution.Events;

/// <summary>
/// An intermediate catching event (BPMN 2.0.2, 10.5.4): waits, then goes on. A timer that repeats lets the flow go on each time and
/// completes with the last.
/// </summary>
internal sealed class IntermediateCatch(IntermediateCatchEvent node, Trigger trigger) : CatchingEvent(node, trigger), IAwaited
{
    public override void Activate(Turn turn, ElementInstance instance) => Arm(turn, instance);

    public override void Complete(Turn turn, ElementInstance instance)
    {
        turn.Disarm(instance.Key);
        base.Complete(turn, instance);
    }

    protected override void Occur(Turn turn, ElementInstance waiting)
    {
        if (waiting.ElementId != Id)
            EventGate.Decide(turn, waiting, this);
        else if (node.Definition is TimerDefinition { Kind: TimerKind.Cycle } && turn.HasTimer(waiting.Key))
        {
            foreach (var flow in Outgoing)
                turn.Take(flow, waiting.ScopeKey);
        }
        else
        {
            Complete(turn, waiting);
        }
    }
}
