using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Workflows.Procedures.Publishing;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LongAn.Runtime.Designs;

/// <summary>The author takes the request for review back and goes on writing.</summary>
public sealed record TakeBackReview(Guid Id) : ICommand<Reply<DesignState>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapDelete("/designer/drafts/{id:guid}/review", async Task<Results<Ok<DesignStateView>, ProblemResult>> (Guid id, ISender sender, CancellationToken cancellation) =>
            DesignStateView.Answer(await sender.Send(new TakeBackReview(id), cancellation)))
        .RequireAuthorization(Policies.Designers)
        .WithName("takeBackReview")
        .WithTags("Designer")
        .Refuses(401, 403, 404, 409);
}

internal sealed class TakeBackReviewHandler(DesignStore store, CurrentActor actor) : ICommandHandler<TakeBackReview, Reply<DesignState>>
{
    public async ValueTask<Reply<DesignState>> Handle(TakeBackReview command, CancellationToken cancellationToken) => await store.Change<DesignState>(
        command.Id,
        DesignAct.TakeBack,
        actor.Get(),
        design =>
        {
            (design.ReviewBy, design.ReviewAt, design.ReviewNote) = (null, null, null);
            return Task.FromResult<Reply<DesignState>>(new Given<DesignState>(DesignState.Draft));
        },
        cancellationToken);
}
