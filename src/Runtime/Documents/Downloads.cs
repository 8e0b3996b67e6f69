namespace LongAn.Runtime.Documents;

/// <summary>Hands files out so that nothing in them runs in our origin.</summary>
internal static class Downloads
{
    public const string HtmlType = "text/html; charset=utf-8";

    public static IResult Attachment(HttpContext http, FileContent file)
    {
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return TypedResults.File(file.Bytes, file.MediaType, file.FileName);
    }

    /// <summary>A page to print: styles and inline pictures alone.</summary>
    public static IResult Page(HttpContext http, string html)
    {
        http.Response.Headers.ContentSecurityPolicy = "sandbox allow-same-origin allow-modals; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";
        return TypedResults.Text(html, HtmlType);
    }
}
