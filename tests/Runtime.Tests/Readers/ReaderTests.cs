using LongAn.Runtime.Readers;
using LongAn.Runtime.Tests.Grains;
using LongAn.Workflows.Dossiers;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LongAn.Runtime.Tests.Readers;

/// <summary>A reader of the journal on a real server: what it saw, after whatever happened.</summary>
public sealed class ReaderTests : IAsyncLifetime
{
    private readonly RuntimeHost _host = new();
    private NotingReader? _reader;

    private NotingReader Reader => _reader!;

    private ReaderProgress Progress => _host.Services.GetRequiredService<ReaderProgress>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await Stop();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Every_event_is_seen_once_and_those_of_a_dossier_in_order_also_by_a_reader_that_was_away()
    {
        var first = await _host.Submitted();
        await Read();
        var second = await _host.Submitted();
        await Until(second);
        await Stop();
        var third = await _host.Submitted();
        await Read();
        await Until(third);
        await Expect(first, second, third);
    }

    [Fact]
    public async Task What_was_done_before_the_position_was_kept_is_done_again_under_the_same_key()
    {
        var id = await _host.Submitted();
        // The work is done, and the server stops before the position is on the disk.
        await Read(reader => reader.After = entry => entry.Sequence == 2 ? throw new IOException("the server stops") : Task.CompletedTask);
        await Reader.Failed;
        await Stop();
        Assert.Equal(0, (await Standing()).Read);
        var before = Reader.Keys;
        await Read();
        await Until(id);
        await Expect(id);
        Assert.NotEmpty(before);
        Assert.All(before, pair => Assert.Equal(pair.Value, Reader.Keys[pair.Key]));
        Assert.Equal(Reader.Keys.Count, Reader.Keys.Values.Distinct().Count());
    }

    [Fact]
    public async Task An_event_that_cannot_be_taken_is_passed_over_and_told_and_a_fault_of_the_way_never_is()
    {
        var failures = 0;
        var broken = await _host.Submitted();
        await Read(reader => reader.After = entry => entry.DossierId == broken && entry.Sequence == 2
            ? throw new InvalidOperationException("cannot be taken")
            : entry.DossierId != broken && entry.Sequence == 1 && ++failures <= NamedReader.AttemptsAtAnEvent + 1 ? throw new TimeoutException("the way") : Task.CompletedTask);
        var other = await _host.Submitted();
        await Until(other);
        Assert.Equal(NamedReader.AttemptsAtAnEvent + 2, failures);
        var standing = await Standing();
        Assert.Equal((NotingReader.Title, 1, standing.Written), (standing.Name, standing.PassedOver, standing.Read));
        Assert.DoesNotContain((broken.Value, 2), await Seen());
        Assert.Contains((broken.Value, 3), await Seen());
    }

    [Fact]
    public async Task A_reader_that_is_rebuilt_reads_from_the_beginning_again_and_closes_its_gaps()
    {
        var heals = false;
        var id = await _host.Submitted();
        await Read(reader => reader.After = entry => entry.Sequence == 2 && !Volatile.Read(ref heals) ? throw new InvalidOperationException("cannot be taken") : Task.CompletedTask);
        await Until(id);
        Assert.Equal(1, (await Standing()).PassedOver);
        Volatile.Write(ref heals, true);
        await Reader.Rebuild(Cancellation);
        while ((await Seen()).Count < _host.Reader.Dossier(id).Count)
            await Pass();
        await Expect(id);
        Assert.Equal(0, (await Standing()).PassedOver);
    }

    private async Task<ReaderStanding> Standing() => (await Progress.All(Cancellation)).Single(standing => standing.Name == NotingReader.Title);

    private async Task Read(Action<NotingReader>? adjust = null)
    {
        _reader = ActivatorUtilities.CreateInstance<NotingReader>(_host.Services);
        adjust?.Invoke(_reader);
        await _reader.StartAsync(Cancellation);
    }

    private async Task Stop()
    {
        if (_reader is not null)
            await _reader.StopAsync(CancellationToken.None);
    }

    private async Task Until(DossierId id)
    {
        var last = _host.Reader.Dossier(id)[^1].Sequence;
        while (!(await Seen()).Contains((id.Value, last)))
            await Pass();
    }

    // The reader rests by the clock of the test.
    private async Task Pass()
    {
        _host.Clock.Advance(NamedReader.RestAfter(1).ToTimeSpan());
        await Task.Yield();
    }

    private Task<IReadOnlyList<(Guid DossierId, long Sequence)>> Seen() => NotingReader.Notes(_host.Services, Cancellation);

    private async Task Expect(params DossierId[] dossiers)
    {
        var seen = await Seen();
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(dossiers.Sum(id => _host.Reader.Dossier(id).Count), seen.Count);
        foreach (var id in dossiers)
            Assert.Equal(_host.Reader.Dossier(id).Select(e => e.Sequence), seen.Where(note => note.DossierId == id.Value).Select(note => note.Sequence));
    }
}
