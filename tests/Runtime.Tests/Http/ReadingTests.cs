using System.Text.Json.Nodes;
using Xunit;

namespace LongAn.Runtime.Tests.Http;

/// <summary>What people read: catalogue, lists, a dossier for its reader.</summary>
[Collection(ApiTests.Name)]
public sealed class ReadingTests(ApiHost host)
{
    [Theory]
    [InlineData("bản sao từ sổ gốc")]
    [InlineData("ban sao so goc")]
    [InlineData("KẾT HÔN")]
    [InlineData("dang ky ket hon")]
    [InlineData("1.000894")]
    public async Task Procedures_are_found_with_and_without_accents(string words) =>
        Assert.Single((await host.Anybody().Get($"procedures?q={Uri.EscapeDataString(words)}")).Given()["items"]!.AsArray());

    [Fact]
    public async Task A_sheet_says_who_does_each_step_in_what_time()
    {
        var sheet = (await host.Anybody().Get($"procedures/{Samples.Marriage}")).Given();
        var steps = sheet["steps"]!.AsArray();
        Assert.Equal("intake", steps[0]!["elementId"]!.GetValue<string>());
        Assert.Equal(2, Assert.Single(steps, s => s!["elementId"]!.GetValue<string>() == "returnResult")!["presence"]!.GetValue<int>());
        Assert.Contains("phải có mặt", sheet["partialReason"]!["vi"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.NotEmpty(sheet["legalBases"]!.AsArray());
        Assert.Equal(64, sheet["versionId"]!.GetValue<string>().Length);
    }

    [Fact]
    public async Task Citizens_see_units_and_officials_see_names()
    {
        var copy = await Case.FiledForACopy(host);
        await copy.Received();
        var citizens = Intake(await copy.SeenBy("congdan"));
        var officials = Intake(await copy.SeenBy("chuyenvien"));
        Assert.StartsWith("Cán bộ tiếp nhận, Ủy ban nhân dân phường 1", citizens["who"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("Người tiepnhan (Cán bộ tiếp nhận)", officials["who"]!.GetValue<string>());
        Assert.Empty((await copy.SeenBy("congdan"))["todo"]!.AsArray());
    }

    [Fact]
    public async Task The_due_date_is_explained_day_by_day()
    {
        var copy = await Case.FiledForACopy(host);
        await copy.Received();
        var due = (await (await host.Signed("congdan")).Get($"dossiers/{copy.Id}/due-date")).Given();
        Assert.Equal("2026-11-23T10:00:00Z", due["dueAt"]!.GetValue<string>());
        var day = Assert.Single(due["days"]!.AsArray())!;
        Assert.Equal(("2026-11-23", "lastDay"), (day["date"]!.GetValue<string>(), day["kind"]!.GetValue<string>()));
        Assert.Contains("1 ngày làm việc", due["sentence"]!["vi"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_receipt_there_is_no_due_date()
    {
        var copy = await Case.FiledForACopy(host);
        (await (await host.Signed("congdan")).Get($"dossiers/{copy.Id}/due-date")).Refused(System.Net.HttpStatusCode.Conflict, "noDueDate");
    }

    [Fact]
    public async Task The_inbox_holds_each_item_in_its_box_and_counts_them()
    {
        var copy = await Case.FiledForACopy(host);
        var officer = await host.Signed("tiepnhan");
        var key = await copy.Key("tiepnhan", "intake");
        var before = (await officer.Get("work-items?box=mine")).Given();
        (await officer.Post($"dossiers/{copy.Id}/work-items/{key}/claim", new { commandId = Case.NewId() })).Given();
        var mine = (await officer.Get("work-items?box=mine")).Given();
        Assert.Equal(before["counts"]!["mine"]!.GetValue<int>() + 1, mine["counts"]!["mine"]!.GetValue<int>());
        var row = Assert.Single(mine["items"]!.AsArray(), i => i!["dossierId"]!.GetValue<string>() == copy.Id)!;
        Assert.Equal("Người tiepnhan", row["claimedBy"]!.GetValue<string>());
        Assert.Contains("còn", row["remaining"]!["vi"]!.GetValue<string>(), StringComparison.Ordinal);

        var defects = new[] { new { description = "Thiếu ảnh" } };
        (await copy.When("tiepnhan", "intake", "supplement", new { defects })).Given();
        var waiting = (await officer.Get("work-items?box=waiting")).Given();
        Assert.Contains(waiting["items"]!.AsArray(), i => i!["dossierId"]!.GetValue<string>() == copy.Id);
    }

    [Fact]
    public async Task Lists_go_on_where_the_page_before_ended()
    {
        for (var i = 0; i < 27; i++)
            await Case.FiledForACopy(host);
        var officer = await host.Signed("tiepnhan");
        foreach (var list in (string[])["dossiers/search?procedure=" + Samples.Copy, "work-items?box=unit"])
        {
            var seen = new List<string>();
            string? cursor = null;
            do
            {
                var page = (await officer.Get(list + (cursor is null ? "" : $"&cursor={cursor}"))).Given();
                seen.AddRange(page["items"]!.AsArray().Select(i => (i!["dossierId"] ?? i["id"])!.GetValue<string>() + i["key"]?.ToJsonString()));
                cursor = page["next"]?.GetValue<string>();
            }
            while (cursor is not null);
            Assert.True(seen.Count > 25);
            Assert.Equal(seen.Count, seen.Distinct().Count());
        }
    }

    [Fact]
    public async Task Officials_search_by_name_without_accents_by_code_and_by_identity_number()
    {
        var copy = await Case.FiledForACopy(host);
        var code = await copy.Received();
        var officer = await host.Signed("chuyenvien");
        foreach (var words in (string[])["nguoi congdan", code, "079123456789"])
        {
            var found = (await officer.Get($"dossiers/search?q={Uri.EscapeDataString(words)}&status=2")).Given()["items"]!.AsArray();
            Assert.Contains(found, d => d!["id"]!.GetValue<string>() == copy.Id);
        }

        Assert.Empty((await officer.Get("dossiers/search?q=khong-co-ai-ten-nay")).Given()["items"]!.AsArray());
    }

    [Fact]
    public async Task The_journal_is_printed_without_personal_data()
    {
        var copy = await Case.FiledForACopy(host);
        await copy.Received();
        var lines = (await (await host.Signed("quantri")).Get($"dossiers/{copy.Id}/journal")).Given();
        Assert.Equal("dossier.submitted", lines[0]!["type"]!.GetValue<string>());
        Assert.Contains(lines.AsArray(), l => l!["type"]!.GetValue<string>() == "dossier.accepted");
        Assert.DoesNotContain("079123456789", string.Concat(lines.AsArray().Select(l => l!["summary"]!.ToJsonString())), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await (await host.Signed("congdan")).Get($"dossiers/{copy.Id}/journal")).Status);
    }

    [Fact]
    public async Task The_drawing_shows_where_a_dossier_is()
    {
        var copy = await Case.FiledForACopy(host);
        await copy.Received();
        var drawing = await (await host.Signed("chuyenvien")).Get($"dossiers/{copy.Id}/process.svg");
        Assert.Equal("image/svg+xml", drawing.Headers["Content-Type"].Split(';')[0]);
        Assert.Matches("data-element=\"intake\"[^>]*data-mark=\"done\"", drawing.Text);
        Assert.Matches("data-element=\"appraise\"[^>]*data-mark=\"current\"", drawing.Text);
    }

    [Fact]
    public async Task An_extension_moves_the_due_date_once_with_an_apology()
    {
        var copy = await Case.FiledForACopy(host);
        await copy.Received();
        var specialist = await host.Signed("chuyenvien");
        var late = (await specialist.Post($"dossiers/{copy.Id}/extension", new { commandId = Case.NewId(), newDueAt = "2026-11-26T10:00:00Z", reason = "Sổ gốc đang phục chế" })).Refused(System.Net.HttpStatusCode.UnprocessableEntity, "extensionTooLate");
        Assert.Contains("22/11/2026", late["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_printer_the_refusal_says_how_to_get_a_PDF()
    {
        var copy = await Case.FiledForACopy(host);
        await copy.Received();
        var citizen = await host.Signed("congdan");
        Assert.False((await citizen.Get("paper-formats")).Given()["pdf"]!.GetValue<bool>());
        var refused = (await citizen.Get($"dossiers/{copy.Id}/slips/1?format=pdf")).Refused(System.Net.HttpStatusCode.Conflict, "noPdf");
        Assert.Contains("bản in", refused["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_kept_for_its_owner_alone()
    {
        var citizen = await host.Signed("congdan");
        var id = Case.NewId();
        var draft = new { procedureCode = Samples.Copy, data = new { copies = 3 }, papers = new[] { new { component = "giay-to-tuy-than", uploadId = await citizen.Uploaded("cccd.pdf") } } };
        Assert.Equal(System.Net.HttpStatusCode.NoContent, (await citizen.Put($"drafts/{id}", draft)).Status);
        var read = (await citizen.Get($"drafts/{id}")).Given();
        Assert.Equal(3, read["data"]!["copies"]!.GetValue<int>());
        Assert.Equal("cccd.pdf", read["papers"]![0]!["upload"]!["fileName"]!.GetValue<string>());
        var stranger = await host.Signed("nguoikhac");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await stranger.Get($"drafts/{id}")).Status);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await stranger.Put($"drafts/{id}", draft)).Status);
        Assert.Equal(System.Net.HttpStatusCode.NoContent, (await citizen.Delete($"drafts/{id}")).Status);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await citizen.Get($"drafts/{id}")).Status);
    }

    private static JsonNode Intake(JsonNode dossier) =>
        Assert.Single(dossier["timeline"]!.AsArray(), t => t!["kind"]!.GetValue<string>() == "step" && t["state"]!.GetValue<string>() == "done")!;
}
