using System.Text.Json;
using LongAn.Runtime.Definitions;
using LongAn.Runtime.Hosting;
using LongAn.Runtime.Persistence;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Procedures;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace LongAn.Runtime.Procedures;

/// <summary>
/// Reads the shared definitions, publishes the procedures that the database lacks and loads the catalogue, after the migrations and before
/// the first request. A folder that changed later publishes nothing. What cannot be used stops the start with <see cref="StartRefused"/>.
/// </summary>
internal sealed class DefinitionImport(
    IDbContextFactory<LongAnDbContext> contexts,
    ProcedureCatalogue catalogue,
    SharedImport shared,
    LegalGrounds grounds,
    ServiceTargets targets,
    ServerOptions options,
    TimeProvider time,
    ILogger<DefinitionImport> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var (definitions, now) = (await shared.Run(cancellationToken), Instant.FromDateTimeOffset(time.GetUtcNow()));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var known = await db.Set<PublishedVersion>().Select(v => v.ProcedureCode).Distinct().ToListAsync(cancellationToken);
        foreach (var folder in PackageFolder.Find(options.DefinitionsFolder))
        {
            var files = PackageFolder.Read(folder);
            if (known.Contains(CodeOf(files)))
                continue;
            var entry = PackageCompiler.Compile(Path.GetRelativePath(options.DefinitionsFolder, folder), files, definitions, now, grounds.ProfileOn(LegalZone.DateOf(now)), targets);
            db.Add(VersionPublisher.ToVersion(entry, order: null, now));
            catalogue.Know(entry);
            ImportLog.Published(log, entry.Procedure.Code, entry.VersionId.Hash);
        }

        await db.SaveChangesAsync(cancellationToken);
        await catalogue.Load();
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
}

internal static partial class ImportLog
{
    [LoggerMessage(2001, LogLevel.Information, "Published procedure {Procedure} as version {Version}")]
    public static partial void Published(ILogger log, string procedure, string version);
}
