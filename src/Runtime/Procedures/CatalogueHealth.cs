using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LongAn.Runtime.Procedures;

/// <summary>Ready means that every published procedure runs; while one does not, the others are still served.</summary>
internal sealed class CatalogueHealth(ProcedureCatalogue catalogue) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(catalogue.Broken.ToList() is [_, ..] broken ? HealthCheckResult.Degraded(string.Join(" ", broken)) : HealthCheckResult.Healthy());
}
