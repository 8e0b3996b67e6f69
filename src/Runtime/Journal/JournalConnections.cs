using System.Data.Common;
using LongAn.Runtime.Hosting;
using LongAn.Runtime.Journal.Postgres;
using LongAn.Runtime.Journal.Sqlite;

namespace LongAn.Runtime.Journal;

/// <summary>Connections for the journal's own SQL; everything else goes through the database context.</summary>
internal sealed class JournalConnections(IJournalStore store)
{
    public JournalConnections(ServerOptions options)
        : this(options.Database is { } postgres ? new PostgresStore(postgres) : new SqliteStore(options))
    {
    }

    /// <summary>The database, where databases differ.</summary>
    public IJournalStore Store => store;

    public DbConnection Open() => store.Open();

    /// <summary>A connection whose commits do not wait for the disk (<see cref="IJournalStore.OpenUnhurried"/>).</summary>
    public DbConnection OpenUnhurried() => store.OpenUnhurried();
}

internal static class JournalRows
{
    public static DbCommand Sql(this DbConnection connection, string text, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    public static byte[] Bytes(this DbDataReader row, int column) => row.GetFieldValue<byte[]>(column);

    public static byte[]? BytesOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);
}
