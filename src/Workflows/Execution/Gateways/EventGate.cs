using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution.Events;

namespace LongAn.Workflows.Execution.Gateways;

/// <summary>An element behind an event-based gateway: it waits while the gateway is active, and goes on when it is the first.</summary>
internal interface IAwaited
{
    /// <summary>What it waits for.</summary>
    Trigger Trigger { get; }

    /// <summary>Begins to wait for the gateway; says whether it has occurred at once.</summary>
    bool Arm(Turn turn, ElementInstance gate);
}

/// <summary>
/// An event-based gateway (BPMN 2.0.2, 13.4.4): the event that occurs first decides, the others are no longer awaited. Where it begins
/// a process and is parallel, the first begins it and the others are awaited then.
/// </summary>
internal sealed class EventGate(EventBasedGateway node) : Element(node)
{
    /// <summary>Whether its events begin the process.</summary>
    public bool Instantiates => node.Instantiate;

    private bool IsParallel => node.Instantiate && node.IsParallel;

    public override void Activate(Turn turn, ElementInstance instance)
    {
        foreach (var flow in Outgoing)
        {
            if (((IAwaited)flow.Target).Arm(turn, instance))
                return;
        }
    }

    /// <summary>An element occurred first.</summary>
    public static void Decide(Turn turn, ElementInstance gate, Element chosen)
    {
        var element = (EventGate)turn.Plan.Find(gate.ElementId);
        var flow = Array.Find(element.Outgoing, f => f.Target == chosen)!;
        turn.Disarm(gate.Key);
        turn.Emit(new ElementCompleted(gate.Key));
        turn.Emit(new FlowTaken(flow.Id, gate.ScopeKey));
        foreach (var other in element.Outgoing)
        {
            if (element.IsParallel && other != flow)
                turn.Take(other, gate.ScopeKey);
        }

        chosen.Complete(turn, turn.Enter(chosen, gate.ScopeKey, flow.Alone));
    }
}
