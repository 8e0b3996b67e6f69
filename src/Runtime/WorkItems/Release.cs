using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Workflows.Dossiers;
using Mediator;

namespace LongAn.Runtime.WorkItems;

/// <summary>An officer gives a work item back.</summary>
public sealed record Release(Guid DossierId, long Key, CommandBody Body) : ICommand<Reply<DossierOutcome>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/dossiers/{id:guid}/work-items/{key:long}/release", async (Guid id, long key, CommandBody body, ISender sender, CancellationToken cancellation) =>
            DossierDesk.ToHttp(await sender.Send(new Release(id, key, body), cancellation)))
        .RequireAuthorization(Policies.Staff)
        .WithName("releaseWorkItem")
        .WithTags("Work items")
        .Refuses(401, 403, 404, 409, 422, 503);
}

internal sealed class ReleaseHandler(DossierDesk desk) : ICommandHandler<Release, Reply<DossierOutcome>>
{
    public ValueTask<Reply<DossierOutcome>> Handle(Release command, CancellationToken cancellationToken) =>
        desk.Ask(command.DossierId, _ => new ReleaseWorkItem(new(command.Body.CommandId), command.Key), cancellationToken);
}
