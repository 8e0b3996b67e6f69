using LongAn.Harness;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LongAn.Web.Tests;

/// <summary>A server with a procedure that gets stuck.</summary>
public sealed class BrittleSite : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("longan-").FullName;

    public BrittleSite() => Site = new(BrittleProcedure.WriteDefinitions(_folder));

    public Site Site { get; }

    public ValueTask InitializeAsync() => Site.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>From a dossier that is stuck to one that is done, as an administrator sees it.</summary>
public sealed class RepairJourneyTests(BrittleSite brittle) : IClassFixture<BrittleSite>
{
    private readonly Site _site = brittle.Site;

    [Fact]
    public async Task A_stuck_dossier_is_seen_looked_at_repaired_and_finished()
    {
        var dossier = await Stuck();
        await using var administrator = await Visitor.SignedIn(_site, "quantri");
        var page = administrator.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Hồ sơ bị kẹt" }).ClickAsync();
        var row = page.GetByRole(AriaRole.Row, new() { NameRegex = new("Đủ điều kiện giải quyết") });
        await Expect(row).ToContainTextAsync("nhưng nhận được null");
        await Expect(row.Locator("[lang=en]")).ToContainTextAsync("but found null");
        await administrator.Screenshot("stuck-list");

        await row.GetByRole(AriaRole.Link).ClickAsync();
        await administrator.Sees("Kẹt ở bước “Đủ điều kiện giải quyết?”");
        await Expect(page.GetByRole(AriaRole.Img, new() { NameRegex = new("^Sơ đồ quy trình") })).ToBeVisibleAsync();
        await administrator.Screenshot("stuck-dossier");

        // What does not help says so before anything is done.
        await page.GetByRole(AriaRole.Radio, new() { Name = "Thử lại", Exact = true }).CheckAsync();
        await administrator.Press("Xem trước điều sẽ xảy ra");
        await administrator.Sees("Hãy ghi lý do.");
        await administrator.Fill("Lý do sửa", "Sổ gốc lập năm 2010, đã đối chiếu");
        await administrator.Press("Xem trước điều sẽ xảy ra");
        await administrator.Sees("Hồ sơ vẫn bị kẹt ở");

        await page.GetByRole(AriaRole.Radio, new() { Name = "Đặt dữ liệu rồi thử lại" }).CheckAsync();
        await administrator.Fill(BrittleProcedure.Variable, "2010");
        await administrator.Press("Xem trước điều sẽ xảy ra");
        await administrator.Sees("Hồ sơ đi tiếp tới:");
        await administrator.Sees("Ký duyệt");
        await administrator.Screenshot("stuck-trial");
        await administrator.Press("Thực hiện");
        await administrator.Sees("Hồ sơ không bị kẹt");
        await administrator.Screenshot("stuck-repaired");

        await page.GetByRole(AriaRole.Link, new() { Name = "Xem hồ sơ và nhật ký" }).ClickAsync();
        await page.GetByRole(AriaRole.Tab, new() { Name = "Nhật ký" }).ClickAsync();
        await Expect(page.GetByText("Sổ gốc lập năm 2010, đã đối chiếu").First).ToBeVisibleAsync();
        await administrator.Screenshot("stuck-journal");
        Assert.Empty(administrator.Troubles);

        Assert.Equal(10, await Finished(dossier));
    }

    [Fact]
    public async Task A_stuck_dossier_is_repaired_by_keyboard_on_a_narrow_screen()
    {
        var dossier = await Stuck();
        await using var administrator = await Visitor.SignedIn(_site, "quantri", Visitor.Narrow);
        var page = administrator.Page;
        await page.GotoAsync($"/desk/stuck/{dossier.DossierId}");
        var skip = page.GetByRole(AriaRole.Radio, new() { Name = "Bỏ qua, coi như đã xong" });
        await skip.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(skip).ToBeCheckedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Đạt");
        await Expect(page.Locator(".ant-select-item-option-active", new() { HasText = "Đạt" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Đã xem sổ gốc");
        await Expect(administrator.Button("Xem trước điều sẽ xảy ra")).ToBeEnabledAsync(); // what is disabled is passed over
        await page.Keyboard.PressAsync("Tab");
        await Expect(administrator.Button("Xem trước điều sẽ xảy ra")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await administrator.Sees("Hồ sơ đi tiếp tới:");
        await administrator.Screenshot("stuck-narrow");
        await administrator.Button("Thực hiện").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await administrator.Sees("Hồ sơ không bị kẹt");
        Assert.Empty(administrator.Troubles);
        Assert.Equal(10, await Finished(dossier));
    }

    [Fact]
    public async Task To_who_is_no_administrator_the_list_is_not_there()
    {
        await using var officer = await Visitor.SignedIn(_site, "chuyenvien");
        await Expect(officer.Page.GetByRole(AriaRole.Link, new() { Name = "Hồ sơ bị kẹt" })).ToHaveCountAsync(0);
        await officer.Page.GotoAsync("/desk/stuck");
        await officer.Sees("Không có trang này");
    }

    private async Task<CopyJourney> Stuck()
    {
        var dossier = new CopyJourney { Code = BrittleProcedure.Code };
        using var officer = await Person.SignedIn(_site.Server.Address, "tiepnhan");
        using var citizen = await Person.SignedIn(_site.Server.Address, "congdan");
        await dossier.File(citizen, await CopyJourney.AgencyOf(officer), await citizen.Upload(Journeys.Pdf, "can-cuoc.pdf", "application/pdf"));
        await Does(dossier, CopyJourney.Steps.Take(2));
        return dossier;
    }

    private async Task<int> Finished(CopyJourney dossier)
    {
        await Does(dossier, CopyJourney.Steps.Skip(2));
        using var citizen = await Person.SignedIn(_site.Server.Address, "congdan");
        return (await citizen.Get($"/api/dossiers/{dossier.DossierId}"))["status"]!.GetValue<int>();
    }

    private async Task Does(CopyJourney dossier, IEnumerable<JourneyStep> steps)
    {
        foreach (var step in steps)
        {
            using var officer = await Person.SignedIn(_site.Server.Address, step.UserName);
            await dossier.Do(officer, step);
        }
    }
}
