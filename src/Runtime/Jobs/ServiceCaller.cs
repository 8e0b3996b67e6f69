using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using LongAn.Runtime.Http;
using LongAn.Runtime.Procedures;
using LongAn.Workflows.Feel;

namespace LongAn.Runtime.Jobs;

/// <summary>Calls a target once: where it is told to and nowhere else, for as long as it may take, reading no more than it should say.</summary>
internal sealed class ServiceCaller : IDisposable
{
    /// <summary>Longest answer in bytes.</summary>
    public const int LongestAnswer = 1024 * 1024;

    private static readonly JsonSerializerOptions Json = MakeJson();

    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        MaxResponseContentBufferSize = LongestAnswer,
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private readonly TimeProvider _time;

    public ServiceCaller(TimeProvider time) => _time = time;

    /// <param name="target">Whom.</param>
    /// <param name="key">The same for the same job, however often it is called.</param>
    /// <param name="call">What is said.</param>
    /// <param name="cancellation">The server stops.</param>
    public async Task<CallResult> Call(ServiceTarget target, Guid key, ServiceCall call, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(target.TimeLimit), _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        using var request = new HttpRequestMessage(HttpMethod.Post, target.Url) { Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(call, Json)) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Accept.Add(new("application/json"));
        request.Headers.Add("Idempotency-Key", key.ToString("D", CultureInfo.InvariantCulture));
        if (target.Token is { Length: > 0 } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var response = await _client.SendAsync(request, either.Token);
            return Read(response.StatusCode, await response.Content.ReadAsByteArrayAsync(either.Token));
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return new CallFailed("timeOut");
        }
        catch (HttpRequestException e)
        {
            return new CallFailed(JsonNamingPolicy.CamelCase.ConvertName(e.HttpRequestError.ToString()));
        }
    }

    public void Dispose() => _client.Dispose();

    private static CallResult Read(HttpStatusCode status, byte[] body) => (int)status switch
    {
        >= 200 and < 300 when body.Length == 0 => new CallAnswered(ContextValue.Empty),
        >= 200 and < 300 => Parse<ContextValue>(body) is { } output ? new CallAnswered(output) : new CallFailed("answerNotJson"),
        422 => new CallDeclined(Parse<Declined>(body)?.Message ?? ""),
        _ => new CallFailed(string.Create(CultureInfo.InvariantCulture, $"status{(int)status}")),
    };

    private static T? Parse<T>(byte[] body)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonSerializerOptions MakeJson()
    {
        var options = new JsonSerializerOptions();
        HttpJson.Apply(options);
        return options;
    }

    private sealed record Declined(string Message);
}

/// <summary>What a target is told.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Operation">Name of the operation or of the message.</param>
/// <param name="Element">The element that asks.</param>
/// <param name="Input">Data that the element sees.</param>
internal sealed record ServiceCall(Guid Dossier, string Operation, string Element, ContextValue Input);

/// <summary>What came of one call.</summary>
internal abstract record CallResult;

/// <summary>The target answered.</summary>
internal sealed record CallAnswered(ContextValue Output) : CallResult;

/// <summary>The target said no, for good (422): the dossier is told so.</summary>
internal sealed record CallDeclined(string Message) : CallResult;

/// <summary>There was no answer, or none that can be used; another call may bring one.</summary>
internal sealed record CallFailed(string Reason) : CallResult;
