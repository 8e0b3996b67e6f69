using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace LongAn.Runtime.Hosting;

/// <summary>
/// Proxies that are believed when they say who asked and whether the way to them was encrypted (<c>Proxies:Trusted</c>: addresses or
/// networks, separated by semicolons). Without one nobody is believed.
/// </summary>
internal static class TrustedProxies
{
    private const string Setting = "Proxies:Trusted";

    /// <summary>Whether the server stands behind a proxy.</summary>
    public static bool AreNamed(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration[Setting]);

    /// <exception cref="StartRefused">What is named is neither an address nor a network.</exception>
    public static void UseTrustedProxies(this WebApplication app)
    {
        if (!AreNamed(app.Configuration))
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var named in app.Configuration[Setting]!.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            options.KnownIPNetworks.Add(NetworkOf(named));
        app.UseForwardedHeaders(options);
    }

    private static System.Net.IPNetwork NetworkOf(string named)
    {
        if (IPAddress.TryParse(named, out var address))
            return new(address, address.GetAddressBytes().Length * 8);
        return System.Net.IPNetwork.TryParse(named, out var network)
            ? network
            : throw new StartRefused($"Expected addresses or networks such as 10.0.0.7;10.1.0.0/16 in {Setting}, but found '{named}'; correct the configuration.");
    }
}
