using LongAn.Workflows.Execution;

namespace LongAn.Workflows.Dossiers;

/// <summary>The person takes the dossier back, or the dossier that called for it does, as long as no result is decided.</summary>
internal static class Withdrawing
{
    public static Refusal? Decide(Turn turn, WithdrawDossier command)
    {
        var dossier = turn.Dossier;
        if (dossier.Closure is not null)
            return new(RejectionCode.DossierClosed);
        var isCaller = dossier.Caller is not null && turn.At.Actor == Actor.System;
        if (!isCaller && !dossier.IsOwnedBy(turn.At.Actor) && !turn.At.Actor.Has(Role.IntakeOfficer, dossier.AgencyCode))
            return new(RejectionCode.NotPermitted, [new("role", Words.Of(Role.Applicant)), new("agency", dossier.AgencyCode)]);
        if (dossier.ResultDecidedAt is not null || dossier.Result is not null || dossier.CompletedAt is not null)
            return new(RejectionCode.ResultAlreadyDecided);
        if (string.IsNullOrWhiteSpace(command.Reason))
            return new(RejectionCode.ReasonRequired);

        var stage = Slips.OpenSteps(turn);
        turn.Emit(new DossierWithdrawn(new Remark(command.Reason)));
        if (!isCaller)
            Slips.Issue(turn, SlipKey.Stop, command.Reason, stage: stage);
        Steering.Stop(turn, "withdrawn");
        return null;
    }
}
