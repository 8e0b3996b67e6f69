using System.Globalization;
using System.Text.RegularExpressions;
using LongAn.Harness;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LongAn.Web.Tests;

/// <summary>What is taken back, returned, withdrawn, repealed; dragging, keys, and the other language.</summary>
[Collection(nameof(DesignerCollection))]
public sealed partial class DesignerDialogsTests(Site site)
{
    private const string Land = "1.012783";
    private const string Marriage = "1.000894";

    [Fact]
    public async Task A_draft_is_taken_back_returned_published_and_its_version_withdrawn()
    {
        await using var analyst = await Visitor.SignedIn(site, "phantich");
        await using var publisher = await Visitor.SignedIn(site, "congbo");
        var board = await analyst.DraftsFrom(Land);
        await analyst.Selects("intake");
        await analyst.Sets("Tên", "Tiếp nhận và kiểm tra hồ sơ");
        await analyst.SeesSaved();
        await analyst.AsksForReview("Đổi tên bước");
        await analyst.Press("Rút lại để sửa");
        await analyst.Sees("Bản nháp này chưa được gửi duyệt");

        await analyst.Page.GotoAsync(board);
        await analyst.SeesBoard();
        await analyst.AsksForReview("Đổi tên bước, lần hai");
        await publisher.Page.GotoAsync(board + "/review");
        await publisher.GivesReason("Trả lại", "Lý do trả lại", "Tên bước phải theo quyết định");
        await publisher.Sees("Tên bước phải theo quyết định");

        await analyst.Page.GotoAsync(board);
        await analyst.SeesBoard();
        await analyst.Sees("Tên bước phải theo quyết định");
        await analyst.Screenshot("designer-returned");
        await analyst.AsksForReview("Đã theo quyết định");

        await publisher.Page.GotoAsync(board + "/review");
        var moment = Now().AddDays(20);
        await publisher.Publishes("31/QĐ-UBND", Date(Now()), Date(moment) + " 00:00");
        await publisher.Sees("Chờ hiệu lực");
        await publisher.GivesReason("Thu hồi", "Lý do thu hồi", "Công bố nhầm ngày", "designer-withdraw");
        await publisher.Sees("Công bố nhầm ngày");
        await Expect(publisher.Page.GetByText("Đã thu hồi", new() { Exact = true }).First).ToBeVisibleAsync();
        Assert.Empty(analyst.Troubles);
        Assert.Empty(publisher.Troubles);
    }

    [Fact]
    public async Task A_draft_is_thrown_away_after_it_was_said_what_that_means()
    {
        await using var analyst = await Visitor.SignedIn(site, "phantich2");
        var board = await analyst.DraftsFrom(Marriage);
        await analyst.Page.GotoAsync(board + "/review");
        await analyst.Press("Xoá bản nháp");
        await analyst.Sees("không thể lấy lại");
        await analyst.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Xoá bản nháp" }).ClickAsync();
        await Expect(analyst.Page).ToHaveURLAsync(new Regex("/designer/?$"));
        Assert.Empty(analyst.Troubles);
    }

    [Fact]
    public async Task A_procedure_is_repealed_citizens_are_told_and_the_repeal_is_withdrawn()
    {
        await using var publisher = await Visitor.SignedIn(site, "congbo");
        await using var citizen = await Visitor.SignedIn(site, "congdan");
        await publisher.Page.GotoAsync($"/designer/procedures/{Marriage}");
        await publisher.Repeals("40/QĐ-UBND", Date(Now().AddDays(-10)), Date(Now().AddDays(30)) + " 00:00", "designer-repeal");
        await publisher.Sees("Thủ tục bị bãi bỏ từ");
        await publisher.Screenshot("designer-repeal-scheduled");
        await citizen.Page.GotoAsync($"/procedures/{Marriage}");
        await citizen.Sees("theo Quyết định 40/QĐ-UBND");
        await citizen.Screenshot("sheet-repeal");
        await publisher.GivesReason("Thu hồi bãi bỏ", "Lý do thu hồi", "Nhầm thủ tục");
        await publisher.Sees("Nhầm thủ tục");

        await publisher.Repeals("41/QĐ-UBND", Date(Now().AddDays(-10)), Now().ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture));
        await publisher.Sees("Thủ tục đã bị bãi bỏ từ");
        await citizen.Page.GotoAsync($"/procedures/{Marriage}/apply");
        await citizen.Sees("Không nhận hồ sơ mới");
        await citizen.Screenshot("apply-repealed");
        await publisher.GivesReason("Thu hồi bãi bỏ", "Lý do thu hồi", "Nhầm ngày");
        await Expect(publisher.Button("Bãi bỏ thủ tục")).ToBeVisibleAsync();
        await citizen.Page.GotoAsync($"/procedures/{Marriage}/apply");
        await citizen.Sees("Cơ quan giải quyết");
        Assert.Empty(publisher.Troubles);
        Assert.Empty(citizen.Troubles);
    }

    [Fact]
    public async Task A_procedure_is_drawn_by_dragging_and_undone_by_keys()
    {
        await using var analyst = await Visitor.SignedIn(site, "phantich");
        await analyst.BeginsProcedure("9.000124", "Cấp giấy kéo thả (thử nghiệm)");
        // Before anything is dragged: for a moment after a drop the library takes a click for the end of it.
        await analyst.SelectsArrow("submittedToDone", "submitted");
        await analyst.Page.Keyboard.PressAsync("Delete");
        await Expect(analyst.Drawn("submittedToDone")).ToHaveCountAsync(0);
        await analyst.DragsInto("counter", "Tiếp nhận", 0.3f);
        await Expect(analyst.Drawn("intake")).ToBeVisibleAsync();
        await analyst.Page.Keyboard.PressAsync("Control+z");
        await Expect(analyst.Drawn("intake")).ToHaveCountAsync(0);
        await analyst.Page.Keyboard.PressAsync("Control+y");
        await Expect(analyst.Drawn("intake")).ToBeVisibleAsync();
        await analyst.DragsInto("counter", "Phát hành", 0.6f);
        await Expect(analyst.Drawn("issue")).ToBeVisibleAsync();
        foreach (var (from, to) in new[] { ("submitted", "intake"), ("intake", "issue"), ("issue", "done") })
            await analyst.Connects(from, to);
        await analyst.SeesSaved();
        await Expect(analyst.Problems().GetByText("Không có vấn đề nào")).ToBeVisibleAsync();
        await analyst.Screenshot("designer-dragged");
        Assert.Empty(analyst.Troubles);
    }

    [Fact]
    public async Task A_finding_about_time_shows_its_way_on_the_ruler()
    {
        await using var analyst = await Visitor.SignedIn(site, "phantich");
        await analyst.DraftsFrom(CopyJourney.Procedure);
        await analyst.Selects("appraise");
        await analyst.Sets("Thời hạn 1", "9");
        var finding = analyst.Problems().GetByRole(AriaRole.Button, new() { Name = "Bưu chính công ích, mọi trường hợp" });
        await finding.ClickAsync();
        await Expect(analyst.Page.GetByRole(AriaRole.Region, new() { Name = "Thời hạn" }).GetByText("Bưu chính công ích · Mọi trường hợp")).ToBeVisibleAsync();
        await Expect(analyst.Page.Locator(".djs-element.selected[data-element-id=appraise]")).ToBeVisibleAsync();
        await analyst.Screenshot("designer-time-finding");
        Assert.Empty(analyst.Troubles);
    }

    [Fact]
    public async Task The_designer_speaks_English()
    {
        await using var analyst = await Visitor.SignedIn(site, "phantich");
        var board = await analyst.DraftsFrom(Land);
        await analyst.Page.GetByText("EN", new() { Exact = true }).ClickAsync();
        foreach (var (name, path) in new[] { ("board", board), ("table", board + "?view=table"), ("review", board + "/review"), ("files", board + "/files"), ("procedure", $"/designer/procedures/{Land}"), ("catalogue", "/designer") })
        {
            await analyst.Page.GotoAsync(path);
            await analyst.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await Expect(analyst.Page.Locator("h1").First).ToBeVisibleAsync();
            await analyst.Screenshot("designer-english-" + name);
            // What the pages say themselves; names of steps and of persons are those of the package and of the accounts.
            foreach (var words in await analyst.Page.Locator("main h2, main h3, main th, main label, main [role=group] button, main .ant-btn").AllInnerTextsAsync())
                Assert.False(Vietnamese().IsMatch(words), $"Expected English on the page {name}, but found “{words}”.");
        }

        Assert.Empty(analyst.Troubles);
    }

    [GeneratedRegex("[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", RegexOptions.IgnoreCase)]
    private static partial Regex Vietnamese();

    private DateTimeOffset Now() => (TimeProvider.System.GetUtcNow() + site.Server.ClockOffset).ToOffset(TimeSpan.FromHours(7));

    private static string Date(DateTimeOffset day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
