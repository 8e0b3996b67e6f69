using Microsoft.AspNetCore.Antiforgery;

namespace LongAn.Runtime.Http;

/// <summary>Unsafe methods carry the token of the session in <c>X-XSRF-TOKEN</c>; the readable cookie <c>XSRF-TOKEN</c> hands it out.</summary>
public sealed class Antiforgery(IAntiforgery tokens)
{
    public const string Header = "X-XSRF-TOKEN";
    public const string Cookie = "XSRF-TOKEN";

    public void HandOut(HttpContext http) => http.Response.Cookies.Append(
        Cookie,
        tokens.GetAndStoreTokens(http).RequestToken!,
        new() { HttpOnly = false, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, Path = "/" });

    /// <summary>Refuses an unsafe request without a valid token.</summary>
    internal static async ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            return await next(context);
        return await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)
            ? await next(context)
            : Problems.From(EdgeRefusal.AntiforgeryInvalid);
    }
}
