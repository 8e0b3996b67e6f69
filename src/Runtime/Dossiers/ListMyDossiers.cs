using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Persistence;
using Mediator;

namespace LongAn.Runtime.Dossiers;

/// <summary>The dossiers I filed.</summary>
public sealed record ListMyDossiers(string? Cursor) : IQuery<Page<DossierRow>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/dossiers/mine", async (string? cursor, ISender sender, CancellationToken cancellation) =>
            TypedResults.Ok(await sender.Send(new ListMyDossiers(cursor), cancellation)))
        .RequireAuthorization(Policies.SignedIn)
        .WithName("listMyDossiers")
        .WithTags("Dossiers")
        .Refuses(401);
}

internal sealed class ListMyDossiersHandler(LongAnDbContext db, CurrentActor actor, DossierRows rows) : IQueryHandler<ListMyDossiers, Page<DossierRow>>
{
    public async ValueTask<Page<DossierRow>> Handle(ListMyDossiers query, CancellationToken cancellationToken) =>
        await rows.Read(db.Set<StoredDossier>().FiledBy(actor.Get()), query.Cursor, cancellationToken);
}
