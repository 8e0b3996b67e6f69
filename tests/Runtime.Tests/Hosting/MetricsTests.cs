using System.Net;
using System.Net.Http.Headers;
using LongAn.Runtime.Hosting;
using LongAn.Runtime.Tests.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

namespace LongAn.Runtime.Tests.Hosting;

/// <summary>What an operator's collector reads, and who may.</summary>
public sealed class MetricsTests
{
    private const string Token = "mot-token-du-dai-1";

    [Fact]
    public async Task A_collector_on_this_machine_reads_how_the_server_does_and_whoever_comes_through_a_proxy_does_not()
    {
        await using var host = new ApiHost();
        await host.InitializeAsync();
        await Case.FiledForACopy(host);
        var told = await Ask(host);
        Assert.Equal(HttpStatusCode.OK, told.Status);
        Assert.All(
            ["journal_commit_duration_seconds_count", "journal_batch_size", "journal_queue", "reader_lag", "reader=\"services\"", "timers_overdue", "jobs_open", "state=\"waiting\"", "state=\"givenUp\"", "orleans_catalog_activations", "http_server_request_duration_seconds"],
            name => Assert.Contains(name, told.Body, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await Ask(host, request => request.Headers.Add("X-Forwarded-For", "203.0.113.7"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Ask(host, request => request.Headers.Host = "dichvucong.longan.example")).Status);
    }

    [Fact]
    public async Task Where_there_is_a_token_only_who_bears_it_reads()
    {
        await using var host = new ApiHost(builder => builder.Services.Replace(ServiceDescriptor.Singleton(MetricsAccess.Of(Settings(Token)))));
        await host.InitializeAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await Ask(host)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Ask(host, request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token + "x"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await Ask(host, request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token))).Status);
    }

    [Fact]
    public void A_token_that_can_be_guessed_stops_the_start() =>
        Assert.Contains("Metrics:Token", Assert.Throws<StartRefused>(() => MetricsAccess.Of(Settings("ngan"))).Message, StringComparison.Ordinal);

    private static IConfiguration Settings(string token) => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Metrics:Token"] = token }).Build();

    private static async Task<(HttpStatusCode Status, string Body)> Ask(ApiHost host, Action<HttpRequestMessage>? adjust = null)
    {
        using var client = new HttpClient { BaseAddress = host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/metrics", UriKind.Relative));
        adjust?.Invoke(request);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
