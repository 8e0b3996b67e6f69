using System.Diagnostics.Metrics;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Readers;

/// <summary>How far the readers are, behind what is written.</summary>
internal sealed class ReaderProgress(IEnumerable<NamedReader> readers, IDbContextFactory<LongAnDbContext> contexts, JournalReader journal)
{
    /// <summary>Every reader that ever read, by name.</summary>
    public async Task<IReadOnlyList<ReaderStanding>> All(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var gaps = await db.Set<StoredGap>().GroupBy(gap => gap.Reader).Select(g => new { Name = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Name, g => g.Count, cancellation);
        var stored = await db.Set<StoredReader>().AsNoTracking().OrderBy(reader => reader.Name).ToListAsync(cancellation);
        var written = journal.End().Stamp;
        return [.. stored.Select(reader => new ReaderStanding(reader.Name, reader.Stamp, written, gaps.GetValueOrDefault(reader.Name), Find(reader.Name) is { Begins: ReaderStart.AtTheBeginning }))];
    }

    /// <summary>How many batches each reader is behind.</summary>
    public IEnumerable<Measurement<long>> Lags()
    {
        using var db = contexts.CreateDbContext();
        var written = journal.End().Stamp;
        return [.. db.Set<StoredReader>().AsNoTracking().AsEnumerable().Select(reader => new Measurement<long>(Math.Max(0, written - reader.Stamp), new KeyValuePair<string, object?>("reader", reader.Name)))];
    }

    /// <summary>The reader of a name; null when there is none.</summary>
    public NamedReader? Find(string name) => readers.FirstOrDefault(reader => reader.Name == name);
}

/// <summary>How far a reader is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Read">Batches of the journal that it has begun to read.</param>
/// <param name="Written">Batches of the journal there are.</param>
/// <param name="PassedOver">Events that it could not read or take.</param>
/// <param name="CanBeRebuilt">Whether it may read from the beginning again.</param>
public sealed record ReaderStanding(string Name, long Read, long Written, int PassedOver, bool CanBeRebuilt);
