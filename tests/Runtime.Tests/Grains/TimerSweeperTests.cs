using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Tests.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace LongAn.Runtime.Tests.Grains;

public sealed class TimerSweeperTests : IAsyncLifetime
{
    private readonly RuntimeHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Dossiers_that_fail_rest_ever_longer_and_the_others_get_their_turn()
    {
        foreach (var _ in Enumerable.Range(0, 3))
            await Waiting();
        _host.Tamper($"""UPDATE "events" SET "Body" = {TestDatabase.OpenBrace}""");
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        await Waiting();
        await _host.Restart();

        // A clock of its own: the timers are due for this sweeper alone, and stay so.
        var clock = new FakeTimeProvider(_host.Clock.GetUtcNow() + TimeSpan.FromDays(3));
        var log = new Errors();
        using var sweeper = new TimerSweeper(_host.Services.GetRequiredService<DueTimers>(), _host.Services.GetRequiredService<IGrainFactory>(), clock, log);

        await Told(2, failures: 2);
        await Told(2, failures: 3);
        await Told(1, failures: 3);
        clock.Advance(TimeSpan.FromSeconds(2));
        await Told(2, failures: 5);
        await Told(2, failures: 6);
        clock.Advance(TimeSpan.FromSeconds(2));
        await Told(1, failures: 6);
        clock.Advance(TimeSpan.FromSeconds(2));
        await Told(2, failures: 8);

        async Task Told(int told, int failures)
        {
            Assert.Equal(told, await sweeper.Sweep(largest: 2, CancellationToken.None));
            Assert.Equal(failures, log.Count);
        }
    }

    private async Task Waiting()
    {
        var id = await _host.Submitted();
        Assert.IsType<DossierDone>(await _host.Complete(id, "intake", "accept", CertificateProcedure.Intake));
    }

    private sealed class Errors : ILogger<TimerSweeper>
    {
        private int _count;

        public int Count => _count;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Interlocked.Increment(ref _count);
    }
}
