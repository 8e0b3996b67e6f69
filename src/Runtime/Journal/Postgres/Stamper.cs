using System.Data.Common;

namespace LongAn.Runtime.Journal.Postgres;

/// <summary>Stamps what this node committed soon after, and each second what others left, and wakes the readers.</summary>
internal sealed partial class Stamper(JournalConnections connections, JournalKeys keys, JournalSignal signal, ILogger<Stamper> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    // Under load many batches are stamped together.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = signal.Next;
            try
            {
                // Raised when another node stamped, too: what it wrote is in view.
                if (await Task.Run(() => connections.Store.Stamp(keys), stoppingToken))
                    signal.Raise();
            }
            catch (DbException e)
            {
                StampFailed(e);
            }

            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Task.WhenAny(next, Task.Delay(Period, stoppingToken));
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Expected to stamp the batches of the journal, but the database failed; it is tried again.")]
    private partial void StampFailed(Exception exception);
}
