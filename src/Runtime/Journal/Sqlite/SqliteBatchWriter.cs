using Microsoft.Data.Sqlite;
using NodaTime;

namespace LongAn.Runtime.Journal.Sqlite;

/// <summary>Writes batches on one connection with prepared statements.</summary>
internal sealed class SqliteBatchWriter : IBatchWriter
{
    private const int ConstraintViolated = 19;

    private readonly JournalKeys _keys;
    private readonly SqliteConnection _connection;
    private readonly PreparedStatement _event;
    private readonly PreparedStatement _payload;
    private readonly PreparedStatement _key;
    private readonly SqliteRowWriter _rows;
    private readonly PreparedStatement _draft;
    private readonly PreparedStatement _batch;
    private long _lastBatch;
    private long _lastStamp;
    private byte[] _lastRoot = [];

    public SqliteBatchWriter(SqliteConnection connection, JournalKeys keys)
    {
        _keys = keys;
        _connection = connection;
        _event = Prepare(8, """INSERT INTO "events" ("DossierId", "Sequence", "Batch", "Place", "ActorId", "CommandId", "Body", "Chain") VALUES ($0, $1, $2, $3, $4, $5, $6, $7)""");
        _payload = Prepare(3, """INSERT INTO "payloads" ("DossierId", "Sequence", "Content") VALUES ($0, $1, $2)""");
        _key = Prepare(2, """INSERT INTO "dossier_keys" ("DossierId", "Wrapped") VALUES ($0, $1)""");
        _rows = new(_connection);
        _draft = Prepare(2, """DELETE FROM "drafts" WHERE "Id" = $0 AND "AccountId" = $1""");
        _batch = Prepare(5, """INSERT INTO "batches" ("Id", "Stamp", "CommittedAt", "Events", "Root") VALUES ($0, $1, $2, $3, $4)""");
        ReadLastBatch();
    }

    public Task<IReadOnlyList<JournalAppend>> Commit(IReadOnlyList<JournalAppend> appends, Instant now)
    {
        var rest = appends.ToList();
        while (rest.Count > 0 && TryCommit(rest, now) is { } violating)
        {
            rest.Remove(violating);
            violating.Settle(AppendOutcome.Conflict);
        }

        return Task.FromResult<IReadOnlyList<JournalAppend>>(rest);
    }

    public ValueTask DisposeAsync()
    {
        foreach (var statement in (PreparedStatement[])[_event, _payload, _key, _draft, _batch])
            statement.Dispose();
        _rows.Dispose();
        _connection.Dispose();
        return ValueTask.CompletedTask;
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
        _rows.Write(transaction, append.Row, append.WorkItems, append.Timers, append.Incidents, append.Waits, append.Appointments, append.Participants);
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
