using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Persistence;
using LongAn.Workflows;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Payments;

/// <summary>A gateway tells what became of a payment. The order of the checks: signature, payment, amount, told before, success.</summary>
public sealed record HearGateway(IReadOnlyDictionary<string, string> Fields) : ICommand<NoticeVerdict>
{
    private const long LargestBody = 16 * 1024;

    internal static void Map(IEndpointRouteBuilder app) => app
        .MapPost("/api/payments/notice", async (HttpContext http, ISender sender, IEnumerable<IPaymentGateway> gateways, CancellationToken cancellation) =>
        {
            if (gateways.FirstOrDefault() is not { } gateway || !http.Request.HasFormContentType || http.Request.ContentLength is null or > LargestBody)
                return Results.NotFound();
            var form = await http.Request.ReadFormAsync(cancellation);
            var fields = form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
            return Results.Json(gateway.Answer(await sender.Send(new HearGateway(fields), cancellation)));
        })
        .AllowAnonymous()
        .ExcludeFromDescription();

    /// <summary>Shows no value: requests are printed in logs.</summary>
    public override string ToString() => nameof(HearGateway);
}

internal sealed partial class HearGatewayHandler(IEnumerable<IPaymentGateway> gateways, LongAnDbContext db, IGrainFactory grains, ILogger<HearGateway> log) : ICommandHandler<HearGateway, NoticeVerdict>
{
    public async ValueTask<NoticeVerdict> Handle(HearGateway command, CancellationToken cancellationToken)
    {
        var notice = gateways.First().Read(command.Fields);
        var verdict = notice is null ? NoticeVerdict.SignatureWrong : await Take(notice, cancellationToken);
        Heard(log, notice?.Order ?? "", notice?.Transaction ?? "", verdict);
        return verdict;
    }

    private async Task<NoticeVerdict> Take(GatewayNotice notice, CancellationToken cancellation)
    {
        if (PaymentOrder.DossierOf(notice.Order) is not { } code
            || await db.Set<StoredDossier>().AsNoTracking().Where(d => d.Code == code).Select(d => (Guid?)d.Id).SingleOrDefaultAsync(cancellation) is not { } id)
        {
            return NoticeVerdict.OrderUnknown;
        }

        var grain = grains.GetGrain<IDossierGrain>(id);
        var settle = new SettlePayment(CommandOf(notice), notice.Order, notice.Succeeded, notice.Amount ?? 0, notice.Transaction);
        var told = (await grain.Read())?.Dossier.PaymentTold(settle) is not null;
        return await grain.Ask(settle, Actor.System) switch
        {
            DossierDone => VerdictOf((await grain.Read())?.Dossier.PaymentTold(settle)?.Fate, told),
            Dossiers.DossierRefused { Code: RejectionCode.PaymentOrderUnknown } => NoticeVerdict.OrderUnknown,
            _ => NoticeVerdict.TryAgain,
        };
    }

    private static NoticeVerdict VerdictOf(PaymentFate? fate, bool toldBefore) => fate switch
    {
        PaymentFate.OtherAmount => NoticeVerdict.AmountWrong,
        PaymentFate.PaidTwice => NoticeVerdict.AlreadyConfirmed,
        null => NoticeVerdict.TryAgain,
        _ => toldBefore ? NoticeVerdict.AlreadyConfirmed : NoticeVerdict.Recorded,
    };

    /// <summary>The same word twice is the same command: it takes effect once, whatever fails in between.</summary>
    private static CommandId CommandOf(GatewayNotice notice)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{notice.Order}\n{notice.Transaction}\n{notice.Succeeded}\n{notice.Amount}"));
        return new(new Guid(BinaryPrimitives.ReadInt32LittleEndian(hash), BinaryPrimitives.ReadInt16LittleEndian(hash.AsSpan(4)), BinaryPrimitives.ReadInt16LittleEndian(hash.AsSpan(6)), hash[8..16]));
    }

    [LoggerMessage(LogLevel.Information, "Heard of the payment {Order}, transaction {Transaction}: {Verdict}")]
    private static partial void Heard(ILogger log, string order, string transaction, NoticeVerdict verdict);
}
