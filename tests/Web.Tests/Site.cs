using LongAn.Harness;
using Microsoft.Playwright;
using Xunit;

[assembly: CaptureConsole]

namespace LongAn.Web.Tests;

/// <summary>One server and one browser for all browser tests: the built program and Debian's Chromium.</summary>
public sealed class Site : IAsyncLifetime
{
    private readonly string? _definitions;
    private IPlaywright? _playwright;

    public Site()
    {
    }

    /// <param name="definitions">Folder of the procedures instead of those that are shipped.</param>
    internal Site(string definitions) => _definitions = definitions;

    public ServerProcess Server { get; private set; } = null!;

    public SandboxProcess Sandbox { get; } = SandboxProcess.At();

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Where screenshots are put for a person to look at; not under version control.</summary>
    public static string Screenshots { get; } = Path.Combine(ServerProcess.Root(), "artifacts", "screenshots");

    public async ValueTask InitializeAsync()
    {
        var chromium = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";
        if (!File.Exists(chromium))
            throw new InvalidOperationException($"Expected Chromium at {chromium}, but it is not there. Install it (apt-get install chromium), or set CHROMIUM to where it is.");
        Directory.CreateDirectory(Screenshots);
        Assertions.SetDefaultExpectTimeout(30_000); // a slow machine is no finding
        Server = await ServerProcess.StartNew(settings: Sandbox.ServerSettings, definitions: _definitions);
        await Sandbox.Start(Server.Address);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.CloseAsync();
        _playwright?.Dispose();
        await Sandbox.DisposeAsync();
        if (Server is not null)
            await Server.DisposeAsync();
    }
}

[CollectionDefinition(nameof(Site))]
public sealed class SiteCollection : ICollectionFixture<Site>;
