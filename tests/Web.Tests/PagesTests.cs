using Microsoft.Playwright;
using Xunit;

namespace LongAn.Web.Tests;

/// <summary>Every page at both widths: it opens, nothing fails behind it, it does not scroll sideways, it has one main heading and a language.</summary>
[Collection(nameof(Site))]
public sealed class PagesTests(Site site)
{
    public static TheoryData<string, string, string?> Pages() => new()
    {
        { "home", "/", null },
        { "sheet-copy", "/procedures/2.000908", null },
        { "sheet-marriage", "/procedures/1.000894", null },
        { "sign-in", "/sign-in", null },
        { "register", "/register", null },
        { "lookup-empty", "/lookup", null },
        { "apply", "/procedures/2.000908/apply", "congdan" },
        { "my", "/my", "congdan" },
        { "desk", "/desk", "tiepnhan" },
        { "desk-file", "/desk/file", "tiepnhan" },
        { "desk-search", "/desk/search", "tiepnhan" },
        { "designer", "/designer", "phantich" },
        { "designer-procedure", "/designer/procedures/1.000894", "congbo" },
        { "designer-nothing-here", "/designer/khong-co-trang-nay", "phantich" },
        { "nothing-here", "/khong-co-trang-nay", null },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_stands_at_both_widths(string name, string path, string? userName)
    {
        foreach (var width in new[] { Visitor.Wide, Visitor.Narrow })
        {
            await using var visitor = userName is null ? await Visitor.At(site, width) : await Visitor.SignedIn(site, userName, width);
            await visitor.Page.GotoAsync(path);
            await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await Assertions.Expect(visitor.Page.Locator("h1, h2").First).ToBeVisibleAsync();
            await visitor.Screenshot("page-" + name);
            Assert.Equal("vi", await visitor.Page.EvaluateAsync<string>("() => document.documentElement.lang"));
            var overflow = await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{path} scrolls sideways by {overflow} pixels at width {width}.");
            Assert.Empty(visitor.Troubles);
        }
    }

    [Fact]
    public async Task The_language_switch_keeps_the_page()
    {
        await using var visitor = await Visitor.At(site);
        await visitor.Page.GotoAsync("/procedures/2.000908");
        await visitor.Page.GetByText("English").Or(visitor.Page.GetByText("EN", new() { Exact = true })).First.ClickAsync();
        await visitor.Sees("Apply online");
        Assert.EndsWith("/procedures/2.000908", visitor.Page.Url, StringComparison.Ordinal);
        await visitor.Screenshot("page-english");
    }
}
