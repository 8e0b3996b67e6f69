using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using LongAn.Runtime.Tests.Http;
using Xunit;

namespace LongAn.Runtime.Tests.Hosting;

/// <summary>The built program as a person starts it.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("longan-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Help_lists_commands_and_options()
    {
        var (exit, output, _) = await Run("--help");
        Assert.Equal(0, exit);
        foreach (var word in (string[])["serve", "create-admin", "create-account", "grant", "openapi", "verify", "erase", "check", "test", "publish", "--urls", "--data", "--definitions"])
            Assert.Contains(word, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--uls", "--uls", "http://127.0.0.1:1")]
    [InlineData("somewhere", "--urls", "somewhere")]
    [InlineData("many", "--silo-port", "many")]
    [InlineData("70000", "--silo-port", "70000")]
    public async Task A_wrong_option_is_told_in_one_sentence(string named, params string[] arguments)
    {
        var (exit, _, error) = await Run(arguments);
        Assert.NotEqual(0, exit);
        AssertOneSentence(error);
        Assert.Contains(named, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_told_in_one_sentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var (exit, _, error) = await Run("--definitions", Path.Combine(Repository.Root, "definitions"), "--urls", $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}");
        Assert.NotEqual(0, exit);
        AssertOneSentence(error);
        Assert.Contains("--urls", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silo_port_in_use_is_told_in_one_sentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var (exit, _, error) = await Run("--urls", "http://127.0.0.1:0", "--silo-port", $"{((IPEndPoint)other.LocalEndpoint).Port}");
        Assert.NotEqual(0, exit);
        AssertOneSentence(error);
        Assert.Contains("--silo-port", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verifying_a_folder_without_a_database_is_told_in_one_sentence()
    {
        var (exit, _, error) = await Run("verify");
        Assert.NotEqual(0, exit);
        AssertOneSentence(error);
    }

    [Fact]
    public async Task A_server_says_where_it_serves_and_a_second_one_on_its_folder_is_refused()
    {
        using var first = Start("--urls", "http://127.0.0.1:0", "--definitions", Path.Combine(Repository.Root, "definitions"));
        try
        {
            // Lines of the log may stand between.
            Assert.Contains("http://127.0.0.1:", await Line(first, "LongAn.Workflow serves"), StringComparison.Ordinal);
            Assert.Contains(Path.Combine(_folder, "data"), await Line(first, "Data folder:"), StringComparison.Ordinal);

            var (exit, _, error) = await Run("--urls", "http://127.0.0.1:0");
            Assert.NotEqual(0, exit);
            AssertOneSentence(error);
            Assert.Contains("another server uses it", error, StringComparison.Ordinal);

            // The journal may be verified while it is served.
            var (verified, report, difference) = await Run("verify");
            Assert.True(verified == 0, difference);
            Assert.Contains("The journal is whole", report, StringComparison.Ordinal);
        }
        finally
        {
            first.Kill();
            await first.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task An_official_is_made_and_empowered_on_the_command_line()
    {
        string[] grant = ["--definitions", Path.Combine(Repository.Root, "definitions"), "grant"];
        var made = await RunWith("mat-khau-dai-1", "create-account", "canbo", "--name", "Cán bộ (thử nghiệm)");
        Assert.True(made.Exit == 0, made.Error);
        var granted = await Run([.. grant, "canbo", "specialist", ApiHost.Ward]);
        Assert.True(granted.Exit == 0, granted.Error);
        foreach (var (named, arguments) in ((string, string[])[])[
            ("granted before", ["canbo", "specialist", ApiHost.Ward]),
            ("'nobody'", ["nobody", "specialist", ApiHost.Ward]),
            ("'king'", ["canbo", "king", ApiHost.Ward]),
            ("'H99'", ["canbo", "clerk", "H99"]),
            ("code of the agency", ["canbo", "clerk"]),
            ("'H39'", ["canbo", "administrator", "H39"])])
        {
            var (exit, _, error) = await Run([.. grant, .. arguments]);
            Assert.NotEqual(0, exit);
            AssertOneSentence(error);
            Assert.Contains(named, error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_description_of_the_api_is_written_without_touching_data()
    {
        var file = Path.Combine(_folder, "openapi.json");
        var (exit, _, error) = await Run("openapi", file);
        Assert.True(exit == 0, error);
        Assert.Contains("\"openapi\"", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "data")), "Expected no data folder, but one was made.");
    }

    private static async Task<string> Line(Process process, string begin)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(begin, StringComparison.Ordinal))
                return line;
        }

        throw new InvalidOperationException($"Expected a line that begins with '{begin}', but the program ended: {await process.StandardError.ReadToEndAsync()}");
    }

    private static void AssertOneSentence(string error)
    {
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private Task<(int Exit, string Output, string Error)> Run(params string[] arguments) => RunWith("", arguments);

    private async Task<(int Exit, string Output, string Error)> RunWith(string input, params string[] arguments)
    {
        using var process = Start(arguments);
        try
        {
            await process.StandardInput.WriteLineAsync(input);
        }
        catch (IOException)
        {
            // A program that refuses its options ends without waiting for input.
        }

        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder };
        foreach (var argument in (string[])[typeof(Program).Assembly.Location, .. arguments])
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
