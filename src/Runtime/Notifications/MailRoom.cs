using LongAn.Runtime.Hosting;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Readers;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using NodaTime;

namespace LongAn.Runtime.Notifications;

/// <summary>
/// Reads the journal from its own position and sends an e-mail for each event that the person is told of: at least once, with the same
/// identity each time, tried again with growing pauses. The position begins where the journal ends when mail is first switched on.
/// </summary>
/// <remarks>A fault of the way (network, server, account) is tried for ever; one of the mail itself is given up after <see cref="MaxAttempts"/>.</remarks>
internal sealed class MailRoom(
    ReaderTools tools,
    IDbContextFactory<LongAnDbContext> contexts,
    MailComposer composer,
    MailOptions options,
    ILogger<MailRoom> log) : NamedReader(tools)
{
    public const int MaxAttempts = 12;

    private const int ImplicitTlsPort = 465;
    private const int AttemptsToLongestPause = 8;

    private static readonly Duration LongestPause = Duration.FromHours(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public override string Name => "notices";

    /// <summary>Switching mail on does not send the past.</summary>
    public override ReaderStart Begins => ReaderStart.AtTheEnd;

    protected override bool IsOn => options.IsOn;

    private SecureSocketOptions Security => !options.Tls
        ? SecureSocketOptions.None
        : options.Port == ImplicitTlsPort ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;

    /// <summary>How long to wait after a number of failed attempts: 1, 2, 4 … minutes, at most two hours.</summary>
    public static Duration PauseAfter(int attempts) =>
        attempts >= AttemptsToLongestPause ? LongestPause : Duration.FromMinutes(Math.Pow(2, attempts - 1));

    /// <exception cref="StartRefused">The sender's address is none.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.IsOn && (!MailboxAddress.TryParse(options.From, out var from) || !from.Address.Contains('@', StringComparison.Ordinal)))
            throw new StartRefused($"Expected an address such as khong-tra-loi@noi.vn in Mail:From, but found '{options.From}'; correct the configuration.");
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Puts a mail into the queue for each event that the person is told of.</summary>
    protected override Task Take(JournalEntry entry, LongAnDbContext db, CancellationToken cancellation)
    {
        if (Notice.IsTold(entry.Event))
            db.Add(new StoredMail { DossierId = entry.DossierId.Value, Sequence = entry.Sequence, NextAttemptAt = Now });
        return Task.CompletedTask;
    }

    /// <summary>Sends what is due; gives the moment at which more will be.</summary>
    protected override async Task<Instant?> Work(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = Now;
        var due = await db.Set<StoredMail>().Where(m => m.NextAttemptAt != null && m.NextAttemptAt <= now).OrderBy(m => m.NextAttemptAt).Take(100).ToListAsync(cancellation);
        if (due.Count > 0)
        {
            // Without a farewell: a server that answers none must not undo what was sent.
            using var smtp = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
            foreach (var mail in due)
            {
                await Send(smtp, mail, cancellation);
                // What was sent is noted even when the server stops meanwhile.
                await db.SaveChangesAsync(CancellationToken.None);
            }
        }

        return await db.Set<StoredMail>().Where(m => m.NextAttemptAt != null).MinAsync(m => m.NextAttemptAt, cancellation);
    }

    private async Task Send(SmtpClient smtp, StoredMail mail, CancellationToken cancellation)
    {
        mail.Attempts++;
        try
        {
            if (await composer.Compose(mail.DossierId, mail.Sequence) is { } message)
            {
                await Deliver(smtp, message, cancellation);
                mail.SentAt = Now;
                MailLog.Sent(log, mail.DossierId, mail.Sequence);
            }

            mail.NextAttemptAt = null;
        }
#pragma warning disable CA1031 // one mail must not keep the others from their way
        catch (Exception e) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            mail.NextAttemptAt = mail.Attempts >= MaxAttempts && IsOfTheMail(e) ? null : Now + PauseAfter(mail.Attempts);
            MailLog.Failed(log, mail.DossierId, mail.Sequence, mail.Attempts, e.GetType().Name);
        }
    }

    /// <summary>Whether another attempt with a better connection, server or account would fail as well.</summary>
    private static bool IsOfTheMail(Exception e) => e switch
    {
        SmtpCommandException refused => (int)refused.StatusCode >= 500 && refused.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted,
        IOException or System.Net.Sockets.SocketException or MailKit.CommandException or MailKit.ProtocolException or MailKit.ServiceNotConnectedException
            or MailKit.ServiceNotAuthenticatedException or AuthenticationException or SslHandshakeException or TimeoutException or NotSupportedException
            or OperationCanceledException or System.Data.Common.DbException => false,
        _ => true,
    };

    private async Task Deliver(SmtpClient smtp, MimeMessage message, CancellationToken cancellation)
    {
        if (!smtp.IsConnected)
            await smtp.ConnectAsync(options.Host, options.Port, Security, cancellation);
        if (!smtp.IsAuthenticated && options.UserName is { Length: > 0 } user)
            await smtp.AuthenticateAsync(user, options.Password ?? "", cancellation);

        await smtp.SendAsync(message, cancellation);
    }
}

internal static partial class MailLog
{
    [LoggerMessage(3001, LogLevel.Information, "Sent the notice of event {Sequence} of dossier {Dossier}")]
    public static partial void Sent(ILogger log, Guid dossier, long sequence);

    [LoggerMessage(3002, LogLevel.Warning, "The notice of event {Sequence} of dossier {Dossier} was not sent at attempt {Attempt}: {Reason}")]
    public static partial void Failed(ILogger log, Guid dossier, long sequence, int attempt, string reason);
}
