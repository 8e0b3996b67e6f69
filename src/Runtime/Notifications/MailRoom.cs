using LongAn.Runtime.Hosting;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Persistence;
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
    IDbContextFactory<LongAnDbContext> contexts,
    JournalReader journal,
    MailComposer composer,
    MailOptions options,
    TimeProvider time,
    ILogger<MailRoom> log) : BackgroundService
{
    public const int MaxAttempts = 12;

    private const int ImplicitTlsPort = 465;
    private const int AttemptsToLongestPause = 8;

    private static readonly Duration LongestPause = Duration.FromHours(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private SecureSocketOptions Security => !options.Tls
        ? SecureSocketOptions.None
        : options.Port == ImplicitTlsPort ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>How long to wait after a number of failed attempts: 1, 2, 4 … minutes, at most two hours.</summary>
    public static Duration PauseAfter(int attempts) =>
        attempts >= AttemptsToLongestPause ? LongestPause : Duration.FromMinutes(Math.Pow(2, attempts - 1));

    /// <exception cref="StartRefused">The sender's address is none.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.IsOn)
        {
            if (!MailboxAddress.TryParse(options.From, out var from) || !from.Address.Contains('@', StringComparison.Ordinal))
                throw new StartRefused($"Expected an address such as khong-tra-loi@noi.vn in Mail:From, but found '{options.From}'; correct the configuration.");
            await Begin(cancellationToken);
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.IsOn)
            return;
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var position = await Gather(stoppingToken);
                var next = await SendDue(stoppingToken);
                await Rest(position, next, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // notices go on whatever happened, and never take the server down
            catch (Exception e)
#pragma warning restore CA1031
            {
                MailLog.Stumbled(log, e.GetType().Name);
                await Task.Delay(TimeSpan.FromSeconds(10), time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Switching mail on does not send the past.</summary>
    private async Task Begin(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Set<MailPosition>().AnyAsync(cancellation))
            return;
        var end = journal.End();
        db.Add(new MailPosition { Stamp = end.Stamp, Place = end.Place });
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Puts a mail into the queue for each event since the position, and moves the position in the same transaction.</summary>
    private async Task<JournalPosition> Gather(CancellationToken cancellation)
    {
        while (true)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            var stored = await db.Set<MailPosition>().SingleAsync(cancellation);
            var position = new JournalPosition(stored.Stamp, stored.Place);
            var page = journal.After(position, 200);
            if (page.IsEmpty)
                return position;
            foreach (var unreadable in page.Unreadable)
            {
                MailLog.Unreadable(log, unreadable.DossierId.Value, unreadable.Sequence, unreadable.Reason);
                db.Add(StoredMail.OfUnreadable(unreadable.DossierId.Value, unreadable.Sequence));
            }

            foreach (var entry in page.Entries.Where(e => Notice.IsTold(e.Event)))
                db.Add(new StoredMail { DossierId = entry.DossierId.Value, Sequence = entry.Sequence, NextAttemptAt = Now });
            (stored.Stamp, stored.Place) = (page.End.Stamp, page.End.Place);
            await db.SaveChangesAsync(cancellation);
        }
    }

    /// <summary>Sends what is due; gives the moment at which more will be.</summary>
    private async Task<Instant?> SendDue(CancellationToken cancellation)
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

    private async Task Rest(JournalPosition position, Instant? next, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var more = journal.WaitForMore(position, either.Token);
        var pause = next is { } at ? Duration.Max(at - Now, Duration.Zero).ToTimeSpan() : Timeout.InfiniteTimeSpan;
        await Task.WhenAny(more, Task.Delay(pause, time, either.Token));
        await either.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }
}

internal static partial class MailLog
{
    [LoggerMessage(3001, LogLevel.Information, "Sent the notice of event {Sequence} of dossier {Dossier}")]
    public static partial void Sent(ILogger log, Guid dossier, long sequence);

    [LoggerMessage(3002, LogLevel.Warning, "The notice of event {Sequence} of dossier {Dossier} was not sent at attempt {Attempt}: {Reason}")]
    public static partial void Failed(ILogger log, Guid dossier, long sequence, int attempt, string reason);

    [LoggerMessage(3004, LogLevel.Error, "Event {Sequence} of dossier {Dossier} cannot be read ({Reason}): whether a notice is due is not known; run verify")]
    public static partial void Unreadable(ILogger log, Guid dossier, long sequence, string reason);

    [LoggerMessage(3003, LogLevel.Error, "The notices stumbled and go on shortly: {Reason}")]
    public static partial void Stumbled(ILogger log, string reason);
}
