using LongAn.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LongAn.Runtime.Readers;

/// <summary>Ready means that the readers read. It says when they cannot go on or passed over events; everything else goes on.</summary>
internal sealed class ReaderHealth(IEnumerable<NamedReader> readers, IDbContextFactory<LongAnDbContext> contexts, TimeProvider time) : IHealthCheck
{
    /// <summary>Failed attempts after which a reader counts as one that cannot go on: some fifteen seconds.</summary>
    private const int TooManyStumbles = 3;

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private volatile Count? _count;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (readers.FirstOrDefault(reader => !reader.IsAlive) is { } ended)
            return HealthCheckResult.Unhealthy($"Expected the reader {ended.Name} to read, but it ended: start the server again.");
        if (readers.FirstOrDefault(reader => reader.Stumbles >= TooManyStumbles) is { } stuck)
            return HealthCheckResult.Degraded($"The reader {stuck.Name} cannot go on after {stuck.Stumbles} attempts; the log says why.");
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
