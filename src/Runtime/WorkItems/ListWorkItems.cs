using LongAn.Runtime.Definitions;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Procedures;
using LongAn.Workflows;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using Mediator;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace LongAn.Runtime.WorkItems;

/// <summary>A work item in the inbox.</summary>
/// <param name="Remaining">Working time left until the step is due, or how long it is overdue.</param>
/// <param name="Fraction">Share of the step's time that is used, 0 to 1.</param>
public sealed record WorkItemRow(
    Guid DossierId,
    long Key,
    string? Code,
    string Reference,
    string ProcedureCode,
    Text ProcedureName,
    Text StepName,
    string ApplicantName,
    Role Role,
    string AgencyCode,
    Channel Channel,
    Instant OpenedAt,
    Instant? DueAt,
    Instant? DossierDueAt,
    bool Overdue,
    Text? Remaining,
    double? Fraction,
    string? ClaimedBy,
    Text? WaitingFor);

/// <summary>How many work items each box holds.</summary>
public sealed record InboxCounts(int Mine, int Unit, int Waiting, int Overdue);

/// <summary>A page of a box, with the counts of all boxes.</summary>
public sealed record Inbox(IReadOnlyList<WorkItemRow> Items, string? Next, InboxCounts Counts);

/// <summary>What there is to do, the most urgent first.</summary>
public sealed record ListWorkItems(InboxBox Box, string? Cursor) : IQuery<Inbox>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/work-items", async (string? box, string? cursor, ISender sender, CancellationToken cancellation) =>
            TypedResults.Ok(await sender.Send(new ListWorkItems(Words.Parse<InboxBox>(box) ?? InboxBox.Unit, cursor), cancellation)))
        .RequireAuthorization(Policies.Staff)
        .WithName("listWorkItems")
        .WithTags("Work items")
        .Refuses(401, 404);
}

internal sealed class ListWorkItemsHandler(LongAnDbContext db, CurrentActor actor, ProcedureCatalogue catalogue, LegalGrounds grounds, AccountNames names, TimeProvider time)
    : IQueryHandler<ListWorkItems, Inbox>
{
    // A step without a time comes last.
    private static readonly Instant Never = Instant.FromUtc(9000, 1, 1, 0, 0);

    public async ValueTask<Inbox> Handle(ListWorkItems query, CancellationToken cancellationToken)
    {
        var (me, now, items) = (actor.Get(), Instant.FromDateTimeOffset(time.GetUtcNow()), db.Set<StoredWorkItem>().AsNoTracking());
        var counts = new InboxCounts(
            await items.InBox(InboxBox.Mine, me, now).CountAsync(cancellationToken),
            await items.InBox(InboxBox.Unit, me, now).CountAsync(cancellationToken),
            await items.InBox(InboxBox.Waiting, me, now).CountAsync(cancellationToken),
            await items.InBox(InboxBox.Overdue, me, now).CountAsync(cancellationToken));
        var found = await After(items.InBox(query.Box, me, now), query.Cursor)
            .Join(db.Set<StoredDossier>().AsNoTracking(), w => w.DossierId, d => d.Id, (w, d) => new { Item = w, Dossier = d })
            .OrderBy(f => f.Item.DueAt ?? Never).ThenBy(f => f.Item.DossierId).ThenBy(f => f.Item.Key)
            .Take(Cursor.PageSize + 1)
            .ToListAsync(cancellationToken);
        var page = found.Take(Cursor.PageSize).ToList();
        var known = await names.Find(page.Select(f => f.Item.ClaimedBy).OfType<string>(), cancellationToken);
        var rows = new List<WorkItemRow>();
        foreach (var row in page)
            rows.Add(await ToRow(row.Item, row.Dossier, known, now));
        return new(rows, found.Count > Cursor.PageSize ? CursorOf(page[^1].Item).ToString() : null, counts);
    }

    private static IQueryable<StoredWorkItem> After(IQueryable<StoredWorkItem> items, string? text)
    {
        if (Cursor.Parse(text) is not { At: { } due } cursor || cursor.Id.Split('/') is not [var dossier, var number]
            || !Guid.TryParse(dossier, out var id) || !long.TryParse(number, out var key))
            return items;
        return items.Where(w => (w.DueAt ?? Never) > due || ((w.DueAt ?? Never) == due && (w.DossierId.CompareTo(id) > 0 || (w.DossierId == id && w.Key > key))));
    }

    private static Cursor CursorOf(StoredWorkItem item) => new(
        (item.DueAt ?? Never).ToUnixTimeTicks().ToString(System.Globalization.CultureInfo.InvariantCulture),
        $"{item.DossierId:D}/{item.Key}");

    private async ValueTask<WorkItemRow> ToRow(StoredWorkItem item, StoredDossier dossier, IReadOnlyDictionary<string, string> known, Instant now)
    {
        var version = await catalogue.Version(new(dossier.VersionId));
        var calendar = grounds.CalendarOf(item.AgencyCode);
        return new(
            item.DossierId,
            item.Key,
            dossier.Code,
            dossier.Reference,
            dossier.ProcedureCode,
            version?.Procedure.Name ?? new(dossier.ProcedureCode, dossier.ProcedureCode),
            version?.Plan.Steps.GetValueOrDefault(item.ElementId)?.Name ?? new(item.ElementId, item.ElementId),
            dossier.ApplicantName,
            item.Role,
            item.AgencyCode,
            dossier.Channel,
            item.OpenedAt,
            item.DueAt,
            dossier.DueAt,
            item.DueAt < now,
            item.DueAt is { } due ? StepTime.Remaining(due, now, calendar) : null,
            item.DueAt is { } end ? StepTime.Fraction(item.OpenedAt, end, now, calendar) : null,
            item.ClaimedBy is { } by ? known.GetValueOrDefault(by) : null,
            item.Role == Role.Applicant ? new("chờ người dân", "waiting for the citizen") : null);
    }
}
