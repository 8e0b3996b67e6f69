using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace LongAn.Harness;

/// <summary>A Redis of the tests' own, on a free loopback port, in memory alone.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private const string Program = "/usr/bin/redis-server";

    private readonly int _port = ServerProcess.FreePort();
    private Process? _process;

    private RedisServer()
    {
    }

    /// <summary>What to say when a test cannot run for want of it.</summary>
    public const string Missing = $"Expected Redis on this machine, but {Program} is not there: install the package redis-server; test.sh does.";

    /// <summary>Whether this machine has Redis.</summary>
    public static bool IsInstalled => File.Exists(Program);

    /// <summary>How it is reached: <c>host:port</c>.</summary>
    public string ConnectionString => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{_port}");

    public static async Task<RedisServer> StartNew()
    {
        var server = new RedisServer();
        await server.Start();
        return server;
    }

    /// <summary>Starts it, empty, and waits until it answers.</summary>
    public async Task Start()
    {
        _process = Process.Start(new ProcessStartInfo(
            Program,
            ["--port", _port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", Path.GetTempPath(), "--loglevel", "warning", "--logfile", "/dev/null"]))!;
        while (true)
        {
            if (_process.HasExited)
                throw new InvalidOperationException($"Expected Redis to start, but it ended with exit code {_process.ExitCode}.");
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync("127.0.0.1", _port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50);
            }
        }
    }

    /// <summary>Ends it at once; what it held is gone.</summary>
    public async Task Kill()
    {
        if (_process is null)
            return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync() => await Kill();
}
