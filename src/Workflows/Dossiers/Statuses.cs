namespace LongAn.Workflows.Dossiers;

/// <summary>The national status, derived from what a dossier is.</summary>
internal static class Statuses
{
    public static NationalStatus Of(Dossier dossier) => dossier switch
    {
        { Closure.Kind: ClosureKind.RefusedAtIntake } => NationalStatus.NotReceived,
        { Closure.Kind: ClosureKind.RefusedAfterReceipt } => NationalStatus.Stopped,
        { Closure.Kind: ClosureKind.Withdrawn } => NationalStatus.Withdrawn,
        { Closure.Kind: ClosureKind.Returned } => NationalStatus.Returned,
        { CompletedAt: not null } => NationalStatus.Completed,
        { OpenSupplement: not null } => NationalStatus.AwaitingSupplement,
        { Receipt: null } => NationalStatus.Registered,
        _ => WorkHasBegun(dossier) ? NationalStatus.InProgress : NationalStatus.Received,
    };

    /// <summary>Somebody took or did a step after receipt; the step that received the dossier closed at that very moment.</summary>
    private static bool WorkHasBegun(Dossier dossier)
    {
        var received = dossier.Receipt!.At;
        return dossier.WorkItems.Any(item => item.OpenedAt >= received && item.ClaimedBy is not null)
            || dossier.History.Any(item => item.ClosedAt > received && item.Outcome is not null);
    }
}
