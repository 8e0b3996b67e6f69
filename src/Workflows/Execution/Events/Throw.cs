using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution.Events;

/// <summary>What an event throws.</summary>
internal abstract class Throw
{
    /// <summary>Throws.</summary>
    /// <returns>Whether the thrower goes on.</returns>
    public abstract bool Do(Turn turn, ElementInstance thrower);
}

/// <summary>A message goes outside; who gets it is not the process's matter.</summary>
internal sealed class MessageThrow(string message) : Throw
{
    public override bool Do(Turn turn, ElementInstance thrower)
    {
        turn.Emit(new EventThrown(thrower.Key, thrower.ElementId, ThrownKind.Message, message, turn.Payload(thrower)));
        return true;
    }
}

/// <summary>A signal reaches everyone in the process who waits for it now, and goes outside.</summary>
internal sealed class SignalThrow(string signal) : Throw
{
    public override bool Do(Turn turn, ElementInstance thrower)
    {
        turn.Emit(new EventThrown(thrower.Key, thrower.ElementId, ThrownKind.Signal, signal, turn.Payload(thrower)));
        Occurrences.Signal(turn, signal, turn.Draft.Variables(thrower.Key) ?? ContextValue.Empty);
        return turn.Draft.Instance(thrower.Key) is not null;
    }
}

/// <summary>An error or an escalation, to the scopes around.</summary>
internal sealed class CodeThrow(ThrownKind kind, string? code) : Throw
{
    public override bool Do(Turn turn, ElementInstance thrower) => Throwing.Throw(turn, thrower, new(kind, code), turn.Payload(thrower));
}
