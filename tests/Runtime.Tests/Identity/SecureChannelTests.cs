using System.Net;
using System.Net.Http.Json;
using LongAn.Runtime.Hosting;
using LongAn.Runtime.Tests.Http;
using Xunit;

namespace LongAn.Runtime.Tests.Identity;

/// <summary>A session behind a proxy that speaks https to the world.</summary>
public sealed class SecureChannelTests : IAsyncLifetime
{
    private readonly ApiHost _host = new(builder => builder.Configuration["Proxies:Trusted"] = "127.0.0.1; 10.1.0.0/16");

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_session_is_not_begun_where_its_cookie_would_not_come_back()
    {
        using var somebody = _host.Anybody();
        (await somebody.Post("session", new { userName = "congdan", password = "mat-khau-thu-1" })).Refused(HttpStatusCode.Forbidden, "httpsRequired");
    }

    [Fact]
    public async Task A_trusted_proxy_is_believed_that_the_way_was_encrypted()
    {
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = _host.Address };
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var session = await http.GetAsync(new Uri("/api/session", UriKind.Relative), TestContext.Current.CancellationToken);
        var cookies = session.Headers.GetValues("Set-Cookie").ToList();
        Assert.All(cookies, cookie => Assert.Contains("; secure", cookie, StringComparison.Ordinal));
        http.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies.Select(cookie => cookie.Split(';')[0])));
        http.DefaultRequestHeaders.Add("X-XSRF-TOKEN", Uri.UnescapeDataString(cookies.Single(cookie => cookie.StartsWith("XSRF-TOKEN=", StringComparison.Ordinal)).Split(';')[0]["XSRF-TOKEN=".Length..]));
        using var signedIn = await http.PostAsJsonAsync("/api/session", new { userName = "congdan", password = "mat-khau-thu-1" }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, signedIn.StatusCode);
        Assert.Contains("; secure", signedIn.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("longan-session=", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_believed_where_no_proxy_is_named()
    {
        await using var open = new ApiHost();
        await open.InitializeAsync();
        using var http = new HttpClient { BaseAddress = open.Address };
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var session = await http.GetAsync(new Uri("/api/session", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.All(session.Headers.GetValues("Set-Cookie"), cookie => Assert.DoesNotContain("; secure", cookie, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_proxy_that_is_no_address_is_told_at_the_start()
    {
        var host = new ApiHost(builder => builder.Configuration["Proxies:Trusted"] = "loadbalancer");
        var refused = await Assert.ThrowsAsync<StartRefused>(async () => await host.InitializeAsync());
        Assert.Contains("'loadbalancer'", refused.Message, StringComparison.Ordinal);
    }
}
