using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Files;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using Mediator;

namespace LongAn.Runtime.Documents;

/// <summary>A file to hand out.</summary>
public sealed record FileContent(byte[] Bytes, string MediaType, string FileName);

/// <summary>A paper of a dossier that the reader may see.</summary>
public sealed record GetPaper(Guid DossierId, string Content) : IQuery<FileContent?>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/dossiers/{id:guid}/papers/{content:length(64)}", async Task<IResult> (Guid id, string content, ISender sender, HttpContext http, CancellationToken cancellation) =>
            await sender.Send(new GetPaper(id, content), cancellation) is { } file ? Downloads.Attachment(http, file) : Problems.From(EdgeRefusal.NotFound))
        .RequireAuthorization(Policies.SignedIn)
        .Produces<Stream>(200, "application/octet-stream")
        .WithName("getPaper")
        .WithTags("Documents")
        .Refuses(401, 404);
}

internal sealed class GetPaperHandler(DossierFinder dossiers, FileStore files) : IQueryHandler<GetPaper, FileContent?>
{
    public async ValueTask<FileContent?> Handle(GetPaper query, CancellationToken cancellationToken)
    {
        if (await dossiers.Find(query.DossierId) is not { } seen || seen.Papers.FirstOrDefault(p => p.Content == query.Content) is not { } paper)
            return null;
        return await files.Read(query.Content, cancellationToken) is { } file
            ? new(file.Bytes, file.MediaType, paper.FileName.Value?.Value ?? "tep")
            : null;
    }
}
