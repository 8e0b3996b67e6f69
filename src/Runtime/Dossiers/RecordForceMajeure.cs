using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Workflows.Dossiers;
using Mediator;
using NodaTime;

namespace LongAn.Runtime.Dossiers;

/// <summary>Days that were lost, and what happened.</summary>
public sealed record ForceMajeureBody(Guid CommandId, LocalDate First, LocalDate Last, string Reason);

/// <summary>Days lost to disaster, fire or a failure of systems are left out of the clock.</summary>
public sealed record RecordForceMajeure(Guid DossierId, ForceMajeureBody Body) : ICommand<Reply<DossierOutcome>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/dossiers/{id:guid}/force-majeure", async (Guid id, ForceMajeureBody body, ISender sender, CancellationToken cancellation) =>
            DossierDesk.ToHttp(await sender.Send(new RecordForceMajeure(id, body), cancellation)))
        .RequireAuthorization(Policies.Staff)
        .WithName("recordForceMajeure")
        .WithTags("Dossiers")
        .Refuses(401, 403, 404, 409, 422, 503);
}

internal sealed class RecordForceMajeureHandler(DossierDesk desk) : ICommandHandler<RecordForceMajeure, Reply<DossierOutcome>>
{
    public ValueTask<Reply<DossierOutcome>> Handle(RecordForceMajeure command, CancellationToken cancellationToken) =>
        CommandFindings.Refuse(CommandFindings.Text("/reason", command.Body.Reason, CommandFindings.MaxReason)) is { } malformed
            ? new(new Refused<DossierOutcome>(malformed))
            : desk.Ask(command.DossierId, _ => new ExcludeForceMajeure(new(command.Body.CommandId), command.Body.First, command.Body.Last, command.Body.Reason), cancellationToken);
}
