using Npgsql;
using NpgsqlTypes;

namespace LongAn.Runtime.Journal.Postgres;

/// <summary>
/// Numbers the committed batches in one row, and chains their roots in the same order. One node at a time does it: whoever holds the lock
/// sees all that was committed before, and what is committed later gets a later number. So a reader of stamped batches skips none.
/// </summary>
internal sealed class Stamping(NpgsqlConnection connection, JournalKeys keys)
{
    // "stamp" as a number.
    private const long Lock = 0x7374616D70;
    private const int MostAtOnce = 1000;

    /// <returns>Whether there was anything to stamp.</returns>
    public bool Run()
    {
        if (!Any())
            return false;
        while (Next() == MostAtOnce)
        {
            // More are waiting.
        }

        return true;
    }

    private bool Any()
    {
        using var any = connection.Sql("""SELECT EXISTS (SELECT 1 FROM "batches" WHERE "Stamp" IS NULL)""");
        return (bool)any.ExecuteScalar()!;
    }

    private int Next()
    {
        using var transaction = connection.BeginTransaction();
        using (var held = connection.Sql("SELECT pg_advisory_xact_lock(@lock)", ("@lock", Lock)))
            held.ExecuteNonQuery();
        var (stamp, root) = Last();
        var (ids, stamps, roots) = (new List<long>(), new List<long>(), new List<byte[]>());
        foreach (var (id, chains) in Unstamped())
        {
            root = keys.Root(root, chains);
            ids.Add(id);
            stamps.Add(++stamp);
            roots.Add(root);
        }

        using var update = new NpgsqlCommand("""UPDATE "batches" b SET "Stamp" = s."Stamp", "Root" = s."Root" FROM unnest($1, $2, $3) AS s("Id", "Stamp", "Root") WHERE b."Id" = s."Id" """, connection, transaction)
        {
            Parameters =
            {
                new() { Value = ids, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint },
                new() { Value = stamps, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint },
                new() { Value = roots, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea },
            },
        };
        update.ExecuteNonQuery();
        transaction.Commit();
        return ids.Count;
    }

    private (long Stamp, byte[] Root) Last()
    {
        using var command = connection.Sql("""SELECT "Stamp", "Root" FROM "batches" WHERE "Stamp" IS NOT NULL ORDER BY "Stamp" DESC LIMIT 1""");
        using var row = command.ExecuteReader();
        return row.Read() ? (row.GetInt64(0), row.Bytes(1)) : (0, []);
    }

    private List<(long Id, List<byte[]> Chains)> Unstamped()
    {
        using var command = connection.Sql(
            """
            SELECT b."Id", e."Chain" FROM (SELECT "Id" FROM "batches" WHERE "Stamp" IS NULL ORDER BY "Id" LIMIT @most) b
            JOIN "events" e ON e."Batch" = b."Id" ORDER BY b."Id", e."Place"
            """,
            ("@most", MostAtOnce));
        using var row = command.ExecuteReader();
        var found = new List<(long Id, List<byte[]> Chains)>();
        while (row.Read())
        {
            if (found is [] || found[^1].Id != row.GetInt64(0))
                found.Add((row.GetInt64(0), []));
            found[^1].Chains.Add(row.Bytes(1));
        }

        return found;
    }
}
