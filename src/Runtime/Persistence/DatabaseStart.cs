using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Persistence;

/// <summary>Brings the database to the program's version before anything else starts.</summary>
internal sealed class DatabaseStart(IDbContextFactory<LongAnDbContext> contexts) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        if ((await database.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            await database.Database.MigrateAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
