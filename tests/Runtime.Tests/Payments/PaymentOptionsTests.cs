using LongAn.Runtime.Hosting;
using LongAn.Runtime.Payments;
using LongAn.Runtime.Tests.Http;
using Xunit;

namespace LongAn.Runtime.Tests.Payments;

[Collection(ApiTests.Name)]
public sealed class PaymentOptionsTests(ApiHost host)
{
    [Fact]
    public async Task Without_a_gateway_the_refusal_says_how_else_to_pay()
    {
        var copy = await Case.FiledForACopy(host);
        var citizen = await host.Signed("congdan");
        var problem = (await citizen.Post($"dossiers/{copy.Id}/payments", new { commandId = Case.NewId() })).Refused(System.Net.HttpStatusCode.Conflict, "noGateway");
        Assert.Contains("Bộ phận Một cửa", problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        var sheet = (await citizen.Get($"dossiers/{copy.Id}/payments")).Given();
        Assert.False(sheet["gateway"]!.GetValue<bool>());
        Assert.Equal("none", sheet["state"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("http://127.0.0.1:5090/pay", "qua ngan")]
    [InlineData("ftp://127.0.0.1/pay", "mot khoa du dai cho thu nghiem")]
    [InlineData("/pay", "mot khoa du dai cho thu nghiem")]
    public void A_gateway_without_a_proper_address_or_secret_is_refused_at_start(string gateway, string secret)
    {
        var refused = Assert.Throws<StartRefused>(() => new PaymentOptions { Gateway = new(gateway, UriKind.RelativeOrAbsolute), Secret = secret }.Checked());
        Assert.DoesNotContain(secret, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_show_no_secret() =>
        Assert.DoesNotContain("mot khoa du dai", new PaymentOptions { Gateway = new("http://127.0.0.1/pay"), Secret = "mot khoa du dai" }.ToString(), StringComparison.Ordinal);
}
