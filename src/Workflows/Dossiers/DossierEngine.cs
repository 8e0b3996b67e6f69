using LongAn.Workflows.Execution;

namespace LongAn.Workflows.Dossiers;

/// <summary>The case around a process: clock, papers, statuses, slips. State and command give events; state and event give state.</summary>
public static class DossierEngine
{
    /// <summary>
    /// One turn: first the timers of this dossier that are due, in due order and each with its own due time; then the
    /// command; process and dossier alternate until both are quiet.
    /// </summary>
    /// <returns>The events to append as one, or a refusal after which nothing has happened.</returns>
    public static Outcome<DossierEvent> Decide(DossierPlan plan, Dossier dossier, DossierCommand command, Circumstances at)
    {
        var turn = new Turn(plan, dossier, command, at);
        Timers.FireDue(turn);
        turn.BeginCommand();
        var refusal = command switch
        {
            PassTime => null,
            SubmitDossier submit => Submitting.Decide(turn, submit),
            _ when dossier.Sequence == 0 => new Refusal(RejectionCode.DossierNotFound),
            ClaimWorkItem claim => Claiming.Decide(turn, claim),
            ReleaseWorkItem release => Claiming.Decide(turn, release),
            CompleteWorkItem complete => Completing.Decide(turn, complete),
            WithdrawDossier withdraw => Withdrawing.Decide(turn, withdraw),
            ExtendDueDate extend => Extending.Decide(turn, extend),
            AnswerService answer => Answering.Decide(turn, answer),
            StartPayment start => Paying.Decide(turn, start),
            SettlePayment settle => Paying.Decide(turn, settle),
            RepairDossier repair => Repairing.Decide(turn, repair),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return refusal is null ? new Accepted<DossierEvent>(turn.Events) : new Rejected<DossierEvent>(refusal.Code, refusal.Arguments);
    }

    /// <summary>The dossier after an event. Takes no plan, never fails, never decides.</summary>
    public static Dossier Evolve(Dossier dossier, DossierEvent @event) => Evolution.Apply(dossier, @event);

    /// <summary>The dossier its journal tells of.</summary>
    public static Dossier Replay(IEnumerable<DossierEvent> events) => events.Aggregate(Dossier.None, Evolve);
}

/// <summary>Why a command is refused, on its way out of the engine.</summary>
internal sealed record Refusal(RejectionCode Code, params Sequence<Argument> Arguments);
