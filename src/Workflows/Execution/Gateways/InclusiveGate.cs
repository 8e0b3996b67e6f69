using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Execution.Gateways;

/// <summary>
/// An inclusive gateway (BPMN 2.0.2, 13.4.3): a split takes every flow whose condition is true; a join waits exactly for what can
/// still arrive, in graphs of any shape.
/// </summary>
internal sealed class InclusiveGate(InclusiveGateway node) : ReachingGate(node)
{
    public override bool Chooses => true;

    public override void Complete(Turn turn, ElementInstance instance)
    {
        if (Branching.Choose(turn, instance, this, node.DefaultFlowId, instance.ScopeKey) is { } flows)
            turn.Leave(this, instance, flows);
    }

    public override bool Review(Turn turn, long scopeKey)
    {
        var (come, flows) = Arrived(turn, scopeKey);
        if (come == 0 || MayStillArrive(turn, scopeKey, come, ~come))
            return false;
        turn.Activate(this, scopeKey, flows.ToSequence());
        return true;
    }
}
