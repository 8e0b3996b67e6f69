using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Persistence;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Drafts;

/// <summary>Deletes a draft of mine; whether it was there makes no difference.</summary>
public sealed record DeleteDraft(Guid Id) : ICommand
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapDelete("/drafts/{id:guid}", async Task<NoContent> (Guid id, ISender sender, CancellationToken cancellation) =>
        {
            await sender.Send(new DeleteDraft(id), cancellation);
            return TypedResults.NoContent();
        })
        .RequireAuthorization(Policies.SignedIn)
        .WithName("deleteDraft")
        .WithTags("Drafts")
        .Refuses(401, 403);
}

internal sealed class DeleteDraftHandler(LongAnDbContext db, CurrentActor actor) : ICommandHandler<DeleteDraft>
{
    public async ValueTask<Unit> Handle(DeleteDraft command, CancellationToken cancellationToken)
    {
        var me = actor.Get().Id;
        if (await db.Set<Draft>().SingleOrDefaultAsync(d => d.Id == command.Id && d.AccountId == me, cancellationToken) is { } draft)
        {
            db.Remove(draft);
            await db.SaveChangesAsync(cancellationToken);
        }

        return Unit.Value;
    }
}
