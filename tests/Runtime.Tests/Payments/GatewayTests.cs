using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LongAn.Harness;
using Xunit;

namespace LongAn.Runtime.Tests.Payments;

/// <summary>The server and the sandbox as two processes: what the browser brings is never believed, what the gateway tells is heard once.</summary>
public sealed class GatewayTests(PaymentSite site) : IClassFixture<PaymentSite>
{
    [Fact]
    public async Task A_payment_that_the_gateway_confirms_ends_the_waiting()
    {
        var (dossier, page) = await Begun();
        Assert.Equal("waiting", await State(dossier));
        await site.Sandbox.Press(page, "ok");
        Assert.Equal("met", await State(dossier));
        Assert.Equal(["received"], await Fates(dossier));
        Assert.Equal((4, "update"), await Standing(dossier));
        Assert.Equal("00 Confirmed", Assert.Single(await Notices(page)).Answer);
    }

    [Fact]
    public async Task The_return_of_the_browser_alone_changes_nothing()
    {
        var (dossier, page) = await Begun();
        var back = await site.Sandbox.Press(page, "held");
        Assert.Contains("responseCode=00", back.Query, StringComparison.Ordinal);
        using (var browser = new HttpClient())
            Assert.True((await browser.GetAsync(back, TestContext.Current.CancellationToken)).StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound);
        Assert.Equal("waiting", await State(dossier));

        await site.Sandbox.Send(Assert.Single(await Notices(page)));
        Assert.Equal("met", await State(dossier));
    }

    [Fact]
    public async Task A_payment_that_failed_leaves_what_is_owed_and_may_be_begun_anew()
    {
        var (dossier, page) = await Begun();
        await site.Sandbox.Press(page, "fail");
        Assert.Equal("owed", await State(dossier));
        Assert.Equal(["failed"], await Fates(dossier));
        var again = await dossier.StartPayment(site.Citizen);
        Assert.NotEqual(OrderOf(page), OrderOf(again));
        await site.Sandbox.Press(again, "ok");
        Assert.Equal("met", await State(dossier));
    }

    [Fact]
    public async Task Of_two_payments_the_second_is_kept_for_a_person_to_look_at()
    {
        var (dossier, page) = await Begun();
        await site.Sandbox.Press(page, "twice");
        Assert.Equal(["received", "paidTwice"], await Fates(dossier));
        Assert.Equal(["00 Confirmed", "02 Order already confirmed"], (await Notices(page)).Select(notice => notice.Answer));
    }

    [Fact]
    public async Task Another_amount_meets_nothing()
    {
        var (dossier, page) = await Begun();
        await site.Sandbox.Press(page, "wrong-amount");
        Assert.Equal("owed", await State(dossier));
        Assert.Equal(["otherAmount"], await Fates(dossier));
        Assert.Equal("04 Invalid amount", Assert.Single(await Notices(page)).Answer);
    }

    [Fact]
    public async Task A_notice_with_another_signature_is_not_heard()
    {
        var (dossier, page) = await Begun();
        await site.Sandbox.Press(page, "bad-signature");
        Assert.Equal("waiting", await State(dossier));
        Assert.Empty(await Fates(dossier));
        Assert.Equal("97 Invalid signature", Assert.Single(await Notices(page)).Answer);
    }

    [Fact]
    public async Task The_same_notice_again_changes_nothing()
    {
        var (dossier, page) = await Begun();
        await site.Sandbox.Press(page, "ok");
        var before = await Events(dossier);
        await site.Sandbox.Send(Assert.Single(await Notices(page)));
        Assert.Equal("02 Order already confirmed", Assert.Single(await Notices(page)).Answer);
        Assert.Equal(before, await Events(dossier));
    }

    [Fact]
    public async Task Money_that_comes_after_the_withdrawal_is_kept()
    {
        var (dossier, page) = await Begun();
        await site.Sandbox.Press(page, "held");
        await site.Citizen.Post($"/api/dossiers/{dossier.DossierId}/withdrawal", new JsonObject { ["commandId"] = Guid.CreateVersion7(), ["reason"] = "Không còn nhu cầu" });
        await site.Sandbox.Send(Assert.Single(await Notices(page)));
        Assert.Equal(["tooLate"], await Fates(dossier));
        Assert.Equal(7, (await Standing(dossier)).Status);
        Assert.Equal("00 Confirmed", Assert.Single(await Notices(page)).Answer);
    }

    [Theory]
    [InlineData("H39.13-261123-9999.1")]
    [InlineData("khong-co")]
    [InlineData("")]
    public async Task A_payment_nobody_began_is_not_known(string order) => Assert.Equal("01", await Tell(order, SandboxProcess.Secret));

    [Fact]
    public async Task A_payment_of_a_known_dossier_that_was_never_begun_is_not_known()
    {
        var (_, page) = await Begun();
        Assert.Equal("01", await Tell(OrderOf(page).Split('.')[0] + "." + OrderOf(page).Split('.')[1] + ".77", SandboxProcess.Secret));
    }

    [Fact]
    public async Task The_signature_is_looked_at_before_the_payment() => Assert.Equal("97", await Tell("khong-co", "mot khoa khac"));

    [Fact]
    public async Task Many_notices_at_once_are_one_payment()
    {
        var (dossier, page) = await Begun();
        await site.Sandbox.Press(page, "held");
        var notice = Assert.Single(await Notices(page));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => site.Sandbox.Send(notice)));
        Assert.Equal(["received"], await Fates(dossier));
    }

    [Fact]
    public async Task A_stranger_can_neither_see_nor_begin_a_payment()
    {
        var (dossier, _) = await Begun();
        using var stranger = await Person.SignedIn(site.Server.Address, "congdan2");
        Assert.Equal(HttpStatusCode.NotFound, (await Assert.ThrowsAsync<ApiException>(() => dossier.Payments(stranger))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Assert.ThrowsAsync<ApiException>(() => dossier.StartPayment(stranger))).Status);
    }

    [Fact]
    public async Task A_request_that_was_changed_on_its_way_is_not_shown()
    {
        var (_, page) = await Begun();
        using var browser = new HttpClient();
        var answer = await browser.GetAsync(new Uri(page.ToString().Replace("amount=1300000", "amount=1000", StringComparison.Ordinal)), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_notice_nobody_answers_is_told_again_until_the_server_is_back()
    {
        var (dossier, page) = await Begun();
        await site.Server.Kill();
        await site.Sandbox.Press(page, "ok");
        await site.Server.Start();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (Assert.Single(await Notices(page)).Answer != "00 Confirmed")
            await Task.Delay(100, limit.Token);
        Assert.True(Assert.Single(await Notices(page)).Sent > 1);
        Assert.Equal("met", await State(dossier));
        Assert.DoesNotContain(SandboxProcess.Secret, site.Server.Output, StringComparison.Ordinal);
    }

    private async Task<(LandJourney Dossier, Uri PayPage)> Begun()
    {
        var journey = await site.Owing();
        return (journey, await journey.StartPayment(site.Citizen));
    }

    private Task<IReadOnlyList<SentNotice>> Notices(Uri page) => site.Sandbox.Notices(OrderOf(page));

    private static string OrderOf(Uri page) => System.Web.HttpUtility.ParseQueryString(page.Query)["order"]!;

    private async Task<string> State(LandJourney dossier) => (await dossier.Payments(site.Citizen))["state"]!.GetValue<string>();

    private async Task<IEnumerable<string>> Fates(LandJourney dossier) =>
        (await dossier.Payments(site.Citizen))["payments"]!.AsArray().Select(payment => payment!["fate"]!.GetValue<string>());

    private async Task<(int Status, string? Step)> Standing(LandJourney dossier)
    {
        var seen = await site.Specialist.Get($"/api/dossiers/{dossier.DossierId}");
        return (seen["status"]!.GetValue<int>(), seen["todo"]!.AsArray().FirstOrDefault()?["elementId"]?.GetValue<string>());
    }

    private async Task<int> Events(LandJourney dossier) => (await site.Specialist.Get($"/api/dossiers/{dossier.DossierId}/journal")).AsArray().Count;

    /// <summary>Tells the server as a gateway does.</summary>
    private async Task<string> Tell(string order, string secret)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["amount"] = "1300000",
            ["merchant"] = "LONGAN",
            ["order"] = order,
            ["responseCode"] = "00",
            ["transaction"] = "T1",
            ["transactionStatus"] = "00",
        };
        var text = string.Join('&', fields.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"));
        fields["signature"] = Convert.ToHexStringLower(HMACSHA512.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(text)));
        using var http = new HttpClient();
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await http.PostAsync(new Uri(site.Server.Address, "/api/payments/notice"), form, TestContext.Current.CancellationToken);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["RspCode"]!.GetValue<string>();
    }
}
