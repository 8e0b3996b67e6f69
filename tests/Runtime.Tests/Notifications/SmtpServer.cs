using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using LongAn.Runtime.Tests.Http;
using MimeKit;
using Xunit;

namespace LongAn.Runtime.Tests.Notifications;

/// <summary>A real SMTP server in a process of its own (tests/Runtime.Tests/mail), installed when it is not there.</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Runtime.Tests", "mail");

    private readonly Process _process;
    private readonly Task _reading;
    private readonly ConcurrentQueue<MimeMessage> _taken = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly TaskCompletionSource<int> _port = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _told = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SmtpServer(Process process)
    {
        _process = process;
        _reading = Task.Run(Read);
    }

    public int Port => _port.Task.Result;

    public static async Task<SmtpServer> Start()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            using var install = Launch("npm", "ci", "--no-audit", "--no-fund");
            var said = await install.StandardError.ReadToEndAsync();
            await install.WaitForExitAsync();
            Assert.True(install.ExitCode == 0, $"Expected npm ci in {Folder} to succeed, but: {said}");
        }

        var server = new SmtpServer(Launch("node", "server.mjs"));
        await server._port.Task;
        return server;
    }

    /// <summary>From now on every message is answered "try again later", or is taken.</summary>
    public async Task Tell(bool refuse)
    {
        _told = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await _process.StandardInput.WriteLineAsync(refuse ? "refuse" : "accept");
        await _told.Task;
    }

    /// <summary>The next message that arrives.</summary>
    public async Task<MimeMessage> Next()
    {
        await _arrived.WaitAsync(TestContext.Current.CancellationToken);
        Assert.True(_taken.TryDequeue(out var message));
        return message;
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
        _arrived.Dispose();
    }

    private static Process Launch(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private async Task Read()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            var told = JsonNode.Parse(line)!;
            if (told["port"] is { } port)
            {
                _port.SetResult(port.GetValue<int>());
            }
            else if (told["refusing"] is not null)
            {
                _told.SetResult();
            }
            else
            {
                using var text = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(told["text"]!.GetValue<string>()));
                _taken.Enqueue(await MimeMessage.LoadAsync(text));
                _arrived.Release();
            }
        }
    }
}
