using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Journal;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using Mediator;

namespace LongAn.Runtime.Dossiers;

/// <summary>The drawing of the pinned version with what happened on it, for officials.</summary>
public sealed record GetDossierDrawing(Guid Id) : IQuery<string?>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/dossiers/{id:guid}/process.svg", async Task<IResult> (Guid id, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new GetDossierDrawing(id), cancellation) is { } svg ? TypedResults.Text(svg, "image/svg+xml") : Problems.From(EdgeRefusal.NotFound))
        .RequireAuthorization(Policies.Staff)
        .Produces<string>(200, "image/svg+xml")
        .WithName("getDossierDrawing")
        .WithTags("Dossiers")
        .Refuses(401, 404);
}

internal sealed class GetDossierDrawingHandler(DossierFinder dossiers, JournalReader journal) : IQueryHandler<GetDossierDrawing, string?>
{
    public async ValueTask<string?> Handle(GetDossierDrawing query, CancellationToken cancellationToken) =>
        await dossiers.Find(query.Id) is { AsOfficial: true } seen
            ? BpmnDrawing.ToSvg(seen.Version.Process, Marks(seen, journal.Dossier(seen.Dossier.Id)))
            : null;

    private static Dictionary<string, DrawingMark> Marks(SeenDossier seen, IEnumerable<JournalEntry> entries)
    {
        var marks = new Dictionary<string, DrawingMark>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry.Event is ProcessAdvanced { Event: ElementActivated reached })
                marks[reached.ElementId] = DrawingMark.Done;
            else if (entry.Event is ProcessAdvanced { Event: FlowTaken taken })
                marks[taken.FlowId] = DrawingMark.Done;
        }

        foreach (var open in seen.Dossier.Process.Instances)
            marks[open.ElementId] = DrawingMark.Current;
        foreach (var waiting in seen.Dossier.WorkItems.Where(w => w.Role == Role.Applicant))
            marks[waiting.ElementId] = DrawingMark.Waiting;
        foreach (var incident in seen.Dossier.Process.Incidents)
            marks[incident.ElementId] = DrawingMark.Error;
        return marks;
    }
}
