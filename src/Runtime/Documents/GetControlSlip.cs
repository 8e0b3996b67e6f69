using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using Mediator;

namespace LongAn.Runtime.Documents;

/// <summary>The control slip of a dossier that was received: who had it when, as it stands now; for officials.</summary>
public sealed record GetControlSlip(Guid DossierId, PaperFormat Format) : IQuery<Reply<FileContent>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/dossiers/{id:guid}/control-slip", async Task<IResult> (Guid id, string? format, ISender sender, HttpContext http, CancellationToken cancellation) =>
            PaperPress.Hand(http, await sender.Send(new GetControlSlip(id, PaperFormats.Of(format)), cancellation)))
        .RequireAuthorization(Policies.Staff)
        .Produces<string>(200, "text/html")
        .WithName("getControlSlip")
        .WithTags("Documents")
        .Refuses(401, 404, 409, 503);
}

internal sealed class GetControlSlipHandler(DossierFinder dossiers, SlipPrinter printer, PaperPress press) : IQueryHandler<GetControlSlip, Reply<FileContent>>
{
    public async ValueTask<Reply<FileContent>> Handle(GetControlSlip query, CancellationToken cancellationToken)
    {
        if (await dossiers.Find(query.DossierId) is not { AsOfficial: true, Dossier.Receipt: not null } seen)
            return new Refused<FileContent>(Refusal.Of(EdgeRefusal.NotFound));
        var ground = await dossiers.Ground(seen.Dossier);
        return await press.Make(printer.PrintControl(seen, ground.Profile, dossiers.Now), query.Format, cancellationToken);
    }
}
