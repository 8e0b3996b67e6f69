using LongAn.Runtime.Persistence;
using LongAn.Workflows.Procedures.Publishing;
using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Procedures;

/// <summary>The dates of published versions and repeals as the database holds them.</summary>
internal static class VersionRows
{
    /// <summary>The timeline of a procedure, or of each of them.</summary>
    public static async Task<IReadOnlyList<ProcedureTimeline>> Timelines(this LongAnDbContext db, string? procedureCode, CancellationToken cancellation = default)
    {
        var versions = await db.Set<PublishedVersion>()
            .Where(v => procedureCode == null || v.ProcedureCode == procedureCode)
            .OrderBy(v => v.ProcedureCode)
            .Select(v => new { v.ProcedureCode, Dates = new VersionDates(new(v.VersionId), v.EffectiveFrom, v.PublishedAt, v.WithdrawnAt) })
            .ToListAsync(cancellation);
        var repeals = await db.Set<StoredRepeal>().AsNoTracking()
            .Where(r => procedureCode == null || r.ProcedureCode == procedureCode)
            .ToListAsync(cancellation);
        var byCode = repeals.ToLookup(r => r.ProcedureCode, StringComparer.Ordinal);
        return
        [
            .. versions.GroupBy(v => v.ProcedureCode, v => v.Dates, StringComparer.Ordinal)
                .Select(dates => new ProcedureTimeline(dates.Key, new(dates, byCode[dates.Key].Select(ToDates)), byCode[dates.Key].ToDictionary(r => r.Id, r => new RepealNotice(r.Decision.Number, r.EffectiveFrom)))),
        ];
    }

    private static RepealDates ToDates(StoredRepeal repeal) => new(repeal.Id, repeal.EffectiveFrom, repeal.PublishedAt, repeal.WithdrawnAt);
}

/// <summary>What is published of a procedure, and when each of it holds.</summary>
/// <param name="Notices">What is told of each repeal.</param>
internal sealed record ProcedureTimeline(string ProcedureCode, VersionTimeline Turns, IReadOnlyDictionary<Guid, RepealNotice> Notices);
