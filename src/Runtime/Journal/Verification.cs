using System.Security.Cryptography;
using LongAn.Workflows.Dossiers;
using Microsoft.Data.Sqlite;

namespace LongAn.Runtime.Journal;

/// <summary>
/// Walks the journal: the chain of each dossier, the personal data beside it, the rows derived from it and the keyed
/// roots of the batches, and the files that dossiers refer to, so that a changed row or file, a cut tail and a deleted dossier
/// are all found.
/// </summary>
internal sealed class Verification(JournalConnections connections, JournalKeys keys)
{
    public Verdict Walk(string? expectedRoot, CancellationToken cancellation)
    {
        using var connection = connections.Open();
        // One reading transaction: what a running server appends meanwhile is not half seen.
        using var transaction = connection.BeginTransaction(deferred: true);
        var verdict = new Verdict();
        try
        {
            WalkBatches(connection, verdict, expectedRoot, cancellation);
            WalkDossiers(connection, Files(connection, cancellation), verdict, cancellation);
            DemandNoOrphans(connection);
        }
        catch (DifferenceFound found)
        {
            verdict.Difference = found.Message;
        }

        return verdict;
    }

    private void WalkBatches(SqliteConnection connection, Verdict verdict, string? expectedRoot, CancellationToken cancellation)
    {
        using var batches = connection.Sql("""SELECT "Id", "Events", "Root", "Stamp" FROM "batches" ORDER BY "Id" """);
        using var events = connection.Sql("""SELECT "Batch", "Place", "Chain" FROM "events" ORDER BY "Batch", "Place" """);
        using var batch = batches.ExecuteReader();
        using var @event = events.ExecuteReader();
        var more = @event.Read();
        var (last, root, expectedSeen) = (0L, Array.Empty<byte>(), expectedRoot is null);
        while (batch.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var id = batch.GetInt64(0);
            if (id != last + 1)
                throw new DifferenceFound($"Expected batch {last + 1} of the journal, but the next one is {id}: batches were removed.");
            if (batch.GetInt64(3) != id)
                throw new DifferenceFound($"Expected batch {id} to bear its own number as its stamp, but it is {batch.GetInt64(3)}: it was changed.");
            var chains = new List<byte[]>();
            for (; more && @event.GetInt64(0) == id; more = @event.Read())
            {
                if (@event.GetInt64(1) != chains.Count)
                    throw new DifferenceFound($"Expected place {chains.Count} in batch {id} of the journal, but the next one is {@event.GetInt64(1)}: events were removed or changed.");
                chains.Add(@event.Bytes(2));
            }

            if (chains.Count != batch.GetInt32(1))
                throw new DifferenceFound($"Expected {batch.GetInt32(1)} events in batch {id}, but found {chains.Count}: events were removed or added.");
            root = keys.Root(root, chains);
            if (!root.AsSpan().SequenceEqual(batch.Bytes(2)))
                throw new DifferenceFound($"Expected the root of batch {id} to fit its events, but it does not: events were changed.");
            expectedSeen |= string.Equals(Convert.ToHexStringLower(root), expectedRoot, StringComparison.OrdinalIgnoreCase);
            last = id;
        }

        if (more)
            throw new DifferenceFound($"Expected every event in a batch, but batch {@event.GetInt64(0)} is missing: the end of the journal was cut.");
        if (!expectedSeen)
            throw new DifferenceFound($"Expected a batch with the root {expectedRoot}, but there is none: the end of the journal was cut, or another journal put in its place.");
        (verdict.Batches, verdict.Root) = (last, Convert.ToHexStringLower(root));
    }

    private void WalkDossiers(SqliteConnection connection, IReadOnlyDictionary<string, KeptFile> files, Verdict verdict, CancellationToken cancellation)
    {
        using var command = connection.Sql(
            """
            SELECT e."DossierId", e."Sequence", e."Body", e."Chain", p."Content", k."Wrapped", e."ActorId", e."CommandId"
            FROM "events" e
            LEFT JOIN "payloads" p ON p."DossierId" = e."DossierId" AND p."Sequence" = e."Sequence"
            LEFT JOIN "dossier_keys" k ON k."DossierId" = e."DossierId"
            ORDER BY e."DossierId", e."Sequence"
            """);
        using var row = command.ExecuteReader();
        DossierWalk? walk = null;
        while (row.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var id = new DossierId(row.GetGuid(0));
            if (walk?.Id != id)
            {
                walk?.End(connection, keys, files);
                walk = new(id, row.BytesOrNull(5), keys);
                verdict.Dossiers++;
                verdict.Erased += walk.IsErased ? 1 : 0;
            }

            walk.Step(row.GetInt64(1), row.Bytes(2), row.Bytes(3), row.BytesOrNull(4), row.GetString(6), row.IsDBNull(7) ? null : row.GetString(7));
            verdict.Events++;
        }

        walk?.End(connection, keys, files);
    }

    // Every file, and that its bytes are those of its name.
    private static Dictionary<string, KeptFile> Files(SqliteConnection connection, CancellationToken cancellation)
    {
        using var command = connection.Sql("""SELECT "Content", "Size", "MediaType", "Bytes" FROM "files" ORDER BY "Content" """);
        using var row = command.ExecuteReader();
        var files = new Dictionary<string, KeptFile>(StringComparer.Ordinal);
        while (row.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var (content, bytes) = (row.GetString(0), row.Bytes(3));
            if (!string.Equals(Convert.ToHexStringLower(SHA256.HashData(bytes)), content, StringComparison.Ordinal) || row.GetInt64(1) != bytes.LongLength)
                throw new DifferenceFound($"Expected the file {content} to have the bytes it is named after, but it does not: it was changed.");
            files.Add(content, new(bytes.LongLength, row.GetString(2)));
        }

        return files;
    }

    // What belongs to no event belongs to no dossier.
    private static void DemandNoOrphans(SqliteConnection connection)
    {
        foreach (var (table, key, andSequence) in ((string, string, bool)[])
            [("dossiers", "Id", false), ("work_items", "DossierId", false), ("timers", "DossierId", false), ("incidents", "DossierId", false), ("waits", "DossierId", false), ("appointments", "DossierId", false), ("participants", "DossierId", false), ("dossier_keys", "DossierId", false), ("payloads", "DossierId", true)])
        {
            using var orphan = connection.Sql(
                $"""
                SELECT t."{key}" FROM "{table}" t
                WHERE NOT EXISTS (SELECT 1 FROM "events" e WHERE e."DossierId" = t."{key}"{(andSequence ? """ AND e."Sequence" = t."Sequence" """ : "")}) LIMIT 1
                """);
            if (orphan.ExecuteScalar() is { } id)
                throw new DifferenceFound($"Expected every row of {table} to belong to an event of the journal, but one of dossier {id} does not: it was added, or the events removed.");
        }
    }
}

/// <summary>What a walk found.</summary>
internal sealed class Verdict
{
    public long Dossiers { get; set; }

    public long Erased { get; set; }

    public long Events { get; set; }

    public long Batches { get; set; }

    public string Root { get; set; } = "";

    /// <summary>The first difference, as a sentence; null when the journal is whole.</summary>
    public string? Difference { get; set; }
}

/// <summary>A file as it lies in the database.</summary>
internal sealed record KeptFile(long Size, string MediaType);

/// <summary>Ends a walk at its first difference.</summary>
internal sealed class DifferenceFound(string sentence) : Exception(sentence);
