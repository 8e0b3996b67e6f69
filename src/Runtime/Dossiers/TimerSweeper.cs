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

    /// <summary>Tells the dossiers that are due, oldest first; the number told.</summary>
    public async Task<int> Sweep(CancellationToken cancellation)
    {
        var ids = await Task.Run(() => due.Dossiers(Instant.FromDateTimeOffset(clock.GetUtcNow()), LargestSweep), cancellation);
        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (id, _) =>
        {
            try
            {
                await grains.GetGrain<IDossierGrain>(id).Ask(new PassTime(), Actor.System);
            }
#pragma warning disable CA1031 // one broken dossier must not keep the others from their timers
            catch (Exception e)
#pragma warning restore CA1031
            {
                SweepFailed(e, id);
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
            catch (Microsoft.Data.Sqlite.SqliteException e)
            {
                // The next sweep finds them again.
                ReadFailed(e);
            }
        }
    }

    [LoggerMessage(2, LogLevel.Error, "Expected to read which timers are due, but the database failed; it is tried again.")]
    private partial void ReadFailed(Exception exception);

    [LoggerMessage(1, LogLevel.Error, "Expected the dossier {Dossier} to obey its due timers, but it failed; it is told again.")]
    private partial void SweepFailed(Exception exception, Guid dossier);
}
