using System.Collections.Concurrent;
using LongAn.Runtime.Definitions;
using LongAn.Runtime.Hosting;
using LongAn.Runtime.Persistence;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Procedures;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace LongAn.Runtime.Procedures;

/// <summary>
/// Published versions, each read from the database and compiled once: after the start, one by one beside the first requests, or when
/// one is asked for.
/// </summary>
public sealed partial class ProcedureCatalogue(IServiceScopeFactory scopes, AgencyDirectory agencies, TimeProvider time, ILogger<ProcedureCatalogue> log) : IProcedureVersions
{
    private readonly ConcurrentDictionary<ProcedureVersionId, Lazy<ProcedureEntry?>> _versions = new();
    private readonly ConcurrentDictionary<ProcedureVersionId, string> _broken = new();
    private volatile IReadOnlyList<Offered> _current = [];

    /// <summary>The versions in force that run, in order of their codes.</summary>
    public IReadOnlyList<ProcedureEntry> Current => [.. _current.Select(offered => Running(offered.VersionId)).OfType<ProcedureEntry>()];

    /// <summary>Versions in force that do not run, in a sentence each.</summary>
    internal IEnumerable<string> Broken => _broken.Values;

    /// <summary>The version in force of a procedure; null when it is not offered, or does not run.</summary>
    public ProcedureEntry? Find(string procedureCode) =>
        _current.FirstOrDefault(offered => string.Equals(offered.ProcedureCode, procedureCode, StringComparison.Ordinal)) is { } found ? Running(found.VersionId) : null;

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
    /// <exception cref="StartRefused">It is there but does not run.</exception>
    public async ValueTask<ProcedureEntry?> Version(ProcedureVersionId versionId) =>
        _versions.TryGetValue(versionId, out var known) && known.IsValueCreated ? known.Value : await Task.Run(() => Compiled(versionId));

    /// <summary>Takes over a version that was compiled to be published.</summary>
    internal void Know(ProcedureEntry entry) => _versions.TryAdd(entry.VersionId, new(entry));

    /// <summary>Reads which versions are in force.</summary>
    internal async Task Load()
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var ids = await scope.ServiceProvider.GetRequiredService<LongAnDbContext>().Set<PublishedVersion>()
            .Where(v => v.EffectiveFrom <= now)
            .OrderBy(v => v.ProcedureCode).ThenByDescending(v => v.EffectiveFrom)
            .Select(v => new { v.VersionId, v.ProcedureCode })
            .ToListAsync();
        _current = [.. ids.DistinctBy(v => v.ProcedureCode, StringComparer.Ordinal).Select(v => new Offered(v.ProcedureCode, new(v.VersionId)))];
    }

    /// <summary>Compiles what nobody has asked for yet, and so finds out what does not run.</summary>
    internal void CompileAll(CancellationToken cancellation)
    {
        foreach (var offered in _current.TakeWhile(_ => !cancellation.IsCancellationRequested))
            Running(offered.VersionId);
    }

    // The others are served while one is broken; what is wrong with it is said in the log and by the health check.
    private ProcedureEntry? Running(ProcedureVersionId versionId)
    {
        try
        {
            return Compiled(versionId);
        }
        catch (StartRefused refused)
        {
            if (_broken.TryAdd(versionId, refused.Message))
                DoesNotRun(refused.Message);
            return null;
        }
    }

    private ProcedureEntry? Compiled(ProcedureVersionId versionId)
    {
        var entry = _versions.GetOrAdd(versionId, id => new(() => Read(id)));
        try
        {
            return entry.Value;
        }
        catch
        {
            // It is read anew when it is asked for again: the database may have been restored meanwhile.
            _versions.TryRemove(KeyValuePair.Create(versionId, entry));
            throw;
        }
    }

    private ProcedureEntry? Read(ProcedureVersionId versionId)
    {
        using var scope = scopes.CreateScope();
        var stored = scope.ServiceProvider.GetRequiredService<LongAnDbContext>().Set<PublishedVersion>().AsNoTracking()
            .Include(v => v.Files)
            .SingleOrDefault(v => v.VersionId == versionId.Hash);
        return stored is null ? null : PackageCompiler.Compile(stored);
    }

    [LoggerMessage(2002, LogLevel.Error, "A published procedure is not offered: {Sentence}")]
    private partial void DoesNotRun(string sentence);

    private sealed record Offered(string ProcedureCode, ProcedureVersionId VersionId);
}
