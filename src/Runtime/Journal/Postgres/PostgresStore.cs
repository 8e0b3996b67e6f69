using System.Data;
using System.Data.Common;
using LongAn.Runtime.Persistence;
using Npgsql;

namespace LongAn.Runtime.Journal.Postgres;

/// <summary>The journal on PostgreSQL: many nodes write at once, and stamps are given after the commit.</summary>
internal sealed class PostgresStore(string connection) : IJournalStore
{
    private readonly string _connectionString = DatabaseSetting.ForPostgres(connection);

    public int Writers => 2;

    public DbConnection Open() => Connect();

    public bool HasTables()
    {
        using var connection = Connect();
        using var table = connection.Sql("SELECT to_regclass('batches') IS NOT NULL");
        return (bool)table.ExecuteScalar()!;
    }

    public IBatchWriter Writer(JournalKeys keys) => new PostgresBatchWriter(Connect());

    public IRowWriter Rows(DbConnection connection) => new PostgresRowWriter();

    public JournalSnapshot Snapshot()
    {
        var (first, second) = (Connect(), Connect());
        var one = first.BeginTransaction(IsolationLevel.RepeatableRead);
        var other = second.BeginTransaction(IsolationLevel.RepeatableRead);
        using var export = first.Sql("SELECT pg_export_snapshot()");
        using var import = second.Sql($"SET TRANSACTION SNAPSHOT '{export.ExecuteScalar()}'");
        import.ExecuteNonQuery();
        return new(first, second, one, other);
    }

    public void Overwrite(Action<DbConnection> delete)
    {
        using var connection = Connect();
        delete(connection);
        // What was deleted lies in the tables until they are swept.
        using var sweep = connection.Sql("""VACUUM "dossier_keys", "payloads", "drafts", "dossiers", "files" """);
        sweep.ExecuteNonQuery();
    }

    public string PlaceOf(string bytes, string within) => $"position({bytes} in {within})";

    public bool Stamp(JournalKeys keys)
    {
        using var connection = Connect();
        return new Stamping(connection, keys).Run();
    }

    private NpgsqlConnection Connect()
    {
        var connection = new NpgsqlConnection(_connectionString);
        connection.Open();
        return connection;
    }
}
