namespace LongAn.Runtime.Notifications;

/// <summary>Where e-mails go out (section <c>Mail</c> of the configuration). Without a host nothing is sent.</summary>
public sealed record MailOptions
{
    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    /// <summary>Whether the connection must be encrypted before anything is said: from the first byte at port 465, by STARTTLS at any other. Default true.</summary>
    public bool Tls { get; init; } = true;

    public string? UserName { get; init; }

    public string? Password { get; init; }

    public string From { get; init; } = "khong-tra-loi@longan.example";

    /// <summary>Address of the portal, for links.</summary>
    public string PortalAddress { get; init; } = "http://127.0.0.1:5080";

    public bool IsOn => Host.Length > 0;
}
