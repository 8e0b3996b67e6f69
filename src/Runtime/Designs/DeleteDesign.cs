using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Persistence;
using LongAn.Workflows.Procedures.Publishing;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LongAn.Runtime.Designs;

/// <summary>The author throws a draft away.</summary>
public sealed record DeleteDesign(Guid Id) : ICommand<Reply<Unit>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapDelete("/designer/drafts/{id:guid}", async Task<Results<NoContent, ProblemResult>> (Guid id, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new DeleteDesign(id), cancellation) switch
            {
                Given<Unit> => TypedResults.NoContent(),
                Refused<Unit> refused => Problems.From(refused.Refusal),
                _ => throw new System.Diagnostics.UnreachableException(),
            })
        .RequireAuthorization(Policies.Designers)
        .WithName("deleteDesign")
        .WithTags("Designer")
        .Refuses(401, 403, 404, 409);
}

internal sealed class DeleteDesignHandler(LongAnDbContext db, DesignStore store, CurrentActor actor) : ICommandHandler<DeleteDesign, Reply<Unit>>
{
    public async ValueTask<Reply<Unit>> Handle(DeleteDesign command, CancellationToken cancellationToken) => await store.Change<Unit>(
        command.Id,
        DesignAct.Delete,
        actor.Get(),
        design =>
        {
            db.Remove(design);
            return Task.FromResult<Reply<Unit>>(new Given<Unit>(Unit.Value));
        },
        cancellationToken);
}
