using LongAn.Runtime.Hosting;
using LongAn.Runtime.Procedures;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace LongAn.Runtime.Tests.Http;

/// <summary>What the start makes of the folder of definitions.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("longan-").FullName;

    public ImportTests()
    {
        var source = Path.Combine(Repository.Root, "definitions");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(Definitions, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public static TheoryData<string, string, string> Breaks() => new()
    {
        { "process.bpmn", "<bpmn:definitions", "2.000908" },
        { "process.bpmn", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>", "2.000908" },
        { "procedure.json", "{ not json", "2.000908" },
        { "forms/application.form.json", "{}", "2.000908" },
        { "templates/result.html", "<p>{{ unfinished", "2.000908" },
    };

    private string Definitions => Path.Combine(_folder, "definitions");

    private string Package => Path.Combine(Definitions, "chung-thuc", "2.000908");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task A_broken_package_stops_the_start_with_one_sentence(string file, string content, string named)
    {
        await File.WriteAllTextAsync(Path.Combine(Package, file), content, TestContext.Current.CancellationToken);
        AssertOneSentence(await Assert.ThrowsAsync<StartRefused>(() => Versions()), named);
    }

    [Fact]
    public async Task A_missing_form_stops_the_start_with_one_sentence()
    {
        File.Delete(Path.Combine(Package, "forms", "application.form.json"));
        AssertOneSentence(await Assert.ThrowsAsync<StartRefused>(() => Versions()), "application.form.json");
    }

    [Fact]
    public async Task A_file_of_50_MB_stops_the_start_before_it_is_read()
    {
        await using (var large = File.Create(Path.Combine(Package, "templates", "large.html")))
            large.SetLength(50_000_000);
        AssertOneSentence(await Assert.ThrowsAsync<StartRefused>(() => Versions()), "large.html");
    }

    [Fact]
    public async Task A_folder_without_definitions_stops_the_start_with_one_sentence()
    {
        Directory.Delete(Definitions, recursive: true);
        AssertOneSentence(await Assert.ThrowsAsync<StartRefused>(() => Versions()), "definitions");
    }

    [Fact]
    public async Task A_folder_that_changed_after_it_was_published_publishes_nothing()
    {
        var first = await Versions();
        await File.AppendAllTextAsync(Path.Combine(Package, "templates", "result.html"), "<p>khác</p>", TestContext.Current.CancellationToken);
        Assert.Equal(3, first.Count);
        Assert.Equal(first, await Versions());
    }

    private static void AssertOneSentence(StartRefused refused, string named)
    {
        Assert.DoesNotContain('\n', refused.Message);
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    /// <summary>Starts a server, and gives the versions in force.</summary>
    private async Task<IReadOnlyList<string>> Versions()
    {
        var options = new ServerOptions { DataFolder = Path.Combine(_folder, "data"), DefinitionsFolder = Definitions, Urls = "http://127.0.0.1:0" };
        Directory.CreateDirectory(options.DataFolder);
        await using var app = Program.Compose(options, builder => builder.Logging.ClearProviders());
        await app.StartAsync();
        var versions = app.Services.GetRequiredService<ProcedureCatalogue>().Current.Select(e => e.VersionId.Hash).ToList();
        await app.StopAsync();
        return versions;
    }
}
