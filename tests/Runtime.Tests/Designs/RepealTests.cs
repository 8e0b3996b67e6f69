using System.Net;
using System.Text.Json.Nodes;
using LongAn.Runtime.Tests.Http;
using Xunit;

namespace LongAn.Runtime.Tests.Designs;

/// <summary>A procedure ends at a moment; what was filed before goes on to its end.</summary>
[Collection(DesignTests.Name)]
public sealed class RepealTests(DesignHost designs)
{
    private readonly ApiHost _host = designs.Api;

    private DateTimeOffset Now => _host.Clock.GetUtcNow();

    [Fact]
    public async Task From_its_moment_on_nothing_is_filed_and_what_runs_finishes()
    {
        var id = Case.NewId();
        Assert.Empty((await Repeal(id, Now.AddHours(2))).Given()["warnings"]!.AsArray());
        Assert.Equal(id, (await Repeal(id, Now.AddHours(2))).Given()["id"]!.GetValue<string>());
        (await Repeal(id, Now.AddHours(2), number: "901/QĐ-UBND")).Refused(HttpStatusCode.Conflict, "commandReused");

        var before = await Case.FiledForACopy(_host);
        Assert.Equal("900/QĐ-UBND", (await Sheet()).Given()["repeal"]!["decision"]!.GetValue<string>());
        Assert.Equal(("scheduled", "current"), await Stands());

        _host.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(("inForce", "repealed"), await Stands());
        var gone = (await Sheet()).Refused(HttpStatusCode.Gone, "procedureRepealed");
        Assert.Contains("900/QĐ-UBND", gone["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        var citizen = await _host.Signed("congdan");
        (await citizen.Post("dossiers", Case.Filing(Case.NewId(), Samples.Copy, Samples.CopyData(), upload: await citizen.Uploaded()))).Refused(HttpStatusCode.Gone, "procedureRepealed");
        (await Repeal(Case.NewId(), Now)).Refused(HttpStatusCode.UnprocessableEntity, "publicationInvalid");
        await before.Received();
        await before.Settled();
        Assert.Equal(10, await before.Status());

        Assert.Equal("withdrawn", (await Withdraw(id)).Given()["state"]!.GetValue<string>());
        Assert.Equal(("withdrawn", "current"), await Stands());
        Assert.Null((await Sheet()).Given()["repeal"]);
        await Case.FiledForACopy(_host);
    }

    [Fact]
    public async Task A_version_that_takes_effect_after_a_repeal_offers_the_procedure_again()
    {
        var id = Case.NewId();
        (await Repeal(id, Now.AddHours(1))).Given();
        var drawing = await Drawing.From(_host, Samples.Copy);
        await drawing.Edit("isExecutable=\"true\"", "isExecutable=\"true\"    ");
        var version = await drawing.Published(Now.AddHours(3));

        _host.Clock.Advance(TimeSpan.FromHours(2));
        (await Sheet()).Refused(HttpStatusCode.Gone, "procedureRepealed");
        _host.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(version, (await Sheet()).Given()["versionId"]!.GetValue<string>());
        Assert.Equal(("over", "current"), await Stands());
        await Case.FiledForACopy(_host);
        (await Withdraw(id)).Given();
    }

    [Fact]
    public async Task Only_a_publisher_repeals_what_is_in_force_and_gives_a_reason_to_take_it_back()
    {
        (await Repeal(Case.NewId(), Now, who: "phantich")).Refused(HttpStatusCode.NotFound, "notFound");
        (await Repeal(Case.NewId(), Now, code: "9.999999")).Refused(HttpStatusCode.NotFound, "notFound");
        (await Repeal(Case.NewId(), Now.AddDays(-1))).Refused(HttpStatusCode.UnprocessableEntity, "publicationInvalid");
        var id = Case.NewId();
        (await Repeal(id, Now.AddDays(30), Samples.Marriage)).Given();
        (await Withdraw(id, reason: " ")).Refused(HttpStatusCode.UnprocessableEntity, "requestInvalid");
        (await Withdraw(id, who: "phantich")).Refused(HttpStatusCode.NotFound, "notFound");
        var first = (await Withdraw(id)).Given();
        Assert.Equal(first.ToJsonString(), (await Withdraw(id)).Given().ToJsonString());
        (await Withdraw(id, reason: "khác")).Refused(HttpStatusCode.Conflict, "repealWithdrawn");
    }

    private async Task<Answer> Repeal(string id, DateTimeOffset effectiveFrom, string code = Samples.Copy, string number = "900/QĐ-UBND", string who = "congbo") => await (await _host.Signed(who)).Post(
        $"designer/procedures/{code}/repeals",
        new { id, number, signedOn = "2026-11-10", signerTitle = "Chủ tịch UBND tỉnh", effectiveFrom = effectiveFrom.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture) });

    private async Task<Answer> Withdraw(string id, string reason = "Thử thu hồi", string who = "congbo") => await (await _host.Signed(who)).Post($"designer/repeals/{id}/withdrawal", new { reason });

    private async Task<Answer> Sheet() => await _host.Anybody().Get($"procedures/{Samples.Copy}");

    /// <summary>Where the repeal made last stands, and the version that was in force when it was made.</summary>
    private async Task<(string Repeal, string Version)> Stands()
    {
        var history = (await (await _host.Signed("congbo")).Get($"designer/procedures/{Samples.Copy}/versions")).Given();
        var version = history["versions"]!.AsArray().First(v => v!["state"]!.GetValue<string>() is "current" or "repealed")!;
        return (State(history["repeals"]!.AsArray().MaxBy(r => r!["publishedAt"]!.GetValue<string>())!), State(version));
    }

    private static string State(JsonNode line) => line["state"]!.GetValue<string>();
}
