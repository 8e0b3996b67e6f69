using System.Net;
using LongAn.Harness;
using LongAn.Runtime.Tests.Http;
using Xunit;

namespace LongAn.Runtime.Tests.Messages;

/// <summary>Messages reach the dossier that waits for them, over HTTP.</summary>
[Collection(WaitingTests.Name)]
public sealed class MessageTests(WaitingHost host)
{
    private static readonly object Opinion = new { letter = "15/CT-TH", agreed = true };

    [Fact]
    public async Task A_system_delivers_by_what_the_message_bears_and_the_dossier_goes_on()
    {
        var (dossier, correlation) = await host.Waiting();
        var sent = (await host.Send("thue", "messages", new { commandId = Case.NewId(), message = WaitingProcedure.Message, correlation, data = Opinion })).Given();
        Assert.Equal(dossier.Id, sent["dossierId"]!.GetValue<string>());
        Assert.Empty((await dossier.SeenBy("tiepnhan"))["awaited"]!.AsArray());
        Assert.Null(host.Difference());
        (await host.Send("thue", "messages", new { commandId = Case.NewId(), message = WaitingProcedure.Message, correlation, data = Opinion })).Refused(HttpStatusCode.Conflict, "messageNotAwaited");
    }

    [Fact]
    public async Task An_officer_sees_what_is_awaited_with_its_form_and_records_that_it_has_come()
    {
        var (dossier, correlation) = await host.Waiting();
        var awaited = Assert.Single((await dossier.SeenBy("vanthu"))["awaited"]!.AsArray())!;
        Assert.Equal(("Chờ ý kiến cơ quan thuế", WaitingProcedure.Message, correlation), (awaited["name"]!["vi"]!.GetValue<string>(), awaited["message"]!.GetValue<string>(), awaited["correlation"]!.GetValue<string>()));
        Assert.NotNull(awaited["form"]!["schema"]!["properties"]!["letter"]);
        Assert.Empty((await dossier.SeenBy("congdan"))["awaited"]!.AsArray());
        Assert.Empty((await dossier.SeenBy("chuyenvien"))["awaited"]!.AsArray());
        var code = (await dossier.SeenBy("vanthu"))["code"]!.GetValue<string>();
        (await host.Send("vanthu", "messages", new { commandId = Case.NewId(), message = WaitingProcedure.Message, dossier = code, correlation, data = Opinion })).Given();
        Assert.Contains("subscription.met", await host.Journal(dossier));
    }

    [Fact]
    public async Task What_is_not_as_the_form_says_is_refused_field_by_field_and_nothing_is_lost()
    {
        var (dossier, correlation) = await host.Waiting();
        var before = (await host.Journal(dossier)).Count;
        var refused = (await host.Send("thue", "messages", new { commandId = Case.NewId(), message = WaitingProcedure.Message, correlation, data = new { agreed = "yes", other = 1 } })).Refused(HttpStatusCode.UnprocessableEntity, "dataInvalid");
        Assert.Equal(["/agreed", "/letter", "/other"], refused["findings"]!.AsArray().Select(f => f!["path"]!.GetValue<string>()).Order());
        Assert.Equal(before, (await host.Journal(dossier)).Count);
        (await host.Send("thue", "messages", new { commandId = Case.NewId(), message = WaitingProcedure.Message, correlation, data = Opinion })).Given();
    }

    [Fact]
    public async Task An_unknown_name_another_value_and_a_message_without_a_name_are_told_apart()
    {
        var (dossier, correlation) = await host.Waiting();
        var unknown = (await host.Send("thue", "messages", new { commandId = Case.NewId(), message = "khong-co", dossier = dossier.Id })).Refused(HttpStatusCode.UnprocessableEntity, "messageUnknown");
        Assert.Contains(WaitingProcedure.Message, unknown["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        (await host.Send("thue", "messages", new { commandId = Case.NewId(), message = WaitingProcedure.Message, dossier = dossier.Id, correlation = "khac" })).Refused(HttpStatusCode.Conflict, "messageNotAwaited");
        (await host.Send("thue", "messages", new { commandId = Case.NewId(), message = WaitingProcedure.Message, correlation = correlation + "0" })).Refused(HttpStatusCode.Conflict, "messageNotAwaited");
        (await host.Send("thue", "messages", new { commandId = Case.NewId(), message = " " })).Refused(HttpStatusCode.UnprocessableEntity, "requestInvalid");
        (await host.Send("thue", "messages", new { commandId = Case.NewId(), message = WaitingProcedure.Message, dossier = Case.NewId() })).Refused(HttpStatusCode.NotFound, "dossierNotFound");
    }

    [Fact]
    public async Task Where_several_wait_for_the_same_the_dossier_must_be_named()
    {
        var (first, correlation) = await host.Waiting();
        var (second, _) = await host.Waiting(correlation);
        var body = new { commandId = Case.NewId(), message = WaitingProcedure.Message, correlation, data = Opinion };
        (await host.Send("thue", "messages", body)).Refused(HttpStatusCode.Conflict, "messageAmbiguous");
        (await host.Send("thue", "messages", new { commandId = Case.NewId(), message = WaitingProcedure.Message, dossier = first.Id, correlation, data = Opinion })).Given();
        Assert.Equal(second.Id, (await host.Send("thue", "messages", body)).Given()["dossierId"]!.GetValue<string>());
        var (third, _) = await host.Waiting(correlation);
        Assert.Equal(second.Id, (await host.Send("thue", "messages", body)).Given()["dossierId"]!.GetValue<string>());
        Assert.Single((await third.SeenBy("vanthu"))["awaited"]!.AsArray());
    }

    [Fact]
    public async Task Fifty_sends_of_the_same_message_at_once_are_one_and_are_answered_alike()
    {
        var (dossier, correlation) = await host.Waiting();
        var body = new { commandId = Case.NewId(), message = WaitingProcedure.Message, correlation, data = Opinion };
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => host.Send("thue", "messages", body)));
        Assert.Single(answers.Select(answer => answer.Given().ToJsonString()).Distinct());
        Assert.Single(await host.Journal(dossier), type => type == "subscription.met");
        (await host.Send("thue", "messages", new { body.commandId, body.message, correlation, data = new { letter = "khác" } })).Refused(HttpStatusCode.Conflict, "commandReused");
        Assert.Null(host.Difference());
    }

    [Fact]
    public async Task Neither_citizens_nor_other_agencies_deliver_and_a_system_sees_nothing()
    {
        var (dossier, correlation) = await host.Waiting();
        var body = new { commandId = Case.NewId(), message = WaitingProcedure.Message, correlation, data = Opinion };
        foreach (var who in (string[])["congdan", "chuyenvien", "lanhdao"])
            Assert.Equal(HttpStatusCode.NotFound, (await host.Send(who, "messages", body)).Status);
        (await host.Send("thue-noikhac", "messages", body)).Refused(HttpStatusCode.Conflict, "messageNotAwaited");
        (await host.Send("thue-noikhac", "messages", new { body.commandId, body.message, dossier = dossier.Id, correlation, data = Opinion })).Refused(HttpStatusCode.NotFound, "dossierNotFound");
        var system = await host.Api.Signed("thue");
        Assert.Equal(HttpStatusCode.NotFound, (await system.Get($"dossiers/{dossier.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await system.Get("work-items")).Status);
    }

    [Fact]
    public async Task A_signal_reaches_everyone_who_waits_once()
    {
        var dossiers = new List<Case>();
        for (var i = 0; i < 3; i++)
        {
            var (dossier, correlation) = await host.Waiting();
            dossiers.Add(dossier);
            if (i < 2)
                (await host.Send("thue", "messages", new { commandId = Case.NewId(), message = WaitingProcedure.Message, correlation, data = Opinion })).Given();
        }

        (await host.Send("thue", "signals", new { commandId = Case.NewId(), signal = WaitingProcedure.Signal, data = new { surprise = 1 } })).Given();
        Assert.DoesNotContain("sign", (await dossiers[0].SeenBy("lanhdao"))["todo"]!.AsArray().Select(t => t!["elementId"]!.GetValue<string>()));
        var body = new { commandId = Case.NewId(), signal = WaitingProcedure.Signal };
        var sent = (await host.Send("thue", "signals", body)).Given();
        Assert.Null(sent["next"]);
        Assert.Empty(sent["refused"]!.AsArray());
        var reached = sent["reached"]!.AsArray().Select(id => id!.GetValue<string>()).ToList();
        Assert.Subset(reached.ToHashSet(), dossiers.Take(2).Select(d => d.Id).ToHashSet());
        Assert.DoesNotContain(dossiers[2].Id, reached);
        Assert.Empty((await host.Send("thue", "signals", body)).Given()["reached"]!.AsArray());
        (await dossiers[0].When("lanhdao", "sign", "approve")).Given();
        Assert.Equal(HttpStatusCode.NotFound, (await host.Send("vanthu", "signals", body)).Status);
        Assert.Empty((await host.Send("thue-noikhac", "signals", body)).Given()["reached"]!.AsArray());
        Assert.Null(host.Difference());
    }
}
