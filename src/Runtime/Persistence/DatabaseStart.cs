using System.Reflection;
using LongAn.Runtime.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LongAn.Runtime.Persistence;

/// <summary>Brings the database to the program's version before anything else starts.</summary>
internal sealed class DatabaseStart(IDbContextFactory<LongAnDbContext> contexts, ServerOptions options) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Bring(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task Bring(CancellationToken cancellationToken)
    {
        if (IsCurrent())
            return;
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        await database.Database.MigrateAsync(cancellationToken);
    }

    /// <summary>Builds the model and translates a query, on a processor that has nothing to do while the server is composed; opens nothing.</summary>
    public static Task WarmUp(ServerOptions options) => Task.Run(() =>
    {
        var context = new DbContextOptionsBuilder<LongAnDbContext>();
        PersistenceSlice.Configure(context, options, new());
        using var gate = new WriteGate();
        using var database = new LongAnDbContext(context.Options, gate);
        return database.DataProtectionKeys.AsNoTracking().Where(key => key.Id > 0).ToQueryString();
    });

    // Asked without the model, which takes longer to build than everything else at start.
    private bool IsCurrent()
    {
        if (!File.Exists(options.DatabaseFile))
            return false;
        var newest = typeof(DatabaseStart).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Migration)))
            .Max(type => type.GetCustomAttribute<MigrationAttribute>()?.Id);
        using var connection = new SqliteConnection(PersistenceSlice.ConnectionString(options));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """SELECT max("MigrationId") FROM "__EFMigrationsHistory" """;
        try
        {
            return newest is not null && newest.Equals(command.ExecuteScalar() as string, StringComparison.Ordinal);
        }
        catch (SqliteException)
        {
            return false;
        }
    }
}
