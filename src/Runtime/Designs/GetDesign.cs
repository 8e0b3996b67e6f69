using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Persistence;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Designs;

/// <summary>A draft: who wrote it, where it stands, which files it has, and what the reader may do.</summary>
public sealed record GetDesign(Guid Id) : IQuery<DesignDetail?>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/designer/drafts/{id:guid}", async Task<Results<Ok<DesignDetail>, ProblemResult>> (Guid id, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new GetDesign(id), cancellation) is { } design ? TypedResults.Ok(design) : Problems.From(EdgeRefusal.NotFound))
        .RequireAuthorization(Policies.Designers)
        .WithName("getDesign")
        .WithTags("Designer")
        .Refuses(401, 404);
}

internal sealed class GetDesignHandler(LongAnDbContext db, DesignStore store, DesignNames names) : IQueryHandler<GetDesign, DesignDetail?>
{
    public async ValueTask<DesignDetail?> Handle(GetDesign query, CancellationToken cancellationToken)
    {
        if (await store.FindOpen(query.Id, cancellationToken) is not { } design)
            return null;
        var own = await db.Set<DesignFile>().Where(f => f.DesignId == query.Id).Select(f => new { f.Path, f.Size, f.Hash }).ToListAsync(cancellationToken);
        var imported = await store.Imports(query.Id, cancellationToken);
        var files = own.Select(f => new DesignFileView(f.Path, f.Size, DesignFile.ToETag(f.Hash), Imported: false))
            .Concat(imported.Where(f => own.TrueForAll(mine => mine.Path != f.Path)).Select(f => new DesignFileView(f.Path, f.Content.Length, DesignFile.ToETag(DesignStore.HashOf(f.Content.ToArray())), Imported: true)))
            .OrderBy(f => f.Path, StringComparer.Ordinal);
        return await names.Detail(design, [.. files], cancellationToken);
    }
}
