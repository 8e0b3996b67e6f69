using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Journal;
using LongAn.Workflows;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Feel;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LongAn.Runtime.Messages;

/// <summary>A signal for every dossier that waits for it.</summary>
/// <param name="CommandId">Identity of the signal; each dossier gets its own command from it, so that repeating reaches none twice.</param>
/// <param name="Signal">Its name, as the procedures have it.</param>
/// <param name="Data">What it brings: data that the processes declare.</param>
/// <param name="Cursor">Where to go on: the <c>next</c> of the answer before.</param>
public sealed record SignalBody(Guid CommandId, string Signal, ContextValue? Data = null, Guid? Cursor = null)
{
    internal Refusal? Malformed() => CommandFindings.Refuse(CommandFindings.Given("/signal", Signal, MessageBody.MaxName));
}

/// <summary>Whom a signal reached, at most 100 at once.</summary>
/// <param name="Reached">Dossiers that heard it.</param>
/// <param name="Refused">Dossiers that could not take what it brings, and why.</param>
/// <param name="Next">Send the same again with this as its cursor for those that follow; null when there are none.</param>
public sealed record SignalSent(IReadOnlyList<Guid> Reached, IReadOnlyList<SignalRefused> Refused, Guid? Next);

/// <summary>A dossier that could not take a signal.</summary>
public sealed record SignalRefused(Guid DossierId, string Code, Text Message);

/// <summary>A signal is sent.</summary>
public sealed record SendSignal(SignalBody Body) : ICommand<Reply<SignalSent>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/signals", async Task<Results<Ok<SignalSent>, ProblemResult>> (SignalBody body, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new SendSignal(body), cancellation) switch
            {
                Given<SignalSent> sent => TypedResults.Ok(sent.Value),
                Refused<SignalSent> refused => Problems.From(refused.Refusal),
                _ => throw new System.Diagnostics.UnreachableException(),
            })
        .RequireAuthorization(Policies.Broadcasters)
        .WithName("sendSignal")
        .WithTags("Messages")
        .Refuses(401, 403, 404, 422);
}

internal sealed class SendSignalHandler(Receivers receivers, IGrainFactory grains, CurrentActor actor) : ICommandHandler<SendSignal, Reply<SignalSent>>
{
    public async ValueTask<Reply<SignalSent>> Handle(SendSignal command, CancellationToken cancellationToken)
    {
        var body = command.Body;
        if (body.Malformed() is { } malformed)
            return new Refused<SignalSent>(malformed);
        var waiting = await receivers.WaitingForSignal(body.Signal, body.Cursor ?? Guid.Empty, cancellationToken);
        var page = waiting.Take(Receivers.PageSize).ToList();
        var (reached, refused) = (new List<Guid>(), new List<SignalRefused>());
        foreach (var dossier in page)
        {
            if (await Refusal(dossier, body) is { } refusal)
                refused.Add(refusal);
            else
                reached.Add(dossier.Id);
        }

        return new Given<SignalSent>(new(reached, refused, waiting.Count > page.Count ? page[^1].Id : null));
    }

    private async Task<SignalRefused?> Refusal(StoredDossier dossier, SignalBody body)
    {
        var signal = new DeliverSignal(CommandPart.Of(body.CommandId, dossier.Id), body.Signal, body.Data ?? ContextValue.Empty);
        return await grains.GetGrain<IDossierGrain>(dossier.Id).Ask(signal, actor.Get()) switch
        {
            DossierDone => null,
            Dossiers.DossierRefused no => new(dossier.Id, ProblemTexts.CodeOf(no.Code), Sentence(no)),
            DossierBusy => new(dossier.Id, ProblemTexts.CodeOf(EdgeRefusal.Busy), ProblemTexts.For(EdgeRefusal.Busy).Sentence),
            _ => new(dossier.Id, ProblemTexts.CodeOf(EdgeRefusal.AnswerUnknown), ProblemTexts.For(EdgeRefusal.AnswerUnknown).Sentence),
        };
    }

    private static Text Sentence(Dossiers.DossierRefused no)
    {
        var refusal = Http.Refusal.Of(no.Code, no.Arguments);
        return new(Problems.Sentence(refusal, english: false), Problems.Sentence(refusal, english: true));
    }
}
