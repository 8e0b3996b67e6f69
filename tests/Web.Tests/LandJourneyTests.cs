using System.Globalization;
using System.Text.RegularExpressions;
using LongAn.Harness;
using LongAn.Workflows.Calendars;
using Microsoft.Playwright;
using NodaTime;
using NodaTime.Text;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LongAn.Web.Tests;

/// <summary>Procedure 1.012783: what is owed is paid in the sandbox or by a receipt, and the result is had against the original.</summary>
[Collection(nameof(Site))]
public sealed class LandJourneyTests(Site site)
{
    [Fact]
    public async Task A_certificate_is_exchanged_online_and_paid_through_the_gateway()
    {
        await using var citizen = await Visitor.SignedIn(site, "congdan");
        var page = citizen.Page;
        await page.GotoAsync($"/procedures/{LandJourney.Procedure}/apply");
        await page.GetByLabel("Cơ quan giải quyết").ClickAsync();
        await page.Locator(".ant-select-item-option", new() { HasText = "Văn phòng đăng ký đất đai" }).First.ClickAsync();
        await citizen.Press("Bắt đầu khai");
        await FillsForm(citizen);
        await citizen.Screenshot("land-form");
        await citizen.Press("Tiếp tục");
        await page.Locator("//*[text()='Bản gốc Giấy chứng nhận đã cấp']/following::input[@type='file']").First.SetInputFilesAsync(new FilePayload { Name = "giay-chung-nhan.pdf", MimeType = "application/pdf", Buffer = Journeys.Pdf });
        await citizen.Sees("Đã nhận đủ");
        await citizen.Press("Tiếp tục");
        await page.GetByRole(AriaRole.Checkbox).Last.CheckAsync();
        await citizen.Press("Nộp hồ sơ");
        await citizen.Sees("Đã nộp hồ sơ");
        var dossier = Guid.Parse(System.Web.HttpUtility.ParseQueryString(new Uri(page.Url).Query)["sent"]!);

        await using var intake = await Visitor.SignedIn(site, "tiepnhan.datdai");
        await using var specialist = await Visitor.SignedIn(site, "chuyenvien.datdai");
        await intake.Does(dossier, "Tiếp nhận, bản gốc nộp khi nhận kết quả", shot: "land-intake");
        await intake.Does(dossier, "Đã chuyển hồ sơ", shot: "land-transfer");
        await specialist.Does(dossier, "Đủ điều kiện cấp đổi", () => FillsAppraisal(specialist, owes: true), "land-appraise");
        await specialist.Does(dossier, "Đã gửi Phiếu chuyển thông tin");
        await specialist.Does(dossier, "Phát hành thông báo nộp tiền", () => FillsTaxNotice(specialist), "land-tax-notice");

        await page.GotoAsync($"/dossiers/{dossier}");
        await citizen.Sees("Yêu cầu thực hiện nghĩa vụ tài chính");
        await citizen.Sees("Việc bạn cần làm: thực hiện nghĩa vụ tài chính");
        await citizen.Screenshot("land-owed");
        await PrintsTheNotice(citizen);

        // The gateway holds its word back: the browser's return alone is not believed.
        await citizen.Press("Nộp 1.300.000 đ trực tuyến");
        await citizen.Sees("Cổng thanh toán thử nghiệm");
        await citizen.Screenshot("land-sandbox");
        var order = await page.Locator("#order").InnerTextAsync();
        await citizen.Press("Thành công, giữ thông báo lại");
        await citizen.Sees("Đang chờ cổng thanh toán xác nhận");
        await Expect(citizen.Button("Tiếp tục thanh toán")).ToHaveCountAsync(0);
        await citizen.Screenshot("land-waiting");
        await intake.Page.GotoAsync($"/desk/dossiers/{dossier}");
        await intake.Sees("Người nộp đã bắt đầu thanh toán");
        await intake.Screenshot("land-desk-owed");
        await site.Sandbox.Send(Assert.Single(await site.Sandbox.Notices(order)));
        await citizen.Sees("Đã thực hiện nghĩa vụ tài chính");
        await citizen.Screenshot("land-paid");

        await specialist.Does(dossier, "Đã cập nhật, trình ký", () => FillsUpdate(specialist));
        await using (var leader = await Visitor.SignedIn(site, "lanhdao.datdai"))
            await leader.Does(dossier, "Ký");
        await intake.Does(dossier, "Chưa nộp bản gốc, hẹn lại", () => intake.Page.GetByLabel("Lý do").FillAsync("Chưa mang bản gốc"), "land-no-original");
        await intake.Does(dossier, "Đã thu bản gốc, đã trả kết quả", shot: "land-return");
        await page.GotoAsync($"/dossiers/{dossier}");
        await citizen.Sees("Đã trả kết quả");
        await citizen.Sees("Đã nhận bản gốc giấy tờ");
        await citizen.Screenshot("land-returned");
        Assert.Empty(citizen.Troubles);
        Assert.Empty(intake.Troubles);
        Assert.Empty(specialist.Troubles);
    }

    [Fact]
    public async Task A_payment_that_failed_can_be_begun_again()
    {
        await using var citizen = await Visitor.SignedIn(site, "congdan");
        var dossier = await Owing();
        await citizen.Page.GotoAsync($"/dossiers/{dossier.DossierId}");
        await citizen.Press("Nộp 1.300.000 đ trực tuyến");
        await citizen.Press("Thanh toán thất bại");
        await citizen.Sees("Thanh toán không thành công");
        await citizen.Screenshot("land-failed");
        await citizen.Press("Nộp 1.300.000 đ trực tuyến");
        await citizen.Press("Thanh toán hai lần");
        await citizen.Sees("Đã thực hiện nghĩa vụ tài chính");
        await citizen.Sees("Nhận thêm 1.300.000 đ cho khoản đã nộp: cần xem xét");
        await citizen.Screenshot("land-paid-twice");
        Assert.Empty(citizen.Troubles);
    }

    [Fact]
    public async Task At_the_counter_the_original_comes_at_once_and_the_payment_by_a_receipt()
    {
        await using var intake = await Visitor.SignedIn(site, "tiepnhan.datdai");
        var dossier = await FilesForSomebody(intake, "Trực tiếp");
        await using var specialist = await Visitor.SignedIn(site, "chuyenvien.datdai");
        await intake.Does(dossier, "Tiếp nhận, đã nhận bản gốc Giấy chứng nhận");
        await intake.Does(dossier, "Đã chuyển hồ sơ");
        await specialist.Does(dossier, "Đủ điều kiện cấp đổi", () => FillsAppraisal(specialist, owes: true));
        await specialist.Does(dossier, "Đã gửi Phiếu chuyển thông tin");
        await specialist.Does(dossier, "Phát hành thông báo nộp tiền", () => FillsTaxNotice(specialist));
        await intake.Does(dossier, "Đã nộp đủ, có chứng từ", async () =>
        {
            await intake.Fill("Số chứng từ (giấy nộp tiền vào ngân sách, biên lai)", "GNT-0101");
            await intake.FillDate("Ngày nộp", "23/11/2026");
            await intake.Fill("Số tiền đã nộp (đồng)", "1300000");
        }, "land-receipt");
        await specialist.Does(dossier, "Đã cập nhật, trình ký", () => FillsUpdate(specialist));
        await using (var leader = await Visitor.SignedIn(site, "lanhdao.datdai"))
            await leader.Does(dossier, "Ký");
        await intake.Does(dossier, "Đã trả kết quả", shot: "land-counter-return");
        await intake.Page.GotoAsync($"/desk/dossiers/{dossier}");
        await intake.Sees("Đã trả kết quả");
        Assert.Empty(intake.Troubles);
        Assert.Empty(specialist.Troubles);
    }

    [Fact]
    public async Task By_post_nothing_is_owed_and_the_original_is_handed_in_with_the_result()
    {
        await using var intake = await Visitor.SignedIn(site, "tiepnhan.datdai");
        var dossier = await FilesForSomebody(intake, "Bưu chính công ích");
        await using var specialist = await Visitor.SignedIn(site, "chuyenvien.datdai");
        await intake.Does(dossier, "Tiếp nhận, bản gốc nộp khi nhận kết quả");
        await intake.Does(dossier, "Đã chuyển hồ sơ");
        await specialist.Does(dossier, "Đủ điều kiện cấp đổi", () => FillsAppraisal(specialist, owes: false));
        await specialist.Does(dossier, "Đã cập nhật, trình ký", () => FillsUpdate(specialist));
        await using (var leader = await Visitor.SignedIn(site, "lanhdao.datdai"))
            await leader.Does(dossier, "Ký");
        await intake.Does(dossier, "Đã thu bản gốc, đã trả kết quả");
        Assert.Empty(intake.Troubles);
    }

    [Fact]
    public async Task A_specialist_who_foresees_a_delay_apologises_once_and_both_dates_are_kept()
    {
        var journey = new LandJourney();
        using (var filer = await Person.SignedIn(site.Server.Address, "congdan"))
            await journey.File(filer, Journeys.Pdf);
        foreach (var step in LandJourney.UntilOwed.Take(2))
        {
            using var officer = await Person.SignedIn(site.Server.Address, step.UserName);
            await journey.Do(officer, step);
        }

        await using var specialist = await Visitor.SignedIn(site, "chuyenvien.datdai");
        await specialist.Page.GotoAsync($"/desk/dossiers/{journey.DossierId}");
        var promised = await Promised();
        var later = Calendar().WorkingDayFrom(LegalZone.DateOf(promised).PlusDays(7)).ToString("dd/MM/uuuu", CultureInfo.InvariantCulture);
        await specialist.Page.GetByRole(AriaRole.Tab, new() { Name = "Hạn trả" }).ClickAsync();
        await specialist.Press("Xin lỗi và hẹn lại");
        await Expect(specialist.Button("Lập phiếu và báo người dân")).ToBeDisabledAsync();
        await specialist.FillDate("Ngày hẹn mới", later);
        await specialist.Fill("Lý do chưa trả được kết quả", "Chờ trích lục bản đồ địa chính");
        await specialist.Screenshot("land-extend");
        await specialist.Press("Lập phiếu và báo người dân");
        await Expect(specialist.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await specialist.Sees(later);
        await Expect(specialist.Button("Xin lỗi và hẹn lại")).ToHaveCountAsync(0); // once
        await specialist.Page.GetByRole(AriaRole.Tab, new() { Name = "Phiếu" }).ClickAsync();
        await specialist.Sees("xin lỗi");
        await specialist.Screenshot("land-extended");

        await using var citizen = await Visitor.SignedIn(site, "congdan");
        await citizen.Page.GotoAsync($"/dossiers/{journey.DossierId}");
        await citizen.Sees(later);
        await citizen.Sees("Chờ trích lục bản đồ địa chính");
        await citizen.Sees(LegalZone.DateOf(promised).ToString("dd/MM/uuuu", CultureInfo.InvariantCulture));
        await citizen.Screenshot("land-extended-citizen");
        Assert.Empty(specialist.Troubles);
        Assert.Empty(citizen.Troubles);

        async Task<Instant> Promised()
        {
            using var reader = await Person.SignedIn(site.Server.Address, "chuyenvien.datdai");
            var dossier = await reader.Get($"/api/dossiers/{journey.DossierId}");
            return InstantPattern.ExtendedIso.Parse(dossier["dueAt"]!.GetValue<string>()).Value;
        }
    }

    private static WorkCalendar Calendar()
    {
        var path = Path.Combine(ServerProcess.Root(), "definitions", "shared", "calendars", "national.json");
        using var json = File.OpenRead(path);
        return CalendarReader.Read(json, path).Calendar ?? throw new InvalidOperationException($"Expected a calendar in {path}.");
    }

    private async Task<LandJourney> Owing()
    {
        var journey = new LandJourney();
        using (var citizen = await Person.SignedIn(site.Server.Address, "congdan"))
            await journey.File(citizen, Journeys.Pdf);
        foreach (var step in LandJourney.UntilOwed)
        {
            using var officer = await Person.SignedIn(site.Server.Address, step.UserName);
            await journey.Do(officer, step);
        }

        return journey;
    }

    private static async Task<Guid> FilesForSomebody(Visitor intake, string channel)
    {
        var page = intake.Page;
        await page.GotoAsync("/desk/file");
        await intake.Choose("Thủ tục", LandJourney.Procedure);
        await page.GetByRole(AriaRole.Radio, new() { Name = channel, Exact = true }).CheckAsync();
        await intake.Fill("Họ và tên", "Người đến quầy (thử nghiệm)");
        await intake.Fill("Số căn cước", "079000000055");
        await intake.Press("Tiếp tục");
        await FillsForm(intake);
        await intake.Press("Tiếp tục");
        await intake.Press("Tiếp tục");
        await page.GetByRole(AriaRole.Checkbox).Last.CheckAsync();
        await intake.Press("Nộp hồ sơ");
        await intake.Sees("Đã ghi nhận hồ sơ");
        await page.GetByText("Mở hồ sơ để tiếp nhận").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/desk/dossiers/[^/]+$"));
        return Guid.Parse(new Uri(page.Url).Segments[^1]);
    }

    private static async Task FillsForm(Visitor person)
    {
        await person.Fill("Họ và tên, tên tổ chức", "Người dân (thử nghiệm)");
        await person.Fill("Số định danh cá nhân / căn cước", "079000000001");
        await person.Fill("Số điện thoại", "0901234567");
        await person.Fill("Địa chỉ", "Phường 3, thành phố Tân An");
        await person.Fill("Số phát hành (số seri)", "BA 123456");
        await person.FillDate("Ngày cấp", "15/06/2010");
        await person.Fill("Thửa đất số", "345");
        await person.Fill("Diện tích (m²)", "120.5");
        await person.Fill("Địa chỉ thửa đất", "Phường 3, thành phố Tân An");
        await person.Page.GetByRole(AriaRole.Radio, new() { Name = "Ghi cả họ, tên vợ và họ, tên chồng" }).CheckAsync();
        await person.Page.GetByRole(AriaRole.Checkbox).Last.CheckAsync();
    }

    private static async Task FillsAppraisal(Visitor specialist, bool owes)
    {
        var page = specialist.Page;
        await page.GetByRole(AriaRole.Radio, new() { Name = "Đã tra cứu trong Cơ sở dữ liệu quốc gia về dân cư" }).CheckAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Không thế chấp" }).CheckAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = owes ? "Phải thực hiện, chuyển thông tin đến cơ quan thuế" : "Không phải thực hiện" }).CheckAsync();
    }

    private static async Task FillsTaxNotice(Visitor specialist)
    {
        await specialist.Fill("Số thông báo", "125/TB-CCT");
        await specialist.FillDate("Ngày thông báo", "20/11/2026");
        await specialist.FillDate("Hạn nộp", "20/12/2026");
        if (await specialist.Page.GetByLabel("Tên khoản").CountAsync() == 0)
            await specialist.Page.GetByRole(AriaRole.Button, new() { Name = "Các khoản phải nộp" }).ClickAsync();
        await specialist.Fill("Tên khoản", "Lệ phí trước bạ");
        await specialist.Fill("Số tiền (đồng)", "1250000");
        await specialist.Page.GetByRole(AriaRole.Button, new() { Name = "Các khoản phải nộp" }).ClickAsync();
        await specialist.Fill("Tên khoản", "Lệ phí cấp Giấy chứng nhận", 1);
        await specialist.Fill("Số tiền (đồng)", "50000", 1);
    }

    private static async Task FillsUpdate(Visitor specialist)
    {
        await specialist.Fill("Số phát hành Giấy chứng nhận mới", "DA 000111");
        await specialist.Fill("Số vào sổ cấp Giấy chứng nhận", "CS00111");
        await specialist.Page.Locator("#work").GetByRole(AriaRole.Checkbox).CheckAsync();
    }

    private static async Task PrintsTheNotice(Visitor citizen)
    {
        var slip = await citizen.Page.RunAndWaitForPopupAsync(() => citizen.Page.GetByText("Xem, in thông báo").ClickAsync());
        await Expect(slip.GetByText("THÔNG BÁO THỰC HIỆN NGHĨA VỤ TÀI CHÍNH")).ToBeVisibleAsync();
        await Expect(slip.GetByText("1.300.000 đ").First).ToBeVisibleAsync();
        await slip.ScreenshotAsync(new() { Path = Path.Combine(Site.Screenshots, "land-notice.png"), FullPage = true });
        await slip.CloseAsync();
    }
}
