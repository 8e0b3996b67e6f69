using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Workflows.Dossiers;
using Mediator;

namespace LongAn.Runtime.Documents;

/// <summary>A slip as a page to print, a Word document or a PDF.</summary>
public sealed record GetSlip(Guid DossierId, int Number, PaperFormat Format) : IQuery<Reply<FileContent>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/dossiers/{id:guid}/slips/{number:int}", async Task<IResult> (Guid id, int number, string? format, ISender sender, HttpContext http, CancellationToken cancellation) =>
            PaperPress.Hand(http, await sender.Send(new GetSlip(id, number, PaperFormats.Of(format)), cancellation)))
        .RequireAuthorization(Policies.SignedIn)
        .Produces<string>(200, "text/html")
        .WithName("getSlip")
        .WithTags("Documents")
        .Refuses(401, 404, 409, 503);
}

internal sealed class GetSlipHandler(DossierFinder dossiers, SlipPrinter printer, PaperPress press) : IQueryHandler<GetSlip, Reply<FileContent>>
{
    public async ValueTask<Reply<FileContent>> Handle(GetSlip query, CancellationToken cancellationToken) =>
        await dossiers.Find(query.DossierId) is { } seen && seen.Dossier.Slips.FirstOrDefault(s => s.Number == query.Number) is Slip slip
            ? await press.Make(await printer.Print(seen, slip, cancellationToken), query.Format, cancellationToken)
            : new Refused<FileContent>(Refusal.Of(EdgeRefusal.NotFound));
}
