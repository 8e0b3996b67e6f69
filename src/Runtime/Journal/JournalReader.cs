using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using LongAn.Workflows.Dossiers;

namespace LongAn.Runtime.Journal;

/// <summary>Reads what is on disk: one dossier, or the journal of all in the order of stamps.</summary>
public sealed class JournalReader
{
    private readonly JournalConnections _connections;
    private readonly JournalKeys _keys;
    private readonly JournalSignal _signal;

    internal JournalReader(JournalConnections connections, JournalKeys keys, JournalSignal signal) =>
        (_connections, _keys, _signal) = (connections, keys, signal);

    /// <summary>Every event of a dossier in order; empty for one that was never filed.</summary>
    public IReadOnlyList<JournalEntry> Dossier(DossierId id)
    {
        using var connection = _connections.Open();
        return [.. Read(connection, id, _keys).Events.Select(stored => stored.Entry)];
    }

    /// <summary>Up to <paramref name="limit"/> events after a position, those of stamped batches alone. One that cannot be read does not hide the others.</summary>
    public JournalPage After(JournalPosition position, int limit)
    {
        using var connection = _connections.Open();
        using var command = connection.Sql(
            """
            SELECT b."Stamp", e."Place", e."DossierId", e."Sequence", e."Body", p."Content", k."Wrapped"
            FROM "batches" b
            JOIN "events" e ON e."Batch" = b."Id"
            LEFT JOIN "payloads" p ON p."DossierId" = e."DossierId" AND p."Sequence" = e."Sequence"
            LEFT JOIN "dossier_keys" k ON k."DossierId" = e."DossierId"
            WHERE b."Stamp" >= @stamp AND (b."Stamp" > @stamp OR e."Place" > @place)
            ORDER BY b."Stamp", e."Place" LIMIT @limit
            """,
            ("@stamp", position.Stamp),
            ("@place", position.Stamp == 0 ? -1 : position.Place),
            ("@limit", limit));
        using var row = command.ExecuteReader();
        var (entries, unreadable, end) = (new List<JournalEntry>(), new List<UnreadableEvent>(), position);
        while (row.Read())
        {
            var (id, sequence) = (row.GetGuid(2), row.GetInt64(3));
            end = new(row.GetInt64(0), row.GetInt32(1));
            try
            {
                var values = DossierVault.Of(id, row.BytesOrNull(6), _keys).Open(sequence, row.BytesOrNull(5));
                entries.Add(new(end, new(id), sequence, StorageFormat.Read(row.Bytes(4), values)));
            }
            catch (Exception e) when (e is JsonException or CryptographicException)
            {
                unreadable.Add(new(new(id), sequence, e.GetType().Name));
            }
        }

        return new(entries, unreadable, end);
    }

    /// <summary>The position behind everything that is stamped now.</summary>
    public JournalPosition End()
    {
        using var connection = _connections.Open();
        using var command = connection.Sql("""SELECT max("Stamp") FROM "batches" """);
        return command.ExecuteScalar() is long stamp ? new(stamp, int.MaxValue) : default;
    }

    /// <summary>Waits until there is something after a position.</summary>
    public async Task WaitForMore(JournalPosition position, CancellationToken cancellation)
    {
        while (true)
        {
            var next = _signal.Next;
            if (!After(position, 1).IsEmpty)
                return;
            await next.WaitAsync(cancellation);
        }
    }

    /// <summary>All that is stored of a dossier, for its one writer.</summary>
    internal DossierRecord Record(DossierId id)
    {
        using var connection = _connections.Open();
        return Read(connection, id, _keys);
    }

    /// <summary>All that is stored of a dossier.</summary>
    internal static DossierRecord Read(DbConnection connection, DossierId id, JournalKeys keys)
    {
        using var command = connection.Sql(
            """
            SELECT e."Sequence", e."Batch", e."Place", e."Body", e."Chain", p."Content", k."Wrapped"
            FROM "events" e
            LEFT JOIN "payloads" p ON p."DossierId" = e."DossierId" AND p."Sequence" = e."Sequence"
            LEFT JOIN "dossier_keys" k ON k."DossierId" = e."DossierId"
            WHERE e."DossierId" = @id ORDER BY e."Sequence"
            """,
            ("@id", id.Value));
        using var row = command.ExecuteReader();
        var events = new List<RecordedEvent>();
        byte[] head = [];
        DossierVault? vault = null;
        while (row.Read())
        {
            vault ??= DossierVault.Of(id.Value, row.BytesOrNull(6), keys);
            var sequence = row.GetInt64(0);
            var @event = StorageFormat.Read(row.Bytes(3), vault.Open(sequence, row.BytesOrNull(5)));
            events.Add(new(new(new(row.GetInt64(1), row.GetInt32(2)), id, sequence, @event), row.GetInt64(1)));
            head = row.Bytes(4);
        }

        return new(events, vault ?? DossierVault.New(id.Value, keys), head);
    }
}

/// <summary>What is stored of a dossier.</summary>
internal sealed record DossierRecord(IReadOnlyList<RecordedEvent> Events, DossierVault Vault, byte[] Head);

/// <summary>An event and the batch it came with.</summary>
internal sealed record RecordedEvent(JournalEntry Entry, long Batch);
