using System.Globalization;
using LongAn.Harness;
using Npgsql;
using Xunit;

namespace LongAn.Runtime.Tests.Stores;

/// <summary>
/// Databases for hosts. SQLite files unless a test asks for PostgreSQL, or the environment says <c>LONGAN_TEST_STORE=postgres</c>: then every host gets a
/// PostgreSQL database of its own on one server of this run.
/// </summary>
internal static class TestDatabase
{
    private static readonly Lazy<Task<PostgresServer>> Server = new(Start);
    private static int _made;

    /// <summary>Whether hosts that do not ask for a database get one of PostgreSQL.</summary>
    public static bool IsPostgresByDefault { get; } = string.Equals(Environment.GetEnvironmentVariable("LONGAN_TEST_STORE"), "postgres", StringComparison.Ordinal);

    /// <summary>Skips a test that damages a SQLite file in its own words.</summary>
    public static void DemandSqlite() => Assert.SkipWhen(IsPostgresByDefault, "This test speaks SQLite; what it holds is held for PostgreSQL by the tests of the stores.");

    /// <summary>SQL for the one byte <c>{</c>: a body that cannot be read.</summary>
    public static string OpenBrace => IsPostgresByDefault ? """'\x7B'::bytea""" : "x'7B'";

    /// <summary>A new, empty database of PostgreSQL.</summary>
    public static async Task<string> NewPostgres()
    {
        var server = await Server.Value;
        var name = string.Create(CultureInfo.InvariantCulture, $"t{Interlocked.Increment(ref _made)}");
        await using var connection = new NpgsqlConnection(server.ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return server.ConnectionString(name);
    }

    private static async Task<PostgresServer> Start()
    {
        var server = await PostgresServer.StartNew();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return server;
    }
}
