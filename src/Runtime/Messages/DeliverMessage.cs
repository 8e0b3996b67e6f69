using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Procedures;
using LongAn.Workflows;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Feel;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using CoreMessage = LongAn.Workflows.Dossiers.DeliverMessage;

namespace LongAn.Runtime.Messages;

/// <summary>A message that has come.</summary>
/// <param name="CommandId">Identity of the delivery: the same again does nothing twice and is answered as the first time.</param>
/// <param name="Message">Name of the message, as the procedure has it.</param>
/// <param name="Dossier">Code, reference or identifier of the dossier it is for; without one, the only dossier that waits for it.</param>
/// <param name="Correlation">What it bears: the dossier waits for this value, as text.</param>
/// <param name="Data">What it brings: as the form of the message says, else data that the process declares.</param>
public sealed record MessageBody(Guid CommandId, string Message, string? Dossier = null, string? Correlation = null, ContextValue? Data = null)
{
    internal const int MaxName = 200;

    internal Refusal? Malformed() => CommandFindings.Refuse(
        CommandFindings.Given("/message", Message, MaxName),
        CommandFindings.Text("/dossier", Dossier, MaxName),
        CommandFindings.Text("/correlation", Correlation, MaxName));
}

/// <summary>A message was delivered.</summary>
public sealed record MessageDelivered(Guid DossierId, int Status);

/// <summary>A message reaches the dossier that waits for it.</summary>
public sealed record DeliverMessage(MessageBody Body) : ICommand<Reply<MessageDelivered>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/messages", async Task<Results<Ok<MessageDelivered>, ProblemResult>> (MessageBody body, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new DeliverMessage(body), cancellation) switch
            {
                Given<MessageDelivered> done => TypedResults.Ok(done.Value),
                Refused<MessageDelivered> refused => Problems.From(refused.Refusal),
                _ => throw new System.Diagnostics.UnreachableException(),
            })
        .RequireAuthorization(Policies.Messengers)
        .WithName("deliverMessage")
        .WithTags("Messages")
        .Refuses(401, 403, 404, 409, 422, 503);
}

internal sealed class DeliverMessageHandler(Receivers receivers, IGrainFactory grains, DossierAnswers answers, ProcedureCatalogue catalogue, CurrentActor actor)
    : ICommandHandler<DeliverMessage, Reply<MessageDelivered>>
{
    public async ValueTask<Reply<MessageDelivered>> Handle(DeliverMessage command, CancellationToken cancellationToken)
    {
        var body = command.Body;
        if (body.Malformed() is { } malformed)
            return new Refused<MessageDelivered>(malformed);
        if (body.Dossier is { } name)
        {
            return await receivers.Named(name, cancellationToken) is { } named
                ? await Deliver(named, body, cancellationToken)
                : new Refused<MessageDelivered>(Refusal.Of(RejectionCode.DossierNotFound, []));
        }

        return await receivers.Waiting(body.CommandId, body.Message, body.Correlation, cancellationToken) switch
        {
            [] => new Refused<MessageDelivered>(Refusal.Of(RejectionCode.MessageNotAwaited, [new("message", body.Message)])),
            [var only] => await Deliver(only, body, cancellationToken),
            _ => new Refused<MessageDelivered>(Refusal.Of(EdgeRefusal.MessageAmbiguous, ("message", body.Message))),
        };
    }

    private async Task<Reply<MessageDelivered>> Deliver(StoredDossier dossier, MessageBody body, CancellationToken cancellation)
    {
        var grain = grains.GetGrain<IDossierGrain>(dossier.Id);
        var message = new CoreMessage(new(body.CommandId), body.Message, body.Correlation, body.Data ?? ContextValue.Empty);
        var answer = await grain.Ask(message, actor.Get());
        var reply = await answers.Tell(answer, dossier.AgencyCode, done => new MessageDelivered(dossier.Id, (int)done.Status), cancellation);
        return reply is Refused<MessageDelivered> { Refusal: var refusal } ? new Refused<MessageDelivered>(await Explain(refusal, grain, message)) : reply;
    }

    // Findings stand at the fields of the form of the message.
    private async Task<Refusal> Explain(Refusal refusal, IDossierGrain grain, CoreMessage message)
    {
        if (refusal.Code != ProblemTexts.CodeOf(RejectionCode.DataInvalid) || (await grain.Read())?.Dossier is not { } now || await catalogue.Runnable(now.VersionId) is not { } version)
            return refusal;
        var awaited = AwaitedMessage.Of(version.Plan, now).FirstOrDefault(a => a.Message == message.Message && (a.Correlation is null || a.Correlation == message.Correlation));
        return FormFindings.Explain(refusal, awaited?.Form, message.Data);
    }
}
