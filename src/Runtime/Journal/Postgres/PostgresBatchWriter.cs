using LongAn.Runtime.Persistence;
using NodaTime;
using Npgsql;
using static NpgsqlTypes.NpgsqlDbType;

namespace LongAn.Runtime.Journal.Postgres;

/// <summary>
/// Writes a batch in one round trip: a statement a table with the rows of all dossiers as arrays, all in one transaction that ends with the
/// round trip. A batch takes its number within its transaction: what was appended on the strength of another batch has a greater one, whoever
/// wrote them. Stamps and roots come after the commit (<see cref="Stamping"/>), in the order of the numbers.
/// </summary>
internal sealed class PostgresBatchWriter(NpgsqlConnection connection) : IBatchWriter
{
    private const int Attempts = 3;

    private readonly SetStatement _events = new(
        $"""INSERT INTO "events" ("Batch", "DossierId", "Sequence", "Place", "ActorId", "CommandId", "Body", "Chain") SELECT currval('{PostgresDbContext.BatchNumbers}'), * FROM unnest($1, $2, $3, $4, $5, $6, $7)""",
        Uuid, Bigint, Integer, Text, Uuid, Bytea, Bytea);

    private readonly SetStatement _payloads = new("""INSERT INTO "payloads" ("DossierId", "Sequence", "Content") SELECT * FROM unnest($1, $2, $3)""", Uuid, Bigint, Bytea);

    private readonly SetStatement _keys = new("""INSERT INTO "dossier_keys" ("DossierId", "Wrapped") SELECT * FROM unnest($1, $2)""", Uuid, Bytea);

    private readonly SetStatement _drafts = new(
        """DELETE FROM "drafts" d USING unnest($1, $2) AS filed("Id", "AccountId") WHERE d."Id" = filed."Id" AND d."AccountId" = filed."AccountId" """, Uuid, Text);

    private readonly RowSets _rows = new();

    public async Task<IReadOnlyList<JournalAppend>> Commit(IReadOnlyList<JournalAppend> appends, Instant now)
    {
        try
        {
            await Write(appends, now);
            return appends;
        }
        catch (PostgresException e) when (IsRefused(e))
        {
            if (appends.Count > 1)
            {
                // Which one it was, halving tells.
                var half = appends.Count / 2;
                return [.. await Commit([.. appends.Take(half)], now), .. await Commit([.. appends.Skip(half)], now)];
            }

            appends[0].Settle(e.SqlState == PostgresErrorCodes.UniqueViolation ? AppendOutcome.Conflict : AppendOutcome.Failed);
            return [];
        }
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    // Integrity constraints, values that do not fit, and one row named twice.
    private static bool IsRefused(PostgresException e) =>
        e.SqlState.StartsWith("23", StringComparison.Ordinal) || e.SqlState.StartsWith("22", StringComparison.Ordinal) || e.SqlState == PostgresErrorCodes.CardinalityViolation;

    // Two nodes that wait for each other: one of them is sent back, and nothing of its batch is there.
    private static bool IsSentBack(PostgresException e) => e.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure;

    private async Task Write(IReadOnlyList<JournalAppend> appends, Instant now)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var batch = new NpgsqlBatch(connection);
            Fill(batch, appends, now);
            try
            {
                await batch.ExecuteNonQueryAsync();
                return;
            }
            catch (PostgresException e) when (IsSentBack(e) && attempt < Attempts)
            {
                // Written again, under another number.
            }
        }
    }

    private void Fill(NpgsqlBatch batch, IReadOnlyList<JournalAppend> appends, Instant now)
    {
        var place = 0;
        foreach (var append in appends)
        {
            var id = append.DossierId;
            foreach (var e in append.Events)
            {
                _events.Add(id, e.Sequence, place++, e.ActorId, e.CommandId, e.Body, e.Chain);
                if (e.Payload is not null)
                    _payloads.Add(id, e.Sequence, e.Payload);
            }

            // What is filed is a draft no more.
            if (append.Events is [{ Sequence: 1 } filing, ..])
                _drafts.Add(id, filing.ActorId);
            if (append.NewKey is not null)
                _keys.Add(id, append.NewKey);
            _rows.Add(append.Row, append.WorkItems, append.Timers, append.Incidents, append.Waits, append.Appointments, append.Participants);
        }

        batch.BatchCommands.Add(new($"""INSERT INTO "batches" ("Id", "CommittedAt", "Events", "Root") VALUES (nextval('{PostgresDbContext.BatchNumbers}'), $1, $2, '')""")
        {
            Parameters = { new() { Value = now.ToUnixTimeTicks() }, new() { Value = place } },
        });
        foreach (var statement in (SetStatement[])[_events, _payloads, _drafts, _keys])
            statement.MoveTo(batch);
        _rows.MoveTo(batch);
    }
}
