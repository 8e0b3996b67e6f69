using System.Data;
using System.Data.Common;
using LongAn.Runtime.Persistence;
using Npgsql;

namespace LongAn.Runtime.Journal.Postgres;

/// <summary>The journal on PostgreSQL: many nodes write at once, and stamps are given after the commit.</summary>
internal sealed class PostgresStore(string connection) : IJournalStore
{
    // Rows are found by their keys, however small the tables are while the plan is made; and a plan is made once.
    private const string ByKeyAlone = "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c plan_cache_mode=force_generic_plan";

    private readonly string _connectionString = DatabaseSetting.ForPostgres(connection);
    private readonly string _writing = DatabaseSetting.ForPostgres(connection, ByKeyAlone);
    private readonly string _unhurried = DatabaseSetting.ForPostgres(connection, ByKeyAlone + " -c synchronous_commit=off");

    public int Writers => 2;

    public bool StampsWithCommit => false;

    public DbConnection Open() => Connect(_connectionString);

    public DbConnection OpenUnhurried() => Connect(_unhurried);

    public bool HasTables()
    {
        using var connection = Connect(_connectionString);
        using var table = connection.Sql("SELECT to_regclass('batches') IS NOT NULL");
        return (bool)table.ExecuteScalar()!;
    }

    public IBatchWriter Writer(JournalKeys keys) => new PostgresBatchWriter(Connect(_writing));

    public IRowWriter Rows(DbConnection connection) => new PostgresRowWriter();

    public JournalSnapshot Snapshot()
    {
        var (first, second) = (Connect(_connectionString), Connect(_connectionString));
        var one = first.BeginTransaction(IsolationLevel.RepeatableRead);
        var other = second.BeginTransaction(IsolationLevel.RepeatableRead);
        using var export = first.Sql("SELECT pg_export_snapshot()");
        using var import = second.Sql($"SET TRANSACTION SNAPSHOT '{export.ExecuteScalar()}'");
        import.ExecuteNonQuery();
        return new(first, second, one, other);
    }

    public void Overwrite(Action<DbConnection> delete)
    {
        using var connection = Connect(_connectionString);
        delete(connection);
        // What was deleted lies in the tables until they are swept.
        using var sweep = connection.Sql("""VACUUM "dossier_keys", "payloads", "drafts", "dossiers", "files" """);
        sweep.ExecuteNonQuery();
    }

    public string PlaceOf(string bytes, string within) => $"position({bytes} in {within})";

    public bool Stamp(JournalKeys keys)
    {
        // A stamp that a power cut took is given again: a reader's position that was built on it would be on disk only with it.
        using var connection = Connect(_unhurried);
        return new Stamping(connection, keys).Run();
    }

    private static NpgsqlConnection Connect(string settings)
    {
        var connection = new NpgsqlConnection(settings);
        connection.Open();
        return connection;
    }
}
