using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Persistence;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Procedures;

/// <summary>A file of a published version, as it was published.</summary>
public sealed record GetVersionFile(string VersionId, string Path) : IQuery<byte[]?>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/designer/versions/{versionId}/files/{**path}", async Task<IResult> (string versionId, string path, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new GetVersionFile(versionId, PackagePath.OfRoute(path)), cancellation) is { } content ? PackagePath.File(content, path) : Problems.From(EdgeRefusal.NotFound))
        .RequireAuthorization(Policies.Designers)
        .Produces<Stream>(200, PackagePath.MediaType)
        .WithName("getVersionFile")
        .WithTags("Designer")
        .Refuses(401, 404);
}

internal sealed class GetVersionFileHandler(LongAnDbContext db) : IQueryHandler<GetVersionFile, byte[]?>
{
    public async ValueTask<byte[]?> Handle(GetVersionFile query, CancellationToken cancellationToken) =>
        await db.Set<PublishedFile>().Where(f => f.VersionId == query.VersionId && f.Path == query.Path).Select(f => f.Content).SingleOrDefaultAsync(cancellationToken);
}
