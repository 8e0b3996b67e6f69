using System.Text;
using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Files;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using Mediator;

namespace LongAn.Runtime.Documents;

/// <summary>The result: the file an official issued, or the version's template filled.</summary>
public sealed record GetResult(Guid DossierId) : IQuery<FileContent?>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/dossiers/{id:guid}/result", async Task<IResult> (Guid id, ISender sender, HttpContext http, CancellationToken cancellation) =>
            await sender.Send(new GetResult(id), cancellation) is { } file ? Downloads.Attachment(http, file) : Problems.From(EdgeRefusal.NotFound))
        .RequireAuthorization(Policies.SignedIn)
        .Produces<Stream>(200, "application/octet-stream", "text/html")
        .WithName("getResult")
        .WithTags("Documents")
        .Refuses(401, 404);
}

internal sealed class GetResultHandler(DossierFinder dossiers, FileStore files, SlipPrinter printer) : IQueryHandler<GetResult, FileContent?>
{
    public async ValueTask<FileContent?> Handle(GetResult query, CancellationToken cancellationToken)
    {
        if (await dossiers.Find(query.DossierId) is not { Dossier.Result: { } result } seen || !seen.MayHaveResult)
            return null;
        if (result.Content is not { } content)
            return new(Encoding.UTF8.GetBytes(await printer.Print(seen, result, cancellationToken)), "text/html; charset=utf-8", $"ket-qua-{result.Number}.html");
        var name = seen.Dossier.Papers.LastOrDefault(p => p.Content == content)?.FileName.Value?.Value ?? $"ket-qua-{result.Number}";
        return await files.Read(content, cancellationToken) is { } file ? new(file.Bytes, file.MediaType, name) : null;
    }
}
