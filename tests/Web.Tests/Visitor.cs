using System.Globalization;
using System.Text.RegularExpressions;
using LongAn.Runtime.Identity;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LongAn.Web.Tests;

/// <summary>A person at a browser of their own. What the page could not do (errors in the console, refused requests) is collected.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    public const int Wide = 1440;
    public const int Narrow = 390;
    private const int NarrowHeight = 844;

    private readonly IBrowserContext _context;
    private readonly List<string> _troubles = [];

    private Visitor(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.PageError += (_, error) => _troubles.Add(error);
        page.Console += (_, message) =>
        {
            // A refused request is shown to the person by the page; the browser's own line about it is no trouble.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                _troubles.Add(message.Text);
        };
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Troubles => _troubles;

    public static async Task<Visitor> At(Site site, int width = Wide)
    {
        var context = await site.Browser.NewContextAsync(new()
        {
            BaseURL = site.Server.Address.ToString(),
            Locale = "vi-VN",
            TimezoneId = "Asia/Ho_Chi_Minh",
            ViewportSize = new() { Width = width, Height = width == Narrow ? NarrowHeight : 900 },
            IsMobile = width == Narrow,
            HasTouch = width == Narrow,
        });
        context.SetDefaultTimeout(30_000);
        return new(context, await context.NewPageAsync());
    }

    public static async Task<Visitor> SignedIn(Site site, string userName, int width = Wide)
    {
        var visitor = await At(site, width);
        await visitor.Page.GotoAsync("/sign-in");
        await visitor.Page.GetByLabel("Tên đăng nhập").FillAsync(userName);
        await visitor.Page.GetByLabel("Mật khẩu", new() { Exact = true }).FillAsync(DemoAccounts.Password);
        await visitor.Press("Đăng nhập");
        await Expect(visitor.Page).Not.ToHaveURLAsync(new Regex("/sign-in"));
        return visitor;
    }

    public Task Press(string button) => Button(button).ClickAsync();

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async Task Fill(string label, string value, int nth = 0) => await Page.GetByLabel(label).Nth(nth).FillAsync(value);

    /// <summary>A date is typed as people write it.</summary>
    public async Task FillDate(string label, string value, int nth = 0)
    {
        var field = Page.GetByLabel(label).Nth(nth);
        await field.FillAsync(value);
        await field.PressAsync("Enter");
    }

    /// <summary>Opens a list and takes an entry, as often as a person would who sees that it is not taken.</summary>
    public async Task Choose(string label, string option, int nth = 0)
    {
        var field = Page.GetByRole(AriaRole.Combobox, new() { Name = label }).Nth(nth);
        var shown = field.Locator("xpath=ancestor::div[contains(concat(' ', @class, ' '), ' ant-select ')][1]");
        var open = Page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)");
        for (var tries = 0; tries == 0 || (tries < 3 && !(await shown.InnerTextAsync()).Contains(option, StringComparison.Ordinal)); tries++)
        {
            await field.ClickAsync();
            if (await field.IsEditableAsync())
                await field.FillAsync(option); // a long list is searched
            await open.Locator(".ant-select-item-option", new() { HasText = option }).First.ClickAsync();
            for (var looks = 0; looks < 100 && await open.CountAsync() > 0; looks++)
            {
                // The list of a search that is told late opens once more: it is put away.
                if (looks % 20 == 19)
                    await field.PressAsync("Escape");
                await Task.Delay(50);
            }
        }

        await Expect(open).ToHaveCountAsync(0);
        await Expect(shown).ToContainTextAsync(option);
    }

    public Task Sees(string text) => Expect(Page.GetByText(text).First).ToBeVisibleAsync();

    /// <summary>Takes the page as it is; from a wide window also as a telephone shows it, where nothing may need a sideways scroll.</summary>
    public async Task Screenshot(string name)
    {
        await Shoot(name);
        if (Page.ViewportSize is not { Width: Wide } wide)
            return;
        await Page.SetViewportSizeAsync(Narrow, NarrowHeight);
        await Shoot(name);
        Assert.True(await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= Narrow, $"Expected {name} to fit {Narrow} pixels, but it needs a sideways scroll.");
        await Page.SetViewportSizeAsync(wide.Width, wide.Height);
    }

    private async Task Shoot(string name)
    {
        // Whatever moves has come to rest, so that two runs show the same.
        await Page.EvaluateAsync("() => new Promise(requestAnimationFrame).then(() => Promise.all(document.getAnimations().filter(a => a.effect?.getTiming().iterations !== Infinity).map(a => a.finished.catch(() => undefined))))");
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Site.Screenshots, $"{name}-{Page.ViewportSize!.Width.ToString(CultureInfo.InvariantCulture)}.png"), FullPage = true });
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
