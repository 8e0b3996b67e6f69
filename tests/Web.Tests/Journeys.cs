using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LongAn.Web.Tests;

/// <summary>What people do on the pages, in their words; the tests put these together.</summary>
internal static class Journeys
{
    public static byte[] Pdf { get; } = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray();

    /// <summary>Fills in the form of 2.000908, uploads a file and files; gives the dossier's identifier.</summary>
    public static async Task<Guid> FilesForACopy(this Visitor citizen, string? returnMode = null, string? shots = null)
    {
        var page = citizen.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Searchbox).Or(page.GetByLabel("Tìm thủ tục")).First.FillAsync("ban sao so goc");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "sổ gốc" }).First.ClickAsync();
        await citizen.Sees("Các bước thực hiện");
        await Shot("sheet");
        await page.GetByRole(AriaRole.Link, new() { Name = "Nộp hồ sơ trực tuyến" }).Or(citizen.Button("Nộp hồ sơ trực tuyến")).First.ClickAsync();
        await ChoosesAgency(citizen);
        await Shot("apply-guide");
        await citizen.Press("Bắt đầu khai");
        await FillsCopyForm(citizen);
        await Shot("apply-form");
        await citizen.Press("Tiếp tục");
        await page.Locator("input[type=file]").First.SetInputFilesAsync(new FilePayload { Name = "can-cuoc.pdf", MimeType = "application/pdf", Buffer = Pdf });
        await citizen.Sees("Đã nhận đủ");
        await Shot("apply-papers");
        await citizen.Press("Tiếp tục");
        if (returnMode is not null)
            await page.GetByRole(AriaRole.Radio, new() { Name = returnMode }).CheckAsync();
        await page.GetByRole(AriaRole.Checkbox).Last.CheckAsync();
        await Shot("apply-send");
        await citizen.Press("Nộp hồ sơ");
        await citizen.Sees("Đã nộp hồ sơ");
        await Shot("apply-sent");
        return Guid.Parse(System.Web.HttpUtility.ParseQueryString(new Uri(page.Url).Query)["sent"]!);

        Task Shot(string name) => shots is null ? Task.CompletedTask : citizen.Screenshot($"{shots}-{name}");
    }

    public static async Task ChoosesAgency(Visitor citizen)
    {
        await citizen.Page.GetByLabel("Cơ quan giải quyết").ClickAsync();
        await citizen.Page.Locator(".ant-select-item-option", new() { HasText = "phường 1" }).First.ClickAsync();
    }

    public static async Task FillsCopyForm(Visitor citizen)
    {
        await citizen.Fill("Họ, chữ đệm, tên", "Người dân (thử nghiệm)");
        await citizen.Fill("Số định danh cá nhân / căn cước", "079000000001");
        await citizen.Fill("Số điện thoại", "0901234567");
        await citizen.Fill("Nơi cư trú", "Phường 1, thành phố Tân An");
        await citizen.Page.GetByRole(AriaRole.Radio, new() { Name = "Người được cấp bản chính", Exact = true }).CheckAsync();
        await citizen.Fill("Tên giấy tờ trong sổ gốc", "Bằng tốt nghiệp");
        await citizen.Fill("Cơ quan đã cấp", "Cơ quan giữ sổ gốc");
        await citizen.Fill("Họ tên người được cấp bản chính", "Người dân (thử nghiệm)");
        await citizen.Fill("Số lượng bản sao", "2");
        await citizen.Fill("Lý do, mục đích sử dụng", "Bổ sung hồ sơ việc làm");
        await citizen.Page.GetByRole(AriaRole.Checkbox).Last.CheckAsync();
    }

    public static async Task FillsMarriageForm(Visitor citizen)
    {
        foreach (var (side, name, id) in new[] { (0, "Bên nữ (thử nghiệm)", "079000000003"), (1, "Bên nam (thử nghiệm)", "079000000004") })
        {
            await citizen.Fill("Họ, chữ đệm, tên", name, side);
            await citizen.FillDate("Ngày, tháng, năm sinh", "01/02/1999", side);
            await citizen.Fill("Dân tộc", "Kinh", side);
            await citizen.Fill("Quốc tịch", "Việt Nam", side);
            await citizen.Fill("Nơi cư trú", "Phường 1, thành phố Tân An", side);
            await citizen.Fill("Số định danh cá nhân / căn cước", id, side);
            await citizen.Choose("Giấy tờ tùy thân", "Thẻ căn cước hoặc căn cước công dân", side);
            await citizen.Fill("Nơi cấp giấy tờ", "Cơ quan quản lý căn cước", side);
            await citizen.FillDate("Ngày cấp giấy tờ", "03/04/2022", side);
            await citizen.Page.GetByRole(AriaRole.Radio, new() { Name = "Chưa kết hôn lần nào" }).Nth(side).CheckAsync();
            await citizen.Fill("Kết hôn lần thứ mấy", "1", side);
        }

        await citizen.Fill("Họ, chữ đệm, tên", "Người dân (thử nghiệm)", 2);
        await citizen.Fill("Số định danh cá nhân / căn cước", "079000000001", 2);
        await citizen.Fill("Số điện thoại", "0901234567");
        await citizen.Fill("Nơi cư trú", "Phường 1, thành phố Tân An", 2);
        await citizen.Page.GetByRole(AriaRole.Checkbox).Last.CheckAsync();
    }

    public static async Task FillsAppraisal(Visitor specialist)
    {
        await specialist.Fill("Sổ gốc (tên sổ, quyển số)", "Sổ gốc số 3");
        await specialist.Fill("Số thứ tự, số vào sổ", "15");
        await specialist.Fill("Nội dung theo sổ gốc", "Nội dung theo sổ gốc");
    }

    public static async Task FillsIssue(Visitor clerk)
    {
        await clerk.Fill("Số của bản sao", "15/BS");
        await clerk.Page.Locator("#work").GetByRole(AriaRole.Checkbox).CheckAsync();
    }

    /// <summary>Gives the step the file that is the result, where no template makes it.</summary>
    public static async Task UploadsResult(Visitor clerk)
    {
        await clerk.Page.Locator("#work input[type=file]").First.SetInputFilesAsync(new FilePayload { Name = "ket-qua.pdf", MimeType = "application/pdf", Buffer = Pdf });
        await clerk.Sees("ket-qua.pdf");
    }

    /// <summary>Opens a dossier at the desk, chooses an outcome and completes the step.</summary>
    public static async Task Does(this Visitor officer, Guid dossier, string outcome, Func<Task>? fills = null, string? shot = null, string? confirm = null)
    {
        await officer.Page.GotoAsync($"/desk/dossiers/{dossier}");
        var choice = officer.Page.GetByRole(AriaRole.Radio, new() { Name = outcome, Exact = true });
        await Expect(choice.Or(officer.Button(outcome)).First).ToBeVisibleAsync();
        if (await choice.CountAsync() > 0)
            await choice.CheckAsync();
        if (fills is not null)
            await fills();
        if (shot is not null)
            await officer.Screenshot(shot);
        await officer.Page.Locator("#work").GetByRole(AriaRole.Button, new() { Name = outcome, Exact = true }).ClickAsync();
        if (confirm is not null)
            await officer.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = confirm, Exact = true }).ClickAsync();
        // Done: the step is gone from the work pane. While it is sent, a mark stands before the words of its button.
        var button = new Regex($"^(loading )?{Regex.Escape(outcome)}$");
        await Expect(officer.Page.Locator("#work").GetByRole(AriaRole.Button, new() { NameRegex = button })).ToHaveCountAsync(0);
    }
}
