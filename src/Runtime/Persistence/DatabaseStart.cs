using System.Data.Common;
using System.Reflection;
using LongAn.Runtime.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace LongAn.Runtime.Persistence;

/// <summary>Brings the database to the program's version before anything else starts.</summary>
internal sealed class DatabaseStart(IDbContextFactory<LongAnDbContext> contexts, ServerOptions options) : IHostedService
{
    // "longan" as a number: what PostgreSQL calls an advisory lock, held by one node while it makes tables.
    private const long MakingTables = 0x6C6F6E67616E;

    public Task StartAsync(CancellationToken cancellationToken) => Bring(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <exception cref="StartRefused">There is no database file in the data folder.</exception>
    public static void DemandThere(ServerOptions options)
    {
        if (options.Database is null && !File.Exists(options.DatabaseFile))
            throw new StartRefused($"Expected a database in {Path.GetFullPath(options.DataFolder)}, but there is none; give its folder with --data.");
    }

    public async Task Bring(CancellationToken cancellationToken)
    {
        if (IsCurrent())
            return;
        await using var held = await Alone(cancellationToken);
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        await database.Database.MigrateAsync(cancellationToken);
    }

    /// <summary>Builds the model and translates a query, on a processor that has nothing to do while the server is composed; opens nothing.</summary>
    public static Task WarmUp(ServerOptions options) => Task.Run(() =>
    {
        using var gate = new WriteGate();
        using LongAnDbContext database = options.Database is { } postgres
            ? new PostgresDbContext(new DbContextOptionsBuilder<PostgresDbContext>().UseNpgsql(DatabaseSetting.ForPostgres(postgres)).Options, gate)
            : new LongAnDbContext(new DbContextOptionsBuilder<LongAnDbContext>().UseSqlite(PersistenceSlice.ConnectionString(options)).AddInterceptors(new SqliteSettings()).Options, gate);
        return database.DataProtectionKeys.AsNoTracking().Where(key => key.Id > 0).ToQueryString();
    });

    // Asked without the model, which takes longer to build than everything else at start.
    private bool IsCurrent()
    {
        if (options.Database is null && !File.Exists(options.DatabaseFile))
            return false;
        var context = options.Database is null ? typeof(LongAnDbContext) : typeof(PostgresDbContext);
        var all = typeof(DatabaseStart).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Migration)) && type.GetCustomAttribute<DbContextAttribute>()?.ContextType == context)
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()!.Id).ToHashSet(StringComparer.Ordinal);
        using DbConnection connection = options.Database is { } postgres
            ? new NpgsqlConnection(DatabaseSetting.ForPostgres(postgres))
            : new SqliteConnection(PersistenceSlice.ConnectionString(options));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """SELECT "MigrationId" FROM "__EFMigrationsHistory" """;
        try
        {
            // Every one: a step that came late may bear an older number than the newest that is there.
            using var row = command.ExecuteReader();
            while (row.Read())
                all.Remove(row.GetString(0));
            return all.Count == 0;
        }
        catch (DbException)
        {
            return false;
        }
    }

    // Nodes that start at once make the tables once; closing the connection gives the lock back. A data folder is locked as such.
    private async Task<IAsyncDisposable?> Alone(CancellationToken cancellation)
    {
        if (options.Database is not { } postgres)
            return null;
        var connection = new NpgsqlConnection(postgres + ";Pooling=false");
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand("SELECT pg_advisory_lock($1)", connection) { Parameters = { new() { Value = MakingTables } } };
        await command.ExecuteNonQueryAsync(cancellation);
        return connection;
    }
}
