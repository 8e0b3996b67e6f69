using System.Diagnostics;
using System.Security.Cryptography;
using LongAn.Runtime.Definitions;
using LongAn.Runtime.Http;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Procedures;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Procedures;
using LongAn.Workflows.Procedures.Analysis;
using LongAn.Workflows.Procedures.Publishing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace LongAn.Runtime.Designs;

/// <summary>Reads drafts and changes them, one change after the other.</summary>
internal sealed class DesignStore(LongAnDbContext db, SharedImport shared, ProcedureCatalogue catalogue, ServiceTargets targets, TimeProvider time)
{
    private const int Attempts = 3;
    private const int LongestName = 500;
    private const string Manifest = "procedure.json";

    public Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public SharedDefinitions Shared => shared.Definitions;

    /// <summary>A draft to be changed, published ones included; null when there is none.</summary>
    public Task<Design?> Find(Guid id, CancellationToken cancellation) =>
        db.Set<Design>().Include(d => d.Editors).SingleOrDefaultAsync(d => d.Id == id, cancellation);

    /// <summary>A draft that is not published yet; null when there is none.</summary>
    public Task<Design?> FindOpen(Guid id, CancellationToken cancellation) =>
        db.Set<Design>().AsNoTracking().Include(d => d.Editors).SingleOrDefaultAsync(d => d.Id == id && d.State != DesignState.Published, cancellation);

    /// <summary>Its own files; imported ones are left out.</summary>
    public async Task<IReadOnlyList<PackageFile>> Files(Guid id, CancellationToken cancellation)
    {
        var files = await db.Set<DesignFile>().AsNoTracking().Where(f => f.DesignId == id).OrderBy(f => f.Path).ToListAsync(cancellation);
        return [.. files.Select(f => new PackageFile(f.Path, f.Content))];
    }

    /// <summary>Everything that can be said of it now.</summary>
    public async Task<PackageAnalysis> Analyse(Guid id, CancellationToken cancellation)
    {
        var files = await Files(id, cancellation);
        return await Task.Run(() => Examine(files), cancellation);
    }

    /// <summary>Everything that can be said of files now.</summary>
    public PackageAnalysis Examine(IEnumerable<PackageFile> files) => PackageExamination.Of(files, Shared, targets, Now, code => catalogue.Find(code)?.Plan);

    /// <summary>Files it imports from the shared definitions, as far as its manifest can be read.</summary>
    public async Task<IReadOnlyList<PackageFile>> Imports(Guid id, CancellationToken cancellation)
    {
        var manifest = await db.Set<DesignFile>().Where(f => f.DesignId == id && f.Path == Manifest).Select(f => f.Content).SingleOrDefaultAsync(cancellation);
        return manifest is null || Read(manifest) is not { } procedure ? [] : [.. procedure.Imports.Select(Shared.Find).OfType<PackageFile>()];
    }

    /// <summary>What expressions of its process may read; null when there is no such draft.</summary>
    public async Task<ExpressionScope?> Scope(Guid id, CancellationToken cancellation)
    {
        if (await FindOpen(id, cancellation) is null)
            return null;
        var files = await Files(id, cancellation);
        return await Task.Run(() => ExpressionScope.Of(files, Shared), cancellation);
    }

    /// <summary>Its decisions with those it imports; null when there is no such draft.</summary>
    public async Task<ProcedureDecisions?> Decisions(Guid id, CancellationToken cancellation)
    {
        if (await FindOpen(id, cancellation) is null)
            return null;
        var files = (await Files(id, cancellation)).Concat(await Imports(id, cancellation)).ToList();
        return await Task.Run(() => ProcedureDecisions.Of(files), cancellation);
    }

    /// <summary>Carries out a change; when somebody else was faster, once more on what they left.</summary>
    public async Task<Reply<T>> Change<T>(Guid id, DesignAct act, Actor actor, Func<Design, Task<Reply<T>>> change, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await Find(id, cancellation) is not { } design)
                return new Refused<T>(Refusal.Of(EdgeRefusal.NotFound));
            if (DesignLifecycle.Refuse(design.Standing, act, actor) is { } refusal)
                return new Refused<T>(Refusal.Of(ToEdge(refusal)));
            try
            {
                var reply = await change(design);
                if (reply is Given<T>)
                    await Keep(design, DesignLifecycle.Next(design.State, act)!.Value, cancellation);
                return reply;
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    // What was saved with the same content again is no change.
    private async Task Keep(Design design, DesignState next, CancellationToken cancellation)
    {
        if (next == design.State && !db.ChangeTracker.HasChanges())
            return;
        design.State = next;
        if (db.Entry(design).State != EntityState.Deleted)
            design.Revision++;
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Notes who saved, and what the manifest now says.</summary>
    public void Saved(Design design, Actor actor, string path, byte[]? content)
    {
        design.SavedBy = actor.Id;
        design.SavedAt = Now;
        if (!design.Editors.Exists(e => e.AccountId == actor.Id))
            design.Editors.Add(new() { DesignId = design.Id, AccountId = actor.Id });
        if (path == Manifest && content is not null)
            Name(design, content);
    }

    /// <summary>Takes the names that lists show from the manifest; what cannot be read changes nothing.</summary>
    public void Name(Design design, byte[] manifest)
    {
        if (Read(manifest) is not { Code.Length: > 0 and <= 40, Name.Vi.Length: > 0 } procedure)
            return;
        design.ProcedureCode = procedure.Code;
        (design.NameVi, design.NameEn) = (Short(procedure.Name.Vi), Short(procedure.Name.En));
        (design.SectorVi, design.SectorEn) = (Short(procedure.Sector.Name.Vi), Short(procedure.Sector.Name.En));
        design.Level = Words.Of(procedure.Level);
    }

    /// <summary>A file as it is stored.</summary>
    public DesignFile ToFile(Guid design, string path, byte[] content, string? by) => new()
    {
        DesignId = design,
        Path = path,
        Hash = HashOf(content),
        Size = content.Length,
        SavedBy = by,
        SavedAt = Now,
        Content = content,
    };

    public static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static EdgeRefusal ToEdge(DesignRefusal refusal) => refusal switch
    {
        DesignRefusal.NotAllowed => EdgeRefusal.NotAllowed,
        DesignRefusal.OwnDraft => EdgeRefusal.OwnDraft,
        DesignRefusal.InReview => EdgeRefusal.DraftInReview,
        DesignRefusal.NotInReview => EdgeRefusal.DraftNotInReview,
        DesignRefusal.AlreadyPublished => EdgeRefusal.DraftPublished,
        _ => throw new UnreachableException(),
    };

    private Procedure? Read(byte[] manifest) => ProcedurePackage.Read([new(Manifest, manifest)], Shared).Procedure;

    private static string Short(string text) => text.Length <= LongestName ? text : text[..LongestName];
}
