using NodaTime;

namespace LongAn.Runtime.Journal;

/// <summary>Finds dossiers with timers that are due, by their index: pending ones cost nothing.</summary>
internal sealed class DueTimers(JournalConnections connections)
{
    /// <summary>How many timers are due and have not fired.</summary>
    public long Overdue(Instant now)
    {
        using var connection = connections.Open();
        using var command = connection.Sql("""SELECT count(*) FROM "timers" WHERE "DueAt" <= @now""", ("@now", now.ToUnixTimeTicks()));
        return (long)command.ExecuteScalar()!;
    }

    public IReadOnlyList<Guid> Dossiers(Instant now, int limit)
    {
        using var connection = connections.Open();
        using var command = connection.Sql(
            """SELECT "DossierId" FROM "timers" WHERE "DueAt" <= @now GROUP BY "DossierId" ORDER BY min("DueAt") LIMIT @limit""",
            ("@now", now.ToUnixTimeTicks()),
            ("@limit", limit));
        using var row = command.ExecuteReader();
        var ids = new List<Guid>();
        while (row.Read())
            ids.Add(row.GetGuid(0));
        return ids;
    }
}
