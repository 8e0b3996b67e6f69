namespace LongAn.Workflows.Execution;

/// <summary>Throws within a process.</summary>
internal static class Throwing
{
    /// <summary>An error or escalation looks for its catcher. An error that nobody catches is an incident at the thrower; an escalation goes unheard.</summary>
    /// <returns>Whether the thrower goes on: not after an error, nor when what caught it has ended the thrower.</returns>
    public static bool Throw(Turn turn, ElementInstance thrower, Thrown thrown)
    {
        var found = Propagation.Find(turn, thrower, thrown);
        if (found is null && thrown.Kind == ThrownKind.Error)
        {
            turn.Raise(thrower.Key, thrower.ElementId, IncidentCode.ErrorNotCaught, [new("code", thrown.Code ?? "")]);
            return false;
        }

        turn.Emit(new EventThrown(thrower.Key, thrower.ElementId, thrown.Kind, thrown.Code));
        if (found is var (catcher, waiting))
            catcher.Fire(turn, waiting);
        return thrown.Kind != ThrownKind.Error && turn.Draft.Instance(thrower.Key) is not null;
    }
}
