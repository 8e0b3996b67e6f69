using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Workflows.Procedures.Publishing;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LongAn.Runtime.Designs;

/// <summary>Why a draft is given back.</summary>
public sealed record ReturnDesignBody(string Reason);

/// <summary>A publisher gives a draft back with a reason.</summary>
public sealed record ReturnDesign(Guid Id, string Reason) : ICommand<Reply<DesignState>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/designer/drafts/{id:guid}/return", async Task<Results<Ok<DesignStateView>, ProblemResult>> (Guid id, ReturnDesignBody body, ISender sender, CancellationToken cancellation) =>
            DesignStateView.Answer(await sender.Send(new ReturnDesign(id, body.Reason), cancellation)))
        .RequireAuthorization(Policies.Designers)
        .WithName("returnDesign")
        .WithTags("Designer")
        .Refuses(401, 403, 404, 409, 422);
}

internal sealed class ReturnDesignHandler(DesignStore store, CurrentActor actor) : ICommandHandler<ReturnDesign, Reply<DesignState>>
{
    public async ValueTask<Reply<DesignState>> Handle(ReturnDesign command, CancellationToken cancellationToken)
    {
        if (CommandFindings.Refuse(CommandFindings.Given("/reason", command.Reason, CommandFindings.MaxReason)) is { } malformed)
            return new Refused<DesignState>(malformed);
        var me = actor.Get();
        return await store.Change<DesignState>(
            command.Id,
            DesignAct.Return,
            me,
            design =>
            {
                (design.ReturnedBy, design.ReturnedAt, design.ReturnReason) = (me.Id, store.Now, command.Reason.Trim());
                return Task.FromResult<Reply<DesignState>>(new Given<DesignState>(DesignState.Returned));
            },
            cancellationToken);
    }
}
