using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Workflows.Dossiers;
using Mediator;

namespace LongAn.Runtime.WorkItems;

/// <summary>A command without further content.</summary>
public sealed record CommandBody(Guid CommandId);

/// <summary>An officer takes a work item.</summary>
public sealed record Claim(Guid DossierId, long Key, CommandBody Body) : ICommand<Reply<DossierOutcome>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/dossiers/{id:guid}/work-items/{key:long}/claim", async (Guid id, long key, CommandBody body, ISender sender, CancellationToken cancellation) =>
            DossierDesk.ToHttp(await sender.Send(new Claim(id, key, body), cancellation)))
        .RequireAuthorization(Policies.Staff)
        .WithName("claimWorkItem")
        .WithTags("Work items")
        .Refuses(401, 403, 404, 409, 422, 503);
}

internal sealed class ClaimHandler(DossierDesk desk) : ICommandHandler<Claim, Reply<DossierOutcome>>
{
    public ValueTask<Reply<DossierOutcome>> Handle(Claim command, CancellationToken cancellationToken) =>
        desk.Ask(command.DossierId, _ => new ClaimWorkItem(new(command.Body.CommandId), command.Key), cancellationToken);
}
