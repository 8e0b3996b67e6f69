using LongAn.Runtime.Persistence;
using LongAn.Workflows.Procedures.Publishing;
using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Procedures;

/// <summary>The dates of published versions as the database holds them.</summary>
internal static class VersionRows
{
    /// <summary>The versions of one procedure, or of all of them.</summary>
    public static async Task<IReadOnlyList<VersionRow>> Dates(this LongAnDbContext db, string? procedureCode, CancellationToken cancellation = default) =>
        await db.Set<PublishedVersion>()
            .Where(v => procedureCode == null || v.ProcedureCode == procedureCode)
            .OrderBy(v => v.ProcedureCode)
            .Select(v => new VersionRow(v.ProcedureCode, new VersionDates(new(v.VersionId), v.EffectiveFrom, v.PublishedAt, v.WithdrawnAt)))
            .ToListAsync(cancellation);
}

/// <summary>A version of a procedure.</summary>
internal sealed record VersionRow(string ProcedureCode, VersionDates Dates);
