using System.Net;
using System.Net.Sockets;
using LongAn.Workflows.Dossiers;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Orleans.Configuration;
using Orleans.Serialization;
using Orleans.Serialization.Cloning;
using Orleans.Serialization.Configuration;

namespace LongAn.Runtime.Hosting;

/// <summary>What carries the slices: the silo, logs, telemetry, health, headers.</summary>
internal static class HostingSlice
{
    public static void AddHosting(this WebApplicationBuilder builder, ServerOptions options)
    {
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(ShiftedClock.Of(builder.Configuration, builder.Environment));
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = options.MaxRequestBody;
            kestrel.AddServerHeader = false;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));
        builder.Services.AddResponseCompression(compression => compression.EnableForHttps = true);
        builder.AddLogs();
        builder.AddTelemetry();
        builder.Services.AddHealthChecks().AddCheck<SiloHealth>("silo", tags: ["ready"]);
    }

    /// <summary>The silo starts after the journal and stops before it: what it accepted is still written.</summary>
    public static void AddSilo(this WebApplicationBuilder builder, ServerOptions options) =>
        builder.UseOrleans(silo =>
        {
            var port = PortOf(options);
            silo.UseDevelopmentClustering(new IPEndPoint(IPAddress.Loopback, port));
            silo.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = ("longan", "longan"));
            silo.Configure<EndpointOptions>(endpoint =>
            {
                endpoint.AdvertisedIPAddress = IPAddress.Loopback;
                endpoint.SiloPort = port;
                endpoint.GatewayPort = 0;
            });
            // There is one silo, and nothing to retire: by a clock that runs ahead it would take itself for dead.
            silo.Configure<ClusterMembershipOptions>(membership => membership.SiloGenerationRetirementAge = null);
            silo.Configure<GrainCollectionOptions>(idle => idle.CollectionAge = TimeSpan.FromMinutes(10));
            silo.Services.AddCoreSerialization();
        });

    /// <summary>The core knows nothing of Orleans: its types travel as JSON, and as they are immutable they are never copied.</summary>
    public static void AddCoreSerialization(this IServiceCollection services) => services.AddSerializer(serializer =>
    {
        // Asked in this order: JSON knows how to copy as well, by writing and reading everything.
        serializer.Services.AddSingleton<IGeneralizedCopier, ImmutableCoreCopier>();
        serializer.AddJsonSerializer(IsOfCore, JournalFormat.Options);
        serializer.Services.Configure<TypeManifestOptions>(types => types.AddAllowedAssembly(typeof(DossierEvent).Assembly));
    });

    public static void UseHosting(this WebApplication app)
    {
        app.UseTrustedProxies();
        app.UseSecurityHeaders();
        // Built files alone: an answer that mixes secrets with what was asked must not be compressed.
        app.UseWhen(http => WebClients.IsAsset(http.Request.Path), assets => assets.UseResponseCompression());
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready"), ResponseWriter = TellWhich });
        var access = app.Services.GetRequiredService<MetricsAccess>();
        app.UseWhen(http => http.Request.Path.Equals("/metrics", StringComparison.Ordinal) && access.Admits(http.Request), metrics => metrics.UseOpenTelemetryPrometheusScrapingEndpoint());
    }

    // Names of the checks that do not pass, and no more: anybody may ask.
    private static Task TellWhich(HttpContext http, HealthReport report) => http.Response.WriteAsync(
        report.Status == HealthStatus.Healthy ? "Healthy" : $"{report.Status}: {string.Join(", ", report.Entries.Where(entry => entry.Value.Status != HealthStatus.Healthy).Select(entry => entry.Key).Order(StringComparer.Ordinal))}");

    private static bool IsOfCore(Type type) => type.Assembly == typeof(DossierEvent).Assembly;

    // Orleans shares a port in silence, or fails at length: asked before it starts.
    private static int PortOf(ServerOptions options)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, options.SiloPort);
            probe.Start();
            return ((IPEndPoint)probe.LocalEndpoint).Port;
        }
        catch (SocketException e)
        {
            throw new StartRefused($"Expected port {options.SiloPort} to be free for the silo, but it is not ({e.Message}); give another one with --silo-port, or 0 for any.", e);
        }
    }
}
