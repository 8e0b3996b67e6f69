using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Execution.Gateways;

/// <summary>
/// A parallel gateway (BPMN 2.0.2, 13.4.1): activated when each flow that enters it was taken at least once in the scope, it
/// uses one of each and takes every flow that leaves it.
/// </summary>
internal sealed class ParallelGate(ParallelGateway node) : Element(node)
{
    private Sequence<string> _all;

    /// <summary>A join needs what leads to it.</summary>
    public override bool CanBeEntered => Incoming.Length <= 1;

    public override void Arrive(Turn turn, Flow flow, long scopeKey)
    {
        if (turn.Draft.TakenFlows.Count < Incoming.Length)
            return;
        foreach (var incoming in Incoming)
        {
            if (!turn.Draft.HasTaken(incoming.Id, scopeKey))
                return;
        }

        turn.Activate(this, scopeKey, _all);
    }

    public override void Activate(Turn turn, ElementInstance instance) => Complete(turn, instance);

    /// <summary>Called once when the plan is compiled.</summary>
    public void Link() => _all = Incoming.Select(f => f.Id).ToSequence();
}
