using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using LongAn.Workflows.Calendars;
using NodaTime.Text;

namespace LongAn.Runtime.Http;

/// <summary>A refusal as RFC 9457 tells it.</summary>
public sealed record Problem(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Code,
    IReadOnlyDictionary<string, string>? Arguments,
    IReadOnlyList<ProblemFinding>? Findings);

/// <summary>What is wrong with one field.</summary>
public sealed record ProblemFinding(string Path, string Code, string Message);

/// <summary>Writes a refusal in the language of the reader. The names behind account identifiers were put in before.</summary>
public sealed class ProblemResult(Refusal refusal) : IResult, IStatusCodeHttpResult
{
    public int? StatusCode => ProblemTexts.Find(refusal.Code).Status;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var problem = Problems.Compose(refusal, ReaderLanguage.IsEnglish(httpContext), httpContext);
        httpContext.Response.StatusCode = problem.Status;
        if (problem.Status is 503 or 429 && !httpContext.Response.Headers.ContainsKey("Retry-After"))
            httpContext.Response.Headers.RetryAfter = problem.Status == 429 ? "60" : "2";
        return httpContext.Response.WriteAsJsonAsync(problem, options: null, "application/problem+json", httpContext.RequestAborted);
    }
}

public static partial class Problems
{
    public static ProblemResult From(Refusal refusal) => new(refusal);

    public static ProblemResult From(EdgeRefusal code, params ReadOnlySpan<(string Name, string Value)> arguments) => new(Refusal.Of(code, arguments));

    /// <summary>Documents that an endpoint may refuse with these statuses.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
            route.Produces<Problem>(status, "application/problem+json");
        return route;
    }

    /// <summary>The sentence of a refusal, for readers without a browser.</summary>
    internal static string Sentence(Refusal refusal, bool english) =>
        Fill(ProblemTexts.Find(refusal.Code).Sentence.In(english), refusal.Arguments.ToDictionary(a => a.Name, a => a.Value, StringComparer.Ordinal), english);

    internal static Problem Compose(Refusal refusal, bool english, HttpContext http)
    {
        var text = ProblemTexts.Find(refusal.Code);
        var arguments = refusal.Arguments.ToDictionary(a => a.Name, a => a.Value, StringComparer.Ordinal);
        if (text.Status == 500)
            arguments["trace"] = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
        return new(
            $"urn:longan:problem:{refusal.Code}",
            text.Title.In(english),
            text.Status,
            Fill(text.Sentence.In(english), arguments, english),
            refusal.Code,
            arguments.Count == 0 ? null : arguments,
            refusal.Findings.Count == 0 ? null : [.. refusal.Findings.Select(f => new ProblemFinding(f.Path, f.Code, f.Message.In(english)))]);
    }

    private static string Fill(string sentence, Dictionary<string, string> arguments, bool english) =>
        Placeholder().Replace(sentence, m => arguments.TryGetValue(m.Groups[1].Value, out var value) && value.Length > 0 ? Readable(value) : english ? "(none)" : "(không có)");

    /// <summary>Moments are shown as the clock on the wall shows them.</summary>
    private static string Readable(string value) =>
        InstantPattern.ExtendedIso.Parse(value) is { Success: true } at
            ? LegalZone.ToLocal(at.Value).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture)
            : value;

    [GeneratedRegex(@"\{(\w+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
