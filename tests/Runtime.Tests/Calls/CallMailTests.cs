using LongAn.Runtime.Notifications;
using LongAn.Runtime.Tests.Http;
using LongAn.Runtime.Tests.Notifications;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

namespace LongAn.Runtime.Tests.Calls;

/// <summary>What the person is told of a dossier that a procedure filed, taken by a real SMTP server.</summary>
public sealed class CallMailTests : IAsyncLifetime
{
    private SmtpServer? _smtp;
    private CallHost? _host;

    public async ValueTask InitializeAsync()
    {
        _smtp = await SmtpServer.Start();
        _host = new(builder => builder.Services.Replace(ServiceDescriptor.Singleton(new MailOptions { Host = "127.0.0.1", Port = _smtp.Port, Tls = false })));
        await _host.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _host!.DisposeAsync();
        await _smtp!.DisposeAsync();
    }

    [Fact]
    public async Task Receipt_and_result_are_told_once_of_the_dossier_that_the_person_filed()
    {
        var caller = await _host!.Calling();
        await Tells(caller, "đã được tiếp nhận");
        var called = await _host.Called(caller);
        (await called.When("tiepnhan-noikhac", "intake", "accept")).Given();
        await CallHost.Appraise(called, "chuyenvien-noikhac");
        (await called.When("lanhdao-noikhac", "sign", "approve")).Given();
        (await called.When("vanthu-noikhac", "issue", "issue", new { data = new { number = "77/BS", @sealed = true } })).Given();
        await CallHost.Until(caller, "lanhdao", dossier => CallHost.IsOpen(dossier, "sign"));
        // Looked at, but not sent: receipt, result and return of the called dossier are told of the one above it.
        await Quiet(called);
        (await caller.When("lanhdao", "sign", "approve")).Given();
        (await caller.When("vanthu", "issue", "issue", new { data = new { number = "12/BS", @sealed = true } })).Given();
        await Tells(caller, "đã có kết quả");
        await Tells(caller, "Đã trả kết quả");
    }

    [Fact]
    public async Task What_the_person_must_do_is_told_of_the_called_dossier_itself_and_its_refusal_is_not()
    {
        var caller = await _host!.Calling();
        await Tells(caller, "đã được tiếp nhận");
        var called = await _host.Called(caller);
        (await called.When("tiepnhan-noikhac", "intake", "supplement", new { defects = new[] { new { description = "Ảnh mờ" } } })).Given();
        await Tells(called, "cần được bổ sung");
        (await called.When("congdan", "supplement", "supplemented")).Given();
        (await called.When("tiepnhan-noikhac", "intake", "refuse", new { reason = "Không giữ sổ gốc này" })).Given();
        await Quiet(called);
        await CallHost.Until(caller, "chuyenvien", dossier => CallHost.IsOpen(dossier, "appraise"));
        (await caller.When("chuyenvien", "appraise", "notEligible", new { reason = "Nơi giữ sổ gốc đã từ chối" })).Given();
        (await caller.When("lanhdao", "signRefusal", "refuse", new { reason = "Nơi giữ sổ gốc đã từ chối" })).Given();
        await Tells(caller, "bị từ chối");
    }

    /// <summary>The next mail is about this dossier and says this.</summary>
    private async Task Tells(Case dossier, string subject)
    {
        var mail = await _smtp!.Next();
        Assert.Contains(subject, mail.Subject, StringComparison.Ordinal);
        Assert.StartsWith(dossier.Id + ".", mail.MessageId, StringComparison.Ordinal);
    }

    /// <summary>Waits until an event of the dossier was looked at and is not to be sent.</summary>
    private Task Quiet(Case dossier) =>
        MailQueue.Until(_host!.Api, mail => mail.DossierId == Guid.Parse(dossier.Id) && mail is { Attempts: 1, SentAt: null, NextAttemptAt: null });
}
