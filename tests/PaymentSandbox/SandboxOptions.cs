namespace LongAn.PaymentSandbox;

/// <summary>What the sandbox is started with: <c>--urls</c>, and the section <c>Sandbox</c> (<c>--Sandbox:Notice=…</c>).</summary>
internal sealed record SandboxOptions
{
    /// <summary>Where what became of a payment is told.</summary>
    public Uri Notice { get; init; } = new("http://127.0.0.1:5080/api/payments/notice");

    /// <summary>Whom we know.</summary>
    public string Merchant { get; init; } = "LONGAN";

    /// <summary>What both sides sign with. The default is that of the server in Development.</summary>
    public string Secret { get; init; } = "khoa-thu-nghiem-khong-bi-mat";

    /// <summary>How often a notice that nobody answered is sent again.</summary>
    public int Retries { get; init; } = 8;

    /// <summary>How long to wait before the first repetition; each one waits twice as long as the one before.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);
}
