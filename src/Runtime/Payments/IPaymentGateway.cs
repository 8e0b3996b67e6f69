using LongAn.Workflows.Dossiers;
using NodaTime;

namespace LongAn.Runtime.Payments;

/// <summary>A way to a gateway: where a payment is made, and how what the gateway tells is read and answered.</summary>
public interface IPaymentGateway
{
    /// <summary>The page on which a payment is made.</summary>
    /// <param name="order">The payment.</param>
    /// <param name="returnTo">Where the browser comes back to; what it brings is never believed.</param>
    /// <param name="now">The present.</param>
    Uri PayPage(PaymentOrder order, Uri returnTo, Instant now);

    /// <summary>What a notice says; null when it is not signed by the gateway.</summary>
    GatewayNotice? Read(IReadOnlyDictionary<string, string> fields);

    /// <summary>What the gateway is answered, in its own words.</summary>
    object Answer(NoticeVerdict verdict);
}

/// <summary>What a gateway told, signed.</summary>
/// <param name="Order">The payment it is about.</param>
/// <param name="Succeeded">Whether money came.</param>
/// <param name="Amount">What came, in đồng; null when the notice does not say it in whole đồng.</param>
/// <param name="Transaction">The gateway's number of the transaction.</param>
public sealed record GatewayNotice(string Order, bool Succeeded, long? Amount, string Transaction);

/// <summary>What was made of a notice.</summary>
public enum NoticeVerdict
{
    /// <summary>Taken up.</summary>
    Recorded,

    /// <summary>Not signed by the gateway.</summary>
    SignatureWrong,

    /// <summary>No such payment was begun.</summary>
    OrderUnknown,

    /// <summary>Another amount than asked for; kept for a person to look at.</summary>
    AmountWrong,

    /// <summary>Told before, or paid before.</summary>
    AlreadyConfirmed,

    /// <summary>It could not be written just now: tell it again.</summary>
    TryAgain,
}
