using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LongAn.Runtime.Journal;

/// <summary>Ready means that what is accepted gets written.</summary>
internal sealed class JournalHealth(JournalWriter writer) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(writer.IsRunning ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The journal is not running."));
}
