using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace LongAn.Harness;

/// <summary>A person at the HTTP API: signs in, keeps cookies, sends the antiforgery header.</summary>
public sealed class Person : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _http;
    private readonly Uri _address;

    public Person(Uri address)
    {
        _address = address;
        _http = new(new SocketsHttpHandler { CookieContainer = _cookies }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
        _http.DefaultRequestHeaders.Add("Accept-Language", "en");
    }

    public static async Task<Person> SignedIn(Uri address, string userName)
    {
        var person = new Person(address);
        await person.Get("/api/session");
        await person.Post("/api/session", new JsonObject { ["userName"] = userName, ["password"] = Runtime.Identity.DemoAccounts.Password });
        await person.Get("/api/session");
        return person;
    }

    /// <summary>The answer's body; an answer that is not a success is an <see cref="ApiException"/>.</summary>
    public async Task<JsonNode> Get(string path) => await Read(await _http.GetAsync(new Uri(path, UriKind.Relative)));

    public Task<JsonNode> Post(string path, JsonNode body) => Send(HttpMethod.Post, path, JsonContent.Create(body));

    public async Task<string> Upload(byte[] content, string name, string mediaType)
    {
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new(mediaType);
        form.Add(file, "file", name);
        return (await Send(HttpMethod.Post, "/api/uploads", form))["id"]!.GetValue<string>();
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonNode> Send(HttpMethod method, string path, HttpContent content)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        if (_cookies.GetCookies(_address)["XSRF-TOKEN"] is { } token)
            request.Headers.Add("X-XSRF-TOKEN", Uri.UnescapeDataString(token.Value));
        return await Read(await _http.SendAsync(request));
    }

    private static async Task<JsonNode> Read(HttpResponseMessage response)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync();
            if (!response.IsSuccessStatusCode)
                throw new ApiException(response.StatusCode, text);
            return text.Length == 0 || response.Content.Headers.ContentType?.MediaType is not "application/json" ? new JsonObject() : JsonNode.Parse(text)!;
        }
    }
}

/// <summary>The server refused.</summary>
public sealed class ApiException(HttpStatusCode status, string body) : Exception($"{(int)status}: {body}")
{
    public HttpStatusCode Status { get; } = status;

    /// <summary>The stable code of the refusal; null when the answer names none.</summary>
    public string? Code { get; } = Parse(body);

    private static string? Parse(string body)
    {
        try
        {
            return JsonNode.Parse(body)?["code"]?.GetValue<string>();
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
