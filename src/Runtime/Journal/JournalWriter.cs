using System.Threading.Channels;
using LongAn.Runtime.Hosting;
using LongAn.Runtime.Persistence;
using NodaTime;

namespace LongAn.Runtime.Journal;

/// <summary>
/// The only writer of dossier tables: gathers the appends of all grains and commits together what has come while the
/// disk was busy. An idle writer adds no wait, a busy one forms batches by itself.
/// </summary>
internal sealed partial class JournalWriter(
    JournalConnections connections,
    JournalKeys keys,
    WriteGate gate,
    JournalSignal signal,
    JournalMetrics metrics,
    ServerOptions options,
    TimeProvider clock,
    ILogger<JournalWriter> logger) : BackgroundService
{
    private const int LargestBatch = 512;

    private readonly Channel<JournalAppend> _queue = Channel.CreateBounded<JournalAppend>(new BoundedChannelOptions(options.JournalQueue) { SingleReader = true });

    /// <summary>Whether appends are taken in and written.</summary>
    public bool IsRunning => ExecuteTask is { IsCompleted: false };

    /// <summary>Appends and waits for the disk; at once <see cref="AppendOutcome.Busy"/> when too many wait already.</summary>
    public Task<AppendOutcome> Append(JournalAppend append)
    {
        if (_queue.Writer.TryWrite(append))
            return append.Outcome;
        metrics.Refused();
        return Task.FromResult(AppendOutcome.Busy);
    }

    /// <summary>Takes nothing more in, and finishes what it took.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _queue.Writer.TryComplete();
        if (ExecuteTask is { } running)
            await running.WaitAsync(cancellationToken);
        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The end is the end of the queue, not the token: what was taken in is written.
        await Task.Yield();
        BatchWriter? writer = null;
        try
        {
            var batch = new List<JournalAppend>();
            while (await _queue.Reader.WaitToReadAsync(CancellationToken.None))
            {
                await gate.Run(
                    () =>
                    {
                        while (batch.Count < LargestBatch && _queue.Reader.TryRead(out var append))
                            batch.Add(append);
                        writer = Commit(batch, writer);
                        return Task.CompletedTask;
                    },
                    CancellationToken.None);
                batch.Clear();
            }
        }
        finally
        {
            writer?.Dispose();
        }
    }

    // The writer for the next batch: a new one after the disk failed.
    private BatchWriter? Commit(List<JournalAppend> batch, BatchWriter? writer)
    {
        try
        {
            writer ??= new(connections, keys);
            using (metrics.Commit(batch.Count))
            {
                foreach (var append in writer.Commit(batch, Instant.FromDateTimeOffset(clock.GetUtcNow())))
                    append.Settle(AppendOutcome.Committed);
            }

            signal.Raise();
            return writer;
        }
#pragma warning disable CA1031 // whatever went wrong with a batch, the journal goes on: those who wait are told, the next batch begins anew
        catch (Exception e)
#pragma warning restore CA1031
        {
            CommitFailed(e, batch.Count);
            foreach (var append in batch)
                append.Settle(AppendOutcome.Failed);
            writer?.Dispose();
            return null;
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Expected to commit {Appends} appends to the journal, but the database failed.")]
    private partial void CommitFailed(Exception exception, int appends);
}
