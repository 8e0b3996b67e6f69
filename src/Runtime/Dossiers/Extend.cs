using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Workflows.Dossiers;
using Mediator;
using NodaTime;

namespace LongAn.Runtime.Dossiers;

/// <summary>The new due date, and why the old one cannot be met.</summary>
public sealed record ExtensionBody(Guid CommandId, Instant NewDueAt, string Reason);

/// <summary>The agency cannot meet the due date: apology and a new date, once.</summary>
public sealed record Extend(Guid DossierId, ExtensionBody Body) : ICommand<Reply<DossierOutcome>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/dossiers/{id:guid}/extension", async (Guid id, ExtensionBody body, ISender sender, CancellationToken cancellation) =>
            DossierDesk.ToHttp(await sender.Send(new Extend(id, body), cancellation)))
        .RequireAuthorization(Policies.Staff)
        .WithName("extendDueDate")
        .WithTags("Dossiers")
        .Refuses(401, 403, 404, 409, 422, 503);
}

internal sealed class ExtendHandler(DossierDesk desk) : ICommandHandler<Extend, Reply<DossierOutcome>>
{
    public ValueTask<Reply<DossierOutcome>> Handle(Extend command, CancellationToken cancellationToken) =>
        CommandFindings.Refuse(CommandFindings.Text("/reason", command.Body.Reason, CommandFindings.MaxReason)) is { } malformed
            ? new(new Refused<DossierOutcome>(malformed))
            : desk.Ask(command.DossierId, _ => new ExtendDueDate(new(command.Body.CommandId), command.Body.NewDueAt, command.Body.Reason), cancellationToken);
}
