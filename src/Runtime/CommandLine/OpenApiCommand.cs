using LongAn.Runtime.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.OpenApi;

namespace LongAn.Runtime.CommandLine;

/// <summary>Writes the description of the HTTP API: endpoints are mapped, nothing is opened, no data is touched.</summary>
internal static class OpenApiCommand
{
    public static async Task<int> Run(ServerOptions options, string file, CancellationToken cancellation)
    {
        await using var app = Program.Compose(options, builder =>
        {
            builder.Services.RemoveAll<IHostedService>();
            builder.Services.AddSingleton<IServer, NoServer>();
        });
        await app.StartAsync(cancellation);
        var provider = app.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>("v1");
        var document = await provider.GetOpenApiDocumentAsync(cancellation);
        var text = await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancellation);
        try
        {
            await File.WriteAllTextAsync(file, text.ReplaceLineEndings("\n") + "\n", cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartRefused($"Expected a file that can be written, but {Path.GetFullPath(file)} cannot: {e.Message}", e);
        }

        await app.StopAsync(cancellation);
        return 0;
    }

    private sealed class NoServer : IServer
    {
        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}
