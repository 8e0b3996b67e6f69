using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using Mediator;

namespace LongAn.Runtime.Operations;

/// <summary>A dossier is repaired; who did it and why stands in its journal.</summary>
public sealed record Repair(Guid DossierId, RepairBody Body) : ICommand<Reply<DossierOutcome>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/dossiers/{id:guid}/repair", async (Guid id, RepairBody body, ISender sender, CancellationToken cancellation) =>
            DossierDesk.ToHttp(await sender.Send(new Repair(id, body), cancellation)))
        .RequireAuthorization(Policies.Operators)
        .WithName("repairDossier")
        .WithTags("Operations")
        .Refuses(401, 403, 404, 409, 422, 503);
}

internal sealed class RepairHandler(DossierDesk desk) : ICommandHandler<Repair, Reply<DossierOutcome>>
{
    public ValueTask<Reply<DossierOutcome>> Handle(Repair command, CancellationToken cancellationToken) =>
        command.Body.Malformed() is { } malformed
            ? new(new Refused<DossierOutcome>(malformed))
            : desk.Ask(command.DossierId, _ => command.Body.ToCommand(), cancellationToken);
}
