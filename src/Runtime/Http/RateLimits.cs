using System.Security.Claims;
using System.Threading.RateLimiting;

namespace LongAn.Runtime.Http;

/// <summary>How often one may ask in a minute (section <c>Limits</c> of the configuration).</summary>
public sealed record LimitOptions
{
    /// <summary>Sign-ins and registrations. Default 20.</summary>
    public int SignIn { get; init; } = 20;

    /// <summary>Anonymous look-ups. Default 10.</summary>
    public int Lookup { get; init; } = 10;

    /// <summary>Anonymous look-ups of one dossier, from wherever they come: identity numbers are not found by trying. Default 5.</summary>
    public int LookupOfDossier { get; init; } = 5;

    /// <summary>Bytes an account may have uploaded in seven days without filing them. Default 200 MiB.</summary>
    public long UploadQuota { get; init; } = 200L * 1024 * 1024;
}

/// <summary>Limits per address and per minute.</summary>
public static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string Lookup = "lookup";

    /// <summary>One at a time for each account: a file is held in memory while it is looked at, and the quota counts those before it.</summary>
    public const string Uploads = "uploads";

    private const int WaitingUploads = 50;

    internal static void Add(IServiceCollection services, LimitOptions limits) => services.AddRateLimiter(options =>
    {
        options.AddPolicy(SignIn, http => PerAddress(http, limits.SignIn));
        options.AddPolicy(Lookup, http => PerAddress(http, limits.Lookup));
        options.AddPolicy(Uploads, http => RateLimitPartition.GetConcurrencyLimiter(
            http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "",
            _ => new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = WaitingUploads }));
        options.OnRejected = async (context, cancellation) =>
        {
            if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after))
                context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(after.TotalSeconds).ToString("0", System.Globalization.CultureInfo.InvariantCulture);
            await Problems.From(EdgeRefusal.TooManyRequests).ExecuteAsync(context.HttpContext);
        };
    });

    /// <summary>A minute's window for each key, so many permits in it.</summary>
    internal static RateLimitPartition<string> PerMinute(string key, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });

    private static RateLimitPartition<string> PerAddress(HttpContext http, int permits) =>
        PerMinute(http.Connection.RemoteIpAddress?.ToString() ?? "", permits);
}
