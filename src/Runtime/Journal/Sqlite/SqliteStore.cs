using System.Data.Common;
using LongAn.Runtime.Hosting;
using LongAn.Runtime.Persistence;
using Microsoft.Data.Sqlite;

namespace LongAn.Runtime.Journal.Sqlite;

/// <summary>The journal in a file: one writer, and the order of its commits is the order of stamps.</summary>
internal sealed class SqliteStore(ServerOptions options) : IJournalStore
{
    private readonly string _connectionString = PersistenceSlice.ConnectionString(options);

    public int Writers => 1;

    public bool StampsWithCommit => true;

    public DbConnection Open() => Connect();

    // The log is one file written in order: the next full commit brings all before it to the disk.
    public DbConnection OpenUnhurried()
    {
        var connection = Connect();
        Run(connection, "PRAGMA synchronous = NORMAL");
        return connection;
    }

    public bool HasTables()
    {
        if (!File.Exists(options.DatabaseFile))
            return false;
        using var connection = Connect();
        using var table = connection.Sql("SELECT count(*) FROM sqlite_master WHERE name = 'batches'");
        return (long)table.ExecuteScalar()! > 0;
    }

    public IBatchWriter Writer(JournalKeys keys) => new SqliteBatchWriter(Connect(), keys);

    public IRowWriter Rows(DbConnection connection) => new SqliteRowWriter((SqliteConnection)connection);

    public JournalSnapshot Snapshot()
    {
        var connection = Connect();
        return new(connection, connection, connection.BeginTransaction(deferred: true));
    }

    public void Overwrite(Action<DbConnection> delete)
    {
        using var connection = Connect();
        // What is deleted is overwritten, in the file and in the log beside it.
        Run(connection, "PRAGMA secure_delete = ON");
        delete(connection);
        Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    public string PlaceOf(string bytes, string within) => $"instr({within}, {bytes})";

    public bool Stamp(JournalKeys keys) => false;

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        SqliteSettings.Apply(connection);
        return connection;
    }

    private static void Run(SqliteConnection connection, string text)
    {
        using var command = connection.Sql(text);
        command.ExecuteNonQuery();
    }
}
