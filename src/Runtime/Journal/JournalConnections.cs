using LongAn.Runtime.Hosting;
using LongAn.Runtime.Persistence;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace LongAn.Runtime.Journal;

/// <summary>Connections for the journal's own SQL; everything else goes through the database context.</summary>
internal sealed class JournalConnections(ServerOptions options)
{
    private readonly string _connectionString = PersistenceSlice.ConnectionString(options);

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        SqliteSettings.Apply(connection);
        return connection;
    }
}

internal static class SqliteRows
{
    public static SqliteCommand Sql(this SqliteConnection connection, string text, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    public static byte[] Bytes(this SqliteDataReader row, int column) => row.GetFieldValue<byte[]>(column);

    public static byte[]? BytesOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);

    public static object Ticks(Instant? instant) => instant is { } value ? value.ToUnixTimeTicks() : DBNull.Value;
}
