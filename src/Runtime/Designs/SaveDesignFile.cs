using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Procedures;
using LongAn.Workflows.Procedures;
using LongAn.Workflows.Procedures.Publishing;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace LongAn.Runtime.Designs;

/// <summary>A file that was saved.</summary>
/// <param name="Etag">To be sent back with the next change.</param>
public sealed record SavedFile(string Etag, Instant SavedAt);

/// <summary>Saves a file of a draft, unless somebody else saved it since it was read.</summary>
/// <param name="Content">The bytes; null for more than a file may have.</param>
/// <param name="Condition">What the client believes the file to be; null when it did not say.</param>
public sealed record SaveDesignFile(Guid Id, string Path, byte[]? Content, FileCondition? Condition) : ICommand<Reply<SavedFile>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/designer/drafts/{id:guid}/files/{**path}", async Task<Results<Ok<SavedFile>, ProblemResult>> (Guid id, string path, HttpRequest request, ISender sender, CancellationToken cancellation) =>
        {
            var content = await Read(request, cancellation);
            switch (await sender.Send(new SaveDesignFile(id, PackagePath.OfRoute(path), content, FileCondition.Of(request.Headers)), cancellation))
            {
                case Given<SavedFile> saved:
                    request.HttpContext.Response.Headers.ETag = saved.Value.Etag;
                    return TypedResults.Ok(saved.Value);
                case Refused<SavedFile> refused:
                    return Problems.From(refused.Refusal);
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        })
        .RequireAuthorization(Policies.Designers)
        .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(PackageLimits.Default.MaxFileBytes + (64 * 1024)))
        // Whatever the client calls the bytes.
        .Accepts<Stream>(isOptional: true, PackagePath.MediaType, "*/*")
        .WithName("saveDesignFile")
        .WithTags("Designer")
        .Refuses(401, 403, 404, 409, 412, 413, 422);

    private static async Task<byte[]?> Read(HttpRequest request, CancellationToken cancellation)
    {
        var most = PackageLimits.Default.MaxFileBytes;
        if (request.ContentLength > most)
            return null;
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellation)) > 0)
        {
            content.Write(buffer, 0, read);
            if (content.Length > most)
                return null;
        }

        return content.ToArray();
    }
}

internal sealed class SaveDesignFileHandler(LongAnDbContext db, DesignStore store, AccountNames names, CurrentActor actor) : ICommandHandler<SaveDesignFile, Reply<SavedFile>>
{
    private static readonly PackageLimits Limits = PackageLimits.Default;

    public async ValueTask<Reply<SavedFile>> Handle(SaveDesignFile command, CancellationToken cancellationToken)
    {
        if (PackageFile.CanonicalPath(command.Path) is not { } path)
            return Refuse(Refusal.Of(EdgeRefusal.PackagePathInvalid, ("found", command.Path)));
        if (command.Condition is not { } condition)
            return Refuse(Refusal.Of(EdgeRefusal.RequestInvalid));
        if (command.Content is not { } content)
            return TooLarge();
        return await store.Change(command.Id, DesignAct.Save, actor.Get(), design => Save(design, path, content, condition, cancellationToken), cancellationToken);
    }

    private async Task<Reply<SavedFile>> Save(Design design, string path, byte[] content, FileCondition condition, CancellationToken cancellation)
    {
        var file = await db.Set<DesignFile>().SingleOrDefaultAsync(f => f.DesignId == design.Id && f.Path == path, cancellation);
        var hash = DesignStore.HashOf(content);
        if (file?.Hash == hash)
            return new Given<SavedFile>(new(file.ETag, file.SavedAt));
        if (file?.Hash != condition.Hash)
            return Refuse(await StaleFile.Refuse(design, file, names, cancellation));
        var others = await db.Set<DesignFile>().Where(f => f.DesignId == design.Id && f.Path != path).Select(f => (long)f.Size).ToListAsync(cancellation);
        if (others.Count >= Limits.MaxFiles || others.Sum() + content.Length > Limits.MaxTotalBytes)
            return TooLarge();
        var me = actor.Get();
        if (file is null)
            db.Add(file = store.ToFile(design.Id, path, content, me.Id));
        else
            (file.Hash, file.Size, file.SavedBy, file.SavedAt, file.Content) = (hash, content.Length, me.Id, store.Now, content);
        store.Saved(design, me, path, content);
        return new Given<SavedFile>(new(file.ETag, file.SavedAt));
    }

    private static Refused<SavedFile> TooLarge() => Refuse(Refusal.Of(
        EdgeRefusal.PackageTooLarge,
        ("files", $"{Limits.MaxFiles}"),
        ("file", $"{Limits.MaxFileBytes / 1024 / 1024} MiB"),
        ("total", $"{Limits.MaxTotalBytes / 1024 / 1024} MiB")));

    private static Refused<SavedFile> Refuse(Refusal refusal) => new(refusal);
}

/// <summary>Tells that somebody else saved in between: who, when, and the tag of what is there now.</summary>
internal static class StaleFile
{
    public static async Task<Refusal> Refuse(Design design, DesignFile? file, AccountNames names, CancellationToken cancellation)
    {
        var by = file is null ? design.SavedBy : file.SavedBy;
        return Refusal.Of(
            EdgeRefusal.DraftChanged,
            ("by", by is null ? "" : await names.Find(by, cancellation) ?? ""),
            ("at", InstantPattern.ExtendedIso.Format(file?.SavedAt ?? design.SavedAt)),
            ("etag", file?.ETag ?? ""));
    }
}
