using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Procedures;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Designs;

/// <summary>A file of a draft, its own or imported, with the tag to be sent back when it is changed.</summary>
public sealed record GetDesignFile(Guid Id, string Path) : IQuery<DesignFileContent?>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/designer/drafts/{id:guid}/files/{**path}", async Task<IResult> (Guid id, string path, HttpContext http, ISender sender, CancellationToken cancellation) =>
        {
            if (await sender.Send(new GetDesignFile(id, PackagePath.OfRoute(path)), cancellation) is not { } file)
                return Problems.From(EdgeRefusal.NotFound);
            http.Response.Headers.ETag = file.ETag;
            http.Response.Headers.CacheControl = "no-store";
            return PackagePath.File(file.Content, path);
        })
        .RequireAuthorization(Policies.Designers)
        .Produces<Stream>(200, PackagePath.MediaType)
        .WithName("getDesignFile")
        .WithTags("Designer")
        .Refuses(401, 404);
}

/// <summary>A file.</summary>
public sealed record DesignFileContent(byte[] Content, string ETag);

internal sealed class GetDesignFileHandler(LongAnDbContext db, DesignStore store) : IQueryHandler<GetDesignFile, DesignFileContent?>
{
    public async ValueTask<DesignFileContent?> Handle(GetDesignFile query, CancellationToken cancellationToken)
    {
        if (await db.Set<DesignFile>().AsNoTracking().SingleOrDefaultAsync(f => f.DesignId == query.Id && f.Path == query.Path, cancellationToken) is { } own)
            return new(own.Content, own.ETag);
        var imported = (await store.Imports(query.Id, cancellationToken)).FirstOrDefault(f => f.Path == query.Path)?.Content.ToArray();
        return imported is null ? null : new(imported, DesignFile.ToETag(DesignStore.HashOf(imported)));
    }
}
