using System.Data.Common;
using System.Security.Cryptography;
using LongAn.Workflows.Dossiers;

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
        connections.Store.Stamp(keys);
        // One state: what a running server appends meanwhile is not half seen.
        using var seen = connections.Store.Snapshot();
        var verdict = new Verdict();
        try
        {
            WalkBatches(seen, verdict, expectedRoot, cancellation);
            WalkDossiers(seen, Files(seen.First, cancellation), verdict, cancellation);
            DemandNoOrphans(seen.First);
        }
        catch (DifferenceFound found)
        {
            verdict.Difference = found.Message;
        }

        return verdict;
    }

    private void WalkBatches(JournalSnapshot seen, Verdict verdict, string? expectedRoot, CancellationToken cancellation)
    {
        // One without a stamp was committed a moment ago and has no place among the others yet.
        using var batches = seen.First.Sql("""SELECT "Stamp", "Id", "Events", "Root" FROM "batches" WHERE "Stamp" IS NOT NULL ORDER BY "Stamp" """);
        using var batch = batches.ExecuteReader();
        var (last, root, expectedSeen) = (0L, Array.Empty<byte>(), expectedRoot is null);
        while (batch.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var stamp = batch.GetInt64(0);
            if (stamp != last + 1)
                throw new DifferenceFound($"Expected batch {last + 1} of the journal, but the next one is {stamp}: batches were removed or changed.");
            var chains = Chains(seen.Second, batch.GetInt64(1), stamp);
            if (chains.Count != batch.GetInt32(2))
                throw new DifferenceFound($"Expected {batch.GetInt32(2)} events in batch {stamp}, but found {chains.Count}: events were removed or added.");
            root = keys.Root(root, chains);
            if (!root.AsSpan().SequenceEqual(batch.Bytes(3)))
                throw new DifferenceFound($"Expected the root of batch {stamp} to fit its events, but it does not: events were changed.");
            expectedSeen |= string.Equals(Convert.ToHexStringLower(root), expectedRoot, StringComparison.OrdinalIgnoreCase);
            last = stamp;
        }

        using var lost = seen.Second.Sql("""SELECT "Batch" FROM "events" e WHERE NOT EXISTS (SELECT 1 FROM "batches" b WHERE b."Id" = e."Batch") LIMIT 1""");
        if (lost.ExecuteScalar() is { } missing)
            throw new DifferenceFound($"Expected every event in a batch, but batch {missing} is missing: the end of the journal was cut.");
        if (!expectedSeen)
            throw new DifferenceFound($"Expected a batch with the root {expectedRoot}, but there is none: the end of the journal was cut, or another journal put in its place.");
        (verdict.Batches, verdict.Root) = (last, Convert.ToHexStringLower(root));
    }

    private static List<byte[]> Chains(DbConnection connection, long batch, long stamp)
    {
        using var command = connection.Sql("""SELECT "Place", "Chain" FROM "events" WHERE "Batch" = @batch ORDER BY "Place" """, ("@batch", batch));
        using var row = command.ExecuteReader();
        var chains = new List<byte[]>();
        while (row.Read())
        {
            if (row.GetInt64(0) != chains.Count)
                throw new DifferenceFound($"Expected place {chains.Count} in batch {stamp} of the journal, but the next one is {row.GetInt64(0)}: events were removed or changed.");
            chains.Add(row.Bytes(1));
        }

        return chains;
    }

    private void WalkDossiers(JournalSnapshot seen, IReadOnlyDictionary<string, KeptFile> files, Verdict verdict, CancellationToken cancellation)
    {
        using var command = seen.First.Sql(
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
                walk?.End(seen.Second, keys, files);
                walk = new(id, row.BytesOrNull(5), keys);
                verdict.Dossiers++;
                verdict.Erased += walk.IsErased ? 1 : 0;
            }

            walk.Step(row.GetInt64(1), row.Bytes(2), row.Bytes(3), row.BytesOrNull(4), row.GetString(6), Text(row.GetValue(7)));
            verdict.Events++;
        }

        walk?.End(seen.Second, keys, files);
    }

    // Every file, and that its bytes are those of its name.
    private static Dictionary<string, KeptFile> Files(DbConnection connection, CancellationToken cancellation)
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

    // As it lies in SQLite, whatever it was changed to; PostgreSQL keeps identifiers as such.
    private static string? Text(object command) => command switch
    {
        DBNull => null,
        Guid id => id.ToString("D").ToUpperInvariant(),
        _ => command.ToString(),
    };

    // What belongs to no event belongs to no dossier.
    private static void DemandNoOrphans(DbConnection connection)
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
