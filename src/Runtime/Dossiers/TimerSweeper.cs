using LongAn.Runtime.Journal;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using NodaTime;

namespace LongAn.Runtime.Dossiers;

/// <summary>Tells dossiers that time has passed when a timer of theirs is due. Telling twice is harmless; telling late changes nothing.</summary>
internal sealed partial class TimerSweeper(DueTimers due, IGrainFactory grains, TimeProvider clock, ILogger<TimerSweeper> logger) : BackgroundService
{
    /// <summary>At most this many dossiers a sweep, so that a backlog leaves room for people.</summary>
    public const int LargestSweep = 200;

    private const int AtOnce = 4;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly FailedDossiers _failed = new();

    /// <summary>Tells the dossiers that are due, oldest first; the number told.</summary>
    public Task<int> Sweep(CancellationToken cancellation) => Sweep(LargestSweep, cancellation);

    /// <summary>Tells at most so many; those that failed rest meanwhile, and the page begins behind them.</summary>
    internal async Task<int> Sweep(int largest, CancellationToken cancellation)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var found = await Task.Run(() => due.Dossiers(now, largest + _failed.Count), cancellation);
        if (found.Count < largest)
            _failed.Keep(found);
        var ids = found.Where(id => !_failed.Rests(id, now)).Take(largest).ToList();
        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (id, _) =>
        {
            try
            {
                await grains.GetGrain<IDossierGrain>(id).Ask(new PassTime(), Actor.System);
                _failed.Forget(id);
            }
#pragma warning disable CA1031 // one broken dossier must not keep the others from their timers
            catch (Exception e)
#pragma warning restore CA1031
            {
                SweepFailed(e, id, _failed.Add(id, now).ToTimeSpan());
            }
        });
        return ids.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Sweep(stoppingToken);
            }
            catch (System.Data.Common.DbException e)
            {
                // The next sweep finds them again.
                ReadFailed(e);
            }
        }
    }

    [LoggerMessage(2, LogLevel.Error, "Expected to read which timers are due, but the database failed; it is tried again.")]
    private partial void ReadFailed(Exception exception);

    [LoggerMessage(1, LogLevel.Error, "Expected the dossier {Dossier} to obey its due timers, but it failed; it is told again in {Rest}.")]
    private partial void SweepFailed(Exception exception, Guid dossier, TimeSpan rest);
}
