using LongAn.Workflows;

namespace LongAn.Runtime.Http;

/// <summary>The language the reader asked for: Vietnamese unless <c>Accept-Language</c> prefers English.</summary>
public static class ReaderLanguage
{
    public static bool IsEnglish(HttpContext http)
    {
        var preferred = http.Request.GetTypedHeaders().AcceptLanguage
            .Where(l => l.Value.StartsWith("vi", StringComparison.OrdinalIgnoreCase) || l.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(l => l.Quality ?? 1)
            .FirstOrDefault();
        return preferred?.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase) ?? false;
    }

    public static string In(this Text text, bool english) => english ? text.En : text.Vi;
}
