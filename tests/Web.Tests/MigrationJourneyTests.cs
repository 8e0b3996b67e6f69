using System.Globalization;
using System.Text.Json.Nodes;
using LongAn.Harness;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LongAn.Web.Tests;

/// <summary>Running dossiers go on in another version, as a publisher does it.</summary>
public sealed class MigrationJourneyTests(BrittleSite brittle) : IClassFixture<BrittleSite>
{
    private readonly Site _site = brittle.Site;

    [Fact]
    public async Task Stuck_dossiers_are_moved_to_the_version_that_mends_them_and_back()
    {
        await Stuck();
        await Stuck();
        await PublishMended();
        await using var publisher = await Visitor.SignedIn(_site, "congbo");
        var page = publisher.Page;
        await page.GotoAsync($"/designer/procedures/{BrittleProcedure.Code}");
        await publisher.Sees("Phiên bản");
        await publisher.Screenshot("versions-of-procedure");
        await page.GetByRole(AriaRole.Button, new() { Name = "Chuyển hồ sơ sang phiên bản khác" }).ClickAsync();
        await publisher.Choose("Sang phiên bản", "Chờ hiệu lực");

        // What has another name in the new version is paired by hand; before that, the element and the reason are said.
        await publisher.Sees("nhưng phiên bản mới không có phần tử này");
        await Expect(page.Locator(".djs-shape").First).ToBeVisibleAsync();
        await publisher.Screenshot("migration-obstacle");
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem trên sơ đồ" }).First.ClickAsync();
        await publisher.Choose("“Đủ điều kiện giải quyết?” trở thành", "Đủ điều kiện giải quyết?");
        await publisher.Sees("Đi tiếp, chưa có bước nào mở");
        await publisher.Screenshot("migration-trial");

        await publisher.Press("Chuyển 2 hồ sơ");
        await publisher.Sees("Hãy ghi lý do.");
        await publisher.Fill("Lý do chuyển", "Phiên bản mới sửa điều kiện thẩm định");
        await publisher.Press("Chuyển 2 hồ sơ");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Chuyển 2 hồ sơ" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Đã chuyển", Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await publisher.Screenshot("migration-done");

        await publisher.Press("Chuyển lại như trước");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Đã chuyển lại", Exact = true })).ToBeVisibleAsync();
        await publisher.Press("Xem các hồ sơ còn lại");
        await Expect(publisher.Button("Chuyển 2 hồ sơ")).ToBeVisibleAsync();

        // Moved once more, they are found and taken back when the page is opened anew.
        await publisher.Fill("Lý do chuyển", "Phiên bản mới sửa điều kiện thẩm định");
        await publisher.Press("Chuyển 2 hồ sơ");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Chuyển 2 hồ sơ" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Đã chuyển", Exact = true })).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Hồ sơ đã được chuyển vào phiên bản này" })).ToBeVisibleAsync();
        await publisher.Screenshot("migration-moved");
        await publisher.Press("Chuyển 2 hồ sơ trở lại");
        await publisher.Sees("Hãy ghi lý do.");
        await publisher.Fill("Lý do chuyển", "Quyết định công bố bị thu hồi");
        await publisher.Press("Chuyển 2 hồ sơ trở lại");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Đã chuyển lại", Exact = true })).ToBeVisibleAsync();
        Assert.Empty(publisher.Troubles);
        await ByKeyboardOnANarrowScreenThenInEnglish();
    }

    private async Task ByKeyboardOnANarrowScreenThenInEnglish()
    {
        await using var administrator = await Visitor.SignedIn(_site, "quantri", Visitor.Narrow);
        var page = administrator.Page;
        await page.GotoAsync($"/designer/procedures/{BrittleProcedure.Code}/migration");
        var to = page.GetByRole(AriaRole.Combobox, new() { Name = "Sang phiên bản" });
        await to.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".ant-select-item-option-active")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await administrator.Sees("nhưng phiên bản mới không có phần tử này");
        Assert.True(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= Visitor.Narrow);
        await administrator.Screenshot("migration-narrow");
        await page.GetByText("EN", new() { Exact = true }).ClickAsync();
        await administrator.Sees("but the new version has no such element");
        await administrator.Sees("Nothing takes its place");
        Assert.Empty(administrator.Troubles);
    }

    private async Task Stuck()
    {
        var dossier = new CopyJourney { Code = BrittleProcedure.Code };
        using var intake = await Person.SignedIn(_site.Server.Address, "tiepnhan");
        using var citizen = await Person.SignedIn(_site.Server.Address, "congdan");
        await dossier.File(citizen, await CopyJourney.AgencyOf(intake), await citizen.Upload(Journeys.Pdf, "can-cuoc.pdf", "application/pdf"));
        foreach (var step in CopyJourney.Steps.Take(2))
        {
            using var officer = await Person.SignedIn(_site.Server.Address, step.UserName);
            await dossier.Do(officer, step);
        }
    }

    /// <summary>A version in which the decision is mended and has another identifier, in force in a month.</summary>
    private async Task PublishMended()
    {
        await using var analyst = await Visitor.SignedIn(_site, "phantich");
        await using var publisher = await Visitor.SignedIn(_site, "congbo");
        var versions = await Read(analyst, $"/api/designer/procedures/{BrittleProcedure.Code}/versions");
        var draft = Guid.CreateVersion7().ToString("D", CultureInfo.InvariantCulture);
        await Post(analyst, "/api/designer/drafts", new JsonObject { ["id"] = draft, ["from"] = versions["versions"]![0]!["versionId"]!.GetValue<string>() });
        var there = await analyst.Page.APIRequest.GetAsync($"/api/designer/drafts/{draft}/files/process.bpmn");
        var mended = BrittleProcedure.Mended(await there.TextAsync()).Replace(BrittleProcedure.StuckAt, "appraisalChoice", StringComparison.Ordinal);
        var saved = await analyst.Page.APIRequest.PutAsync($"/api/designer/drafts/{draft}/files/process.bpmn", new()
        {
            DataByte = System.Text.Encoding.UTF8.GetBytes(mended),
            Headers = [new("X-XSRF-TOKEN", await Token(analyst)), new("If-Match", there.Headers["etag"]), new("Content-Type", "application/octet-stream")],
        });
        Assert.True(saved.Ok, await saved.TextAsync());
        await Post(analyst, $"/api/designer/drafts/{draft}/review", new JsonObject { ["note"] = "Xin duyệt" });
        await Post(publisher, $"/api/designer/drafts/{draft}/publication", new JsonObject
        {
            ["number"] = "858/QĐ-UBND",
            ["signedOn"] = "2026-11-10",
            ["signerTitle"] = "Chủ tịch UBND tỉnh",
            ["kind"] = "amend",
            ["effectiveFrom"] = TimeProvider.System.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        });
    }

    private static async Task<JsonNode> Read(Visitor visitor, string path) => JsonNode.Parse(await (await visitor.Page.APIRequest.GetAsync(path)).TextAsync())!;

    private static async Task Post(Visitor visitor, string path, JsonObject body)
    {
        var answer = await visitor.Page.APIRequest.PostAsync(path, new() { Data = body.ToJsonString(), Headers = [new("X-XSRF-TOKEN", await Token(visitor)), new("Content-Type", "application/json")] });
        Assert.True(answer.Ok, await answer.TextAsync());
    }

    private static async Task<string> Token(Visitor visitor) =>
        Uri.UnescapeDataString((await visitor.Page.Context.CookiesAsync()).Single(cookie => cookie.Name == "XSRF-TOKEN").Value);
}
