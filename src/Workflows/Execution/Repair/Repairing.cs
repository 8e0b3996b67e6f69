using System.Globalization;

namespace LongAn.Workflows.Execution.Repair;

/// <summary>What a person may do where the process is stuck or went wrong: set data, skip, move. Each is checked, and journalled with its reason.</summary>
internal static class Repairing
{
    public static Outcome<ProcessEvent> Set(Turn turn, SetVariables command)
    {
        if (turn.Draft.Phase != ProcessPhase.Active || (command.ScopeKey != 0 && turn.Draft.Instance(command.ScopeKey) is null))
            return Refused(RejectionCode.ElementNotWaiting, command.ScopeKey);
        turn.Emit(new Intervened(Intervention.SetVariables, command.ScopeKey, null, Personal.Of(command.Reason)));
        if (command.Variables.Count > 0)
            turn.Emit(new VariablesSet(command.ScopeKey, Personal.Of(command.Variables)));
        return turn.Run();
    }

    /// <summary>What failed is left as if it had been done. A gateway that could not decide needs to be told the flow; a join that waits goes on with what has come, and decides then.</summary>
    public static Outcome<ProcessEvent> Skip(Turn turn, SkipIncident command)
    {
        if (turn.Draft.Incident(command.Key) is not { } incident)
            return Refused(RejectionCode.IncidentNotOpen, command.Key);
        var stuck = turn.Draft.Instance(incident.ElementKey);
        var element = stuck is null ? turn.Plan.Find(incident.ElementId) : turn.Plan.Find(incident.ElementId, stuck);
        Flow? chosen = null;
        if (command.FlowId is { } flowId)
        {
            chosen = Array.Find(element.Outgoing, f => f.Id == flowId);
            if (chosen is null)
                return NoFlow(element, flowId);
        }
        else if (incident.Code != IncidentCode.JoinNeverComplete && element.Chooses && element.Outgoing.Length > 1)
        {
            return NoFlow(element, "");
        }

        turn.Emit(new Intervened(Intervention.Skip, incident.ElementKey, chosen?.Id, Personal.Of(command.Reason)));
        turn.Emit(new IncidentResolved(incident.Key));
        turn.Keep(incident.ElementKey, incident.ElementId);
        if (incident.Code == IncidentCode.JoinNeverComplete)
            element.GoOn(turn, incident.ElementKey, turn.ComeTo(element, incident.ElementKey));
        else if (stuck?.ElementId == incident.ElementId)
            element.Skip(turn, stuck, chosen);
        return turn.Run();
    }

    /// <summary>
    /// An instance ends, and another element becomes active in its stead: in the same scope, outside of a sub-process that ends with it,
    /// or within one that begins there.
    /// </summary>
    public static Outcome<ProcessEvent> Move(Turn turn, MoveInstance command)
    {
        if (turn.Draft.Instance(command.Key) is not { } instance)
            return Refused(RejectionCode.ElementNotWaiting, command.Key);
        if (turn.Plan.ScopeIdOf(turn.Holder(instance.ScopeKey)) is null)
            return CannotMove(command, "instance");
        if (turn.Plan.TryFind(command.TargetId) is not { } target)
            return CannotMove(command, "unknown");
        if (Route.Find(turn, instance, target) is not { } route)
            return CannotMove(command, "scope");
        if (!target.CanBeEntered)
            return CannotMove(command, "kind");
        if (route.HasOthers(turn, instance))
            return CannotMove(command, "others");
        turn.Emit(new Intervened(Intervention.Move, instance.Key, target.Id, Personal.Of(command.Reason)));
        turn.Plan.Find(route.Leaving).Terminate(turn, route.Leaving);
        turn.ActivateWithin([.. route.Into, target], route.Leaving.ScopeKey);
        var moved = turn.Run();
        return turn.IsExceeded ? CannotMove(command, "budget") : moved;
    }

    private static Rejected<ProcessEvent> NoFlow(Element element, string found) =>
        new(RejectionCode.FlowRequired, [new("element", element.Id), new("expected", string.Join(", ", element.Outgoing.Select(f => f.Id))), new("found", found)]);

    private static Rejected<ProcessEvent> CannotMove(MoveInstance command, string why) =>
        new(RejectionCode.CannotMove, [new("target", command.TargetId), new("why", why)]);

    private static Rejected<ProcessEvent> Refused(RejectionCode code, long key) =>
        new(code, [new("key", key.ToString(CultureInfo.InvariantCulture))]);
}
