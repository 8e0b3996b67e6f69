using LongAn.Runtime.Hosting;
using LongAn.Runtime.Procedures;
using Microsoft.AspNetCore.Builder;
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
    public async Task A_process_that_asks_a_system_nobody_serves_stops_the_start_with_one_sentence()
    {
        var file = Path.Combine(Package, "process.bpmn");
        var process = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        process = process
            .Replace("<bpmn:flowNodeRef>submitted</bpmn:flowNodeRef>", "<bpmn:flowNodeRef>submitted</bpmn:flowNodeRef><bpmn:flowNodeRef>ask</bpmn:flowNodeRef>", StringComparison.Ordinal)
            .Replace("<bpmn:incoming>submittedToIntake</bpmn:incoming>", "<bpmn:incoming>askedToIntake</bpmn:incoming>", StringComparison.Ordinal)
            .Replace(
                """<bpmn:sequenceFlow id="submittedToIntake" sourceRef="submitted" targetRef="intake" />""",
                """
                <bpmn:serviceTask id="ask" name="Hỏi sổ đất đai" la:operation="land-registry"><bpmn:incoming>submittedToIntake</bpmn:incoming><bpmn:outgoing>askedToIntake</bpmn:outgoing></bpmn:serviceTask>
                <bpmn:sequenceFlow id="submittedToIntake" sourceRef="submitted" targetRef="ask" /><bpmn:sequenceFlow id="askedToIntake" sourceRef="ask" targetRef="intake" />
                """,
                StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, process, TestContext.Current.CancellationToken);
        AssertOneSentence(await Assert.ThrowsAsync<StartRefused>(() => Versions()), "land-registry");
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
        Assert.Equal(14, first.Count);
        Assert.Equal(first, await Versions());
    }

    [Fact]
    public async Task A_stored_version_that_was_changed_is_not_offered_and_said_while_the_others_are()
    {
        Assert.NotEmpty(await Versions());
        await using (var database = new SqliteConnection($"Data Source={Path.Combine(_folder, "data", "longan.db")}"))
        {
            await database.OpenAsync(TestContext.Current.CancellationToken);
            await using var change = database.CreateCommand();
            change.CommandText = """UPDATE "procedure_files" SET "Content" = CAST("Content" || ' ' AS BLOB) WHERE "Path" = 'templates/result.html' AND "VersionId" IN (SELECT "VersionId" FROM "procedure_versions" WHERE "ProcedureCode" = '2.000908')""";
            Assert.Equal(1, await change.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }

        await using var app = await Started();
        var catalogue = app.Services.GetRequiredService<ProcedureCatalogue>();
        Assert.Contains("1.000894", catalogue.Current.Select(e => e.Procedure.Code));
        Assert.Null(catalogue.Find("2.000908"));
        Assert.Contains("changed from outside", Assert.Single(catalogue.Broken), StringComparison.Ordinal);
        using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };
        Assert.Equal("Degraded: procedures", await client.GetStringAsync("/health/ready", TestContext.Current.CancellationToken));
        await app.StopAsync(TestContext.Current.CancellationToken);
    }

    private static void AssertOneSentence(StartRefused refused, string named)
    {
        Assert.DoesNotContain('\n', refused.Message);
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    /// <summary>Starts a server, and gives the versions in force.</summary>
    private async Task<IReadOnlyList<string>> Versions()
    {
        await using var app = await Started();
        var versions = app.Services.GetRequiredService<ProcedureCatalogue>().Current.Select(e => e.VersionId.Hash).ToList();
        await app.StopAsync();
        return versions;
    }

    private async Task<WebApplication> Started()
    {
        var options = new ServerOptions { DataFolder = Path.Combine(_folder, "data"), DefinitionsFolder = Definitions, Urls = "http://127.0.0.1:0" };
        Directory.CreateDirectory(options.DataFolder);
        var app = Program.Compose(options, builder => builder.Logging.ClearProviders());
        try
        {
            await app.StartAsync();
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }
}
