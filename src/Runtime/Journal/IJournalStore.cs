using System.Data.Common;
using NodaTime;

namespace LongAn.Runtime.Journal;

/// <summary>What the databases do differently. Reading is the same SQL on all; a parameter is written <c>@name</c>.</summary>
internal interface IJournalStore
{
    /// <summary>How many batches may be committed at once, each by a writer of its own.</summary>
    int Writers { get; }

    /// <summary>Whether a batch has its stamp, and is in view of readers, with its commit.</summary>
    bool StampsWithCommit { get; }

    DbConnection Open();

    /// <summary>
    /// A connection whose commits do not wait for the disk. They are on it before any commit that comes after them, so that nothing that was
    /// appended on the strength of one is there without it; the last of them may be gone after a power cut.
    /// </summary>
    DbConnection OpenUnhurried();

    /// <summary>Whether the tables of the journal are there.</summary>
    bool HasTables();

    /// <summary>A writer of batches on a connection of its own.</summary>
    IBatchWriter Writer(JournalKeys keys);

    /// <summary>A writer of derived rows on a connection that is open.</summary>
    IRowWriter Rows(DbConnection connection);

    /// <summary>Connections that see one and the same state.</summary>
    JournalSnapshot Snapshot();

    /// <summary>Deletes in such a way that as little as the database can help remains of what was deleted.</summary>
    void Overwrite(Action<DbConnection> delete);

    /// <summary>SQL for the place, from 1, of some bytes within others; 0 when they are not there.</summary>
    string PlaceOf(string bytes, string within);

    /// <summary>Gives stamps to the batches that are committed and have none.</summary>
    /// <returns>Whether there were any.</returns>
    bool Stamp(JournalKeys keys);
}

/// <summary>Writes batches.</summary>
internal interface IBatchWriter : IAsyncDisposable
{
    /// <summary>
    /// Commits the appends together. One that violates a constraint is taken out and told so, and the rest is tried again;
    /// so one bad append costs its neighbours nothing but time.
    /// </summary>
    /// <returns>The appends that are on disk.</returns>
    /// <exception cref="DbException">The database failed: what is there, only reading tells.</exception>
    Task<IReadOnlyList<JournalAppend>> Commit(IReadOnlyList<JournalAppend> appends, Instant now);
}

/// <summary>Writes the rows that are derived from a dossier.</summary>
internal interface IRowWriter : IDisposable
{
    void Write(
        DbTransaction transaction,
        StoredDossier row,
        RowChanges<StoredWorkItem> workItems,
        RowChanges<StoredTimer> timers,
        RowChanges<StoredIncident> incidents,
        RowChanges<StoredWait> waits,
        RowChanges<StoredAppointment> appointments,
        IReadOnlyList<StoredParticipant> participants);
}

/// <summary>Two connections that see one and the same state: a walk along the one looks things up on the other.</summary>
internal sealed class JournalSnapshot(DbConnection first, DbConnection second, params DbTransaction[] transactions) : IDisposable
{
    public DbConnection First => first;

    public DbConnection Second => second;

    public void Dispose()
    {
        foreach (var transaction in transactions)
            transaction.Dispose();
        first.Dispose();
        second.Dispose();
    }
}
