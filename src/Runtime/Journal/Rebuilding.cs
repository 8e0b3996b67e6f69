using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using LongAn.Workflows.Dossiers;

namespace LongAn.Runtime.Journal;

/// <summary>
/// Makes the rows that are derived from the journal (lists, inbox, search, timers, incidents, waits) anew: dossier by dossier, so many
/// in one transaction that it can be broken off and begun again. The journal itself is only read.
/// </summary>
internal sealed class Rebuilding(JournalConnections connections, JournalKeys keys)
{
    private const int PerTransaction = 200;

    private static readonly (string Table, string Key)[] Derived =
        [("dossiers", "Id"), ("work_items", "DossierId"), ("timers", "DossierId"), ("incidents", "DossierId"), ("waits", "DossierId"), ("appointments", "DossierId"), ("participants", "DossierId")];

    /// <summary>Rebuilds every dossier.</summary>
    /// <param name="told">Is told how many of how many are done.</param>
    /// <param name="cancellation">Breaks it off between two transactions.</param>
    /// <returns>How many dossiers there are.</returns>
    /// <exception cref="DifferenceFound">An event cannot be read: nothing of its dossier was changed.</exception>
    public int Run(Action<int, int> told, CancellationToken cancellation)
    {
        using var connection = connections.Open();
        using var rows = connections.Store.Rows(connection);
        var dossiers = Ids(connection);
        RemoveOrphans(connection);
        for (var done = 0; done < dossiers.Count;)
        {
            cancellation.ThrowIfCancellationRequested();
            using var transaction = connection.BeginTransaction();
            foreach (var id in dossiers.Skip(done).Take(PerTransaction))
                Rebuild(connection, transaction, rows, new(id));
            transaction.Commit();
            done = Math.Min(done + PerTransaction, dossiers.Count);
            told(done, dossiers.Count);
        }

        return dossiers.Count;
    }

    private static List<Guid> Ids(DbConnection connection)
    {
        using var command = connection.Sql("""SELECT DISTINCT "DossierId" FROM "events" ORDER BY "DossierId" """);
        using var row = command.ExecuteReader();
        var ids = new List<Guid>();
        while (row.Read())
            ids.Add(row.GetGuid(0));
        return ids;
    }

    private static void RemoveOrphans(DbConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var (table, key) in Derived)
            Run(transaction, $"""DELETE FROM "{table}" WHERE NOT EXISTS (SELECT 1 FROM "events" e WHERE e."DossierId" = "{table}"."{key}")""");
        transaction.Commit();
    }

    private void Rebuild(DbConnection connection, DbTransaction transaction, IRowWriter rows, DossierId id)
    {
        var record = Read(connection, id);
        var dossier = DossierEngine.Replay(record.Events.Select(recorded => recorded.Entry.Event));
        foreach (var (table, key) in Derived)
            Run(transaction, $"""DELETE FROM "{table}" WHERE "{key}" = @id""", ("@id", id.Value));
        rows.Write(
            transaction,
            DerivedRows.Row(dossier, record.Head, keys),
            new(DerivedRows.WorkItems(dossier), []),
            new(DerivedRows.Timers(dossier), []),
            new(DerivedRows.Incidents(dossier), []),
            new(DerivedRows.Waits(dossier, keys), []),
            new(DerivedRows.Appointments(dossier), []),
            DerivedRows.Participants(dossier));
    }

    private DossierRecord Read(DbConnection connection, DossierId id)
    {
        try
        {
            return JournalReader.Read(connection, id, keys);
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            throw new DifferenceFound($"Expected the journal of dossier {id} to be readable, but it is not ({e.Message}); run verify to learn where, and restore it from the backup.");
        }
    }

    private static void Run(DbTransaction transaction, string text, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = transaction.Connection!.Sql(text, parameters);
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }
}
