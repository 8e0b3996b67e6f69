using Microsoft.Net.Http.Headers;

namespace LongAn.Runtime.Hosting;

/// <summary>Headers on every answer: nothing is loaded from elsewhere, nothing is embedded elsewhere.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; frame-src 'self' blob:; "
        + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        var development = app.Environment.IsDevelopment();
        app.Use((http, next) =>
        {
            // Set when the answer begins: what handles an exception clears every header that stood before.
            http.Response.OnStarting(() =>
            {
                Set(http, development);
                return Task.CompletedTask;
            });
            return next(http);
        });
    }

    // What an endpoint set for itself stays.
    private static void Set(HttpContext http, bool development)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        // The reference page of the API, shown in Development only, brings inline scripts.
        if (!(development && http.Request.Path.StartsWithSegments("/scalar")))
            headers.TryAdd(HeaderNames.ContentSecurityPolicy, Policy);
        if (http.Request.Path.StartsWithSegments("/api"))
            headers.TryAdd(HeaderNames.CacheControl, "no-store");
    }
}
