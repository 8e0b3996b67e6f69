using LongAn.Runtime.Definitions;
using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Persistence;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Procedures;
using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Calendars;

/// <summary>What a change of a calendar would do: to the agencies below it, and to their open dossiers.</summary>
internal sealed class CalendarDesk(LongAnDbContext db, LegalGrounds grounds, AgencyDirectory agencies, IGrainFactory grains)
{
    /// <summary>The owner of a calendar; null when there is no such agency.</summary>
    public string? NameOf(string owner) =>
        owner == SharedDefinitions.NationalCalendar ? grounds.NationalCalendar.Name : agencies.Organisation.Find(owner)?.Name.Vi;

    /// <summary>Hash of what an owner's calendar says now; empty where it says nothing of its own.</summary>
    public string VersionOf(string owner) => grounds.OwnOf(owner)?.ContentHash() ?? "";

    public WorkCalendar Changed(string owner, CalendarContent content) =>
        content.ToCalendar(grounds.IdOf(owner), grounds.OwnOf(owner)?.Name ?? NameOf(owner)!);

    /// <summary>Agencies that would work at other times.</summary>
    public IReadOnlyDictionary<string, WorkCalendar> Touched(WorkCalendar changed) => grounds.With(changed)
        .Where(agency => agency.Value.ContentHash() != grounds.CalendarOf(agency.Key).ContentHash())
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>Open dossiers of these agencies, the first received first, each with its due date before and after.</summary>
    public async Task<IReadOnlyList<CalendarMove>> Moves(Guid changeId, IReadOnlyDictionary<string, WorkCalendar> touched, CancellationToken cancellation)
    {
        var open = await Open(db, touched.Keys).Select(d => d.Id).ToListAsync(cancellation);
        var moves = new List<CalendarMove>();
        foreach (var id in open)
        {
            cancellation.ThrowIfCancellationRequested();
            if ((await grains.GetGrain<IDossierGrain>(id).Read())?.Dossier is { Receipt: { } receipt } dossier && touched[dossier.AgencyCode] is var calendar && receipt.CalendarHash != calendar.ContentHash())
                moves.Add(Of(changeId, dossier, receipt, Recounting.Foresee(dossier, calendar, (await grounds.Pinned(receipt.CalendarHash, receipt.LegalProfileHash)).Profile)));
        }

        return moves;
    }

    /// <summary>Dossiers that are received and not done.</summary>
    public static IQueryable<StoredDossier> Open(LongAnDbContext db, IEnumerable<string> agencyCodes) => db.Set<StoredDossier>().AsNoTracking()
        .Where(d => agencyCodes.Contains(d.AgencyCode) && d.ReceivedAt != null && d.CompletedAt == null && d.ClosedAt == null)
        .OrderBy(d => d.ReceivedAt).ThenBy(d => d.Id);

    private static CalendarMove Of(Guid changeId, Dossier dossier, Receipt receipt, DueDate? due) => new()
    {
        ChangeId = changeId,
        DossierId = dossier.Id.Value,
        Code = receipt.Code.ToString(),
        AgencyCode = dossier.AgencyCode,
        PromisedAt = dossier.Clock?.PromisedAt,
        OldDueAt = dossier.Clock?.DueAt,
        NewDueAt = due?.At,
        Provisional = due?.Provisional ?? false,
    };
}
