using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Procedures;
using LongAn.Workflows;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace LongAn.Runtime.Payments;

/// <summary>What is owed in a dossier and what became of the money.</summary>
/// <param name="Obligation">The obligation laid upon the person last; null when nothing was ever owed.</param>
/// <param name="State">Where it stands.</param>
/// <param name="BegunAt">When the payment that is waited for was begun; null for none.</param>
/// <param name="Payments">What became of payments, oldest first.</param>
/// <param name="MayPay">Whether the reader may pay it now through the gateway.</param>
/// <param name="Gateway">Whether there is a gateway.</param>
public sealed record PaymentSheet(ObligationView? Obligation, PaymentState State, Instant? BegunAt, IReadOnlyList<PaymentRow> Payments, bool MayPay, bool Gateway);

/// <summary>A notice of what is to be paid; amounts in đồng.</summary>
public sealed record ObligationView(long Amount, string? NoticeNumber, string? IssuedOn, string? PayBy, IReadOnlyList<ObligationLine> Lines, Instant ImposedAt, Instant? MetAt, int? Slip);

/// <summary>A line of the notice.</summary>
public sealed record ObligationLine(string Name, long Amount);

/// <summary>What became of a payment.</summary>
public sealed record PaymentRow(Instant At, long Amount, string Transaction, PaymentRail Rail, PaymentFate Fate, Text Words);

/// <summary>Where an obligation stands.</summary>
public enum PaymentState
{
    /// <summary>Nothing is owed.</summary>
    None,

    /// <summary>It is to be paid.</summary>
    Owed,

    /// <summary>A payment was begun; the gateway has not told yet what became of it.</summary>
    Waiting,

    /// <summary>It is met.</summary>
    Met,
}

/// <summary>Somebody looks at what is owed in a dossier.</summary>
public sealed record GetPayments(Guid DossierId) : IQuery<PaymentSheet?>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/dossiers/{id:guid}/payments", async Task<Results<Ok<PaymentSheet>, ProblemResult>> (Guid id, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new GetPayments(id), cancellation) is { } sheet ? TypedResults.Ok(sheet) : Problems.From(Refusal.Of(RejectionCode.DossierNotFound, [])))
        .RequireAuthorization(Policies.SignedIn)
        .WithName("getPayments")
        .WithTags("Payments")
        .Refuses(401, 404);
}

internal sealed class GetPaymentsHandler(DossierFinder dossiers, IEnumerable<IPaymentGateway> gateways) : IQueryHandler<GetPayments, PaymentSheet?>
{
    public async ValueTask<PaymentSheet?> Handle(GetPayments query, CancellationToken cancellationToken)
    {
        if (await dossiers.Find(query.DossierId) is not { Dossier: var dossier } seen)
            return null;
        var last = dossier.Obligations is [.., { CancelledAt: null } owed] ? owed : null;
        var waited = dossier.OpenObligation is { } open ? WaitedFor(dossier, open, dossiers.Now) : null;
        return new(
            last is null ? null : ToView(last, dossier.Slips.LastOrDefault(slip => slip.Key == SlipKey.Obligation)?.Number),
            last is { MetAt: not null } ? PaymentState.Met : dossier.OpenObligation is null ? PaymentState.None : waited is null ? PaymentState.Owed : PaymentState.Waiting,
            waited?.StartedAt,
            [.. dossier.Payments.Select(p => new PaymentRow(p.At, p.Amount, p.Transaction, p.Rail, p.Fate, Wording.Of(p)))],
            dossier.OpenObligation is not null && (dossier.IsOwnedBy(seen.Reader) || seen.Reader.Has(Role.IntakeOfficer, dossier.AgencyCode)),
            gateways.Any());
    }

    private static PaymentOrder? WaitedFor(Dossier dossier, Obligation open, Instant now) => dossier.PaymentOrders.LastOrDefault(order =>
        order.Obligation == open.Number && now - order.StartedAt < PaymentOrder.Validity && !dossier.Payments.Any(p => p.Order == order.Code));

    private static ObligationView ToView(Obligation obligation, int? slip)
    {
        var notice = obligation.Notice.Value ?? ContextValue.Empty;
        var lines = notice["lines"] is ListValue { Items: var items } ? items.OfType<ContextValue>() : [];
        return new(
            obligation.Amount,
            Text(notice, "noticeNumber"),
            Text(notice, "issuedOn"),
            Text(notice, "payBy"),
            [.. lines.Select(line => new ObligationLine(Text(line, "name") ?? "", line["amount"] is NumberValue { Value: var amount } ? (long)amount : 0))],
            obligation.ImposedAt,
            obligation.MetAt,
            slip);
    }

    private static string? Text(ContextValue data, string name) => (data[name] as TextValue)?.Value;
}
