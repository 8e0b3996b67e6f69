using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace LongAn.Runtime.Readers;

/// <summary>
/// Reads the journal of all dossiers under a name, from a position that it keeps: every event once, those of a dossier in order.
/// </summary>
/// <remarks>
/// To write one: derive from this class, say its <see cref="Name"/> (stored: never change it), do the work in <see cref="Take"/>, and
/// register it with <see cref="ReaderSlice.AddReader{TReader}"/>. There are two ways to work, and both survive a crash at any moment:
/// <list type="bullet">
/// <item>Rows: add, change or remove them in the context that <see cref="Take"/> is given and do not save. They are committed in one
/// transaction with the position, so that an event has its rows exactly once.</item>
/// <item>Anything else, such as a command to a dossier: do it in <see cref="Take"/> and await it. When the server stops between the work
/// and the position, the event comes again; let the work bear <see cref="KeyOf"/> (the identity of the command, the idempotency key of the
/// call), so that the second time does nothing.</item>
/// </list>
/// An exception from <see cref="Take"/> means "not taken". A fault of the way (database, network, time-out) is tried for ever, with growing
/// pauses; with any other the event is passed over after <see cref="AttemptsAtAnEvent"/> attempts, as is one that cannot be read: it is logged, counted by the
/// health check and kept in a list, and the events after it go on. What must not be passed over is better kept as a row
/// and worked off in <see cref="Work"/>.
/// </remarks>
internal abstract class NamedReader(ReaderTools tools) : BackgroundService
{
    /// <summary>How often an event is tried whose own fault it is that it cannot be taken.</summary>
    public const int AttemptsAtAnEvent = 3;

    private const int PageSize = 200;
    private const int AttemptsToLongestRest = 6;

    private static readonly Duration LongestRest = Duration.FromMinutes(1);

    // Under load much is read at once: a reader's transactions take the disk from those who write.
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(50);

    private readonly JournalSignal _woken = new();

    // A page that failed is taken again event by event, up to here.
    private JournalPosition _careful;
    private int _attempts;

    /// <summary>Its name, under which its position is stored.</summary>
    public abstract string Name { get; }

    /// <summary>Where it begins when there is no position of its name: at the beginning of the journal, or where the journal ends.</summary>
    public virtual ReaderStart Begins => ReaderStart.AtTheBeginning;

    /// <summary>Whether it reads, where it is to read at all.</summary>
    public bool IsAlive => !IsOn || ExecuteTask is { IsCompleted: false };

    /// <summary>Attempts that failed one after the other; 0 while it goes on.</summary>
    public int Stumbles => _attempts;

    /// <summary>Whether it reads at all; a position is kept from the first time on.</summary>
    protected virtual bool IsOn => true;

    protected Instant Now => Instant.FromDateTimeOffset(tools.Time.GetUtcNow());

    /// <summary>How long it rests after a number of failed attempts: 2, 4, 8 … seconds, at most a minute.</summary>
    public static Duration RestAfter(int attempts) =>
        attempts >= AttemptsToLongestRest ? LongestRest : Duration.FromSeconds(Math.Pow(2, attempts));

    /// <summary>Reads the journal from its beginning again, after <see cref="Forget"/>; both in one transaction.</summary>
    /// <exception cref="InvalidOperationException">It begins at the end: what it did before cannot be done again.</exception>
    public async Task Rebuild(CancellationToken cancellation)
    {
        if (Begins == ReaderStart.AtTheEnd)
            throw new InvalidOperationException($"Expected a reader that begins at the beginning, but {Name} does not: what it did is not done again.");
        await tools.Gate.Run(
            async () =>
            {
                await using var db = await tools.Contexts.CreateDbContextAsync(cancellation);
                await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
                await Forget(db, cancellation);
                await db.Set<StoredGap>().Where(gap => gap.Reader == Name).ExecuteDeleteAsync(cancellation);
                await db.Set<StoredReader>().Where(reader => reader.Name == Name).ExecuteUpdateAsync(set => set.SetProperty(r => r.Stamp, 0).SetProperty(r => r.Place, 0), cancellation);
                await transaction.CommitAsync(cancellation);
            },
            cancellation);
        _woken.Raise();
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (IsOn)
            await Begin(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>The key of what is done about an event: the same each time the event comes.</summary>
    protected Guid KeyOf(JournalEntry entry) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Name}/{entry.DossierId}/{entry.Sequence}"))).AsSpan(0, 16));

    /// <summary>Does what there is to do about an event; most are nothing to a reader.</summary>
    /// <param name="entry">The event.</param>
    /// <param name="db">Its changes are committed with the position; not to be saved here.</param>
    /// <param name="cancellation">The server stops.</param>
    protected abstract Task Take(JournalEntry entry, LongAnDbContext db, CancellationToken cancellation);

    /// <summary>Works on what is kept as rows, each time everything was read.</summary>
    /// <returns>The moment at which there is more to do; null when only an event brings more.</returns>
    protected virtual Task<Instant?> Work(CancellationToken cancellation) => Task.FromResult<Instant?>(null);

    /// <summary>Lets it look at once whether there is more to do.</summary>
    protected void Wake() => _woken.Raise();

    /// <summary>Deletes the rows that it derived, before everything is read again.</summary>
    protected virtual Task Forget(LongAnDbContext db, CancellationToken cancellation) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!IsOn)
            return;
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var woken = _woken.Next;
                var position = await ReadOn(stoppingToken);
                var next = await Work(stoppingToken);
                await Rest(position, next, woken, stoppingToken);
                _attempts = 0;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (DbUpdateConcurrencyException)
            {
                // It was told to read from the beginning, or another node read on.
            }
#pragma warning disable CA1031 // a reader goes on whatever happened, and never takes the server down
            catch (Exception e)
#pragma warning restore CA1031
            {
                _attempts++;
                ReaderLog.Stumbled(tools.Log, Name, _attempts, e.GetType().Name);
                await Task.Delay(RestAfter(_attempts).ToTimeSpan(), tools.Time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static bool IsOfTheWay(Exception e) =>
        e is System.Data.Common.DbException or DbUpdateException or IOException or System.Net.Sockets.SocketException or TimeoutException or OperationCanceledException or Orleans.Runtime.OrleansException;

    private async Task Begin(CancellationToken cancellation)
    {
        await using var db = await tools.Contexts.CreateDbContextAsync(cancellation);
        if (await db.Set<StoredReader>().AnyAsync(reader => reader.Name == Name, cancellation))
            return;
        var begin = Begins == ReaderStart.AtTheEnd ? tools.Journal.End() : default;
        db.Add(new StoredReader { Name = Name, Stamp = begin.Stamp, Place = begin.Place });
        await db.SaveChangesAsync(cancellation);
    }

    // Takes everything there is, page by page; each page and the position are one transaction.
    private async Task<JournalPosition> ReadOn(CancellationToken cancellation)
    {
        while (true)
        {
            await using var db = await tools.Contexts.CreateDbContextAsync(cancellation);
            var stored = await db.Set<StoredReader>().SingleAsync(reader => reader.Name == Name, cancellation);
            var position = new JournalPosition(stored.Stamp, stored.Place);
            var page = tools.Journal.After(position, IsBefore(position, _careful) ? 1 : PageSize);
            if (page.IsEmpty)
                return position;
            await TakeAll(page, db, cancellation);
            foreach (var unreadable in page.Unreadable)
                await PassOver(db, unreadable, cancellation);
            (stored.Stamp, stored.Place) = (page.End.Stamp, page.End.Place);
            await db.SaveChangesAsync(cancellation);
            _attempts = 0;
        }
    }

    private async Task TakeAll(JournalPage page, LongAnDbContext db, CancellationToken cancellation)
    {
        try
        {
            foreach (var entry in page.Entries)
                await Take(entry, db, cancellation);
        }
        catch (Exception e) when (!IsOfTheWay(e) && page.Entries is [var only] && page.Unreadable is [] && _attempts + 1 >= AttemptsAtAnEvent)
        {
            db.ChangeTracker.Entries().Where(change => change.Entity is not StoredReader).ToList().ForEach(change => change.State = EntityState.Detached);
            await PassOver(db, new(only.DossierId, only.Sequence, e.GetType().Name), cancellation);
        }
        catch (Exception)
        {
            _careful = page.End;
            throw;
        }
    }

    private async Task PassOver(LongAnDbContext db, UnreadableEvent passed, CancellationToken cancellation)
    {
        ReaderLog.PassedOver(tools.Log, Name, passed.DossierId.Value, passed.Sequence, passed.Reason);
        if (await db.FindAsync<StoredGap>([Name, passed.DossierId.Value, passed.Sequence], cancellation) is null)
            db.Add(new StoredGap { Reader = Name, DossierId = passed.DossierId.Value, Sequence = passed.Sequence, Reason = passed.Reason, At = Now });
    }

    private async Task Rest(JournalPosition position, Instant? next, Task woken, CancellationToken cancellation)
    {
        await Task.Delay(Breath, cancellation);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var more = tools.Journal.WaitForMore(position, either.Token);
        var pause = next is { } at ? Duration.Max(at - Now, Duration.Zero).ToTimeSpan() : Timeout.InfiniteTimeSpan;
        await Task.WhenAny(more, woken, Task.Delay(pause, tools.Time, either.Token));
        await either.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }

    private static bool IsBefore(JournalPosition one, JournalPosition other) => (one.Stamp, one.Place).CompareTo((other.Stamp, other.Place)) < 0;
}

/// <summary>Where a reader begins that has no position yet.</summary>
internal enum ReaderStart
{
    /// <summary>Everything that ever happened is read; it can be rebuilt.</summary>
    AtTheBeginning,

    /// <summary>Only what happens from now on is read, as with letters to people; it cannot be rebuilt.</summary>
    AtTheEnd,
}

/// <summary>What every reader reads with.</summary>
internal sealed record ReaderTools(IDbContextFactory<LongAnDbContext> Contexts, JournalReader Journal, WriteGate Gate, TimeProvider Time, ILogger<NamedReader> Log);

internal static partial class ReaderLog
{
    [LoggerMessage(3101, LogLevel.Error, "Reader {Reader} passes over event {Sequence} of dossier {Dossier} ({Reason}): run verify, then let it read again")]
    public static partial void PassedOver(ILogger log, string reader, Guid dossier, long sequence, string reason);

    [LoggerMessage(3102, LogLevel.Error, "Reader {Reader} stumbled at attempt {Attempt} and goes on shortly: {Reason}")]
    public static partial void Stumbled(ILogger log, string reader, int attempt, string reason);
}
