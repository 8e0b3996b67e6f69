using System.Security.Cryptography;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Persistence;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Procedures;

/// <summary>A file of a published version.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="Hash">SHA-256 of its content.</param>
/// <param name="Imported">Whether it was imported from the shared definitions.</param>
public sealed record VersionFile(string Path, int Size, string Hash, bool Imported);

/// <summary>The files of a published version.</summary>
public sealed record ListVersionFiles(string VersionId) : IQuery<IReadOnlyList<VersionFile>?>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/designer/versions/{versionId}/files", async Task<Results<Ok<IReadOnlyList<VersionFile>>, ProblemResult>> (string versionId, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new ListVersionFiles(versionId), cancellation) is { } files ? TypedResults.Ok(files) : Problems.From(EdgeRefusal.NotFound))
        .RequireAuthorization(Policies.Designers)
        .WithName("listVersionFiles")
        .WithTags("Designer")
        .Refuses(401, 404);
}

internal sealed class ListVersionFilesHandler(LongAnDbContext db) : IQueryHandler<ListVersionFiles, IReadOnlyList<VersionFile>?>
{
    public async ValueTask<IReadOnlyList<VersionFile>?> Handle(ListVersionFiles query, CancellationToken cancellationToken)
    {
        var files = await db.Set<PublishedFile>().AsNoTracking().Where(f => f.VersionId == query.VersionId).OrderBy(f => f.Path).ToListAsync(cancellationToken);
        return files.Count == 0 ? null : [.. files.Select(f => new VersionFile(f.Path, f.Content.Length, Convert.ToHexStringLower(SHA256.HashData(f.Content)), f.Imported))];
    }
}
