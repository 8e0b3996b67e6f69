using System.Text.RegularExpressions;
using LongAn.Harness;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LongAn.Web.Tests;

/// <summary>Rules in the hands of an analyst: conditions with suggestions and findings, decision tables, and both tried with sample data.</summary>
[Collection(nameof(DesignerCollection))]
public sealed class RulesJourneyTests(Site site)
{
    private const string Condition = "Điều kiện đi theo mũi tên này";

    [Fact]
    public async Task A_condition_is_written_with_the_data_of_the_procedure_and_tried()
    {
        await using var analyst = await Visitor.SignedIn(site, "phantich");
        var board = await analyst.DraftsFrom(CopyJourney.Procedure);
        await analyst.Page.GotoAsync(board + "?at=incomplete");
        var editor = analyst.Page.GetByRole(AriaRole.Textbox, new() { Name = Condition });
        await Expect(editor).ToHaveTextAsync("outcome = \"supplement\"");
        await analyst.Sees("Cho kết quả: đúng hoặc sai");

        await editor.FillAsync("");
        await editor.PressSequentiallyAsync("form.requesterR");
        await Expect(analyst.Page.GetByRole(AriaRole.Option, new() { Name = "requesterRole" })).ToBeVisibleAsync();
        await analyst.Screenshot("feel-suggestions");
        await editor.PressAsync("Escape");

        await editor.FillAsync("channel = 5 and form.nobody > 2");
        await Expect(analyst.Page.Locator(".cm-lintRange")).ToHaveCountAsync(2);
        await analyst.Sees("“form” không có mục “nobody”");
        await analyst.Screenshot("feel-findings");

        await editor.FillAsync("channel = \"online\" and form.requesterRole != \"self\"");
        await analyst.Press("Thử với dữ liệu mẫu");
        await analyst.Choose("Kênh nộp (channel)", "online");
        await analyst.Press("Tính thử");
        await analyst.Sees("Kết quả: true");
        await analyst.Screenshot("feel-trial");
        await analyst.SeesSaved();
        Assert.Empty(analyst.Troubles);
    }

    [Fact]
    public async Task A_decision_table_is_added_edited_saved_and_tried()
    {
        await using var analyst = await Visitor.SignedIn(site, "phantich");
        var board = await analyst.DraftsFrom(CopyJourney.Procedure);
        await analyst.Page.GotoAsync(board + "/files");
        await analyst.Press("Thêm tệp");
        await analyst.Choose("Loại", "Bảng quyết định");
        var dialog = analyst.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Tên", new() { Exact = true }).FillAsync("uu-tien");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Thêm tệp" }).ClickAsync();

        var findings = analyst.Page.GetByRole(AriaRole.Region, new() { Name = "Vấn đề trong tệp này" });
        await Expect(findings.GetByText("channel = \"direct\"")).ToBeVisibleAsync();
        var cell = analyst.Page.Locator("td[data-row-id='uu_tien_rule1']").Nth(1);
        await cell.ClickAsync();
        await analyst.Page.Keyboard.PressAsync("Control+A");
        await analyst.Page.Keyboard.TypeAsync("\"online\", \"direct\"");
        await Expect(findings.GetByText("channel = \"post\"")).ToBeVisibleAsync();
        await analyst.SeesSaved();

        await analyst.Choose("Kênh nộp (channel)", "direct");
        await analyst.Press("Quyết định thử");
        await analyst.Sees("quy tắc 1");
        await Expect(analyst.Page.Locator("td[data-row-id='uu_tien_rule1']").First).ToHaveCSSAsync("background-color", new Regex("226, 244, 230"));
        await analyst.Screenshot("decision-table");
        Assert.Empty(analyst.Troubles);
    }
}
