using System.Globalization;
using LongAn.Runtime.Definitions;
using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Procedures;
using LongAn.Workflows.Dossiers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace LongAn.Runtime.Register;

/// <summary>Reads the register: what the reader may see of it, and no more.</summary>
internal sealed class RegisterReader(LongAnDbContext db, CurrentActor actor, DossierRows names, AgencyDirectory agencies, TimeProvider time)
{
    public Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>A page, the one received last first.</summary>
    public async Task<RegisterPage> Page(RegisterFilter filter, string? cursor, CancellationToken cancellation)
    {
        var entries = Entries(filter);
        var count = await entries.CountAsync(cancellation);
        if (Cursor.Parse(cursor) is { At: { } at } after && Guid.TryParse(after.Id, out var last))
            entries = entries.Where(d => d.ReceivedAt < at || (d.ReceivedAt == at && d.Id.CompareTo(last) < 0));
        var found = await entries.OrderByDescending(d => d.ReceivedAt).ThenByDescending(d => d.Id).Take(Cursor.PageSize + 1).ToListAsync(cancellation);
        var items = new List<RegisterEntry>();
        foreach (var dossier in found.Take(Cursor.PageSize))
            items.Add(await ToEntry(dossier));
        var more = found.Count > Cursor.PageSize ? found[Cursor.PageSize - 1] : null;
        return new(items, more is null ? null : new Cursor(more.ReceivedAt!.Value.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture), more.Id.ToString("D")).ToString(), count);
    }

    public Task<int> Count(RegisterFilter filter, CancellationToken cancellation) => Entries(filter).CountAsync(cancellation);

    /// <summary>Every entry, the one received first first, one after the other: however many there are, one is held.</summary>
    public async IAsyncEnumerable<RegisterEntry> All(RegisterFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var dossier in Entries(filter).OrderBy(d => d.ReceivedAt).ThenBy(d => d.Id).AsAsyncEnumerable().WithCancellation(cancellation))
            yield return await ToEntry(dossier);
    }

    private IQueryable<StoredDossier> Entries(RegisterFilter filter) => filter.Apply(db.SeenAsOfficial(actor.Get()), Now).AsNoTracking();

    private async ValueTask<RegisterEntry> ToEntry(StoredDossier d) => new(
        d.Id,
        d.Code!,
        d.ProcedureCode,
        await names.NameOf(d.ProcedureCode, d.VersionId),
        d.ApplicantName,
        d.Contact,
        agencies.Organisation.Find(d.AgencyCode)?.Name ?? new(d.AgencyCode, d.AgencyCode),
        d.ReceivedAt!.Value,
        d.DueAt,
        d.CompletedAt ?? (d.Status == NationalStatus.Stopped ? d.ClosedAt : null),
        d.Status == NationalStatus.Returned ? d.ClosedAt : null,
        d.ReturnMode,
        (int)d.Status,
        Wording.Of(d.Status),
        d.Punctuality,
        d is { CompletedAt: null, ClosedAt: null, ClockRuns: true, DueAt: { } due } && due < Now,
        d.Financial,
        d.Delivery);
}
