using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Files;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using Mediator;

namespace LongAn.Runtime.Documents;

/// <summary>The result: the file an official issued, or the template it was issued with, filled, in the format asked for.</summary>
public sealed record GetResult(Guid DossierId, PaperFormat Format) : IQuery<Reply<FileContent>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/dossiers/{id:guid}/result", async Task<IResult> (Guid id, string? format, ISender sender, HttpContext http, CancellationToken cancellation) =>
            await sender.Send(new GetResult(id, PaperFormats.Of(format)), cancellation) switch
            {
                Given<FileContent> file => Downloads.Attachment(http, file.Value),
                var refused => PaperPress.Hand(http, refused),
            })
        .RequireAuthorization(Policies.SignedIn)
        .Produces<Stream>(200, "application/octet-stream", "text/html")
        .WithName("getResult")
        .WithTags("Documents")
        .Refuses(401, 404, 409, 503);
}

internal sealed class GetResultHandler(DossierFinder dossiers, FileStore files, SlipPrinter printer, PaperPress press) : IQueryHandler<GetResult, Reply<FileContent>>
{
    private static readonly Refused<FileContent> _missing = new(Refusal.Of(EdgeRefusal.NotFound));

    public async ValueTask<Reply<FileContent>> Handle(GetResult query, CancellationToken cancellationToken)
    {
        if (await dossiers.Find(query.DossierId) is not { Dossier.Result: { } result } seen || !seen.MayHaveResult)
            return _missing;
        if (result.Content is not { } content)
            return await press.Make(await printer.Print(seen, result, cancellationToken), query.Format, cancellationToken);
        var name = seen.Dossier.Papers.LastOrDefault(p => p.Content == content)?.FileName.Value?.Value ?? $"ket-qua-{result.Number}";
        return await files.Read(content, cancellationToken) is { } file ? new Given<FileContent>(new(file.Bytes, file.MediaType, name)) : _missing;
    }
}
