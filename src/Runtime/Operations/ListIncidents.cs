using System.Globalization;
using System.Text.Json;
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

namespace LongAn.Runtime.Operations;

/// <summary>A dossier that is stuck at an element.</summary>
/// <param name="Message">What was expected and what was found.</param>
/// <param name="Since">When it got stuck.</param>
public sealed record IncidentRow(
    Guid DossierId,
    long Key,
    string? Code,
    string Reference,
    string ProcedureCode,
    Text ProcedureName,
    string AgencyCode,
    Text AgencyName,
    string ElementId,
    Text ElementName,
    IncidentCode Kind,
    Text Message,
    Instant Since);

/// <summary>Open incidents of all dossiers, the oldest first.</summary>
public sealed record ListIncidents(string? Cursor) : IQuery<Page<IncidentRow>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/incidents", async (string? cursor, ISender sender, CancellationToken cancellation) =>
            TypedResults.Ok(await sender.Send(new ListIncidents(cursor), cancellation)))
        .RequireAuthorization(Policies.Operators)
        .WithName("listIncidents")
        .WithTags("Operations")
        .Refuses(401, 404);
}

internal sealed class ListIncidentsHandler(LongAnDbContext db, ProcedureCatalogue catalogue, AgencyDirectory agencies) : IQueryHandler<ListIncidents, Page<IncidentRow>>
{
    public async ValueTask<Page<IncidentRow>> Handle(ListIncidents query, CancellationToken cancellationToken)
    {
        var found = await After(db.Set<StoredIncident>().AsNoTracking(), query.Cursor)
            .Join(db.Set<StoredDossier>().AsNoTracking(), i => i.DossierId, d => d.Id, (i, d) => new { Incident = i, Dossier = d })
            .OrderBy(f => f.Incident.RaisedAt).ThenBy(f => f.Incident.DossierId).ThenBy(f => f.Incident.Key)
            .Take(Cursor.PageSize + 1)
            .ToListAsync(cancellationToken);
        var page = found.Take(Cursor.PageSize).ToList();
        var rows = new List<IncidentRow>();
        foreach (var row in page)
            rows.Add(await ToRow(row.Incident, row.Dossier));
        return new(rows, found.Count > Cursor.PageSize ? CursorOf(page[^1].Incident).ToString() : null);
    }

    private static IQueryable<StoredIncident> After(IQueryable<StoredIncident> incidents, string? text)
    {
        if (Cursor.Parse(text) is not { At: { } at } cursor || cursor.Id.Split('/') is not [var dossier, var number]
            || !Guid.TryParse(dossier, out var id) || !long.TryParse(number, out var key))
            return incidents;
        return incidents.Where(i => i.RaisedAt > at || (i.RaisedAt == at && (i.DossierId.CompareTo(id) > 0 || (i.DossierId == id && i.Key > key))));
    }

    private static Cursor CursorOf(StoredIncident incident) =>
        new(incident.RaisedAt.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture), $"{incident.DossierId:D}/{incident.Key}");

    private async ValueTask<IncidentRow> ToRow(StoredIncident incident, StoredDossier dossier)
    {
        var version = await catalogue.Runnable(new(dossier.VersionId));
        return new(
            dossier.Id,
            incident.Key,
            dossier.Code,
            dossier.Reference,
            dossier.ProcedureCode,
            version?.Procedure.Name ?? new(dossier.ProcedureCode, dossier.ProcedureCode),
            dossier.AgencyCode,
            agencies.Organisation.Find(dossier.AgencyCode)?.Name ?? new(dossier.AgencyCode, dossier.AgencyCode),
            incident.ElementId,
            version is null ? new(incident.ElementId, incident.ElementId) : new ElementNames(version.Plan).Of(incident.ElementId),
            incident.Code,
            IncidentWords.Of(incident.Code, JsonSerializer.Deserialize<Sequence<Argument>>(incident.Facts, JournalFormat.Options)),
            incident.RaisedAt);
    }
}
