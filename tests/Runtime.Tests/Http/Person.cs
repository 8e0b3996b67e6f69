using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace LongAn.Runtime.Tests.Http;

/// <summary>A browser in somebody's hands: cookies, antiforgery token, language.</summary>
public sealed class Person : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _http;

    public Person(Uri address, FakeTimeProvider clock)
    {
        Clock = clock;
        _http = new(new HttpClientHandler { CookieContainer = _cookies, AllowAutoRedirect = false }) { BaseAddress = address };
    }

    public FakeTimeProvider Clock { get; }

    /// <summary>Whether unsafe requests carry the antiforgery token.</summary>
    public bool SendsToken { get; set; } = true;

    public string Language { get; set; } = "vi";

    /// <summary>Whether what the server does not know is asked again with the same words, as its answer tells.</summary>
    public bool Insists { get; init; }

    public void Dispose() => _http.Dispose();

    public async Task SignIn(string userName, string password)
    {
        var answer = await Post("session", new { userName, password });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    public Task<Answer> Get(string path) => Send(HttpMethod.Get, path, null);

    public Task<Answer> Post(string path, object body) => Send(HttpMethod.Post, path, JsonContent.Create(body));

    public Task<Answer> Put(string path, object body) => Send(HttpMethod.Put, path, JsonContent.Create(body));

    /// <summary>Sends bytes with headers of the request.</summary>
    public Task<Answer> PutBytes(string path, byte[] bytes, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Put, path, new ByteArrayContent(bytes) { Headers = { ContentType = new("application/octet-stream") } }, headers);

    public Task<Answer> DeleteIf(string path, string etag) => Send(HttpMethod.Delete, path, null, ("If-Match", etag));

    public Task<Answer> Delete(string path) => Send(HttpMethod.Delete, path, null);

    public Task<Answer> PostText(string path, string json) => Send(HttpMethod.Post, path, new StringContent(json, new MediaTypeHeaderValue("application/json")));

    public async Task<Answer> Upload(byte[] bytes, string fileName)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(bytes), "file", fileName } };
        return await Send(HttpMethod.Post, "uploads", form);
    }

    /// <summary>Uploads a small PDF and gives its identifier.</summary>
    public async Task<string> Uploaded(string fileName = "giay-to.pdf")
    {
        var answer = await Upload(Samples.Pdf(), fileName);
        Assert.Equal(HttpStatusCode.Created, answer.Status);
        return answer.Json["id"]!.GetValue<string>();
    }

    private async Task<Answer> Send(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        if (content is not null)
            await content.LoadIntoBufferAsync();
        while (true)
        {
            var answer = await SendOnce(method, path, content is null ? null : await Copy(content), headers);
            if (!Insists || answer.Code is not ("answerUnknown" or "busy"))
                return answer;
        }
    }

    private static async Task<HttpContent> Copy(HttpContent content)
    {
        var copy = new ByteArrayContent(await content.ReadAsByteArrayAsync());
        foreach (var header in content.Headers)
            copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
        return copy;
    }

    private async Task<Answer> SendOnce(HttpMethod method, string path, HttpContent? content, (string Name, string Value)[] headers)
    {
        if (method != HttpMethod.Get && SendsToken && Token() is null)
            await Send(HttpMethod.Get, "session", null);
        using var request = new HttpRequestMessage(method, new Uri($"/api/{path}", UriKind.Relative)) { Content = content };
        if (request.Content is { } large)
        {
            // A server that refuses a large body by its length closes before all of it is sent: so it is asked first.
            await large.LoadIntoBufferAsync(TestContext.Current.CancellationToken);
            request.Headers.ExpectContinue = large.Headers.ContentLength > 512 * 1024;
        }

        request.Headers.AcceptLanguage.ParseAdd(Language);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        if (method != HttpMethod.Get && SendsToken)
            request.Headers.Add("X-XSRF-TOKEN", Token());
        using var response = await _http.SendAsync(request);
        return new(response.StatusCode, await response.Content.ReadAsByteArrayAsync(), response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase));
    }

    private string? Token() => _cookies.GetCookies(_http.BaseAddress!)["XSRF-TOKEN"]?.Value;
}

/// <summary>What the server answered.</summary>
public sealed record Answer(HttpStatusCode Status, byte[] Bytes, IReadOnlyDictionary<string, string> Headers)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Bytes);

    public JsonNode Json => JsonNode.Parse(Bytes) ?? throw new InvalidOperationException("Expected JSON, but found null.");

    /// <summary>Code of the problem; null when it is none.</summary>
    public string? Code => Headers.GetValueOrDefault("Content-Type")?.StartsWith("application/problem+json", StringComparison.Ordinal) == true ? Json["code"]!.GetValue<string>() : null;

    /// <summary>The answer, which must be a success.</summary>
    public JsonNode Given()
    {
        Assert.True((int)Status < 300, $"Expected a success, but found {(int)Status}: {Text}");
        return Json;
    }

    /// <summary>The refusal, which must be the one expected.</summary>
    public JsonNode Refused(HttpStatusCode status, string code)
    {
        Assert.True(Status == status && Code == code, $"Expected {(int)status} {code}, but found {(int)Status}: {Text}");
        return Json;
    }
}
