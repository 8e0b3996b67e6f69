using System.Collections.Concurrent;
using LongAn.Runtime.Definitions;
using LongAn.Runtime.Hosting;
using LongAn.Runtime.Http;
using LongAn.Runtime.Persistence;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Procedures;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace LongAn.Runtime.Procedures;

/// <summary>
/// Published versions, each read from the database and compiled once: after the start, one by one beside the first requests, or when
/// one is asked for. A version takes effect at its moment, without anybody doing anything.
/// </summary>
public sealed partial class ProcedureCatalogue(IServiceScopeFactory scopes, AgencyDirectory agencies, TimeProvider time, ILogger<ProcedureCatalogue> log) : IProcedureVersions, IDisposable
{
    private readonly ConcurrentDictionary<ProcedureVersionId, Lazy<ProcedureEntry?>> _versions = new();
    private readonly ConcurrentDictionary<ProcedureVersionId, string> _broken = new();
    private readonly SemaphoreSlim _loading = new(1, 1);
    private volatile Publications _publications = new([], new([], Until: null));

    /// <summary>The versions in force that run, in order of their codes.</summary>
    public IReadOnlyList<ProcedureEntry> Current => [.. Offered.Select(offered => Running(offered.VersionId)).OfType<ProcedureEntry>()];

    /// <summary>Versions in force that do not run, in a sentence each.</summary>
    internal IEnumerable<string> Broken => _broken.Values;

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    private IReadOnlyList<OfferedVersion> Offered
    {
        get
        {
            var (publications, now) = (_publications, Now);
            if (publications.Offering.Until > now || publications.Offering.Until is null)
                return publications.Offering.InForce;
            var next = publications with { Offering = Offering.Of(publications.Timelines, now) };
            // What was published meanwhile stays.
            Interlocked.CompareExchange(ref _publications, next, publications);
            return next.Offering.InForce;
        }
    }

    /// <summary>The version in force of a procedure; null when it is not offered, or does not run.</summary>
    public ProcedureEntry? Find(string procedureCode) =>
        Offered.FirstOrDefault(offered => string.Equals(offered.ProcedureCode, procedureCode, StringComparison.Ordinal)) is { } found ? Running(found.VersionId) : null;

    /// <summary>The repeal by which a procedure is not offered any more, or will not be; null when there is none.</summary>
    public RepealNotice? RepealOf(string procedureCode) =>
        _publications.Timelines.FirstOrDefault(timeline => string.Equals(timeline.ProcedureCode, procedureCode, StringComparison.Ordinal)) is { } known
            && (known.Turns.RepealAt(Now) ?? known.Turns.ComingRepeal(Now)) is { } repeal
            ? known.Notices[repeal.Id]
            : null;

    /// <summary>Why a procedure is not offered, when a repeal is the reason; null otherwise.</summary>
    public Refusal? Repealed(string procedureCode) => RepealOf(procedureCode) is { } repeal && repeal.EffectiveFrom <= Now
        ? Refusal.Of(EdgeRefusal.ProcedureRepealed, ("decision", repeal.Decision), ("at", NodaTime.Text.InstantPattern.ExtendedIso.Format(repeal.EffectiveFrom)))
        : null;

    /// <summary>Agencies that offer a procedure now.</summary>
    public IEnumerable<Agency> AgenciesOf(Procedure procedure) => agencies.Organisation.Agencies.Where(a => a.EffectiveTo is null && procedure.IsOfferedBy(a));

    async Task<ProcedureVersionId?> IProcedureVersions.Current(string procedureCode)
    {
        await using var scope = scopes.CreateAsyncScope();
        var timelines = await scope.ServiceProvider.GetRequiredService<LongAnDbContext>().Timelines(procedureCode);
        return timelines.SingleOrDefault()?.Turns.InForce(Now);
    }

    async ValueTask<DossierPlan?> IProcedureVersions.Plan(ProcedureVersionId versionId) => (await Version(versionId))?.Plan;

    /// <summary>A published version; null when there is none.</summary>
    /// <exception cref="StartRefused">It is there but does not run.</exception>
    public async ValueTask<ProcedureEntry?> Version(ProcedureVersionId versionId) =>
        _versions.TryGetValue(versionId, out var known) && known.IsValueCreated ? known.Value : await Task.Run(() => Compiled(versionId));

    /// <summary>A published version as far as it runs; null when it does not, which the log and the health check tell.</summary>
    public async ValueTask<ProcedureEntry?> Runnable(ProcedureVersionId versionId) => await Task.Run(() => Running(versionId));

    public void Dispose() => _loading.Dispose();

    /// <summary>Takes over a version that was compiled to be published.</summary>
    internal void Know(ProcedureEntry entry) => _versions.TryAdd(entry.VersionId, new(entry));

    /// <summary>Reads anew what is published: at start, and after something was published, repealed or withdrawn.</summary>
    internal async Task Load()
    {
        // One after the other: an older reading never takes the place of a newer one.
        await _loading.WaitAsync();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var timelines = await scope.ServiceProvider.GetRequiredService<LongAnDbContext>().Timelines(procedureCode: null);
            _publications = new(timelines, Offering.Of(timelines, Now));
        }
        finally
        {
            _loading.Release();
        }
    }

    /// <summary>Compiles what nobody has asked for yet, and so finds out what does not run.</summary>
    internal void CompileAll(CancellationToken cancellation)
    {
        foreach (var offered in Offered.TakeWhile(_ => !cancellation.IsCancellationRequested))
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

    /// <summary>What is published, and what of it is offered.</summary>
    private sealed record Publications(IReadOnlyList<ProcedureTimeline> Timelines, Offering Offering);

    /// <summary>What is offered, and until when that is so by time alone.</summary>
    private sealed record Offering(IReadOnlyList<OfferedVersion> InForce, Instant? Until)
    {
        public static Offering Of(IReadOnlyList<ProcedureTimeline> timelines, Instant now) => new(
            [.. timelines.Select(t => t.Turns.InForce(now) is { } id ? new OfferedVersion(t.ProcedureCode, id) : null).OfType<OfferedVersion>()],
            timelines.Min(t => t.Turns.NextChange(now)));
    }

    private sealed record OfferedVersion(string ProcedureCode, ProcedureVersionId VersionId);
}
