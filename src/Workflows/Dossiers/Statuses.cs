namespace LongAn.Workflows.Dossiers;

/// <summary>The national status, derived from what a dossier is.</summary>
internal static class Statuses
{
    public static NationalStatus Of(Dossier dossier) => dossier switch
    {
        { Closure.Kind: ClosureKind.RefusedAtIntake } => NationalStatus.NotReceived,
        { Closure.Kind: ClosureKind.RefusedAfterReceipt or ClosureKind.Lapsed } => NationalStatus.Stopped,
        { Closure.Kind: ClosureKind.Withdrawn } => NationalStatus.Withdrawn,
        { Closure.Kind: ClosureKind.Returned } => NationalStatus.Returned,
        { CompletedAt: not null } => NationalStatus.Completed,
        { OpenSupplement: not null } => NationalStatus.AwaitingSupplement,
        { OpenObligation: not null } => NationalStatus.AwaitingFinancialObligation,
        { Receipt: null } => NationalStatus.Registered,
        { WorkBegunAt: null } => NationalStatus.Received,
        _ => NationalStatus.InProgress,
    };
}
