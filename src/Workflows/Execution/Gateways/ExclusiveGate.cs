using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Execution.Gateways;

/// <summary>
/// An exclusive gateway (BPMN 2.0.2, 13.4.2): takes the first flow in file order whose condition is true, else the default
/// flow. A condition that is neither true nor false stops it even where a later one would be true.
/// </summary>
internal sealed class ExclusiveGate(ExclusiveGateway node) : Element(node)
{
    public override bool Chooses => true;

    public override void Activate(Turn turn, ElementInstance instance) => Complete(turn, instance);

    public override void Complete(Turn turn, ElementInstance instance)
    {
        var taken = -1;
        for (var i = 0; i < Outgoing.Length; i++)
        {
            if (Outgoing[i].Id == node.DefaultFlowId)
            {
                if (taken < 0)
                    taken = i;
                continue;
            }

            if (Outgoing[i].Condition is { } condition)
            {
                if (condition.Holds(turn, instance, Id) is not { } holds)
                    return;
                if (!holds)
                    continue;
            }

            taken = i;
            break;
        }

        if (taken >= 0 || Outgoing.Length == 0)
            turn.Leave(this, instance, taken < 0 ? [] : Outgoing.AsSpan(taken, 1));
        else
            turn.Raise(instance.Key, Id, IncidentCode.NoFlowTaken, Branching.NamesRead(Outgoing));
    }
}
