using LongAn.Harness;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LongAn.Web.Tests;

/// <summary>A server with a procedure that waits for a message.</summary>
public sealed class WaitingSite : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("longan-").FullName;

    public WaitingSite() => Site = new(WaitingProcedure.WriteDefinitions(_folder));

    public Site Site { get; }

    public ValueTask InitializeAsync() => Site.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>What a dossier waits for from outside arrives, and an officer records it.</summary>
public sealed class ArrivalJourneyTests(WaitingSite waiting) : IClassFixture<WaitingSite>
{
    private readonly Site _site = waiting.Site;

    [Fact]
    public async Task An_officer_records_with_its_form_that_a_letter_has_come()
    {
        var dossier = new CopyJourney { Code = WaitingProcedure.Code };
        using var intake = await Person.SignedIn(_site.Server.Address, "tiepnhan");
        using var citizen = await Person.SignedIn(_site.Server.Address, "congdan");
        await dossier.File(citizen, await CopyJourney.AgencyOf(intake), await citizen.Upload(Journeys.Pdf, "can-cuoc.pdf", "application/pdf"));
        foreach (var step in CopyJourney.Steps.Take(2))
        {
            using var officer = await Person.SignedIn(_site.Server.Address, step.UserName);
            await dossier.Do(officer, step);
        }

        await using var clerk = await Visitor.SignedIn(_site, "vanthu");
        var page = clerk.Page;
        await page.GotoAsync($"/desk/dossiers/{dossier.DossierId}");
        await clerk.Sees("Đang chờ từ bên ngoài");
        await clerk.Sees("Chờ ý kiến cơ quan thuế");
        await clerk.Screenshot("arrival-awaited");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi nhận đã đến" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Ghi nhận", Exact = true }).ClickAsync();
        await Expect(dialog.Locator(".ant-form-item-has-error").First).ToBeVisibleAsync();
        await dialog.GetByLabel("Số công văn").FillAsync("15/CT-TH");
        await clerk.Screenshot("arrival-form");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Ghi nhận", Exact = true }).ClickAsync();
        await clerk.Sees("Đã ghi nhận: Chờ ý kiến cơ quan thuế");
        await Expect(page.GetByText("Đang chờ từ bên ngoài")).ToHaveCountAsync(0);
        await clerk.Screenshot("arrival-recorded");
        Assert.Empty(clerk.Troubles);
    }
}
