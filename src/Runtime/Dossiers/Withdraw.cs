using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using Mediator;

namespace LongAn.Runtime.Dossiers;

/// <summary>Why the person takes the dossier back.</summary>
public sealed record WithdrawalBody(Guid CommandId, string Reason);

/// <summary>The person takes the dossier back.</summary>
public sealed record Withdraw(Guid DossierId, WithdrawalBody Body) : ICommand<Reply<DossierOutcome>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/dossiers/{id:guid}/withdrawal", async (Guid id, WithdrawalBody body, ISender sender, CancellationToken cancellation) =>
            DossierDesk.ToHttp(await sender.Send(new Withdraw(id, body), cancellation)))
        .RequireAuthorization(Policies.SignedIn)
        .WithName("withdrawDossier")
        .WithTags("Dossiers")
        .Refuses(401, 403, 404, 409, 422, 503);
}

internal sealed class WithdrawHandler(DossierDesk desk) : ICommandHandler<Withdraw, Reply<DossierOutcome>>
{
    public ValueTask<Reply<DossierOutcome>> Handle(Withdraw command, CancellationToken cancellationToken) =>
        CommandFindings.Refuse(CommandFindings.Text("/reason", command.Body.Reason, CommandFindings.MaxReason)) is { } malformed
            ? new(new Refused<DossierOutcome>(malformed))
            : desk.Ask(command.DossierId, _ => new Workflows.Dossiers.WithdrawDossier(new(command.Body.CommandId), command.Body.Reason), cancellationToken);
}
