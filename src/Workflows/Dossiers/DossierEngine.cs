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
    /// <param name="plan">The version the dossier runs in.</param>
    /// <param name="dossier">The dossier.</param>
    /// <param name="command">The command.</param>
    /// <param name="at">What holds around it.</param>
    /// <param name="target">The version a migration leads to, there or back; null for every other command.</param>
    public static Outcome<DossierEvent> Decide(DossierPlan plan, Dossier dossier, DossierCommand command, Circumstances at, DossierPlan? target = null)
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
            FollowCalendar follow => Recounting.Decide(turn, follow),
            ExcludeForceMajeure exclude => Recounting.Decide(turn, exclude),
            AnswerService answer => Answering.Decide(turn, answer),
            AnswerCall answer => Calling.Decide(turn, answer),
            DeliverMessage message => Delivering.Decide(turn, message),
            DeliverSignal signal => Delivering.Decide(turn, signal),
            StartPayment start => Paying.Decide(turn, start),
            SettlePayment settle => Paying.Decide(turn, settle),
            MigrateDossier migrate => Migrating.Decide(turn, migrate, Demand(target)),
            TakeMigrationBack back => Migrating.Decide(turn, back, target),
            RepairDossier repair => Repairing.Decide(turn, repair),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return refusal is null ? new Accepted<DossierEvent>(turn.Events) : new Rejected<DossierEvent>(refusal.Code, refusal.Arguments);
    }

    private static DossierPlan Demand(DossierPlan? target) =>
        target ?? throw new ArgumentException("Expected the version that a migration leads to, but there is none: pass its plan in with the command.", nameof(target));

    /// <summary>The dossier after an event. Takes no plan, never fails, never decides.</summary>
    public static Dossier Evolve(Dossier dossier, DossierEvent @event) => Evolution.Apply(dossier, @event);

    /// <summary>The dossier its journal tells of.</summary>
    public static Dossier Replay(IEnumerable<DossierEvent> events) => events.Aggregate(Dossier.None, Evolve);
}

/// <summary>Why a command is refused, on its way out of the engine.</summary>
internal sealed record Refusal(RejectionCode Code, params Sequence<Argument> Arguments);
