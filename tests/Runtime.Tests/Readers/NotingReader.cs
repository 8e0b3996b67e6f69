using System.Collections.Concurrent;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Notifications;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Readers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace LongAn.Runtime.Tests.Readers;

/// <summary>Notes every event it takes, as a mail of a server that sends none: the row bears the order in which they came.</summary>
internal sealed class NotingReader(ReaderTools tools) : NamedReader(tools)
{
    public const string Title = "notes";

    private readonly TaskCompletionSource _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _order;

    public override string Name => Title;

    /// <summary>What happens after an event was noted, and before its position is kept.</summary>
    public Func<JournalEntry, Task> After { get; set; } = _ => Task.CompletedTask;

    public ConcurrentDictionary<(Guid DossierId, long Sequence), Guid> Keys { get; } = [];

    /// <summary>Ends when an event could not be taken.</summary>
    public Task Failed => _failed.Task;

    public static async Task<IReadOnlyList<(Guid DossierId, long Sequence)>> Notes(IServiceProvider services, CancellationToken cancellation)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<LongAnDbContext>>().CreateDbContextAsync(cancellation);
        var notes = await db.Set<StoredMail>().AsNoTracking().OrderBy(note => note.SentAt).ToListAsync(cancellation);
        return [.. notes.Select(note => (note.DossierId, note.Sequence))];
    }

    protected override async Task Take(JournalEntry entry, LongAnDbContext db, CancellationToken cancellation)
    {
        if (_order == 0)
            _order = await db.Set<StoredMail>().CountAsync(cancellation);
        Keys[(entry.DossierId.Value, entry.Sequence)] = KeyOf(entry);
        db.Add(new StoredMail { DossierId = entry.DossierId.Value, Sequence = entry.Sequence, SentAt = Instant.FromUnixTimeTicks(++_order) });
        try
        {
            await After(entry);
        }
        catch (Exception)
        {
            _failed.TrySetResult();
            throw;
        }
    }

    protected override Task Forget(LongAnDbContext db, CancellationToken cancellation) => db.Set<StoredMail>().ExecuteDeleteAsync(cancellation);
}
