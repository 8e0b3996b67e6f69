using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using NodaTime;

namespace LongAn.Runtime.Payments;

/// <summary>
/// Speaks with the payment sandbox (<c>tests/PaymentSandbox</c>), whose requests and notices have the shape of those of Vietnamese gateways:
/// HMAC-SHA512 over the sorted, URL-encoded fields. The format stands in docs/formats/payment-gateway.md.
/// </summary>
internal sealed class SandboxGateway(PaymentOptions options) : IPaymentGateway
{
    private const string Signature = "signature";

    public Uri PayPage(PaymentOrder order, Uri returnTo, Instant now)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["version"] = "1",
            ["merchant"] = options.Merchant,
            ["order"] = order.Code,
            ["amount"] = order.Amount.ToString(CultureInfo.InvariantCulture),
            ["returnUrl"] = returnTo.ToString(),
            ["createdAt"] = Written(now),
            ["expiresAt"] = Written(order.StartedAt + PaymentOrder.Validity),
        };
        return new UriBuilder(options.Gateway!) { Query = $"{Canonical(fields)}&{Signature}={Sign(fields)}" }.Uri;
    }

    public GatewayNotice? Read(IReadOnlyDictionary<string, string> fields)
    {
        var signed = fields.GetValueOrDefault(Signature, "").ToLowerInvariant();
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(signed), Encoding.ASCII.GetBytes(Sign(fields))) || Field("merchant") != options.Merchant)
            return null;
        var amount = long.TryParse(Field("amount"), NumberStyles.None, CultureInfo.InvariantCulture, out var dong) ? dong : (long?)null;
        return new(Field("order"), Field("responseCode") == "00" && Field("transactionStatus") == "00", amount, Field("transaction"));

        string Field(string name) => fields.GetValueOrDefault(name, "");
    }

    public object Answer(NoticeVerdict verdict) => verdict switch
    {
        NoticeVerdict.Recorded => new SandboxAnswer("00", "Confirmed"),
        NoticeVerdict.OrderUnknown => new SandboxAnswer("01", "Order not found"),
        NoticeVerdict.AlreadyConfirmed => new SandboxAnswer("02", "Order already confirmed"),
        NoticeVerdict.AmountWrong => new SandboxAnswer("04", "Invalid amount"),
        NoticeVerdict.SignatureWrong => new SandboxAnswer("97", "Invalid signature"),
        NoticeVerdict.TryAgain => new SandboxAnswer("99", "Try again"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string Sign(IReadOnlyDictionary<string, string> fields) =>
        Convert.ToHexStringLower(HMACSHA512.HashData(Encoding.UTF8.GetBytes(options.Secret), Encoding.UTF8.GetBytes(Canonical(fields))));

    private static string Canonical(IReadOnlyDictionary<string, string> fields) => string.Join('&', fields
        .Where(field => field.Key != Signature)
        .OrderBy(field => field.Key, StringComparer.Ordinal)
        .Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));

    private static string Written(Instant at) => LegalZone.ToLocal(at).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
}

/// <summary>What the sandbox is answered.</summary>
internal sealed record SandboxAnswer([property: System.Text.Json.Serialization.JsonPropertyName("RspCode")] string Code, [property: System.Text.Json.Serialization.JsonPropertyName("Message")] string Message);
