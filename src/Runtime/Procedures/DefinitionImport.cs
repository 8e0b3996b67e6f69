using System.Text.Json;
using LongAn.Runtime.Hosting;
using LongAn.Runtime.Persistence;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Procedures;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace LongAn.Runtime.Procedures;

/// <summary>
/// Publishes the procedures that the database lacks and loads the catalogue, after the migrations and before the first request. A folder
/// that changed later publishes nothing. What cannot be used stops the start with <see cref="StartRefused"/>.
/// </summary>
internal sealed class DefinitionImport(
    IDbContextFactory<LongAnDbContext> contexts,
    ProcedureCatalogue catalogue,
    LegalGrounds grounds,
    ServerOptions options,
    TimeProvider time,
    ILogger<DefinitionImport> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var shared = SharedFolder.Read(Path.Combine(options.DefinitionsFolder, "shared"));
        grounds.Use(shared);
        await Keep(db, grounds);
        var known = await db.Set<PublishedVersion>().Select(v => v.ProcedureCode).Distinct().ToListAsync(cancellationToken);
        foreach (var folder in PackageFolder.Find(options.DefinitionsFolder))
        {
            var files = PackageFolder.Read(folder);
            if (known.Contains(CodeOf(files)))
                continue;
            var entry = PackageCompiler.Compile(Path.GetRelativePath(options.DefinitionsFolder, folder), files, shared.Definitions, Instant.FromDateTimeOffset(time.GetUtcNow()));
            db.Add(ToVersion(entry));
            catalogue.Know(entry);
            ImportLog.Published(log, entry.Procedure.Code, entry.VersionId.Hash);
        }

        await db.SaveChangesAsync(cancellationToken);
        await catalogue.Load(shared.Definitions.Organisation);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The code a folder claims; empty when its manifest cannot be read, which compiling it will tell.</summary>
    private static string CodeOf(IEnumerable<PackageFile> files)
    {
        try
        {
            using var manifest = JsonDocument.Parse(files.First(f => f.Path == "procedure.json").Content);
            return manifest.RootElement.GetProperty("code").GetString() ?? "";
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return "";
        }
    }

    private static PublishedVersion ToVersion(ProcedureEntry entry) => new()
    {
        VersionId = entry.VersionId.Hash,
        ProcedureCode = entry.Procedure.Code,
        EffectiveFrom = entry.EffectiveFrom,
        Files =
        [
            .. entry.Package.Files.Select(f => new PublishedFile
            {
                VersionId = entry.VersionId.Hash,
                Path = f.Path,
                Imported = entry.Procedure.Imports.Contains(f.Path),
                Content = f.Content.ToArray(),
            }),
        ],
    };

    private static async Task Keep(LongAnDbContext db, LegalGrounds grounds)
    {
        var calendars = await db.Set<PublishedCalendar>().Select(c => c.Hash).ToListAsync();
        foreach (var (hash, calendar) in grounds.Calendars.Select(c => (c.ContentHash(), c)).DistinctBy(c => c.Item1).Where(c => !calendars.Contains(c.Item1)))
            db.Add(new PublishedCalendar { Hash = hash, Content = JsonSerializer.Serialize(calendar, JournalFormat.Options) });
        var profiles = await db.Set<PublishedProfile>().Select(p => p.Hash).ToListAsync();
        foreach (var (hash, profile) in grounds.Profiles.Select(p => (p.ContentHash(), p)).DistinctBy(p => p.Item1).Where(p => !profiles.Contains(p.Item1)))
            db.Add(new PublishedProfile { Hash = hash, Content = JsonSerializer.Serialize(profile, JournalFormat.Options) });
    }
}

internal static partial class ImportLog
{
    [LoggerMessage(2001, LogLevel.Information, "Published procedure {Procedure} as version {Version}")]
    public static partial void Published(ILogger log, string procedure, string version);
}
