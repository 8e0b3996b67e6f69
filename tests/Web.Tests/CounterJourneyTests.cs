using Microsoft.Playwright;
using Xunit;

namespace LongAn.Web.Tests;

[Collection(nameof(Site))]
public sealed class CounterJourneyTests(Site site)
{
    [Fact]
    public async Task An_officer_files_for_a_person_who_came()
    {
        await using var intake = await Visitor.SignedIn(site, "tiepnhan");
        var page = intake.Page;
        await page.GotoAsync("/desk/file");
        await intake.Choose("Thủ tục", "sổ gốc");
        await intake.Fill("Họ và tên", "Người đến quầy (thử nghiệm)");
        await intake.Fill("Số căn cước", "079000000055");
        await intake.Screenshot("counter-applicant");
        await intake.Press("Tiếp tục");
        await Journeys.FillsCopyForm(intake);
        await intake.Press("Tiếp tục");
        await intake.Press("Tiếp tục");
        await page.GetByRole(AriaRole.Checkbox).Last.CheckAsync();
        await intake.Press("Nộp hồ sơ");
        await intake.Sees("Đã ghi nhận hồ sơ");
        await intake.Screenshot("counter-filed");
        await page.GetByText("Mở hồ sơ để tiếp nhận").ClickAsync();
        await intake.Sees("Người đến quầy (thử nghiệm)");
        Assert.Empty(intake.Troubles);
    }
}
