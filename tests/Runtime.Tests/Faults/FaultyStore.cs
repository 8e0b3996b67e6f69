using System.Buffers.Binary;
using System.Data.Common;
using System.Security.Cryptography;
using LongAn.Runtime.Journal;
using NodaTime;

namespace LongAn.Runtime.Tests.Faults;

/// <summary>
/// A store some of whose calls fail: before anything happens, after a wait that nobody outlasts, or after everything happened. The same
/// seed gives the same faults to the same calls.
/// </summary>
internal sealed class FaultyStore(IJournalStore store, int percent, int seed) : IJournalStore
{
    private int _calls;
    private int _before;
    private int _after;
    private int _opening;

    public int Writers => store.Writers;

    public bool StampsWithCommit => store.StampsWithCommit;

    /// <summary>Whether calls fail at all; a test may wait for its server to stand.</summary>
    public bool IsOn { get; set; } = true;

    /// <summary>How many batches were not written, were written and reported as failed, and how many connections did not open.</summary>
    public (int Before, int After, int Opening) Faults => (_before, _after, _opening);

    public DbConnection Open()
    {
        FailSometimes(ref _opening);
        return store.Open();
    }

    public DbConnection OpenUnhurried()
    {
        FailSometimes(ref _opening);
        return store.OpenUnhurried();
    }

    public bool HasTables() => store.HasTables();

    public IBatchWriter Writer(JournalKeys keys) => new FaultyWriter(this, store.Writer(keys));

    public IRowWriter Rows(DbConnection connection) => store.Rows(connection);

    public JournalSnapshot Snapshot() => store.Snapshot();

    public void Overwrite(Action<DbConnection> delete) => store.Overwrite(delete);

    public string PlaceOf(string bytes, string within) => store.PlaceOf(bytes, within);

    public bool Stamp(JournalKeys keys)
    {
        FailSometimes(ref _opening);
        return store.Stamp(keys);
    }

    private void FailSometimes(ref int counter)
    {
        if (!Strikes())
            return;
        Interlocked.Increment(ref counter);
        throw new StoreFault();
    }

    // Scattered over the calls by their number alone.
    private bool Strikes() => IsOn && BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(BitConverter.GetBytes(((long)seed << 32) + Interlocked.Increment(ref _calls)))) % 100 < percent;

    private sealed class FaultyWriter(FaultyStore faults, IBatchWriter writer) : IBatchWriter
    {
        public async Task<IReadOnlyList<JournalAppend>> Commit(IReadOnlyList<JournalAppend> appends, Instant now)
        {
            faults.FailSometimes(ref faults._before);
            // What is on disk is told by the return, and that is lost.
            var written = await writer.Commit(appends, now);
            faults.FailSometimes(ref faults._after);
            return written;
        }

        public ValueTask DisposeAsync() => writer.DisposeAsync();
    }
}

/// <summary>A database that is not to be reached for a moment.</summary>
public sealed class StoreFault : DbException
{
    public StoreFault()
        : base("The store failed because the test wants it.")
    {
    }

    public override bool IsTransient => true;
}
