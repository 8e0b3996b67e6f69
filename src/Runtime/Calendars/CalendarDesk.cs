using LongAn.Runtime.Definitions;
using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Procedures;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Procedures;
using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Calendars;

/// <summary>What a change of a calendar would do: to the agencies below it, and to their open dossiers.</summary>
internal sealed class CalendarDesk(LongAnDbContext db, LegalGrounds grounds, AgencyDirectory agencies, ProcedureCatalogue catalogue, IGrainFactory grains)
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

    private const int ReadAtOnce = 8;

    /// <summary>Open dossiers of these agencies, the first received first, each with its due date before and after and how many of its steps and timers have more time.</summary>
    public async Task<IReadOnlyList<(CalendarMove Move, int Steps)>> Moves(Guid changeId, IReadOnlyDictionary<string, WorkCalendar> touched, CancellationToken cancellation)
    {
        var open = await Open(db, touched.Keys).Select(d => d.Id).ToListAsync(cancellation);
        var hashes = touched.ToDictionary(agency => agency.Key, agency => agency.Value.ContentHash(), StringComparer.Ordinal);
        var moves = new (CalendarMove Move, int Steps)?[open.Count];
        await Parallel.ForAsync(0, open.Count, new ParallelOptions { MaxDegreeOfParallelism = ReadAtOnce, CancellationToken = cancellation }, async (i, _) =>
        {
            if ((await grains.GetGrain<IDossierGrain>(open[i]).Read())?.Dossier is { Receipt: { } receipt } dossier && receipt.CalendarHash != hashes[dossier.AgencyCode])
                moves[i] = await Foresee(changeId, dossier, receipt, touched[dossier.AgencyCode]);
        });
        return [.. moves.OfType<(CalendarMove, int)>()];
    }

    private async Task<(CalendarMove, int)> Foresee(Guid changeId, Dossier dossier, Receipt receipt, WorkCalendar calendar)
    {
        var profile = (await grounds.Pinned(receipt.CalendarHash, receipt.LegalProfileHash)).Profile;
        var plan = (await catalogue.Version(dossier.VersionId))?.Plan
            ?? throw new InvalidOperationException($"Expected the version {dossier.VersionId}, which a dossier is pinned to, among the published ones.");
        return (Of(changeId, dossier, receipt, Recounting.Foresee(dossier, calendar, profile)), Recounting.StepsMoved(plan, dossier, calendar, profile));
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
