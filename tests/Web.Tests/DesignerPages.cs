using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LongAn.Web.Tests;

/// <summary>What analysts and publishers do in the designer, in their words.</summary>
internal static class DesignerPages
{
    /// <summary>How often an arrow is drawn before the drawing is said not to take it.</summary>
    private const int Attempts = 3;

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

    /// <summary>Presses a button that asks for a reason; without one it is refused.</summary>
    public static async Task GivesReason(this Visitor person, string button, string label, string reason, string? shot = null)
    {
        await person.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
        var dialog = person.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Expect(dialog.GetByText("Vui lòng nhập thông tin này")).ToBeVisibleAsync();
        if (shot is not null)
            await person.Screenshot(shot);
        await dialog.GetByLabel(label).FillAsync(reason);
        await dialog.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }

    /// <summary>Ends the procedure of the page; the moment is the wall clock of Vietnam.</summary>
    public static async Task Repeals(this Visitor publisher, string number, string signedOn, string effectiveFrom, string? shot = null)
    {
        await publisher.Press("Bãi bỏ thủ tục");
        await publisher.FillDate("Ngày ký", signedOn);
        await publisher.FillDate("Hiệu lực từ", effectiveFrom);
        await publisher.Page.GetByLabel("Chức danh người ký").FillAsync("Chủ tịch Ủy ban nhân dân tỉnh");
        await publisher.Page.GetByLabel("Số quyết định").FillAsync(number);
        if (shot is not null)
            await publisher.Screenshot(shot);
        await publisher.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Bãi bỏ thủ tục" }).ClickAsync();
        await Expect(publisher.Page.Locator(".ant-modal-confirm-title", new() { HasText = "Đã ghi nhận" })).ToBeVisibleAsync();
        await publisher.Page.Locator(".ant-modal-confirm-btns button").ClickAsync();
        await Expect(publisher.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    /// <summary>Drags a step of the palette into a lane, some way along it.</summary>
    public static async Task DragsInto(this Visitor analyst, string lane, string step, float along)
    {
        var entry = (await analyst.Page.GetByRole(AriaRole.Group, new() { Name = "Bước hành chính" }).GetByRole(AriaRole.Button, new() { Name = step, Exact = true }).BoundingBoxAsync())!;
        var (from, to) = (Middle(entry), (await analyst.Drawn(lane).BoundingBoxAsync())!);
        await analyst.Drags(from, (to.X + (to.Width * along), to.Y + (to.Height / 2)));
    }

    /// <summary>Selects an arrow, which leaves an element on its right.</summary>
    public static async Task SelectsArrow(this Visitor analyst, string arrow, string elementId)
    {
        var box = (await analyst.Drawn(elementId).BoundingBoxAsync())!;
        await analyst.Page.Mouse.ClickAsync(box.X + box.Width + 30, Middle(box).Y);
        await Expect(analyst.Page.GetByLabel("Mã phần tử")).ToHaveValueAsync(arrow);
    }

    /// <summary>Draws an arrow from one element to another with the tool for it; draws it again where the drawing did not take the presses, as a person would.</summary>
    public static async Task Connects(this Visitor analyst, string from, string to)
    {
        var arrows = analyst.Page.Locator(".djs-connection[data-element-id]");
        var after = await arrows.CountAsync() + 1;
        for (var attempt = 1; attempt < Attempts; attempt++)
        {
            await analyst.DrawsArrow(from, to);
            try
            {
                await Expect(arrows).ToHaveCountAsync(after, new() { Timeout = 10_000 });
                return;
            }
            catch (PlaywrightException)
            {
                await analyst.Page.Keyboard.PressAsync("Escape");
            }
        }

        await analyst.DrawsArrow(from, to);
        await Expect(arrows).ToHaveCountAsync(after);
    }

    private static async Task DrawsArrow(this Visitor analyst, string from, string to)
    {
        await analyst.Press("Nối");
        var (begin, end) = (Middle((await analyst.Drawn(from).BoundingBoxAsync())!), Middle((await analyst.Drawn(to).BoundingBoxAsync())!));
        var mouse = analyst.Page.Mouse;
        await mouse.MoveAsync(begin.X, begin.Y, new() { Steps = 8 });
        await mouse.DownAsync();
        await mouse.UpAsync();
        await mouse.MoveAsync(end.X, end.Y, new() { Steps = 12 });
        await mouse.DownAsync();
        await mouse.UpAsync();
    }

    private static (float X, float Y) Middle(LocatorBoundingBoxResult box) => (box.X + (box.Width / 2), box.Y + (box.Height / 2));

    private static async Task Drags(this Visitor analyst, (float X, float Y) from, (float X, float Y) to)
    {
        var mouse = analyst.Page.Mouse;
        await mouse.MoveAsync(from.X, from.Y);
        await mouse.DownAsync();
        await mouse.MoveAsync(from.X + 20, from.Y + 10, new() { Steps = 4 });
        await mouse.MoveAsync(to.X, to.Y, new() { Steps = 12 });
        await mouse.UpAsync();
    }
}
