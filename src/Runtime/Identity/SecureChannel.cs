using LongAn.Runtime.Hosting;
using LongAn.Runtime.Http;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LongAn.Runtime.Identity;

/// <summary>
/// The session travels encrypted. The exceptions: Development, and a server that only its own machine reaches, without a proxy before it.
/// </summary>
internal static class SecureChannel
{
    public static CookieSecurePolicy Policy(IHostEnvironment environment, ServerOptions options, IConfiguration configuration) =>
        environment.IsDevelopment() || (options.IsLocal && !TrustedProxies.AreNamed(configuration)) ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    /// <summary>Refuses to begin a session where its cookie would not come back, and a password be heard.</summary>
    internal static async ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var session = http.RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        return session.Cookie.SecurePolicy == CookieSecurePolicy.Always && !http.Request.IsHttps ? Problems.From(EdgeRefusal.HttpsRequired) : await next(context);
    }
}
