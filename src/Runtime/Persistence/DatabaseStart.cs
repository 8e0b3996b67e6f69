using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Persistence;

/// <summary>Brings the database to the program's version before anything else starts.</summary>
internal sealed class DatabaseStart(IDbContextFactory<LongAnDbContext> contexts) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Bring(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task Bring(CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        if ((await database.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            await database.Database.MigrateAsync(cancellationToken);
    }
}
