using System.Text.RegularExpressions;
using LongAn.Harness;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LongAn.Web.Tests;

/// <summary>A server with a procedure that calls another one: one that the same ward settles.</summary>
public sealed class CallingSite : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("longan-").FullName;

    public CallingSite() => Site = new(CallingProcedure.WriteDefinitions(_folder, ofTheSameAgency: true));

    public Site Site { get; }

    public ValueTask InitializeAsync() => Site.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>A procedure that calls another one: as an analyst draws it, and as the person and the officers see both dossiers.</summary>
public sealed class CallJourneyTests(CallingSite calling) : IClassFixture<CallingSite>
{
    private readonly Site _site = calling.Site;

    [Fact]
    public async Task The_person_and_the_officer_go_from_a_dossier_to_the_one_it_called_for_and_back()
    {
        var dossier = new CopyJourney { Code = CallingProcedure.Code };
        using (var citizen = await Person.SignedIn(_site.Server.Address, "congdan"))
        using (var intake = await Person.SignedIn(_site.Server.Address, "tiepnhan"))
            await dossier.File(citizen, await CopyJourney.AgencyOf(intake), await citizen.Upload(Journeys.Pdf, "can-cuoc.pdf", "application/pdf"));
        foreach (var step in CopyJourney.Steps.Take(2))
        {
            using var officer = await Person.SignedIn(_site.Server.Address, step.UserName);
            await dossier.Do(officer, step);
        }

        await There_and_back("congdan", "/dossiers", dossier.DossierId, "linked-citizen");
        await There_and_back("tiepnhan", "/desk/dossiers", dossier.DossierId, "linked-desk");
    }

    [Fact]
    public async Task An_analyst_says_what_a_call_calls_and_what_it_hands_in()
    {
        await using var analyst = await Visitor.SignedIn(_site, "phantich");
        var board = await analyst.DraftsFrom(CallingProcedure.Code);
        await analyst.Page.GotoAsync(board + "?at=register");
        var panel = analyst.Page.GetByRole(AriaRole.Region, new() { Name = "Thuộc tính" });
        var called = panel.Locator(".ant-select").First;
        await Expect(called).ToContainTextAsync("2.000908 Thủ tục cấp bản sao");
        await Expect(analyst.Problems().GetByText("Không có vấn đề nào")).ToBeVisibleAsync();
        await analyst.Screenshot("designer-call");

        var firstName = panel.GetByRole(AriaRole.Group, new() { Name = "Mục dữ liệu 1" }).First.GetByLabel("Tên dữ liệu");
        await Expect(firstName).ToHaveValueAsync("requester");
        await firstName.FillAsync("nobody");
        await firstName.PressAsync("Enter");
        await Expect(analyst.Problems().GetByText("nhưng có “nobody”")).ToBeVisibleAsync();
        await analyst.Screenshot("designer-call-finding");
        await analyst.Press("Hoàn tác");
        await Expect(firstName).ToHaveValueAsync("requester");
        await Expect(analyst.Problems().GetByText("Không có vấn đề nào")).ToBeVisibleAsync();

        await analyst.Choose("Thủ tục được gọi", CallingProcedure.CodeOfNothing);
        await Expect(called).ToContainTextAsync(CallingProcedure.CodeOfNothing);
        await analyst.SeesSaved();
        await analyst.Page.ReloadAsync();
        await Expect(called).ToContainTextAsync(CallingProcedure.CodeOfNothing);
        Assert.Empty(analyst.Troubles);
    }

    private async Task There_and_back(string who, string where, Guid dossier, string shot)
    {
        await using var reader = await Visitor.SignedIn(_site, who);
        var linked = reader.Page.GetByRole(AriaRole.Region, new() { Name = "Hồ sơ liên thông" });
        var there = linked.GetByRole(AriaRole.Link, new() { Name = "cấp bản sao" });
        await Sees(reader, there, $"{where}/{dossier}");
        await reader.Screenshot(shot + "-caller");
        await there.ClickAsync();
        await Expect(reader.Page).Not.ToHaveURLAsync(new Regex(dossier.ToString()));
        await Expect(linked.GetByText("Hồ sơ này được lập theo yêu cầu của")).ToBeVisibleAsync();
        await reader.Screenshot(shot + "-called");
        await linked.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(reader.Page).ToHaveURLAsync(new Regex($"{where}/{dossier}"));
        await Expect(there).ToBeVisibleAsync();
        Assert.Empty(reader.Troubles);
    }

    /// <summary>The dossier that is called for is filed a moment after the step: until then the page says so without a way to it.</summary>
    private static async Task Sees(Visitor reader, ILocator link, string page)
    {
        await reader.Page.GotoAsync(page);
        while (true)
        {
            await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Name = "Hồ sơ liên thông" })).ToBeVisibleAsync();
            if (await link.CountAsync() > 0)
                return;
            await reader.Page.ReloadAsync();
        }
    }
}
