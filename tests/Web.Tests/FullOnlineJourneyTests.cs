using LongAn.Harness;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LongAn.Web.Tests;

[Collection(nameof(Site))]
public sealed class FullOnlineJourneyTests(Site site)
{
    [Fact]
    public async Task A_copy_travels_from_application_to_result_without_a_visit()
    {
        await using var citizen = await Visitor.SignedIn(site, "congdan");
        var dossier = await citizen.FilesForACopy(shots: "copy");

        await using (var intake = await Visitor.SignedIn(site, "tiepnhan"))
        {
            await intake.Page.GotoAsync("/desk");
            await intake.Sees("Hộp việc");
            await intake.Screenshot("desk-inbox");
            await intake.Does(dossier, "Tiếp nhận", shot: "desk-intake");
            await intake.Sees("Mã hồ sơ");
        }

        await citizen.Page.GotoAsync($"/dossiers/{dossier}");
        await citizen.Sees("Quá trình giải quyết");
        await citizen.Sees("Giấy tiếp nhận");
        await citizen.Screenshot("citizen-received");

        await using (var specialist = await Visitor.SignedIn(site, "chuyenvien"))
            await specialist.Does(dossier, "Đạt, trình ký", () => Journeys.FillsAppraisal(specialist), "desk-appraise");
        await using (var leader = await Visitor.SignedIn(site, "lanhdao"))
            await leader.Does(dossier, "Ký duyệt", shot: "desk-sign");
        await using (var clerk = await Visitor.SignedIn(site, "vanthu"))
            await clerk.Does(dossier, "Phát hành", () => Journeys.FillsIssue(clerk), "desk-issue");

        await citizen.Page.ReloadAsync();
        await citizen.Sees("Đã có kết quả");
        await citizen.Screenshot("citizen-result");
        var download = await citizen.Page.RunAndWaitForDownloadAsync(() => citizen.Page.GetByText("Tải kết quả").First.ClickAsync());
        var result = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.Contains("Nội dung theo sổ gốc", result, StringComparison.Ordinal);
        Assert.Empty(citizen.Troubles);
    }

    [Fact]
    public async Task A_supplement_names_every_defect_at_once_and_is_answered()
    {
        await using var citizen = await Visitor.SignedIn(site, "congdan");
        var dossier = await citizen.FilesForACopy();
        await using var intake = await Visitor.SignedIn(site, "tiepnhan");
        await intake.Does(dossier, "Yêu cầu bổ sung", async () =>
        {
            await intake.Fill("Nội dung điểm 1", "Ảnh căn cước bị mờ, cần chụp lại rõ nét");
            await intake.Page.GetByRole(AriaRole.Button, new() { Name = "Thêm điểm" }).ClickAsync();
            await intake.Fill("Nội dung điểm 2", "Ghi rõ năm cấp bằng");
        }, "desk-supplement");

        await citizen.Page.GotoAsync($"/dossiers/{dossier}");
        await citizen.Sees("Ảnh căn cước bị mờ, cần chụp lại rõ nét");
        await citizen.Sees("Ghi rõ năm cấp bằng");
        await citizen.Screenshot("citizen-supplement");
        await citizen.Page.Locator("input[type=file]").First.SetInputFilesAsync(new FilePayload { Name = "can-cuoc-ro.pdf", MimeType = "application/pdf", Buffer = Journeys.Pdf });
        await citizen.Sees("Đã nhận đủ");
        await citizen.Press("Gửi bổ sung");
        await Expect(citizen.Button("Gửi bổ sung")).ToHaveCountAsync(0);
        await intake.Does(dossier, "Tiếp nhận");
    }

    [Fact]
    public async Task A_refusal_gives_the_reason_to_the_person()
    {
        await using var citizen = await Visitor.SignedIn(site, "congdan");
        var dossier = await citizen.FilesForACopy();
        await using var intake = await Visitor.SignedIn(site, "tiepnhan");
        await intake.Does(dossier, "Từ chối tiếp nhận", () => intake.Page.GetByLabel("Lý do").FillAsync("Sổ gốc không do cơ quan này giữ"), "desk-refuse", confirm: "Từ chối tiếp nhận");
        await citizen.Page.GotoAsync($"/dossiers/{dossier}");
        await citizen.Sees("Sổ gốc không do cơ quan này giữ");
        await citizen.Screenshot("citizen-refused");
    }

    [Fact]
    public async Task A_step_that_was_done_in_another_window_is_told_and_nothing_happens_twice()
    {
        await using var citizen = await Visitor.SignedIn(site, "congdan");
        var dossier = await citizen.FilesForACopy();
        await using var late = await Visitor.SignedIn(site, "tiepnhan");
        await late.Page.GotoAsync($"/desk/dossiers/{dossier}");
        await late.Page.GetByRole(AriaRole.Radio, new() { Name = "Tiếp nhận", Exact = true }).CheckAsync();
        await using (var first = await Visitor.SignedIn(site, "tiepnhan"))
            await first.Does(dossier, "Tiếp nhận");

        await late.Page.Locator("#work").GetByRole(AriaRole.Button, new() { Name = "Tiếp nhận", Exact = true }).ClickAsync();
        await Expect(late.Page.GetByRole(AriaRole.Dialog, new() { Name = "Hồ sơ đã thay đổi" })).ToBeVisibleAsync();
        await late.Screenshot("desk-conflict");
        await late.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button).ClickAsync();
        await late.Sees("Bạn không có việc ở hồ sơ này");
        await late.Page.GetByRole(AriaRole.Tab, new() { Name = "Nhật ký" }).ClickAsync();
        await Expect(late.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "cấp mã" })).ToHaveCountAsync(1);
        await late.Screenshot("desk-journal");
    }

    [Fact]
    public async Task The_person_withdraws_after_being_told_what_it_means()
    {
        await using var citizen = await Visitor.SignedIn(site, "congdan");
        var dossier = await citizen.FilesForACopy();
        await citizen.Page.GotoAsync($"/dossiers/{dossier}");
        await citizen.Press("Rút hồ sơ");
        await citizen.Sees("Không thể mở lại");
        await citizen.Page.GetByLabel("Lý do rút hồ sơ").FillAsync("Không cần nữa");
        await citizen.Screenshot("citizen-withdraw");
        await citizen.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Rút hồ sơ" }).ClickAsync();
        await Expect(citizen.Button("Rút hồ sơ")).ToHaveCountAsync(0);
        await using var intake = await Visitor.SignedIn(site, "tiepnhan");
        await intake.Page.GotoAsync($"/desk/dossiers/{dossier}");
        await intake.Sees("Bạn không có việc ở hồ sơ này");
    }

    [Fact]
    public async Task A_dossier_is_looked_up_without_an_account()
    {
        var journey = new CopyJourney();
        string code;
        using (var citizen = await Person.SignedIn(site.Server.Address, "congdan"))
        using (var officer = await Person.SignedIn(site.Server.Address, "tiepnhan"))
        {
            await journey.File(citizen, await CopyJourney.AgencyOf(officer));
            code = (await journey.Do(officer, CopyJourney.Steps[0]))["code"]!.GetValue<string>();
        }

        await using var visitor = await Visitor.At(site);
        await visitor.Page.GotoAsync("/lookup");
        await visitor.Page.GetByLabel("Mã hồ sơ").FillAsync(code);
        await visitor.Page.GetByLabel("Số căn cước").FillAsync("079000000001");
        await visitor.Press("Tra cứu");
        await visitor.Sees("Hồ sơ chưa được giải quyết xong.");
        await visitor.Screenshot("lookup");
        Assert.DoesNotContain("Bằng tốt nghiệp", await visitor.Page.ContentAsync(), StringComparison.Ordinal);

        await visitor.Page.GetByLabel("Số căn cước").FillAsync("079000000099");
        await visitor.Page.GetByLabel("Số căn cước").PressAsync("Enter");
        await Expect(visitor.Page.GetByText("Hồ sơ chưa được giải quyết xong.")).ToHaveCountAsync(0);
    }
}
