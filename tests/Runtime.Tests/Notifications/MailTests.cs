using LongAn.Runtime.Notifications;
using LongAn.Runtime.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

namespace LongAn.Runtime.Tests.Notifications;

/// <summary>What the person is told by e-mail, taken by a real SMTP server.</summary>
public sealed class MailTests : IAsyncLifetime
{
    private SmtpServer? _smtp;
    private ApiHost? _host;

    private SmtpServer Smtp => _smtp!;

    private ApiHost Host => _host!;

    public async ValueTask InitializeAsync()
    {
        _smtp = await SmtpServer.Start();
        _host = new(builder => builder.Services.Replace(ServiceDescriptor.Singleton(new MailOptions { Host = "127.0.0.1", Port = _smtp.Port, Tls = false, From = "khong-tra-loi@longan.example" })));
        await _host.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Smtp.DisposeAsync();
    }

    [Fact]
    public async Task The_person_is_told_of_receipt_with_the_due_date_and_of_the_result()
    {
        var copy = await Case.FiledForACopy(Host);
        var code = await copy.Received();
        var received = await Smtp.Next();
        Assert.Equal("congdan@longan.example", Assert.Single(received.To.Mailboxes).Address);
        Assert.Equal($"[{code}] Hồ sơ đã được tiếp nhận", received.Subject);
        Assert.Contains("17:00 ngày 23/11/2026", received.TextBody, StringComparison.Ordinal);
        Assert.StartsWith(copy.Id + ".", received.MessageId, StringComparison.Ordinal);

        await copy.Settled();
        Assert.Contains("đã có kết quả", (await Smtp.Next()).Subject, StringComparison.Ordinal);
        Assert.Contains("Đã trả kết quả", (await Smtp.Next()).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_defect_and_the_reason_of_a_refusal_are_told()
    {
        var copy = await Case.FiledForACopy(Host);
        (await copy.When("tiepnhan", "intake", "supplement", new { defects = new[] { new { description = "Ảnh mờ" }, new { description = "Thiếu số hiệu văn bằng" } } })).Given();
        var asked = await Smtp.Next();
        Assert.Contains("- Ảnh mờ", asked.TextBody, StringComparison.Ordinal);
        Assert.Contains("- Thiếu số hiệu văn bằng", asked.TextBody, StringComparison.Ordinal);

        (await copy.When("congdan", "supplement", "supplemented")).Given();
        (await copy.When("tiepnhan", "intake", "refuse", new { reason = "Không đúng cơ quan" })).Given();
        Assert.Contains("Lý do: Không đúng cơ quan", (await Smtp.Next()).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_was_not_taken_is_sent_again_with_the_same_identity()
    {
        await Smtp.Tell(refuse: true);
        var copy = await Case.FiledForACopy(Host);
        await copy.Received();
        await Until(mail => mail.Attempts == 1);
        await Smtp.Tell(refuse: false);
        Host.Clock.Advance(MailRoom.PauseAfter(1).ToTimeSpan());
        var sent = await Smtp.Next();
        Assert.StartsWith(copy.Id + ".", sent.MessageId, StringComparison.Ordinal);
        await Until(mail => mail is { Attempts: 2, SentAt: not null, NextAttemptAt: null });
    }

    private Task Until(Func<StoredMail, bool> expected) => MailQueue.Until(Host, expected);
}
