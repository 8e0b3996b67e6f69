using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace LongAn.Runtime.Tests.Http;

/// <summary>The fee of a dossier is computed: the officer sees it with its basis, and notifies another amount only with a reason.</summary>
[Collection(ApiTests.Name)]
public sealed class FeeTests(ApiHost host)
{
    private const string Extract = "2.000635";

    [Fact]
    public async Task The_notice_begins_with_the_computed_fee_and_its_basis()
    {
        var extract = await Received(copies: 3);
        var fee = (await Step(extract))["fee"]!;
        Assert.Equal((24_000, true, null), (fee["amount"]!.GetValue<long>(), fee["confirmed"]!.GetValue<bool>(), fee["base"]));
        Assert.Equal("Thông tư 281/2016/TT-BTC", Assert.Single(fee["bases"]!.AsArray())!.GetValue<string>());
        (await extract.When("tiepnhan", "feeNotice", "notified", Notice(24_000))).Given();
        Assert.Equal(6, await extract.Status());
        Assert.DoesNotContain("khác số đã tính", (await Lines(extract)), StringComparison.Ordinal);
        var slip = (await extract.SeenBy("congdan"))["slips"]!.AsArray().Last()!["number"]!.GetValue<int>();
        Assert.Contains("Căn cứ: Thông tư 281/2016/TT-BTC.", (await (await host.Signed("congdan")).Get($"dossiers/{extract.Id}/slips/{slip}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_amount_needs_a_reason_and_the_timeline_tells_both()
    {
        var extract = await Received(copies: 2);
        var refused = await extract.When("tiepnhan", "feeNotice", "notified", Notice(8_000));
        refused.Refused(HttpStatusCode.UnprocessableEntity, "feeDiffers");
        Assert.Contains("16000", refused.Text, StringComparison.Ordinal);
        (await extract.When("tiepnhan", "feeNotice", "notified", Notice(8_000, "Chỉ cấp được một bản"))).Given();
        Assert.Contains("8.000 đ, khác số đã tính 16.000 đ", await Lines(extract), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_that_notifies_nothing_shows_no_fee()
    {
        var copy = await Case.FiledForACopy(host);
        Assert.All((await copy.SeenBy("tiepnhan"))["todo"]!.AsArray(), item => Assert.Null(item!["fee"]));
    }

    private async Task<Case> Received(int copies)
    {
        var citizen = await host.Signed("congdan");
        var id = Case.NewId();
        var data = new
        {
            requester = new { name = "Người nộp (thử nghiệm)", identityNumber = "079123456789", phone = "0912345678", address = "Phường 1, thành phố Tân An" },
            role = "self",
            @event = "birth",
            person = "Người nộp (thử nghiệm)",
            registeredAt = "UBND phường 1, thành phố Tân An",
            copies,
            truthful = true,
        };
        (await citizen.Post("dossiers", Case.Filing(id, Extract, data, upload: await citizen.Uploaded()))).Given();
        var extract = new Case(host, id);
        await extract.Received();
        return extract;
    }

    private static async Task<JsonNode> Step(Case extract) => (await extract.SeenBy("tiepnhan"))["todo"]!.AsArray().Single(t => t!["elementId"]!.GetValue<string>() == "feeNotice")!;

    private static object Notice(long amount, string? reason = null) => new
    {
        reason,
        data = new { noticeNumber = "12/TB-PHI", issuedOn = "2026-11-23", lines = new[] { new { name = "Phí cấp bản sao trích lục hộ tịch", amount } } },
    };

    private async Task<string> Lines(Case extract) => (await (await host.Signed("quantri")).Get($"dossiers/{extract.Id}/journal")).Given().ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
