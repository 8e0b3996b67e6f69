using LongAn.Workflows.Execution.Gateways;

namespace LongAn.Workflows.Execution;

/// <summary>A way in which a process begins (BPMN 2.0.2, 13.2): at a start event, a task that receives, or an event-based gateway.</summary>
internal interface IBeginning
{
    /// <summary>The element that gets what begins the process.</summary>
    Element First { get; }

    /// <summary>Whether a message or signal of that name begins it.</summary>
    bool Hears(SubscriptionKind kind, string name);

    /// <summary>It begins.</summary>
    void Begin(Turn turn);
}

/// <summary>One of the events behind a gateway that begins a process (10.6.6, 13.4.4): of a parallel one the others are awaited then.</summary>
internal sealed class BeginningAtGate(EventGate gate, Element first) : IBeginning
{
    public Element First => first;

    public bool Hears(SubscriptionKind kind, string name) => ((IAwaited)first).Trigger.Hears(kind, name);

    public void Begin(Turn turn)
    {
        var instance = turn.Enter(gate, 0, []);
        turn.Keep(instance.Key, first.Id);
        EventGate.Decide(turn, instance, first);
    }
}
