using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Workflows;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LongAn.Runtime.Dossiers;

/// <summary>A dossier, composed for its reader.</summary>
public sealed record GetDossier(Guid Id, bool English) : IQuery<DossierDetail?>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/dossiers/{id:guid}", async Task<Results<Ok<DossierDetail>, ProblemResult>> (Guid id, ISender sender, HttpContext http, CancellationToken cancellation) =>
            await sender.Send(new GetDossier(id, ReaderLanguage.IsEnglish(http)), cancellation) is { } dossier ? TypedResults.Ok(dossier) : Problems.From(Refusal.Of(RejectionCode.DossierNotFound, [])))
        .RequireAuthorization(Policies.SignedIn)
        .WithName("getDossier")
        .WithTags("Dossiers")
        .Refuses(401, 404);
}

internal sealed class GetDossierHandler(DossierFinder dossiers, DetailComposer composer) : IQueryHandler<GetDossier, DossierDetail?>
{
    public async ValueTask<DossierDetail?> Handle(GetDossier query, CancellationToken cancellationToken) =>
        await dossiers.Find(query.Id) is { } seen ? await composer.Compose(seen, query.English, cancellationToken) : null;
}
