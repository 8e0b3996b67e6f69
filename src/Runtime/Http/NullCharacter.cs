namespace LongAn.Runtime.Http;

/// <summary>Turns away requests that say the character U+0000: neither databases nor documents can keep it, so it is refused before anybody acts on it.</summary>
internal static class NullCharacter
{
    private static ReadOnlySpan<byte> Escaped => "\\u0000"u8;

    public static async Task Refuse(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Query.Any(parameter => parameter.Value.Any(value => value?.Contains('\0', StringComparison.Ordinal) == true)) || await IsInBody(http.Request))
            await Problems.From(EdgeRefusal.NullCharacter).ExecuteAsync(http);
        else
            await next(http);
    }

    /// <summary>Whether JSON says it; within JSON there is one way to.</summary>
    internal static bool IsIn(ReadOnlySpan<byte> json)
    {
        for (var rest = json; rest.IndexOf(Escaped) is >= 0 and var at; rest = rest[(at + Escaped.Length)..])
        {
            // A backslash before it that is none of a pair would make the one of the escape a letter.
            var begin = json.Length - rest.Length + at;
            var before = json[..begin].Length - json[..begin].TrimEnd((byte)'\\').Length;
            if (before % 2 == 0)
                return true;
        }

        return false;
    }

    // Read once here and once by the endpoint; how large it may be is known of the endpoint, and holds.
    private static async Task<bool> IsInBody(HttpRequest request)
    {
        if (!request.HasJsonContentType())
            return false;
        var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        body.Position = 0;
        request.Body = body;
        return IsIn(body.GetBuffer().AsSpan(0, (int)body.Length));
    }
}
