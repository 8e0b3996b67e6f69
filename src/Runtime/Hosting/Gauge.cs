using System.Diagnostics.Metrics;

namespace LongAn.Runtime.Hosting;

/// <summary>A number of the present, read when somebody asks for it. A slice registers its own as singletons.</summary>
/// <param name="Name">Name of the instrument.</param>
/// <param name="Unit">Unit, in braces when it counts things.</param>
/// <param name="Description">What it says.</param>
/// <param name="Read">Reads it; what it throws leaves this number out and no other.</param>
internal sealed record Gauge(string Name, string Unit, string Description, Func<IEnumerable<Measurement<long>>> Read);

/// <summary>Lets the gauges of all slices be asked while the server runs.</summary>
internal sealed class Gauges(IEnumerable<Gauge> gauges, IMeterFactory meters) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var meter = meters.Create(Observation.Meter);
        foreach (var gauge in gauges)
            meter.CreateObservableGauge(gauge.Name, gauge.Read, gauge.Unit, gauge.Description);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
