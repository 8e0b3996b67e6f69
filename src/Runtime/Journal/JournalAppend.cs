namespace LongAn.Runtime.Journal;

/// <summary>What one turn of a dossier puts on disk, in one transaction with its neighbours.</summary>
internal sealed record JournalAppend(
    Guid DossierId,
    IReadOnlyList<NewEvent> Events,
    byte[]? NewKey,
    StoredDossier Row,
    RowChanges<StoredWorkItem> WorkItems,
    RowChanges<StoredTimer> Timers,
    RowChanges<StoredIncident> Incidents,
    RowChanges<StoredWait> Waits,
    RowChanges<StoredAppointment> Appointments,
    IReadOnlyList<StoredParticipant> Participants)
{
    private readonly TaskCompletionSource<AppendOutcome> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<AppendOutcome> Outcome => _outcome.Task;

    public void Settle(AppendOutcome outcome) => _outcome.TrySetResult(outcome);
}

/// <summary>An event ready to be stored.</summary>
internal sealed record NewEvent(long Sequence, string ActorId, Guid? CommandId, byte[] Body, byte[] Chain, byte[]? Payload);

/// <summary>Rows to write and keys of rows to delete.</summary>
internal sealed record RowChanges<T>(IReadOnlyList<T> Written, IReadOnlyList<long> Deleted);

/// <summary>What became of an append.</summary>
internal enum AppendOutcome
{
    /// <summary>On disk.</summary>
    Committed,

    /// <summary>The queue was full; nothing happened.</summary>
    Busy,

    /// <summary>A constraint says no (another writer was faster, the command was there); nothing happened.</summary>
    Conflict,

    /// <summary>The disk failed; only reading tells what is there.</summary>
    Failed,
}
