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
/// identity each time, tried again with growing pauses.
/// </summary>
internal sealed class MailRoom(
    IDbContextFactory<LongAnDbContext> contexts,
    JournalReader journal,
    MailComposer composer,
    MailOptions options,
    TimeProvider time,
    ILogger<MailRoom> log) : BackgroundService
{
    public const int MaxAttempts = 12;

    // What happened longer ago is no news: switching mail on does not send the past.
    private static readonly Duration Freshness = Duration.FromDays(3);
    private static readonly Duration LongestPause = Duration.FromHours(2);

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>How long to wait after a number of failed attempts: 1, 2, 4 … minutes, at most two hours.</summary>
    public static Duration PauseAfter(int attempts) => Duration.Min(Duration.FromMinutes(Math.Pow(2, attempts - 1)), LongestPause);

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
            catch (Exception e) when (e is DbUpdateException or Microsoft.Data.Sqlite.SqliteException or InvalidOperationException)
            {
                MailLog.Stumbled(log, e);
                await Task.Delay(TimeSpan.FromSeconds(10), time, stoppingToken);
            }
        }
    }

    /// <summary>Puts a mail into the queue for each event since the position, and moves the position in the same transaction.</summary>
    private async Task<JournalPosition> Gather(CancellationToken cancellation)
    {
        while (true)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            var stored = await db.Set<MailPosition>().SingleOrDefaultAsync(cancellation);
            var position = stored is null ? default : new JournalPosition(stored.Stamp, stored.Place);
            var entries = journal.After(position, 200);
            if (entries.Count == 0)
                return position;
            foreach (var entry in entries.Where(e => Notice.IsTold(e.Event) && e.Event.RecordedAt > Now - Freshness))
                db.Add(new StoredMail { DossierId = entry.DossierId.Value, Sequence = entry.Sequence, NextAttemptAt = Now });
            if (stored is null)
                db.Add(stored = new());
            (stored.Stamp, stored.Place) = (entries[^1].Position.Stamp, entries[^1].Position.Place);
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
            using var smtp = new SmtpClient();
            foreach (var mail in due)
            {
                await Send(smtp, mail, cancellation);
                await db.SaveChangesAsync(cancellation);
            }

            if (smtp.IsConnected)
                await smtp.DisconnectAsync(quit: true, cancellation);
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
        catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException or MailKit.CommandException or MailKit.ProtocolException or MailKit.ServiceNotConnectedException or AuthenticationException or SslHandshakeException or TimeoutException)
        {
            mail.NextAttemptAt = mail.Attempts < MaxAttempts ? Now + PauseAfter(mail.Attempts) : null;
            MailLog.Failed(log, mail.DossierId, mail.Sequence, mail.Attempts, e.GetType().Name);
        }
    }

    private async Task Deliver(SmtpClient smtp, MimeMessage message, CancellationToken cancellation)
    {
        if (!smtp.IsConnected)
        {
            await smtp.ConnectAsync(options.Host, options.Port, options.Tls ? SecureSocketOptions.Auto : SecureSocketOptions.None, cancellation);
            if (options.UserName is { Length: > 0 } user)
                await smtp.AuthenticateAsync(user, options.Password ?? "", cancellation);
        }

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

    [LoggerMessage(3003, LogLevel.Error, "The notices stumbled and go on shortly")]
    public static partial void Stumbled(ILogger log, Exception exception);
}
