using LongAn.Runtime.Hosting;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Notifications;
using LongAn.Runtime.Readers;
using LongAn.Runtime.Tests.Http;
using LongAn.Runtime.Tests.Stores;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace LongAn.Runtime.Tests.Notifications;

/// <summary>When mail is switched on, and what happens when it does not go out. The server itself sends none.</summary>
public sealed class MailRoomTests : IAsyncLifetime
{
    private readonly ApiHost _host = new();
    private SmtpServer? _smtp;
    private MailRoom? _room;

    private Instant Now => Instant.FromDateTimeOffset(_host.Clock.GetUtcNow());

    private MailOptions Plain => new() { Host = "127.0.0.1", Port = _smtp!.Port, Tls = false };

    public async ValueTask InitializeAsync()
    {
        _smtp = await SmtpServer.Start();
        await _host.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_room is not null)
            await _room.StopAsync(CancellationToken.None);
        _room?.Dispose();
        await _host.DisposeAsync();
        await _smtp!.DisposeAsync();
    }

    [Fact]
    public async Task A_mail_that_cannot_be_written_is_given_up_and_does_not_keep_the_others()
    {
        await Switch(Plain);
        var copy = await Case.FiledForACopy(_host);
        await MailQueue.Put(_host, new() { DossierId = Guid.Parse(copy.Id), Sequence = 1, Attempts = MailRoom.MaxAttempts - 1, NextAttemptAt = Now });
        var code = await copy.Received();
        Assert.Contains(code, (await _smtp!.Next()).Subject, StringComparison.Ordinal);
        await MailQueue.Until(_host, mail => mail is { Sequence: 1, Attempts: MailRoom.MaxAttempts, SentAt: null, NextAttemptAt: null } && mail.DossierId == Guid.Parse(copy.Id));
    }

    [Fact]
    public async Task Switching_mail_on_does_not_send_the_past()
    {
        var before = await Case.FiledForACopy(_host);
        await before.Received();
        await Switch(Plain);
        var after = await Case.FiledForACopy(_host);
        var code = await after.Received();
        Assert.Contains(code, (await _smtp!.Next()).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_said_in_the_clear_where_encryption_is_demanded_and_a_fault_of_the_way_is_never_given_up()
    {
        await Switch(Plain with { Tls = true });
        var copy = await Case.FiledForACopy(_host);
        await copy.Received();
        await MailQueue.Until(_host, mail => mail is { Attempts: 1, SentAt: null, NextAttemptAt: not null });
        for (var attempts = 1; attempts <= MailRoom.MaxAttempts; attempts++)
        {
            _host.Clock.Advance(MailRoom.PauseAfter(attempts).ToTimeSpan());
            await MailQueue.Until(_host, mail => mail.Attempts == attempts + 1 && mail.SentAt is null && mail.NextAttemptAt == Now + MailRoom.PauseAfter(attempts + 1));
        }
    }

    [Fact]
    public async Task An_event_that_cannot_be_read_is_said_and_does_not_keep_the_others()
    {
        await Switch(Plain);
        await _room!.StopAsync(TestContext.Current.CancellationToken);
        var broken = await Case.FiledForACopy(_host);
        await using (var connection = _host.Services.GetRequiredService<JournalConnections>().Open())
        await using (var change = connection.Sql($"""UPDATE "events" SET "Body" = {TestDatabase.OpenBrace} WHERE "DossierId" = @id AND "Sequence" = 2""", ("@id", Guid.Parse(broken.Id))))
            Assert.Equal(1, await change.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));

        await Switch(Plain);
        var other = await Case.FiledForACopy(_host);
        var code = await other.Received();
        Assert.Contains(code, (await _smtp!.Next()).Subject, StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(await _host.Services.GetRequiredService<ReaderProgress>().All(TestContext.Current.CancellationToken), standing => standing.Name == "notices").PassedOver);
        using var client = new HttpClient { BaseAddress = _host.Address };
        Assert.Equal("Degraded: readers", await client.GetStringAsync("/health/ready", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("")]
    [InlineData("không phải địa chỉ")]
    [InlineData("longan")]
    public async Task A_sender_that_is_no_address_is_told_at_the_start(string from)
    {
        var refused = await Assert.ThrowsAsync<StartRefused>(() => Switch(Plain with { From = from }));
        Assert.Contains("Mail:From", refused.Message, StringComparison.Ordinal);
    }

    private Task Switch(MailOptions options)
    {
        _room = ActivatorUtilities.CreateInstance<MailRoom>(_host.Services, options);
        return _room.StartAsync(TestContext.Current.CancellationToken);
    }
}
