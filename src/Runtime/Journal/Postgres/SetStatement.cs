using System.Collections;
using Npgsql;
using NpgsqlTypes;

namespace LongAn.Runtime.Journal.Postgres;

/// <summary>One statement for many rows: each of its parameters <c>$1</c>, <c>$2</c>, … is a column as an array.</summary>
internal sealed class SetStatement(string text, params NpgsqlDbType[] types)
{
    private readonly IList[] _columns = [.. types.Select(Column)];

    public void Add(params ReadOnlySpan<object?> row)
    {
        for (var i = 0; i < row.Length; i++)
            _columns[i].Add(row[i]);
    }

    /// <summary>Puts the statement into a batch and begins anew; without rows, nothing.</summary>
    public void MoveTo(NpgsqlBatch batch)
    {
        if (_columns[0].Count == 0)
            return;
        var command = new NpgsqlBatchCommand(text);
        for (var i = 0; i < types.Length; i++)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = _columns[i], NpgsqlDbType = NpgsqlDbType.Array | types[i] });
            _columns[i] = Column(types[i]);
        }

        batch.BatchCommands.Add(command);
    }

    private static IList Column(NpgsqlDbType type) => type switch
    {
        NpgsqlDbType.Uuid => new List<Guid?>(),
        NpgsqlDbType.Bigint => new List<long?>(),
        NpgsqlDbType.Integer => new List<int?>(),
        NpgsqlDbType.Boolean => new List<bool?>(),
        NpgsqlDbType.Text => new List<string?>(),
        NpgsqlDbType.Bytea => new List<byte[]?>(),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Expected a type of the journal's columns."),
    };
}
