using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LongAn.Runtime.Payments;

/// <summary>The identity of the command: repeating it begins no second payment.</summary>
public sealed record StartPaymentBody(Guid CommandId);

/// <summary>The page of the gateway to go to.</summary>
public sealed record PayPage(Uri Address);

/// <summary>The person begins to pay what is owed.</summary>
public sealed record StartPayment(Guid DossierId, StartPaymentBody Body, Uri Asked) : ICommand<Reply<PayPage>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/dossiers/{id:guid}/payments", async Task<Results<Ok<PayPage>, ProblemResult>> (Guid id, StartPaymentBody body, ISender sender, HttpContext http, CancellationToken cancellation) =>
            await sender.Send(new StartPayment(id, body, new($"{http.Request.Scheme}://{http.Request.Host}")), cancellation) switch
            {
                Given<PayPage> page => TypedResults.Ok(page.Value),
                Refused<PayPage> refused => Problems.From(refused.Refusal),
                _ => throw new System.Diagnostics.UnreachableException(),
            })
        .RequireAuthorization(Policies.SignedIn)
        .WithName("startPayment")
        .WithTags("Payments")
        .Refuses(401, 403, 404, 409, 422, 503);
}

internal sealed class StartPaymentHandler(IEnumerable<IPaymentGateway> gateways, PaymentOptions options, DossierFinder dossiers, DossierDesk desk) : ICommandHandler<StartPayment, Reply<PayPage>>
{
    public async ValueTask<Reply<PayPage>> Handle(StartPayment command, CancellationToken cancellationToken)
    {
        if (gateways.FirstOrDefault() is not { } gateway)
            return new Refused<PayPage>(Refusal.Of(EdgeRefusal.NoGateway));
        var started = await desk.Ask(command.DossierId, _ => new Workflows.Dossiers.StartPayment(new(command.Body.CommandId)), cancellationToken);
        if (started is Refused<DossierOutcome> refused)
            return new Refused<PayPage>(refused.Refusal);
        var dossier = (await dossiers.Find(command.DossierId))!.Dossier;
        return new Given<PayPage>(new(gateway.PayPage(dossier.PaymentOrders[^1], new(options.Portal ?? command.Asked, $"/dossiers/{command.DossierId:D}?payment=returned"), dossiers.Now)));
    }
}
