using Microsoft.Playwright;
using Xunit;

namespace LongAn.Web.Tests;

[Collection(nameof(Site))]
public sealed class PartialOnlineJourneyTests(Site site)
{
    [Fact]
    public async Task A_couple_files_online_confirms_the_draft_books_and_comes_once()
    {
        await using var citizen = await Visitor.SignedIn(site, "congdan");
        var page = citizen.Page;
        await page.GotoAsync("/procedures/1.000894/apply");
        await Journeys.ChoosesAgency(citizen);
        await citizen.Press("Bắt đầu khai");
        await Journeys.FillsMarriageForm(citizen);
        await citizen.Screenshot("marriage-form");
        await citizen.Press("Tiếp tục");
        await citizen.Press("Tiếp tục");
        await page.GetByRole(AriaRole.Checkbox).Last.CheckAsync();
        await citizen.Press("Nộp hồ sơ");
        await citizen.Sees("Đã nộp hồ sơ");
        var dossier = Guid.Parse(System.Web.HttpUtility.ParseQueryString(new Uri(page.Url).Query)["sent"]!);

        await using var intake = await Visitor.SignedIn(site, "tiepnhan");
        await intake.Does(dossier, "Tiếp nhận");
        await using (var specialist = await Visitor.SignedIn(site, "chuyenvien"))
        {
            await specialist.Does(dossier, "Đủ điều kiện", async () =>
            {
                await specialist.Page.GetByRole(AriaRole.Radio, new() { Name = "Cơ sở dữ liệu hộ tịch điện tử" }).CheckAsync();
                await specialist.Fill("Số trong Sổ đăng ký kết hôn", "27");
            });
        }

        await page.GotoAsync($"/dossiers/{dossier}");
        await citizen.Screenshot("marriage-confirm");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Thông tin đúng" }).CheckAsync();
        await citizen.Press("Thông tin đúng");
        await Assertions.Expect(citizen.Button("Thông tin đúng")).ToHaveCountAsync(0);

        await using (var leader = await Visitor.SignedIn(site, "lanhdao"))
            await leader.Does(dossier, "Ký");

        await page.ReloadAsync();
        await citizen.Sees("Chọn lịch hẹn");
        await page.GetByRole(AriaRole.Radiogroup, new() { Name = "Giờ hẹn" }).Locator("label").Last.ClickAsync();
        await citizen.Screenshot("marriage-booking");
        await citizen.Press("Đặt lịch");
        await citizen.Sees("Lịch hẹn");
        await citizen.Screenshot("marriage-booked");

        await intake.Does(dossier, "Hai bên có mặt, đã ký nhận", async () =>
        {
            await intake.Fill("Họ tên người thứ 1", "Bên nữ (thử nghiệm)");
            await intake.Fill("Số căn cước người thứ 1", "079000000003");
            await intake.Fill("Họ tên người thứ 2", "Bên nam (thử nghiệm)");
            await intake.Fill("Số căn cước người thứ 2", "079000000004");
        }, "desk-presence");

        await page.ReloadAsync();
        await citizen.Sees("Đã trả kết quả");
        await citizen.Screenshot("marriage-returned");
        Assert.Empty(citizen.Troubles);
    }
}
