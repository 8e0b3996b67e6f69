using LongAn.Workflows.Execution;
using LongAn.Workflows.Execution.Repair;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Dossiers;

/// <summary>What an administrator does with a dossier that is stuck or went wrong. The dossier follows as after every step.</summary>
internal static class Repairing
{
    public static Refusal? Decide(Turn turn, RepairDossier command)
    {
        if (!turn.At.Actor.Grants.Any(grant => grant.Role == Role.Administrator))
            return new(RejectionCode.NotPermitted, [new("role", Words.Of(Role.Administrator)), new("agency", turn.Dossier.AgencyCode)]);
        if (string.IsNullOrWhiteSpace(command.Reason))
            return new(RejectionCode.ReasonRequired);
        if (turn.Dossier.Closure is not null)
            return new(RejectionCode.DossierClosed);
        return command switch
        {
            RetryStuckElement retry => Retry(turn, retry.IncidentKey, retry.Reason),
            SetVariablesOfDossier set => Set(turn, set),
            SkipStuckElement skip => Steering.Advance(turn, new SkipIncident(skip.IncidentKey, skip.Reason, skip.FlowId)),
            MoveWithinDossier move => Steering.Advance(turn, new MoveInstance(move.Key, move.TargetId, move.Reason)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Refusal? Retry(Turn turn, long incidentKey, string reason) =>
        Steering.Advance(turn, new RetryIncident(incidentKey, ContextValue.Empty, reason));

    private static Refusal? Set(Turn turn, SetVariablesOfDossier command)
    {
        if (command.Variables.Count == 0)
            return new(RejectionCode.VariableInvalid, [new("name", ""), new("expected", "")]);
        if (RepairChoices.Of(turn.Plan.Process, turn.Dossier.Process).Misfit(command.ScopeKey, command.Variables) is { } misfit)
            return new(RejectionCode.VariableInvalid, [new("name", misfit.Name), new("expected", misfit.Expected is { } variable ? Words.Of(variable.Type) : "")]);
        return Steering.Advance(turn, new SetVariables(command.ScopeKey, command.Variables, command.Reason))
            ?? (command.IncidentKey is { } key ? Retry(turn, key, command.Reason) : null);
    }
}
