using LongAn.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LongAn.Runtime.Notifications;

/// <summary>Says when events were passed over because they could not be read; everything else goes on.</summary>
internal sealed class MailHealth(IDbContextFactory<LongAnDbContext> contexts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var passedOver = await db.Set<StoredMail>().CountAsync(m => m.Attempts == 0 && m.NextAttemptAt == null && m.SentAt == null, cancellationToken);
        return passedOver == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"{passedOver} events could not be read, and nobody was told of them: run verify.");
    }
}
