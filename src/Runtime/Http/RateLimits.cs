using System.Threading.RateLimiting;

namespace LongAn.Runtime.Http;

/// <summary>How often an address may ask. Counted per address and per minute.</summary>
public static class RateLimits
{
    /// <summary>Sign-in and registration: 20 a minute.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Anonymous look-up: 10 a minute.</summary>
    public const string Lookup = "lookup";

    internal static void Add(IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.AddPolicy(SignIn, http => PerAddress(http, 20));
        options.AddPolicy(Lookup, http => PerAddress(http, 10));
        options.OnRejected = async (context, cancellation) =>
        {
            if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after))
                context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(after.TotalSeconds).ToString("0", System.Globalization.CultureInfo.InvariantCulture);
            await Problems.From(EdgeRefusal.TooManyRequests).ExecuteAsync(context.HttpContext);
        };
    });

    private static RateLimitPartition<string> PerAddress(HttpContext http, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });
}
