using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LongAn.Runtime.Hosting;

/// <summary>Ready means that this node has joined the others, so that dossiers can be asked.</summary>
internal sealed class SiloHealth(ISiloStatusOracle silo) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(silo.CurrentStatus == SiloStatus.Active ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"Expected the silo to be active, but it is {silo.CurrentStatus}."));
}
