using System.Security.Cryptography;
using System.Text.Json;
using LongAn.Workflows.Dossiers;
using Microsoft.Data.Sqlite;

namespace LongAn.Runtime.Journal;

/// <summary>
/// Walks the journal: the chain of each dossier, the personal data beside it, the rows derived from it and the keyed
/// roots of the batches, so that a changed row, a cut tail and a deleted dossier are all found.
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
            WalkDossiers(connection, verdict, cancellation);
        }
        catch (DifferenceFound found)
        {
            verdict.Difference = found.Message;
        }

        return verdict;
    }

    private void WalkBatches(SqliteConnection connection, Verdict verdict, string? expectedRoot, CancellationToken cancellation)
    {
        using var batches = connection.Sql("""SELECT "Id", "Events", "Root" FROM "batches" ORDER BY "Id" """);
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
            var chains = new List<byte[]>();
            for (; more && @event.GetInt64(0) == id; more = @event.Read())
                chains.Add(@event.Bytes(2));
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

    private void WalkDossiers(SqliteConnection connection, Verdict verdict, CancellationToken cancellation)
    {
        using var command = connection.Sql(
            """
            SELECT e."DossierId", e."Sequence", e."Body", e."Chain", p."Content", k."Wrapped"
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
                walk?.End(connection, keys);
                walk = new(id, row.BytesOrNull(5), keys);
                verdict.Dossiers++;
                verdict.Erased += walk.IsErased ? 1 : 0;
            }

            walk.Step(row.GetInt64(1), row.Bytes(2), row.Bytes(3), row.BytesOrNull(4));
            verdict.Events++;
        }

        walk?.End(connection, keys);
        using var count = connection.Sql("""SELECT count(*) FROM "dossiers" """);
        if ((long)count.ExecuteScalar()! is var rows && rows != verdict.Dossiers)
            throw new DifferenceFound($"Expected {verdict.Dossiers} rows of dossiers, but found {rows}.");
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

/// <summary>Ends a walk at its first difference.</summary>
internal sealed class DifferenceFound(string sentence) : Exception(sentence);

/// <summary>The walk along one dossier.</summary>
internal sealed class DossierWalk
{
    private readonly DossierVault _vault;
    private Dossier _state = Dossier.None;
    private byte[] _head = [];

    public DossierWalk(DossierId id, byte[]? wrapped, JournalKeys keys)
    {
        Id = id;
        try
        {
            _vault = DossierVault.Of(id.Value, wrapped, keys);
        }
        catch (CryptographicException)
        {
            throw new DifferenceFound($"Expected the key of dossier {id} to open, but it does not: it was changed, or belongs to another data folder.");
        }
    }

    public DossierId Id { get; }

    public bool IsErased => _vault.IsErased;

    public void Step(long sequence, byte[] body, byte[] chain, byte[]? payload)
    {
        if (sequence != _state.Sequence + 1)
            throw new DifferenceFound($"Expected event {_state.Sequence + 1} of dossier {Id}, but the next one is {sequence}: events were removed.");
        if (!StorageFormat.Chain(_head, body).AsSpan().SequenceEqual(chain))
            throw new DifferenceFound($"Expected event {sequence} of dossier {Id} to fit its chain, but it does not: it was changed.");
        try
        {
            var values = _vault.Open(sequence, payload);
            if (!IsErased && StorageFormat.Missing(body, values) is { } missing)
                throw new DifferenceFound($"Expected the personal data {missing} of event {sequence} of dossier {Id}, but it is not there.");
            _state = DossierEngine.Evolve(_state, StorageFormat.Read(body, values));
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            throw new DifferenceFound($"Expected event {sequence} of dossier {Id} with its personal data to be readable, but it is not: {e.Message}");
        }

        _head = chain;
    }

    public void End(SqliteConnection connection, JournalKeys keys)
    {
        var expected = DerivedRows.Row(_state, _head, keys);
        Compare(connection, """SELECT "Sequence", "Head", "Code", "Status", "DueAt", "ApplicantName", "SearchText" FROM "dossiers" WHERE "Id" = $id""",
            [[expected.Sequence, Convert.ToHexString(expected.Head), expected.Code, (long)expected.Status, expected.DueAt?.ToUnixTimeTicks(), expected.ApplicantName, expected.SearchText]],
            "the row of the dossier");
        Compare(connection, """SELECT "Key", "ElementId", "Role", "AgencyCode", "ClaimedBy" FROM "work_items" WHERE "DossierId" = $id ORDER BY "Key" """,
            DerivedRows.WorkItems(_state).OrderBy(w => w.Key).Select(w => (object?[])[w.Key, w.ElementId, (long)w.Role, w.AgencyCode, w.ClaimedBy]),
            "its work items");
        Compare(connection, """SELECT "Key", "DueAt" FROM "timers" WHERE "DossierId" = $id ORDER BY "Key" """,
            DerivedRows.Timers(_state).OrderBy(t => t.Key).Select(t => (object?[])[t.Key, t.DueAt.ToUnixTimeTicks()]),
            "its timers");
    }

    private void Compare(SqliteConnection connection, string sql, IEnumerable<object?[]> expected, string what)
    {
        using var command = connection.Sql(sql, ("$id", Id.Value));
        using var row = command.ExecuteReader();
        var found = new List<string>();
        while (row.Read())
            found.Add(Line(Enumerable.Range(0, row.FieldCount).Select(i => row.IsDBNull(i) ? null : row.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : row.GetValue(i))));
        if (!found.SequenceEqual(expected.Select(Line), StringComparer.Ordinal))
            throw new DifferenceFound($"Expected {what} of dossier {Id} to be what its journal says, but they differ.");
    }

    private static string Line(IEnumerable<object?> values) => string.Join('|', values);
}
