using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution;

/// <summary>Throws within a process.</summary>
internal static class Throwing
{
    /// <summary>An error or escalation looks for its catcher. An error that nobody catches is an incident at the thrower; an escalation goes unheard.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="thrower">Who throws.</param>
    /// <param name="thrown">What is thrown.</param>
    /// <param name="payload">What goes with it; null for nothing.</param>
    /// <returns>Whether the thrower goes on: not after an error, nor when what caught it has ended the thrower.</returns>
    public static bool Throw(Turn turn, ElementInstance thrower, Thrown thrown, Personal<ContextValue>? payload = null)
    {
        var found = Propagation.Find(turn, thrower, thrown);
        if (found is null && thrown.Kind == ThrownKind.Error)
        {
            turn.Raise(thrower.Key, thrower.ElementId, IncidentCode.ErrorNotCaught, [new("code", thrown.Code ?? "")]);
            return false;
        }

        turn.Emit(new EventThrown(thrower.Key, thrower.ElementId, thrown.Kind, thrown.Code, payload));
        if (found is var (catcher, waiting))
        {
            turn.Bring(payload?.Value ?? ContextValue.Empty, catcher);
            catcher.Fire(turn, waiting);
        }

        return thrown.Kind != ThrownKind.Error && turn.Draft.Instance(thrower.Key) is not null;
    }
}
