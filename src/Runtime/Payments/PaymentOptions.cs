using LongAn.Runtime.Hosting;

namespace LongAn.Runtime.Payments;

/// <summary>Where money is paid (section <c>Payments</c> of the configuration). Without a gateway nothing can be paid on the network, and the portal says so.</summary>
public sealed record PaymentOptions
{
    public const int ShortestSecret = 16;

    /// <summary>Address of the gateway's pay page; none without a gateway.</summary>
    public Uri? Gateway { get; init; }

    /// <summary>Who we are to the gateway.</summary>
    public string Merchant { get; init; } = "LONGAN";

    /// <summary>What requests and notices are signed with; never logged.</summary>
    public string Secret { get; init; } = "";

    /// <summary>Address of the portal to which a person comes back; by default that under which the person asked.</summary>
    public Uri? Portal { get; init; }

    /// <summary>Shows no secret: options are printed in logs.</summary>
    public override string ToString() => Gateway is null ? "no gateway" : $"{Merchant} at {Gateway.GetLeftPart(UriPartial.Path)}";

    internal PaymentOptions Checked()
    {
        if (Gateway is not null && (!Gateway.IsAbsoluteUri || Gateway.Scheme is not ("http" or "https")))
            throw new StartRefused($"Expected Payments:Gateway to be the address of a pay page, but found {Gateway}; give one with http or https, or none.");
        if (Gateway is not null && Secret.Length < ShortestSecret)
            throw new StartRefused($"Expected Payments:Secret of at least {ShortestSecret} characters beside Payments:Gateway, but it has {Secret.Length}; give the secret that was agreed with the gateway.");
        return this;
    }
}
