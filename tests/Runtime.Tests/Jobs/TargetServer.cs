using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace LongAn.Runtime.Tests.Jobs;

/// <summary>A system outside: a real HTTP server that keeps what it is told and answers as the test says.</summary>
public sealed class TargetServer : IAsyncDisposable
{
    private readonly Channel<Told> _told = Channel.CreateUnbounded<Told>();
    private readonly WebApplication _app;

    private TargetServer(WebApplication app) => _app = app;

    /// <summary>How it answers from now on.</summary>
    public Func<HttpContext, Task> Answers { get; set; } = _ => Task.CompletedTask;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<TargetServer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var server = new TargetServer(app);
        app.Run(server.Hear);
        await app.StartAsync();
        return server;
    }

    /// <summary>The next thing it is told.</summary>
    public async Task<Told> Next() => await _told.Reader.ReadAsync(TestContext.Current.CancellationToken);

    /// <summary>Whether it was told something that was not looked at yet.</summary>
    public bool WasToldMore => _told.Reader.TryPeek(out _);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task Hear(HttpContext http)
    {
        var body = await JsonNode.ParseAsync(http.Request.Body);
        await _told.Writer.WriteAsync(new(http.Request.Path, http.Request.Headers["Idempotency-Key"].ToString(), http.Request.Headers.Authorization.ToString(), body!));
        await Answers(http);
    }
}

/// <summary>What a system outside was told.</summary>
public sealed record Told(string Path, string Key, string Authorization, JsonNode Body);
