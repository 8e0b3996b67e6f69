using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace LongAn.Harness;

/// <summary>A PostgreSQL of the tests' own: a new cluster in a temporary folder, on a free loopback port, with the settings it ships with.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string User = "longan";

    private readonly string _folder = Directory.CreateTempSubdirectory("longan-pg-").FullName;
    private readonly string _programs;
    private readonly string _password = RandomNumberGenerator.GetHexString(32, lowercase: true);
    private readonly int _port = ServerProcess.FreePort();

    private PostgresServer(string programs) => _programs = programs;

    /// <summary>What to say when a test cannot run for want of it.</summary>
    public const string Missing = "Expected PostgreSQL on this machine, but /usr/lib/postgresql/*/bin/initdb is not there: install the package postgresql; test.sh does.";

    /// <summary>Whether this machine has PostgreSQL.</summary>
    public static bool IsInstalled => Programs() is not null;

    private string Data => Path.Combine(_folder, "data");

    /// <exception cref="InvalidOperationException">It is not installed, or does not start.</exception>
    public static async Task<PostgresServer> StartNew()
    {
        var server = new PostgresServer(Programs() ?? throw new InvalidOperationException(Missing));
        var secret = Path.Combine(server._folder, "password");
        await File.WriteAllTextAsync(secret, server._password);
        // PostgreSQL refuses to run as root.
        if (Environment.IsPrivilegedProcess)
            await Run("chown", "-R", "postgres", server._folder);
        await server.AsItsUser("initdb", "-D", server.Data, "-U", User, "-A", "scram-sha-256", $"--pwfile={secret}", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions");
        await server.Start();
        return server;
    }

    /// <summary>How a database of this server is reached.</summary>
    public string ConnectionString(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username={User};Password={_password};Database={database}");

    public Task Start() => AsItsUser(
        "pg_ctl", "start", "-w", "-s", "-D", Data, "-l", Path.Combine(_folder, "log"),
        "-o", string.Create(CultureInfo.InvariantCulture, $"-c listen_addresses=127.0.0.1 -c port={_port} -c unix_socket_directories='{_folder}' -c max_connections=300"));

    /// <summary>Ends it at once, as a power cut would: what was committed is there when it starts again.</summary>
    public Task Kill() => AsItsUser("pg_ctl", "stop", "-m", "immediate", "-s", "-D", Data);

    public async ValueTask DisposeAsync()
    {
        await Kill();
        Directory.Delete(_folder, recursive: true);
    }

    private static string? Programs() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        : null;

    private Task AsItsUser(string program, params string[] arguments)
    {
        var path = Path.Combine(_programs, program);
        return Environment.IsPrivilegedProcess ? Run("runuser", ["-u", "postgres", "--", path, .. arguments]) : Run(path, arguments);
    }

    private static async Task Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/", RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"Expected '{program} {string.Join(' ', arguments)}' to succeed, but it ended with {process.ExitCode}: {string.Concat(said)}");
    }
}
