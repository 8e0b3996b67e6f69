using LongAn.Runtime.Definitions;
using LongAn.Runtime.Hosting;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Procedures;
using LongAn.Workflows.Procedures;
using LongAn.Workflows.Procedures.Publishing;
using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Designs;

/// <summary>
/// At start: a folder of definitions whose content is no published version becomes a draft, never a publication. Each content does so
/// once; a draft of a folder that nobody touched takes over what the folder says later.
/// </summary>
internal sealed class ChangedFolders(IServiceScopeFactory scopes, ServerOptions options, ILogger<ChangedFolders> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LongAnDbContext>();
        var store = scope.ServiceProvider.GetRequiredService<DesignStore>();
        var published = await db.Set<PublishedVersion>().Select(v => v.VersionId).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        var imported = await db.Set<DesignImport>().Select(i => i.Hash).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        foreach (var folder in PackageFolder.Find(options.DefinitionsFolder))
        {
            var files = PackageFolder.Read(folder);
            if (ProcedurePackage.Read(files, store.Shared).Package is not { } package)
                ChangedFolderLog.Broken(log, folder);
            else if (!published.Contains(package.VersionId.Hash) && imported.Add(package.VersionId.Hash))
                await Take(db, store, package, files, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task Take(LongAnDbContext db, DesignStore store, ProcedurePackage package, IReadOnlyList<PackageFile> files, CancellationToken cancellation)
    {
        var code = package.Procedure.Code;
        var untouched = await db.Set<Design>().SingleOrDefaultAsync(d => d.ProcedureCode == code && d.Author == null && d.SavedBy == null && d.State == DesignState.Draft, cancellation);
        var design = untouched ?? new Design { Id = Guid.CreateVersion7(store.Now.ToDateTimeOffset()) };
        if (untouched is null)
            db.Add(design);
        else
            db.RemoveRange(await db.Set<DesignFile>().Where(f => f.DesignId == design.Id).ToListAsync(cancellation));
        await db.SaveChangesAsync(cancellation);
        foreach (var file in files)
            db.Add(store.ToFile(design.Id, PackageFile.CanonicalPath(file.Path)!, file.Content.ToArray(), by: null));
        design.SavedAt = store.Now;
        design.Revision++;
        store.Name(design, package.Find("procedure.json")!.Value.ToArray());
        db.Add(new DesignImport { Hash = package.VersionId.Hash, ImportedAt = store.Now });
        ChangedFolderLog.Taken(log, code, design.Id);
    }
}

internal static partial class ChangedFolderLog
{
    [LoggerMessage(2101, LogLevel.Information, "The folder of procedure {Procedure} differs from every published version: it became the draft {Draft}")]
    public static partial void Taken(ILogger log, string procedure, Guid draft);

    [LoggerMessage(2102, LogLevel.Warning, "The folder {Folder} cannot be read as a package: nothing was made of it; run check on it")]
    public static partial void Broken(ILogger log, string folder);
}
