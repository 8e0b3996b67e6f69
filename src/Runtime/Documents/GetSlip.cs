using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Workflows.Dossiers;
using Mediator;

namespace LongAn.Runtime.Documents;

/// <summary>A slip as a page to print.</summary>
public sealed record GetSlip(Guid DossierId, int Number) : IQuery<string?>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/dossiers/{id:guid}/slips/{number:int}", async Task<IResult> (Guid id, int number, ISender sender, HttpContext http, CancellationToken cancellation) =>
            await sender.Send(new GetSlip(id, number), cancellation) is { } html ? Downloads.Page(http, html) : Problems.From(EdgeRefusal.NotFound))
        .RequireAuthorization(Policies.SignedIn)
        .Produces<string>(200, "text/html")
        .WithName("getSlip")
        .WithTags("Documents")
        .Refuses(401, 404);
}

internal sealed class GetSlipHandler(DossierFinder dossiers, SlipPrinter printer) : IQueryHandler<GetSlip, string?>
{
    public async ValueTask<string?> Handle(GetSlip query, CancellationToken cancellationToken) =>
        await dossiers.Find(query.DossierId) is { } seen && seen.Dossier.Slips.FirstOrDefault(s => s.Number == query.Number) is Slip slip
            ? await printer.Print(seen, slip, cancellationToken)
            : null;
}
