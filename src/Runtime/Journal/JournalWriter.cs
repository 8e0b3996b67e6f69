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

    private readonly Channel<JournalAppend> _queue = Channel.CreateBounded<JournalAppend>(new BoundedChannelOptions(options.JournalQueue) { SingleReader = connections.Store.Writers == 1 });

    /// <summary>Whether appends are taken in and written.</summary>
    public bool IsRunning => ExecuteTask is { IsCompleted: false };

    /// <summary>Appends that wait for the disk.</summary>
    public int Waiting => _queue.Reader.Count;

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

    // The end is the end of the queue, not the token: what was taken in is written.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, connections.Store.Writers).Select(_ => Task.Run(Drain, CancellationToken.None)));

    // While one batch is committed, the next one forms.
    private async Task Drain()
    {
        IBatchWriter? writer = null;
        try
        {
            var batch = new List<JournalAppend>();
            while (await _queue.Reader.WaitToReadAsync(CancellationToken.None))
            {
                await gate.Run(
                    async () =>
                    {
                        while (batch.Count < LargestBatch && _queue.Reader.TryRead(out var append))
                            batch.Add(append);
                        if (batch.Count > 0)
                            writer = await Commit(batch, writer);
                    },
                    CancellationToken.None);
                batch.Clear();
            }
        }
        finally
        {
            if (writer is not null)
                await writer.DisposeAsync();
        }
    }

    // The writer for the next batch: a new one after the disk failed.
    private async Task<IBatchWriter?> Commit(List<JournalAppend> batch, IBatchWriter? writer)
    {
        try
        {
            writer ??= connections.Store.Writer(keys);
            using (metrics.Commit(batch.Count))
            {
                foreach (var append in await writer.Commit(batch, Instant.FromDateTimeOffset(clock.GetUtcNow())))
                    append.Settle(AppendOutcome.Committed);
            }

            signal.RaiseCommitted();
            if (connections.Store.StampsWithCommit)
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
            if (writer is not null)
                await writer.DisposeAsync();
            return null;
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Expected to commit {Appends} appends to the journal, but the database failed.")]
    private partial void CommitFailed(Exception exception, int appends);
}
