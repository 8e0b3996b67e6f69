using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Procedures;
using LongAn.Workflows.Procedures.Publishing;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Designs;

/// <summary>Removes a file of a draft, unless somebody else saved it since it was read.</summary>
public sealed record DeleteDesignFile(Guid Id, string Path, FileCondition? Condition) : ICommand<Reply<Unit>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapDelete("/designer/drafts/{id:guid}/files/{**path}", async Task<Results<NoContent, ProblemResult>> (Guid id, string path, HttpRequest request, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new DeleteDesignFile(id, PackagePath.OfRoute(path), FileCondition.Of(request.Headers)), cancellation) switch
            {
                Given<Unit> => TypedResults.NoContent(),
                Refused<Unit> refused => Problems.From(refused.Refusal),
                _ => throw new System.Diagnostics.UnreachableException(),
            })
        .RequireAuthorization(Policies.Designers)
        .WithName("deleteDesignFile")
        .WithTags("Designer")
        .Refuses(401, 403, 404, 409, 412, 422);
}

internal sealed class DeleteDesignFileHandler(LongAnDbContext db, DesignStore store, AccountNames names, CurrentActor actor) : ICommandHandler<DeleteDesignFile, Reply<Unit>>
{
    public async ValueTask<Reply<Unit>> Handle(DeleteDesignFile command, CancellationToken cancellationToken)
    {
        if (command.Condition is not { Hash: { } hash })
            return new Refused<Unit>(Refusal.Of(EdgeRefusal.RequestInvalid));
        var me = actor.Get();
        return await store.Change<Unit>(
            command.Id,
            DesignAct.Save,
            me,
            async design =>
            {
                var file = await db.Set<DesignFile>().SingleOrDefaultAsync(f => f.DesignId == command.Id && f.Path == command.Path, cancellationToken);
                if (file is null)
                    return new Given<Unit>(Unit.Value);
                if (file.Hash != hash)
                    return new Refused<Unit>(await StaleFile.Refuse(design, file, names, cancellationToken));
                db.Remove(file);
                store.Saved(design, me, command.Path, content: null);
                return new Given<Unit>(Unit.Value);
            },
            cancellationToken);
    }
}
