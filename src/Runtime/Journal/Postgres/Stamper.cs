using System.Data.Common;

namespace LongAn.Runtime.Journal.Postgres;

/// <summary>Stamps what this node committed soon after, and each second what others left, and wakes the readers.</summary>
internal sealed partial class Stamper(JournalConnections connections, JournalKeys keys, JournalSignal signal, ILogger<Stamper> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    // Under load many batches are stamped together, and the readers are woken once for all of them.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wroteSomething = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            var committed = signal.Committed;
            try
            {
                // Raised when another node was faster to stamp what this one wrote, too.
                if (await Task.Run(() => connections.Store.Stamp(keys), stoppingToken) || wroteSomething)
                    signal.Raise();
                wroteSomething = false;
            }
            catch (DbException e)
            {
                StampFailed(e);
            }

            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Task.WhenAny(committed, Task.Delay(Period, stoppingToken));
            wroteSomething |= committed.IsCompleted;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Expected to stamp the batches of the journal, but the database failed; it is tried again.")]
    private partial void StampFailed(Exception exception);
}
