using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Procedures;
using LongAn.Workflows.Procedures.Publishing;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LongAn.Runtime.Designs;

/// <summary>What the reviewer should know; may be left out.</summary>
public sealed record RequestReviewBody(string? Note = null);

/// <summary>An analyst asks for a review; refused while there is an error.</summary>
public sealed record RequestReview(Guid Id, string? Note) : ICommand<Reply<DesignState>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/designer/drafts/{id:guid}/review", async Task<Results<Ok<DesignStateView>, ProblemResult>> (Guid id, RequestReviewBody body, ISender sender, CancellationToken cancellation) =>
            DesignStateView.Answer(await sender.Send(new RequestReview(id, body.Note), cancellation)))
        .RequireAuthorization(Policies.Designers)
        .WithName("requestReview")
        .WithTags("Designer")
        .Refuses(401, 403, 404, 409, 422);
}

internal sealed class RequestReviewHandler(DesignStore store, CurrentActor actor) : ICommandHandler<RequestReview, Reply<DesignState>>
{
    public async ValueTask<Reply<DesignState>> Handle(RequestReview command, CancellationToken cancellationToken)
    {
        if (CommandFindings.Refuse(CommandFindings.Text("/note", command.Note, CommandFindings.MaxReason)) is { } malformed)
            return new Refused<DesignState>(malformed);
        var me = actor.Get();
        return await store.Change<DesignState>(
            command.Id,
            DesignAct.RequestReview,
            me,
            async design =>
            {
                var analysis = await store.Analyse(design.Id, cancellationToken);
                if (analysis.HasErrors)
                    return new Refused<DesignState>(Refusal.Of(EdgeRefusal.DraftHasErrors) with { Findings = VersionPublisher.ToFindings(analysis.Findings) });
                (design.ReviewBy, design.ReviewAt, design.ReviewNote) = (me.Id, store.Now, command.Note?.Trim());
                return new Given<DesignState>(DesignState.InReview);
            },
            cancellationToken);
    }
}
