using LongAn.Runtime.Definitions;
using LongAn.Runtime.Hosting;
using LongAn.Runtime.Tests.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Xunit;

namespace LongAn.Runtime.Tests.Procedures;

/// <summary>What a received dossier is measured by stays, whatever becomes of the files it came from.</summary>
public sealed class PinnedLawTests : IAsyncLifetime
{
    private static readonly Instant Day = Instant.FromUtc(2026, 11, 23, 2, 0);

    private readonly string _folder = Directory.CreateTempSubdirectory("longan-").FullName;
    private WebApplication? _app;

    private string Definitions => Path.Combine(_folder, "definitions");

    public async ValueTask InitializeAsync()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "definitions"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Definitions, Path.GetRelativePath(Path.Combine(Repository.Root, "definitions"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        await Start();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_profile_or_calendar_changed_on_disk_changes_no_dossier_that_is_pinned()
    {
        var before = await Grounds().At(ApiHost.Ward, Day);
        await Stop();
        Change($"shared/legal-profiles/{before.Profile.Id}.json", "\"supplementNoticeDays\": 3", "\"supplementNoticeDays\": 9");
        Change("shared/calendars/national.json", before.Calendar.Name, before.Calendar.Name + " (sửa)");
        await Start();

        var today = await Grounds().At(ApiHost.Ward, Day);
        Assert.Equal((before.Profile.Id, 9), (today.Profile.Id, today.Profile.SupplementNoticeDays));
        Assert.EndsWith("(sửa)", today.Calendar.Name, StringComparison.Ordinal);

        var pinned = await Grounds().Pinned(before.Calendar.ContentHash(), before.Profile.ContentHash());
        Assert.Equal((before.Calendar.ContentHash(), before.Profile.ContentHash()), (pinned.Calendar.ContentHash(), pinned.Profile.ContentHash()));
    }

    [Theory]
    [InlineData("calendars")]
    [InlineData("legal_profiles")]
    public async Task What_was_changed_in_the_database_is_not_used(string table)
    {
        var before = await Grounds().At(ApiHost.Ward, Day);
        await Stop();
        Change($"shared/legal-profiles/{before.Profile.Id}.json", "\"supplementNoticeDays\": 3", "\"supplementNoticeDays\": 9");
        Change("shared/calendars/national.json", before.Calendar.Name, before.Calendar.Name + " (sửa)");
        Tamper($"UPDATE \"{table}\" SET \"Content\" = replace(\"Content\", 'ị', 'i')");
        await Start();
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await Grounds().Pinned(before.Calendar.ContentHash(), before.Profile.ContentHash()));
    }

    private ILegalGrounds Grounds() => _app!.Services.GetRequiredService<ILegalGrounds>();

    private void Change(string file, string from, string to)
    {
        var path = Path.Combine(Definitions, file);
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    private void Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={new ServerOptions { DataFolder = Path.Combine(_folder, "data") }.DatabaseFile}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.True(command.ExecuteNonQuery() > 0);
    }

    private async Task Start()
    {
        var options = new ServerOptions { DataFolder = Path.Combine(_folder, "data"), Urls = "http://127.0.0.1:0", DefinitionsFolder = Definitions };
        DataFolder.Prepare(options);
        _app = Program.Compose(options, builder => builder.Logging.ClearProviders());
        await _app.StartAsync();
    }

    private async Task Stop()
    {
        await _app!.StopAsync();
        await _app.DisposeAsync();
    }
}
