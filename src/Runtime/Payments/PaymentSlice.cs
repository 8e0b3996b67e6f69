using LongAn.Runtime.Hosting;

namespace LongAn.Runtime.Payments;

/// <summary>Paying what is owed: a page of a gateway, and the gateway's word.</summary>
internal static class PaymentSlice
{
    public static void AddPayments(this WebApplicationBuilder builder)
    {
        var options = (builder.Configuration.GetSection("Payments").Get<PaymentOptions>() ?? new PaymentOptions()).Checked();
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<IStartNotice, PaymentNotice>();
        if (options.Gateway is not null)
            builder.Services.AddSingleton<IPaymentGateway, SandboxGateway>();
    }

    public static void MapPayments(this IEndpointRouteBuilder api)
    {
        GetPayments.Map(api);
        StartPayment.Map(api);
    }

    /// <summary>What a gateway sends carries its signature, no session and no token of ours: it stands outside the group of the clients' API.</summary>
    public static void MapPaymentNotices(this IEndpointRouteBuilder app) => HearGateway.Map(app);
}

/// <summary>Tells whoever starts the server where money is paid.</summary>
internal sealed class PaymentNotice(PaymentOptions options) : IStartNotice
{
    public IEnumerable<string> Lines => [$"Payments: {(options.Gateway is null ? "no gateway is configured, see docs/configuration.md" : options)}"];
}
