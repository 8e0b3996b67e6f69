using System.Globalization;
using LongAn.Harness;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LongAn.Web.Tests;

/// <summary>From drawing to running. On a server of its own: its clock is moved, and its procedures change.</summary>
[Collection(nameof(DesignerCollection))]
public sealed class DesignerJourneyTests(Site site)
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    [Fact]
    public async Task A_published_procedure_is_redesigned_reviewed_and_takes_effect_at_its_moment()
    {
        string board;
        await using (var analyst = await Visitor.SignedIn(site, "phantich"))
        {
            board = await analyst.DraftsFrom(CopyJourney.Procedure);
            await analyst.Screenshot("designer-board");

            await analyst.Selects("issue");
            await analyst.Page.Keyboard.PressAsync("Delete");
            await Expect(analyst.Drawn("issue")).ToHaveCountAsync(0);
            await analyst.SeesSaved();
            await Expect(analyst.Problems().GetByText("Chưa có bước nào hoàn thành hồ sơ")).ToBeVisibleAsync();
            await analyst.Screenshot("designer-problem");
            await analyst.Press("Hoàn tác");
            await Expect(analyst.Drawn("issue")).ToBeVisibleAsync();
            await Expect(analyst.Problems().GetByText("Không có vấn đề nào")).ToBeVisibleAsync();

            await analyst.Selects("issue");
            await analyst.Appends("Bước khác");
            await Expect(analyst.Drawn("work")).ToBeVisibleAsync();
            await analyst.Sets("Tên", "Vào sổ theo dõi");

            // Eight hours are the limit, and the steps use all of them: two more run over.
            await analyst.Selects("appraise");
            await analyst.Sets("Thời hạn 1", "5");
            await Expect(analyst.Problems().GetByText("Hãy rút ngắn các bước").First).ToBeVisibleAsync();
            await analyst.Screenshot("designer-over-limit");
            await analyst.Sets("Thời hạn 1", "1");
            await Expect(analyst.Problems().GetByText("Không có vấn đề nào")).ToBeVisibleAsync();

            await analyst.Page.Locator(".djs-container svg").First.ClickAsync(new() { Position = new() { X = 5, Y = 5 } });
            // At once: the selection and the view both stand in the address, and neither may undo the other.
            await analyst.Page.Keyboard.PressAsync("t");
            await Expect(analyst.Page.GetByRole(AriaRole.Region, new() { Name = "Bảng bước" }).GetByText("Vào sổ theo dõi").First).ToBeVisibleAsync();
            await analyst.Screenshot("designer-table");
            await analyst.Page.Keyboard.PressAsync("t");
            await analyst.AsksForReview("Rút thẩm định còn một giờ, thêm bước vào sổ");
            await analyst.Screenshot("designer-sent");
            Assert.Empty(analyst.Troubles);
        }

        var moment = Now().AddDays(2);
        await using (var publisher = await Visitor.SignedIn(site, "congbo"))
        {
            await publisher.Page.GotoAsync(board + "/review");
            await publisher.Sees("Rút thẩm định còn một giờ");
            await Expect(publisher.Page.Locator("li[data-kind=added]").Filter(new() { HasText = "Vào sổ theo dõi" }).First).ToBeVisibleAsync();
            await Expect(publisher.Page.Locator("li[data-kind=changed]").Filter(new() { HasText = "3 hour" })).ToBeVisibleAsync();
            await publisher.Publishes("12/QĐ-UBND", Date(moment.AddDays(-6)), Date(moment) + " 00:00", "designer-review");
            await publisher.Sees("Chờ hiệu lực");
            await publisher.Screenshot("designer-version");
            Assert.Empty(publisher.Troubles);
        }

        var (before, after) = (new CopyJourney(), new CopyJourney());
        using (var citizen = await Person.SignedIn(site.Server.Address, "congdan"))
        using (var officer = await Person.SignedIn(site.Server.Address, "tiepnhan"))
            await before.File(citizen, await CopyJourney.AgencyOf(officer));

        await site.Server.Kill();
        site.Server.ClockOffset = TimeSpan.FromDays(3);
        await site.Server.Start();
        using (var citizen = await Person.SignedIn(site.Server.Address, "congdan"))
        using (var officer = await Person.SignedIn(site.Server.Address, "tiepnhan"))
            await after.File(citizen, await CopyJourney.AgencyOf(officer));

        foreach (var journey in new[] { before, after })
        {
            foreach (var step in CopyJourney.Steps)
            {
                using var officer = await Person.SignedIn(site.Server.Address, step.UserName);
                await journey.Do(officer, step);
            }
        }

        using (var specialist = await Person.SignedIn(site.Server.Address, "chuyenvien"))
            await after.Do(specialist, new("chuyenvien", "work", "done", null));
        using (var citizen = await Person.SignedIn(site.Server.Address, "congdan"))
        {
            foreach (var journey in new[] { before, after })
            {
                var dossier = await citizen.Get($"/api/dossiers/{journey.DossierId}");
                Assert.Equal(10, dossier["status"]!.GetValue<int>());
            }
        }

        await using var reader = await Visitor.SignedIn(site, "congbo");
        await reader.Page.GotoAsync($"/designer/procedures/{CopyJourney.Procedure}");
        var rows = reader.Page.GetByRole(AriaRole.Row);
        await Expect(rows.Filter(new() { HasText = "12/QĐ-UBND" }).GetByText("Đang áp dụng")).ToBeVisibleAsync();
        await Expect(rows.GetByText("Đã thay thế")).ToBeVisibleAsync();
        await reader.Screenshot("designer-versions");
        Assert.Empty(reader.Troubles);
    }

    [Fact]
    public async Task A_small_procedure_is_drawn_from_an_empty_board_and_a_dossier_runs_on_it()
    {
        const string Code = "9.000123";
        string board;
        await using (var analyst = await Visitor.SignedIn(site, "phantich"))
        {
            board = await analyst.BeginsProcedure(Code, "Cấp giấy xác nhận (thử nghiệm)");
            await Expect(analyst.Problems().GetByText("Chưa có bước nào tiếp nhận hồ sơ")).ToBeVisibleAsync();
            await analyst.Screenshot("designer-empty-board");
            await analyst.Selects("submitted");
            foreach (var (step, element) in new[] { ("Tiếp nhận", "intake"), ("Thẩm định", "appraise"), ("Phát hành", "issue") })
            {
                await analyst.Appends(step);
                await Expect(analyst.Drawn(element)).ToBeVisibleAsync();
            }

            await analyst.SeesSaved();
            await Expect(analyst.Problems().GetByText("Không có vấn đề nào")).ToBeVisibleAsync();
            await analyst.Screenshot("designer-drawn");
            await analyst.AsksForReview("Thủ tục mới");
            Assert.Empty(analyst.Troubles);
        }

        var now = Now();
        await using (var publisher = await Visitor.SignedIn(site, "congbo"))
        {
            await publisher.Page.GotoAsync(board + "/review");
            await publisher.Sees("Thủ tục mới: chưa có phiên bản nào để so sánh");
            await publisher.Publishes("15/QĐ-UBND", Date(now), now.ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture));
            await publisher.Sees("Đang áp dụng");
            Assert.Empty(publisher.Troubles);
        }

        await using var citizen = await Visitor.SignedIn(site, "congdan");
        await citizen.Page.GotoAsync($"/procedures/{Code}/apply");
        await Journeys.ChoosesAgency(citizen);
        await citizen.Press("Bắt đầu khai");
        await citizen.Fill("Nội dung đề nghị", "Xin giấy xác nhận");
        await citizen.Screenshot("designer-apply");
        await citizen.Press("Tiếp tục");
        await citizen.Press("Tiếp tục");
        await citizen.Page.GetByRole(AriaRole.Checkbox).Last.CheckAsync();
        await citizen.Press("Nộp hồ sơ");
        await citizen.Sees("Đã nộp hồ sơ");
        var dossier = Guid.Parse(System.Web.HttpUtility.ParseQueryString(new Uri(citizen.Page.Url).Query)["sent"]!);

        foreach (var (officer, outcome) in new[] { ("tiepnhan", "Tiếp nhận"), ("chuyenvien", "Đạt, trình ký"), ("vanthu", "Phát hành") })
        {
            await using var visitor = await Visitor.SignedIn(site, officer);
            await visitor.Does(dossier, outcome, outcome == "Phát hành" ? () => Journeys.UploadsResult(visitor) : null);
        }

        await citizen.Page.GotoAsync($"/dossiers/{dossier}");
        await citizen.Sees("Đã có kết quả");
        await citizen.Screenshot("designer-dossier-done");
        Assert.Empty(citizen.Troubles);
    }

    [Fact]
    public async Task A_second_analyst_editing_the_same_draft_loses_nothing()
    {
        await using var first = await Visitor.SignedIn(site, "phantich");
        await using var second = await Visitor.SignedIn(site, "phantich2");
        var board = await first.DraftsFrom("1.000894");
        await second.Page.GotoAsync(board);
        await second.SeesBoard();

        await first.Selects("intake");
        await first.Sets("Tên", "Tiếp nhận của người thứ nhất");
        await first.SeesSaved();
        await second.Selects("intake");
        await second.Sets("Tên", "Tiếp nhận của người thứ hai");
        await second.Sees("đã lưu bản khác");
        await Expect(second.Page.GetByRole(AriaRole.Dialog).Locator(".djs-shape").First).ToBeVisibleAsync();
        await Expect(second.Page.GetByRole(AriaRole.Dialog).GetByText("Tiếp nhận của người thứ nhất").First).ToBeVisibleAsync();
        await second.Screenshot("designer-conflict");
        await second.Press("Giữ bản của tôi thành bản nháp riêng");
        await Expect(second.Page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex(board));
        await second.SeesBoard();
        await second.Selects("intake");
        await Expect(second.Page.GetByLabel("Tên", new() { Exact = true })).ToHaveValueAsync("Tiếp nhận của người thứ hai");

        await first.Page.GotoAsync(board);
        await first.SeesBoard();
        await first.Selects("intake");
        await Expect(first.Page.GetByLabel("Tên", new() { Exact = true })).ToHaveValueAsync("Tiếp nhận của người thứ nhất");
        Assert.Empty(first.Troubles);
        Assert.Empty(second.Troubles);
    }

    private DateTimeOffset Now() => (TimeProvider.System.GetUtcNow() + site.Server.ClockOffset).ToOffset(Vietnam);

    private static string Date(DateTimeOffset day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}

/// <summary>Runs after everything else: two servers and two browsers at once are too much for a small machine.</summary>
[CollectionDefinition(nameof(DesignerCollection), DisableParallelization = true)]
public sealed class DesignerCollection : ICollectionFixture<Site>;
