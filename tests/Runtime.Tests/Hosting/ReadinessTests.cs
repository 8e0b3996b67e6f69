using System.Net;
using LongAn.Runtime.Readers;
using LongAn.Runtime.Tests.Grains;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace LongAn.Runtime.Tests.Hosting;

/// <summary>Readiness tells the truth.</summary>
public sealed class ReadinessTests
{
    [Fact(Timeout = 60_000)]
    public async Task A_database_that_cannot_be_written_is_not_ready_and_is_again_afterwards()
    {
        await using var host = new RuntimeHost();
        await host.InitializeAsync();
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await Ready(host));
        await using (await Unwritable(host))
        {
            host.Clock.Advance(TimeSpan.FromSeconds(5));
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy: database"), await Ready(host));
        }

        // What the server itself was held up with goes on first, in its own time.
        do
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            host.Clock.Advance(TimeSpan.FromSeconds(5));
        }
        while (await Ready(host) != (HttpStatusCode.OK, "Healthy"));
    }

    [Fact]
    public async Task A_reader_that_ended_is_told()
    {
        await using var host = new RuntimeHost();
        await host.InitializeAsync();
        await host.Services.GetServices<NamedReader>().First(reader => reader.Name == "services").StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy: readers"), await Ready(host));
    }

    private static async Task<(HttpStatusCode, string)> Ready(RuntimeHost host)
    {
        using var client = new HttpClient { BaseAddress = new(host.Address) };
        using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    // Somebody else holds the file for writing; the operator of PostgreSQL lets it be read alone.
    private static async Task<IAsyncDisposable> Unwritable(RuntimeHost host)
    {
        if (host.Options.Database is { } postgres)
        {
            await ReadOnly(postgres, "on");
            return new Back(() => ReadOnly(postgres, "off"));
        }

        var connection = new SqliteConnection($"Data Source={host.Options.DatabaseFile};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var hold = connection.CreateCommand();
        hold.CommandText = "BEGIN IMMEDIATE";
        await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    private static async Task ReadOnly(string postgres, string isReadOnly)
    {
        await using var connection = new NpgsqlConnection(postgres + ";Pooling=false;Options=-c default_transaction_read_only=off");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand($"ALTER DATABASE {connection.Database} SET default_transaction_read_only = {isReadOnly}", connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        NpgsqlConnection.ClearAllPools();
    }

    private sealed class Back(Func<Task> way) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await way();
    }
}
