using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Journal;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Dossiers;
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
            ? BpmnDrawing.ToSvg(seen.Version.Process, DossierMarks.Of(seen.Dossier, journal.Dossier(seen.Dossier.Id).Select(entry => entry.Event)))
            : null;
}
