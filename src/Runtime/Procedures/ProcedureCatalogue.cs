using System.Collections.Concurrent;
using LongAn.Runtime.Definitions;
using LongAn.Runtime.Persistence;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Procedures;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace LongAn.Runtime.Procedures;

/// <summary>Published versions, read from the database and compiled once.</summary>
public sealed class ProcedureCatalogue(IServiceScopeFactory scopes, AgencyDirectory agencies, TimeProvider time) : IProcedureVersions
{
    private readonly ConcurrentDictionary<ProcedureVersionId, ProcedureEntry> _versions = new();
    private volatile IReadOnlyList<ProcedureEntry> _current = [];

    /// <summary>The versions in force, in order of their codes.</summary>
    public IReadOnlyList<ProcedureEntry> Current => _current;

    /// <summary>The version in force of a procedure; null when it is not offered.</summary>
    public ProcedureEntry? Find(string procedureCode) => _current.FirstOrDefault(e => string.Equals(e.Procedure.Code, procedureCode, StringComparison.Ordinal));

    /// <summary>Agencies that offer a procedure now.</summary>
    public IEnumerable<Agency> AgenciesOf(Procedure procedure) => agencies.Organisation.Agencies.Where(a => a.EffectiveTo is null && procedure.IsOfferedBy(a));

    async Task<ProcedureVersionId?> IProcedureVersions.Current(string procedureCode)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var id = await scope.ServiceProvider.GetRequiredService<LongAnDbContext>().Set<PublishedVersion>()
            .Where(v => v.ProcedureCode == procedureCode && v.EffectiveFrom <= now)
            .OrderByDescending(v => v.EffectiveFrom)
            .Select(v => v.VersionId)
            .FirstOrDefaultAsync();
        return id is null ? null : new ProcedureVersionId(id);
    }

    async ValueTask<DossierPlan?> IProcedureVersions.Plan(ProcedureVersionId versionId) => (await Version(versionId))?.Plan;

    /// <summary>A published version; null when there is none.</summary>
    public async ValueTask<ProcedureEntry?> Version(ProcedureVersionId versionId)
    {
        if (_versions.TryGetValue(versionId, out var known))
            return known;
        await using var scope = scopes.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<LongAnDbContext>().Set<PublishedVersion>().AsNoTracking()
            .Include(v => v.Files)
            .SingleOrDefaultAsync(v => v.VersionId == versionId.Hash);
        return stored is null ? null : _versions.GetOrAdd(versionId, PackageCompiler.Compile(stored));
    }

    /// <summary>Takes over a version that was compiled to be published.</summary>
    internal void Know(ProcedureEntry entry) => _versions.TryAdd(entry.VersionId, entry);

    internal async Task Load()
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var ids = await scope.ServiceProvider.GetRequiredService<LongAnDbContext>().Set<PublishedVersion>()
            .Where(v => v.EffectiveFrom <= now)
            .OrderBy(v => v.ProcedureCode).ThenByDescending(v => v.EffectiveFrom)
            .Select(v => new { v.VersionId, v.ProcedureCode })
            .ToListAsync();
        var newest = ids.DistinctBy(v => v.ProcedureCode, StringComparer.Ordinal).ToList();
        // Compiling is most of the start: each version on its own.
        _current = await Task.WhenAll(newest.Select(id => Task.Run(async () => (await Version(new(id.VersionId)))!)));
    }
}
