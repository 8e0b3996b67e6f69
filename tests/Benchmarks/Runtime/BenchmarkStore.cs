using System.Data.Common;
using System.Diagnostics;
using LongAn.Harness;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace LongAn.Benchmarks;

/// <summary>The database under the load, and what it can do at most: single-row inserts, one transaction each.</summary>
internal sealed class BenchmarkStore : IAsyncDisposable
{
    private readonly PostgresServer? _server;
    private readonly string _folder = Directory.CreateTempSubdirectory("longan-bench-").FullName;
    private int _databases;

    private BenchmarkStore(PostgresServer? server) => _server = server;

    public string Name => _server is null ? "sqlite" : "postgres";

    public static async Task<BenchmarkStore> Open(string name) => name switch
    {
        "sqlite" => new(null),
        "postgres" => new(await PostgresServer.StartNew()),
        _ => throw new ArgumentException($"Expected sqlite or postgres after --store, but found {name}.", nameof(name)),
    };

    /// <summary>A new folder, and a new database where the store is PostgreSQL.</summary>
    public async Task<(string Folder, string? Database)> Fresh()
    {
        var name = $"b{++_databases}";
        var folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        if (_server is null)
            return (folder, null);
        await Execute(_server.ConnectionString("postgres"), $"CREATE DATABASE {name}");
        return (folder, _server.ConnectionString(name));
    }

    /// <summary>What its promise rests on.</summary>
    public async Task<string> Settings() => _server is null
        ? "SQLite, WAL, synchronous=FULL"
        : $"PostgreSQL {await Scalar("SHOW server_version")}, fsync={await Scalar("SHOW fsync")}, synchronous_commit={await Scalar("SHOW synchronous_commit")}";

    /// <summary>Bytes the database takes.</summary>
    public static async Task<long> Size(string folder, string? database) => database is null
        ? Directory.GetFiles(folder, "longan.db*").Sum(file => new FileInfo(file).Length)
        : (long)(await Execute(database, "SELECT pg_database_size(current_database())"))!;

    /// <summary>Transactions the server has ended; every round trip of the journal is one. Null where there is no server.</summary>
    public static async Task<long?> Transactions(string? database)
    {
        if (database is null)
            return null;
        // The server counts with a delay of a second.
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        return (long)(await Execute(database, "SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()"))!;
    }

    /// <summary>Single-row inserts a second, and their latencies.</summary>
    public async Task<(double PerSecond, List<double> Latencies)> Limit(int clients, int bytes, TimeSpan length)
    {
        var text = "INSERT INTO single_rows (body) VALUES (@body)";
        var source = _server?.ConnectionString("postgres") ?? $"Data Source={Path.Combine(_folder, "limit.db")}";
        await using (var connection = await Opened(source))
            await Run(connection, _server is null ? "PRAGMA journal_mode=WAL; CREATE TABLE IF NOT EXISTS single_rows (id INTEGER PRIMARY KEY, body BLOB NOT NULL)" : "CREATE TABLE IF NOT EXISTS single_rows (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body bytea NOT NULL)");
        // SQLite takes one writer: more of them only wait.
        var writers = _server is null ? 1 : clients;
        var body = new byte[bytes];
        System.Security.Cryptography.RandomNumberGenerator.Fill(body);
        var connections = new List<(DbConnection Connection, DbCommand Insert)>();
        for (var i = 0; i < writers; i++)
        {
            var connection = await Opened(source);
            var insert = connection.CreateCommand();
            insert.CommandText = text;
            var parameter = insert.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@body", body);
            insert.Parameters.Add(parameter);
            await insert.PrepareAsync();
            connections.Add((connection, insert));
        }

        var clock = Stopwatch.StartNew();
        var latencies = await ILoad.Loop(writers, length, (client, own) => ILoad.Timed(own, () => connections[client].Insert.ExecuteNonQueryAsync()));
        var seconds = clock.Elapsed.TotalSeconds;
        foreach (var (connection, insert) in connections)
        {
            await insert.DisposeAsync();
            await connection.DisposeAsync();
        }

        return (latencies.Count / seconds, latencies);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        SqliteConnection.ClearAllPools();
        if (_server is not null)
            await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<object?> Scalar(string sql) => await Execute(_server!.ConnectionString("postgres"), sql);

    private static async Task<object?> Execute(string source, string sql)
    {
        await using var connection = await Opened(source);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    private static async Task Run(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<DbConnection> Opened(string source)
    {
        DbConnection connection = source.StartsWith("Data Source", StringComparison.Ordinal) ? new SqliteConnection(source) : new NpgsqlConnection(source + ";Maximum Pool Size=200");
        await connection.OpenAsync();
        if (connection is SqliteConnection)
            await Run(connection, "PRAGMA synchronous=FULL");
        return connection;
    }
}
