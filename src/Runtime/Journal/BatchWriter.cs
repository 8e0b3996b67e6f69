using Microsoft.Data.Sqlite;
using NodaTime;

namespace LongAn.Runtime.Journal;

/// <summary>Writes batches on one connection with prepared statements.</summary>
internal sealed class BatchWriter : IDisposable
{
    private const int ConstraintViolated = 19;

    private readonly JournalKeys _keys;
    private readonly SqliteConnection _connection;
    private readonly PreparedStatement _event;
    private readonly PreparedStatement _payload;
    private readonly PreparedStatement _key;
    private readonly PreparedStatement _dossier;
    private readonly PreparedStatement _workItem;
    private readonly PreparedStatement _workItemGone;
    private readonly PreparedStatement _timer;
    private readonly PreparedStatement _timerGone;
    private readonly PreparedStatement _incident;
    private readonly PreparedStatement _incidentGone;
    private readonly PreparedStatement _draft;
    private readonly PreparedStatement _batch;
    private long _lastBatch;
    private long _lastStamp;
    private byte[] _lastRoot = [];

    public BatchWriter(JournalConnections connections, JournalKeys keys)
    {
        _keys = keys;
        _connection = connections.Open();
        _event = Prepare(8, """INSERT INTO "events" ("DossierId", "Sequence", "Batch", "Place", "ActorId", "CommandId", "Body", "Chain") VALUES ($0, $1, $2, $3, $4, $5, $6, $7)""");
        _payload = Prepare(3, """INSERT INTO "payloads" ("DossierId", "Sequence", "Content") VALUES ($0, $1, $2)""");
        _key = Prepare(2, """INSERT INTO "dossier_keys" ("DossierId", "Wrapped") VALUES ($0, $1)""");
        _dossier = Prepare(21, """
            INSERT INTO "dossiers" ("Id", "Sequence", "Head", "Code", "Reference", "ProcedureCode", "VersionId", "AgencyCode", "Status", "Channel", "FilingMode",
                "SubmittedBy", "SubmittedAt", "ReceivedAt", "DueAt", "CompletedAt", "ClosedAt", "ClockRuns", "ApplicantName", "SearchText", "IdentityHash")
            VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
            ON CONFLICT ("Id") DO UPDATE SET "Sequence" = $1, "Head" = $2, "Code" = $3, "VersionId" = $6, "Status" = $8, "ReceivedAt" = $13, "DueAt" = $14,
                "CompletedAt" = $15, "ClosedAt" = $16, "ClockRuns" = $17, "ApplicantName" = $18, "SearchText" = $19, "IdentityHash" = $20
            """);
        _workItem = Prepare(9, """
            INSERT INTO "work_items" ("DossierId", "Key", "ElementId", "Role", "AgencyCode", "OpenedAt", "DueAt", "ClaimedBy", "ApplicantAccount")
            VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT ("DossierId", "Key") DO UPDATE SET "ElementId" = $2, "Role" = $3, "DueAt" = $6, "ClaimedBy" = $7
            """);
        _workItemGone = Prepare(2, """DELETE FROM "work_items" WHERE "DossierId" = $0 AND "Key" = $1""");
        _timer = Prepare(3, """INSERT INTO "timers" ("DossierId", "Key", "DueAt") VALUES ($0, $1, $2)""");
        _timerGone = Prepare(2, """DELETE FROM "timers" WHERE "DossierId" = $0 AND "Key" = $1""");
        _incident = Prepare(6, """
            INSERT INTO "incidents" ("DossierId", "Key", "ElementId", "Code", "Facts", "RaisedAt") VALUES ($0, $1, $2, $3, $4, $5)
            ON CONFLICT ("DossierId", "Key") DO UPDATE SET "ElementId" = $2
            """);
        _incidentGone = Prepare(2, """DELETE FROM "incidents" WHERE "DossierId" = $0 AND "Key" = $1""");
        _draft = Prepare(2, """DELETE FROM "drafts" WHERE "Id" = $0 AND "AccountId" = $1""");
        _batch = Prepare(5, """INSERT INTO "batches" ("Id", "Stamp", "CommittedAt", "Events", "Root") VALUES ($0, $1, $2, $3, $4)""");
        ReadLastBatch();
    }

    /// <summary>
    /// Commits the appends together. One that violates a constraint is taken out and told so, and the rest is tried again;
    /// so one bad append costs its neighbours nothing but time.
    /// </summary>
    /// <returns>The appends that are on disk.</returns>
    /// <exception cref="SqliteException">The disk failed: what is there, only reading tells.</exception>
    public IReadOnlyList<JournalAppend> Commit(IReadOnlyList<JournalAppend> appends, Instant now)
    {
        var rest = appends.ToList();
        while (rest.Count > 0)
        {
            if (TryCommit(rest, now) is not { } violating)
                return rest;
            rest.Remove(violating);
            violating.Settle(AppendOutcome.Conflict);
        }

        return rest;
    }

    public void Dispose()
    {
        foreach (var statement in (PreparedStatement[])[_event, _payload, _key, _dossier, _workItem, _workItemGone, _timer, _timerGone, _incident, _incidentGone, _draft, _batch])
            statement.Dispose();
        _connection.Dispose();
    }

    // The append that violates a constraint, or null when all are committed.
    private JournalAppend? TryCommit(List<JournalAppend> appends, Instant now)
    {
        var batch = _lastBatch + 1;
        var root = _keys.Root(_lastRoot, appends.SelectMany(a => a.Events).Select(e => e.Chain));
        using (var transaction = _connection.BeginTransaction())
        {
            var place = 0;
            foreach (var append in appends)
            {
                try
                {
                    Write(transaction, append, batch, ref place);
                }
                catch (SqliteException e) when (e.SqliteErrorCode == ConstraintViolated)
                {
                    return append;
                }
            }

            // One writer and one node: the order of commits is the order of stamps.
            _batch.Run(transaction, batch, _lastStamp + 1, now.ToUnixTimeTicks(), place, root);
            transaction.Commit();
        }

        (_lastBatch, _lastStamp, _lastRoot) = (batch, _lastStamp + 1, root);
        return null;
    }

    private void Write(SqliteTransaction transaction, JournalAppend append, long batch, ref int place)
    {
        var id = append.DossierId;
        foreach (var e in append.Events)
        {
            _event.Run(transaction, id, e.Sequence, batch, place++, e.ActorId, e.CommandId, e.Body, e.Chain);
            if (e.Payload is not null)
                _payload.Run(transaction, id, e.Sequence, e.Payload);
        }

        // What is filed is a draft no more.
        if (append.Events is [{ Sequence: 1 } filing, ..])
            _draft.Run(transaction, id, filing.ActorId);
        if (append.NewKey is not null)
            _key.Run(transaction, id, append.NewKey);
        foreach (var key in append.WorkItems.Deleted)
            _workItemGone.Run(transaction, id, key);
        foreach (var item in append.WorkItems.Written)
            _workItem.Run(transaction, id, item.Key, item.ElementId, (int)item.Role, item.AgencyCode, item.OpenedAt.ToUnixTimeTicks(), SqliteRows.Ticks(item.DueAt), item.ClaimedBy, item.ApplicantAccount);
        foreach (var key in append.Timers.Deleted)
            _timerGone.Run(transaction, id, key);
        foreach (var timer in append.Timers.Written)
            _timer.Run(transaction, id, timer.Key, timer.DueAt.ToUnixTimeTicks());
        foreach (var key in append.Incidents.Deleted)
            _incidentGone.Run(transaction, id, key);
        foreach (var incident in append.Incidents.Written)
            _incident.Run(transaction, id, incident.Key, incident.ElementId, incident.Code.ToString(), incident.Facts, incident.RaisedAt.ToUnixTimeTicks());
        var row = append.Row;
        _dossier.Run(
            transaction, id, row.Sequence, row.Head, row.Code, row.Reference, row.ProcedureCode, row.VersionId, row.AgencyCode, (int)row.Status, (int)row.Channel, (int)row.FilingMode,
            row.SubmittedBy, SqliteRows.Ticks(row.SubmittedAt), SqliteRows.Ticks(row.ReceivedAt), SqliteRows.Ticks(row.DueAt), SqliteRows.Ticks(row.CompletedAt), SqliteRows.Ticks(row.ClosedAt),
            row.ClockRuns, row.ApplicantName, row.SearchText, row.IdentityHash);
    }

    private void ReadLastBatch()
    {
        using var command = _connection.Sql("""SELECT "Id", "Stamp", "Root" FROM "batches" ORDER BY "Id" DESC LIMIT 1""");
        using var row = command.ExecuteReader();
        if (row.Read())
            (_lastBatch, _lastStamp, _lastRoot) = (row.GetInt64(0), row.GetInt64(1), row.Bytes(2));
    }

    private PreparedStatement Prepare(int parameters, string text) => new(_connection, text, parameters);
}
