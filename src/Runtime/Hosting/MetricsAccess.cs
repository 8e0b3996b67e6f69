using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace LongAn.Runtime.Hosting;

/// <summary>
/// Who may read <c>/metrics</c>: who bears the token of <c>Metrics:Token</c>; without one, a program on this machine that asks directly. To
/// everybody else there is nothing.
/// </summary>
internal sealed class MetricsAccess
{
    private const string Setting = "Metrics:Token";
    private const int ShortestToken = 16;
    private const string Scheme = "Bearer ";

    private readonly byte[]? _token;

    private MetricsAccess(string? token) => _token = token is null ? null : Digest(token);

    /// <exception cref="StartRefused">The token is too short to be one.</exception>
    public static MetricsAccess Of(IConfiguration configuration) => configuration[Setting] switch
    {
        null or "" => new(null),
        { Length: < ShortestToken } => throw new StartRefused($"Expected at least {ShortestToken} characters in {Setting}, but found fewer; choose a longer one, or leave it out to let only this machine ask."),
        var token => new(token),
    };

    public bool Admits(HttpRequest request)
    {
        if (_token is not null)
        {
            var shown = request.Headers.Authorization.ToString();
            return shown.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && CryptographicOperations.FixedTimeEquals(Digest(shown[Scheme.Length..]), _token);
        }

        // What a proxy on this machine passes on was asked by somebody else.
        return request.HttpContext.Connection.RemoteIpAddress is { } asker && IPAddress.IsLoopback(asker)
            && Uri.TryCreate($"http://{request.Host}", UriKind.Absolute, out var asked) && asked.IsLoopback
            && !request.Headers.ContainsKey("X-Forwarded-For") && !request.Headers.ContainsKey("X-Original-For") && !request.Headers.ContainsKey("Forwarded") && !request.Headers.ContainsKey("Via");
    }

    private static byte[] Digest(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
