using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace LongAn.Runtime.Journal.Sqlite;

/// <summary>A statement prepared once, with its parameters <c>$0</c>, <c>$1</c>, … filled anew each time.</summary>
internal sealed class PreparedStatement : IDisposable
{
    private readonly SqliteCommand _command;

    public PreparedStatement(SqliteConnection connection, string text, int parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = text;
        for (var i = 0; i < parameters; i++)
            _command.Parameters.Add(new SqliteParameter { ParameterName = "$" + i });
    }

    public void Run(DbTransaction transaction, params ReadOnlySpan<object?> values)
    {
        _command.Transaction = (SqliteTransaction)transaction;
        for (var i = 0; i < values.Length; i++)
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();
}
