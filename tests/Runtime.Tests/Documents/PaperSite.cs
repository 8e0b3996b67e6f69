using LongAn.Runtime.Documents;
using LongAn.Runtime.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

namespace LongAn.Runtime.Tests.Documents;

/// <summary>The server with a Chromium to print with.</summary>
public sealed class PaperSite : IAsyncLifetime
{
    /// <summary>Where Chromium is; without its own sandbox, which it cannot have as root.</summary>
    internal static DocumentOptions Options { get; } = new() { Chromium = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium", Sandbox = false };

    public ApiHost Api { get; } = new(builder => builder.Services.Replace(ServiceDescriptor.Singleton(Options.Checked())));

    public ValueTask InitializeAsync() => Api.InitializeAsync();

    public ValueTask DisposeAsync() => Api.DisposeAsync();
}
