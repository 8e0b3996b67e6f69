using LongAn.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LongAn.Runtime.Readers;

/// <summary>Says when readers passed over events; everything else goes on.</summary>
internal sealed class ReaderHealth(IDbContextFactory<LongAnDbContext> contexts, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private volatile Count? _count;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // Anybody may ask, as often as they like.
        var now = time.GetUtcNow();
        if (_count is not { } known || now - known.At >= Fresh || now < known.At)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            _count = known = new(await db.Set<StoredGap>().CountAsync(cancellationToken), now);
        }

        return known.PassedOver == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"{known.PassedOver} events could not be read or taken, and readers passed them over: run verify.");
    }

    private sealed record Count(int PassedOver, DateTimeOffset At);
}
