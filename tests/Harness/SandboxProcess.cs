using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace LongAn.Harness;

/// <summary>The payment sandbox as a process of its own, beside a server that knows it as its gateway.</summary>
public sealed partial class SandboxProcess : IAsyncDisposable
{
    /// <summary>What both sides sign with in tests.</summary>
    public const string Secret = "khoa-cua-rieng-lan-thu-nghiem-nay";

    private readonly HttpClient _http;
    private Process? _process;

    private SandboxProcess(Uri address)
    {
        Address = address;
        _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
    }

    public Uri Address { get; }

    /// <summary>What a server has to be started with to send people here.</summary>
    public IReadOnlyDictionary<string, string> ServerSettings => new Dictionary<string, string>
    {
        ["Payments__Gateway"] = new Uri(Address, "/pay").ToString(),
        ["Payments__Secret"] = Secret,
    };

    /// <summary>A sandbox with an address, not yet running: the server is started first, for the sandbox must know where to tell.</summary>
    public static SandboxProcess At() => new(new($"http://127.0.0.1:{ServerProcess.FreePort()}"));

    /// <summary>Starts the sandbox; it tells this server what becomes of payments.</summary>
    public async Task Start(Uri server)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = ServerProcess.Root() };
        foreach (var argument in (string[])[Program(), "--urls", Address.GetLeftPart(UriPartial.Authority), $"--Sandbox:Notice={new Uri(server, "/api/payments/notice")}", "--Sandbox:Pause=00:00:00.2", "--Sandbox:Retries=12"])
            start.ArgumentList.Add(argument);
        start.Environment["Sandbox__Secret"] = Secret;
        _process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            if (_process.HasExited)
                throw new InvalidOperationException($"Expected the payment sandbox to start, but it ended with exit code {_process.ExitCode}.");
            try
            {
                using var answer = await _http.GetAsync(new Uri("/notices", UriKind.Relative), limit.Token);
                return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100, limit.Token);
        }
    }

    /// <summary>Goes to the pay page as a browser does and presses a button; gives where the browser is sent back to.</summary>
    public async Task<Uri> Press(Uri payPage, string action)
    {
        using var page = await _http.GetAsync(payPage);
        var html = await page.Content.ReadAsStringAsync();
        if (page.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"Expected the sandbox to show the payment, but it refused it: {html}");
        var form = FormAddress().Matches(html).Select(match => match.Groups[1].Value).Single(address => address.EndsWith('/' + action));
        using var done = await _http.PostAsync(new Uri(form, UriKind.Relative), content: null);
        return done.Headers.Location ?? throw new InvalidOperationException($"Expected the sandbox to send the browser back, but it answered {(int)done.StatusCode}.");
    }

    /// <summary>The notices about a payment, each with what the server answered last and how often it was sent.</summary>
    public async Task<IReadOnlyList<SentNotice>> Notices(string order)
    {
        var html = await _http.GetStringAsync(new Uri("/notices", UriKind.Relative));
        return [.. Row().Matches(html).Where(match => match.Groups["order"].Value == order).Select(match =>
            new SentNotice(int.Parse(match.Groups["number"].Value), match.Groups["answer"].Value, int.Parse(match.Groups["sent"].Value)))];
    }

    /// <summary>Sends a notice again, or one that was held.</summary>
    public async Task Send(SentNotice notice)
    {
        using var done = await _http.PostAsync(new Uri($"/notices/{notice.Number}", UriKind.Relative), content: null);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_process is null)
            return;
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string Program() =>
        Path.Combine(ServerProcess.Root(), "tests", "PaymentSandbox", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "LongAn.PaymentSandbox.dll");

    [GeneratedRegex("action=\"([^\"]+)\"")]
    private static partial Regex FormAddress();

    [GeneratedRegex("<tr><td>(?<number>\\d+)</td><td>(?<order>[^<]*)</td><td>[^<]*</td><td>[^<]*</td><td>(?<answer>[^<]*)</td><td>(?<sent>\\d+)</td>")]
    private static partial Regex Row();
}

/// <summary>A notice of the sandbox.</summary>
public sealed record SentNotice(int Number, string Answer, int Sent);
