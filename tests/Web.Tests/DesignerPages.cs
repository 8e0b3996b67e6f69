using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LongAn.Web.Tests;

/// <summary>What analysts and publishers do in the designer, in their words.</summary>
internal static class DesignerPages
{
    /// <summary>Makes a draft of the version in force and waits for its drawing; gives the address of the board.</summary>
    public static async Task<string> DraftsFrom(this Visitor analyst, string procedureCode)
    {
        await analyst.Page.GotoAsync("/designer");
        var row = analyst.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = procedureCode });
        await row.GetByRole(AriaRole.Button, new() { Name = "Soạn bản nháp" }).ClickAsync();
        return await analyst.SeesBoard();
    }

    /// <summary>Begins a procedure that there is not, with an empty board.</summary>
    public static async Task<string> BeginsProcedure(this Visitor analyst, string code, string name)
    {
        await analyst.Page.GotoAsync("/designer");
        await analyst.Page.GetByRole(AriaRole.Button, new() { Name = "Thủ tục mới" }).ClickAsync();
        await analyst.Page.GetByLabel("Mã thủ tục", new() { Exact = true }).FillAsync(code);
        await analyst.Page.GetByLabel("Tên thủ tục").FillAsync(name);
        await analyst.Page.GetByLabel("Tên tiếng Anh").FillAsync("A trial");
        await analyst.Page.GetByLabel("Lĩnh vực", new() { Exact = true }).FillAsync("Thử nghiệm");
        await analyst.Page.GetByLabel("Mã lĩnh vực").FillAsync("thu-nghiem");
        await analyst.Press("Tạo bản nháp");
        return await analyst.SeesBoard();
    }

    public static async Task<string> SeesBoard(this Visitor analyst)
    {
        await Expect(analyst.Page.Locator(".djs-shape").First).ToBeVisibleAsync();
        return new Uri(analyst.Page.Url).AbsolutePath;
    }

    public static ILocator Drawn(this Visitor analyst, string elementId) =>
        analyst.Page.Locator($".djs-element[data-element-id='{elementId}']").First;

    public static Task Selects(this Visitor analyst, string elementId) => analyst.Drawn(elementId).ClickAsync();

    /// <summary>Appends a step of the palette to what is selected.</summary>
    public static Task Appends(this Visitor analyst, string step) =>
        analyst.Page.GetByRole(AriaRole.Group, new() { Name = "Bước hành chính" }).GetByRole(AriaRole.Button, new() { Name = step, Exact = true }).ClickAsync();

    /// <summary>Sets a text of the properties panel.</summary>
    public static async Task Sets(this Visitor analyst, string property, string value)
    {
        var field = analyst.Page.GetByLabel(property, new() { Exact = true });
        await field.FillAsync(value);
        await field.PressAsync("Enter");
    }

    public static Task SeesSaved(this Visitor analyst) => Expect(analyst.Page.GetByText("Đã lưu lúc")).ToBeVisibleAsync();

    public static ILocator Problems(this Visitor analyst) => analyst.Page.GetByRole(AriaRole.Region, new() { Name = "Vấn đề" });

    public static async Task AsksForReview(this Visitor analyst, string note)
    {
        await analyst.Press("Gửi duyệt");
        await analyst.Page.GetByLabel("Lời nhắn cho người duyệt").FillAsync(note);
        await analyst.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Gửi duyệt" }).ClickAsync();
        await analyst.Sees("Chờ duyệt");
    }

    /// <summary>Publishes the draft of a review page; the moment is the wall clock of Vietnam.</summary>
    public static async Task Publishes(this Visitor publisher, string number, string signedOn, string effectiveFrom, string? shot = null)
    {
        // Dates first: Enter in the last field that is empty would send the form.
        await publisher.FillDate("Ngày ký", signedOn);
        await publisher.FillDate("Hiệu lực từ", effectiveFrom);
        await publisher.Page.GetByLabel("Chức danh người ký").FillAsync("Chủ tịch Ủy ban nhân dân tỉnh");
        await publisher.Page.GetByLabel("Số quyết định").FillAsync(number);
        if (shot is not null)
            await publisher.Screenshot(shot);
        await publisher.Page.Locator("form").GetByRole(AriaRole.Button, new() { Name = "Công bố", Exact = true }).ClickAsync();
        await publisher.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Công bố", Exact = true }).ClickAsync();
        await publisher.Press("Xem phiên bản");
    }
}
