using LongAn.Runtime.Http;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Procedures;
using LongAn.Workflows;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace LongAn.Runtime.Dossiers;

/// <summary>Reads a page of dossiers, the one filed last first.</summary>
public sealed class DossierRows(ProcedureCatalogue catalogue, TimeProvider time)
{
    public async Task<Page<DossierRow>> Read(IQueryable<StoredDossier> dossiers, string? cursor, CancellationToken cancellation)
    {
        if (Cursor.Parse(cursor) is { At: { } at } after && Guid.TryParse(after.Id, out var last))
        {
            dossiers = dossiers.Where(d => d.SubmittedAt < at || (d.SubmittedAt == at && d.Id.CompareTo(last) < 0));
        }

        var found = await dossiers.AsNoTracking()
            .OrderByDescending(d => d.SubmittedAt).ThenByDescending(d => d.Id)
            .Take(Cursor.PageSize + 1)
            .ToListAsync(cancellation);
        var rows = new List<DossierRow>();
        foreach (var dossier in found.Take(Cursor.PageSize))
            rows.Add(await ToRow(dossier));
        var more = found.Count > Cursor.PageSize ? found[Cursor.PageSize - 1] : null;
        return new(rows, more is null ? null : new Cursor(more.SubmittedAt.ToUnixTimeTicks().ToString(System.Globalization.CultureInfo.InvariantCulture), more.Id.ToString("D")).ToString());
    }

    /// <summary>The name of a procedure, as the version says it that the dossier is pinned to.</summary>
    public async ValueTask<Text> NameOf(string procedureCode, string versionId) =>
        (await catalogue.Version(new(versionId)))?.Procedure.Name ?? new(procedureCode, procedureCode);

    private async ValueTask<DossierRow> ToRow(StoredDossier d) => new(
        d.Id,
        d.Code,
        d.Reference,
        d.ProcedureCode,
        await NameOf(d.ProcedureCode, d.VersionId),
        d.AgencyCode,
        d.ApplicantName,
        (int)d.Status,
        Wording.Of(d.Status),
        d.SubmittedAt,
        d.DueAt,
        IsOverdue(d),
        d is { CompletedAt: null, ClosedAt: null, ClockRuns: false, DueAt: not null },
        d.Channel);

    private bool IsOverdue(StoredDossier d) =>
        d is { CompletedAt: null, ClosedAt: null, ClockRuns: true, DueAt: { } due } && due < Instant.FromDateTimeOffset(time.GetUtcNow());
}
