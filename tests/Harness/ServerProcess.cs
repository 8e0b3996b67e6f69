using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text;

namespace LongAn.Harness;

/// <summary>The built server as its own process, as a user runs it: it can be killed at any moment and started again on the same data.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private readonly StringBuilder _output = new();
    private readonly string _environment;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private TaskCompletionSource _running = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? _process;

    private readonly string _definitions;

    private ServerProcess(string dataFolder, string environment, int port, IReadOnlyDictionary<string, string> settings, string definitions)
    {
        (_settings, _definitions) = (settings, definitions);
        DataFolder = dataFolder;
        _environment = environment;
        Address = new($"http://127.0.0.1:{port}");
    }

    public string DataFolder { get; }

    public Uri Address { get; }

    /// <summary>How far the server's clock runs ahead of the machine's, from its next start on (Development only). Default none.</summary>
    public TimeSpan ClockOffset { get; set; }

    /// <summary>Completes when the server is ready; after a kill, when it is ready again.</summary>
    public Task Running => _running.Task;

    /// <summary>Everything the server has printed, over all its lives.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>Root of the repository: where the definitions lie.</summary>
    public static string Root() => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    /// <summary>A server on a new data folder and a free port, ready to answer.</summary>
    /// <param name="environment">What it is started for.</param>
    /// <param name="settings">Settings beside those of every test.</param>
    /// <param name="definitions">Folder of the procedures; null for those that are shipped.</param>
    public static async Task<ServerProcess> StartNew(string environment = "Development", IReadOnlyDictionary<string, string>? settings = null, string? definitions = null)
    {
        var folder = Directory.CreateTempSubdirectory("longan-").FullName;
        var server = new ServerProcess(folder, environment, FreePort(), settings ?? new Dictionary<string, string>(), definitions ?? Path.Combine(Root(), "definitions"));
        await server.Start();
        return server;
    }

    /// <summary>Starts the server and waits until it says that it is ready.</summary>
    public async Task Start()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Root(),
            ArgumentList =
            {
                Program(),
                "--urls", Address.GetLeftPart(UriPartial.Authority),
                "--data", DataFolder,
                "--definitions", _definitions,
            },
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = _environment,
                ["DOTNET_ENVIRONMENT"] = _environment,
                // Many people sign in from one address here.
                ["Limits__SignIn"] = "100000",
                ["Limits__Lookup"] = "100000",
                ["Clock__Offset"] = ClockOffset.ToString("c", CultureInfo.InvariantCulture),
            },
        };
        foreach (var (name, value) in _settings)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        using var http = new HttpClient { BaseAddress = Address };
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            if (_process.HasExited)
                throw new InvalidOperationException($"Expected the server to start, but it ended with exit code {_process.ExitCode}:\n{Output}");
            try
            {
                using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), limit.Token);
                if (answer.IsSuccessStatusCode)
                {
                    _running.TrySetResult();
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            catch (OperationCanceledException)
            {
                throw new InvalidOperationException($"Expected the server to be ready within two minutes, but it was not:\n{Output}");
            }

            await Task.Delay(100, CancellationToken.None);
        }
    }

    /// <summary>Ends the server at once, as a power cut would (SIGKILL).</summary>
    public async Task Kill()
    {
        if (_process is null)
            return;
        _running = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public long PeakMemoryBytes => _process?.PeakWorkingSet64 ?? 0;

    public TimeSpan ProcessorTime => _process?.TotalProcessorTime ?? TimeSpan.Zero;

    public async ValueTask DisposeAsync()
    {
        await Kill();
        Directory.Delete(DataFolder, recursive: true);
    }

    /// <summary>The server as it was built, with its web clients beside it, of the same configuration as the tests.</summary>
    private static string Program() =>
        Path.Combine(Root(), "src", "Runtime", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "LongAn.Runtime.dll");

    private static string ThisFile([CallerFilePath] string path = "") => path;

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        lock (_output)
            _output.AppendLine(line);
    }
}
