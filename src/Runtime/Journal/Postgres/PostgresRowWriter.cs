using System.Data.Common;
using Npgsql;

namespace LongAn.Runtime.Journal.Postgres;

/// <summary>Writes the rows that are derived from one dossier.</summary>
internal sealed class PostgresRowWriter : IRowWriter
{
    private readonly RowSets _rows = new();

    public void Write(
        DbTransaction transaction,
        StoredDossier row,
        RowChanges<StoredWorkItem> workItems,
        RowChanges<StoredTimer> timers,
        RowChanges<StoredIncident> incidents,
        RowChanges<StoredWait> waits,
        RowChanges<StoredAppointment> appointments,
        IReadOnlyList<StoredParticipant> participants)
    {
        _rows.Add(row, workItems, timers, incidents, waits, appointments, participants);
        using var batch = new NpgsqlBatch((NpgsqlConnection)transaction.Connection!, (NpgsqlTransaction)transaction);
        _rows.MoveTo(batch);
        batch.ExecuteNonQuery();
    }

    public void Dispose()
    {
        // The connection belongs to who opened it.
    }
}
