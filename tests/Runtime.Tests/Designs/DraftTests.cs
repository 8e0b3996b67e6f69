using System.Net;
using System.Text.Json.Nodes;
using LongAn.Runtime.Tests.Http;
using Xunit;

namespace LongAn.Runtime.Tests.Designs;

/// <summary>Writing a draft: files, analysis, scenarios, and two people at once.</summary>
[Collection(DesignTests.Name)]
public sealed class DraftTests(DesignHost designs)
{
    private static readonly int Scenarios = Directory.GetFiles(System.IO.Path.Combine(Repository.Root, "definitions", "chung-thuc", Samples.Copy, "scenarios"), "*.json").Length;

    private readonly ApiHost _host = designs.Api;

    [Fact]
    public async Task A_draft_begins_with_the_files_of_its_version_and_names_those_it_imports()
    {
        var drawing = await Drawing.From(_host, Samples.Copy);
        var seen = await drawing.SeenBy();

        Assert.Equal(("draft", Samples.Copy, "Người phantich"), (seen["state"]!.GetValue<string>(), seen["procedureCode"]!.GetValue<string>(), seen["author"]!.GetValue<string>()));
        var files = seen["files"]!.AsArray().ToDictionary(f => f!["path"]!.GetValue<string>(), f => f!["imported"]!.GetValue<bool>());
        Assert.False(files["process.bpmn"]);
        Assert.True(files["templates/slip-receipt.html"]);
        Assert.True(seen["canEdit"]!.GetValue<bool>());
        Assert.False(seen["canReview"]!.GetValue<bool>());
        Assert.Contains("<bpmn:definitions", await drawing.Text(), StringComparison.Ordinal);
        Assert.NotEqual("", await drawing.Text("templates/slip-receipt.html"));
        Assert.Empty(await drawing.Errors());
    }

    [Fact]
    public async Task Starting_a_draft_twice_makes_one()
    {
        var analyst = await _host.Signed("phantich");
        var body = Drawing.NewBody("9.000001");
        var first = (await analyst.Post("designer/drafts", body)).Given();
        var second = (await analyst.Post("designer/drafts", body)).Given();
        Assert.Equal(first["id"]!.GetValue<string>(), second["id"]!.GetValue<string>());
        var drafts = (await analyst.Get("designer/drafts")).Given().AsArray();
        Assert.Single(drafts, d => d!["id"]!.GetValue<string>() == first["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_copy_of_a_colleagues_draft_is_ones_own()
    {
        var drawing = await Drawing.From(_host, Samples.Copy);
        await drawing.Edit("isExecutable=\"true\"", "isExecutable=\"true\"    ");
        var copy = (await (await _host.Signed("phantich2")).Post("designer/drafts", new { id = Case.NewId(), fromDraft = drawing.Id })).Given();
        Assert.Equal(("Người phantich2", (await drawing.SeenBy())["baseVersionId"]!.GetValue<string>()), (copy["author"]!.GetValue<string>(), copy["baseVersionId"]!.GetValue<string>()));
        Assert.Equal(await drawing.Text(), await new Drawing(_host, copy["id"]!.GetValue<string>()).Text());
        (await (await _host.Signed("phantich")).Post("designer/drafts", new { id = Case.NewId(), fromDraft = Case.NewId() })).Refused(HttpStatusCode.NotFound, "notFound");
    }

    [Fact]
    public async Task An_empty_board_says_what_is_missing_and_stands_in_the_catalogue_of_designers()
    {
        var drawing = await Drawing.OfNothing(_host, "9.000002");
        Assert.Equal(["milestone.never-completed", "milestone.never-received"], (await drawing.Errors()).Order(StringComparer.Ordinal));
        var found = (await (await _host.Signed("congbo")).Get("designer/procedures?q=9.000002")).Given()["items"]!.AsArray();
        var item = Assert.Single(found)!;
        Assert.Null(item["current"]);
        Assert.Equal(drawing.Id, Assert.Single(item["drafts"]!.AsArray())!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_new_procedure_needs_a_code_that_is_one_and_is_free()
    {
        var analyst = await _host.Signed("phantich");
        var wrong = (await analyst.Post("designer/drafts", Drawing.NewBody("abc"))).Refused(HttpStatusCode.UnprocessableEntity, "requestInvalid");
        Assert.Equal("procedure.code-shape", Assert.Single(wrong["findings"]!.AsArray())!["code"]!.GetValue<string>());
        var taken = (await analyst.Post("designer/drafts", Drawing.NewBody(Samples.Copy))).Refused(HttpStatusCode.UnprocessableEntity, "requestInvalid");
        Assert.Equal("taken", Assert.Single(taken["findings"]!.AsArray())!["code"]!.GetValue<string>());
        (await analyst.Post("designer/drafts", new { id = Case.NewId() })).Refused(HttpStatusCode.UnprocessableEntity, "requestInvalid");
        (await analyst.Post("designer/drafts", new { id = Case.NewId(), from = new string('0', 64) })).Refused(HttpStatusCode.NotFound, "notFound");
    }

    [Fact]
    public async Task Of_two_who_edit_the_same_file_the_later_is_told_and_loses_nothing()
    {
        var drawing = await Drawing.From(_host, Samples.Copy);
        var read = (await drawing.File(Drawing.Process)).Headers["ETag"];
        var text = await drawing.Text();
        var mine = (await drawing.SaveOver(Drawing.Process, text + "<!-- một -->", read)).Given();

        var stale = (await drawing.SaveOver(Drawing.Process, text + "<!-- hai -->", read, "phantich2")).Refused(HttpStatusCode.PreconditionFailed, "draftChanged");

        Assert.Equal("Người phantich", stale["arguments"]!["by"]!.GetValue<string>());
        Assert.Equal(mine["etag"]!.GetValue<string>(), stale["arguments"]!["etag"]!.GetValue<string>());
        Assert.EndsWith("<!-- một -->", await drawing.Text(), StringComparison.Ordinal);
        (await drawing.SaveOver(Drawing.Process, text + "<!-- hai -->", stale["arguments"]!["etag"]!.GetValue<string>(), "phantich2")).Given();
        Assert.EndsWith("<!-- hai -->", await drawing.Text(), StringComparison.Ordinal);
        Assert.Equal(["Người phantich", "Người phantich2"], (await drawing.SeenBy())["editors"]!.AsArray().Select(e => e!.GetValue<string>()));
    }

    [Fact]
    public async Task Saves_at_the_same_time_leave_one_winner_a_file()
    {
        var drawing = await Drawing.From(_host, Samples.Copy);
        var read = (await drawing.File(Drawing.Process)).Headers["ETag"];
        var text = await drawing.Text();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => drawing.SaveOver(Drawing.Process, $"{text}<!-- {i} -->", read, i % 2 == 0 ? "phantich" : "phantich2")));

        var winner = Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        Assert.All(answers.Except([winner]), a => a.Refused(HttpStatusCode.PreconditionFailed, "draftChanged"));
        Assert.Equal((await drawing.File(Drawing.Process)).Headers["ETag"], winner.Json["etag"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_same_content_again_is_no_change()
    {
        var drawing = await Drawing.From(_host, Samples.Copy);
        var text = await drawing.Text();
        var again = (await drawing.SaveOver(Drawing.Process, text, "\"something-else\"")).Given();
        Assert.Equal((await drawing.File(Drawing.Process)).Headers["ETag"], again["etag"]!.GetValue<string>());
    }

    [Fact]
    public async Task Files_are_added_and_removed_and_what_was_changed_since_is_not_removed()
    {
        var drawing = await Drawing.From(_host, Samples.Copy);
        var analyst = await _host.Signed("phantich");
        var etag = (await drawing.SaveOver("scenarios/moi.json", "{}", etag: null)).Given()["etag"]!.GetValue<string>();
        (await drawing.SaveOver("scenarios/moi.json", "{ }", etag: null)).Refused(HttpStatusCode.PreconditionFailed, "draftChanged");
        var newer = (await drawing.SaveOver("scenarios/moi.json", "{ }", etag)).Given()["etag"]!.GetValue<string>();
        (await analyst.DeleteIf($"{drawing.Path}/files/scenarios/moi.json", etag)).Refused(HttpStatusCode.PreconditionFailed, "draftChanged");
        Assert.Equal(HttpStatusCode.NoContent, (await analyst.DeleteIf($"{drawing.Path}/files/scenarios/moi.json", newer)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await drawing.File("scenarios/moi.json")).Status);
        // Sent again: it is gone, as was asked for.
        Assert.Equal(HttpStatusCode.NoContent, (await analyst.DeleteIf($"{drawing.Path}/files/scenarios/moi.json", newer)).Status);
    }

    [Fact]
    public async Task A_slash_may_come_encoded()
    {
        var drawing = await Drawing.From(_host, Samples.Copy);
        Assert.Equal(await drawing.Text("forms/application.form.json"), await drawing.Text("forms%2Fapplication.form.json"));
    }

    [Fact]
    public async Task Paths_out_of_the_package_and_files_beyond_the_limits_are_refused()
    {
        var drawing = await Drawing.OfNothing(_host, "9.000003");
        (await drawing.SaveOver("a%5C..%5C..%5Cb", "x", etag: null)).Refused(HttpStatusCode.UnprocessableEntity, "packagePathInvalid");
        (await drawing.SaveOver("c:x", "x", etag: null)).Refused(HttpStatusCode.UnprocessableEntity, "packagePathInvalid");
        (await drawing.SaveOver(new string('a', 201), "x", etag: null)).Refused(HttpStatusCode.UnprocessableEntity, "packagePathInvalid");
        (await drawing.SaveOver("big.txt", new string('x', (5 * 1024 * 1024) + 1), etag: null)).Refused(HttpStatusCode.RequestEntityTooLarge, "packageTooLarge");
        for (var i = 0; i < 3; i++)
            (await drawing.SaveOver($"{i}.txt", new string((char)('0' + i), 5 * 1024 * 1024), etag: null)).Given();
        (await drawing.SaveOver("3.txt", new string('3', 5 * 1024 * 1024), etag: null)).Refused(HttpStatusCode.RequestEntityTooLarge, "packageTooLarge");
        var analyst = await _host.Signed("phantich");
        (await analyst.PutBytes($"{drawing.Path}/files/x.txt", [1])).Refused(HttpStatusCode.UnprocessableEntity, "requestInvalid");
    }

    [Fact]
    public async Task The_analysis_names_the_mistake_and_its_element_and_draws_the_ruler()
    {
        var drawing = await Drawing.From(_host, Samples.Copy);
        await drawing.Edit("value=\"3\" unit=\"hour\"", "value=\"13\" unit=\"hour\"");
        await drawing.Edit("outcome = \"approve\"", "outcome = \"aprove\"");

        var analysis = await drawing.Analysis();

        var findings = analysis["findings"]!.AsArray();
        var unknown = findings.Single(f => f!["code"]!.GetValue<string>() == "soundness.outcome-unknown")!;
        Assert.Equal(("error", "process.bpmn", "approved"), (unknown["severity"]!.GetValue<string>(), unknown["file"]!.GetValue<string>(), unknown["elementId"]!.GetValue<string>()));
        Assert.NotEqual(unknown["message"]!["vi"]!.GetValue<string>(), unknown["message"]!["en"]!.GetValue<string>());
        Assert.Contains(findings, f => f!["code"]!.GetValue<string>() == "time.exceeded");
        var ruler = analysis["time"]!.AsArray()[0]!;
        Assert.Equal((8m, 18m, true), (ruler["limitHours"]!.GetValue<decimal>(), ruler["sumHours"]!.GetValue<decimal>(), ruler["exceeds"]!.GetValue<bool>()));
        Assert.Contains("appraise", ruler["path"]!.AsArray().Select(p => p!.GetValue<string>()));
        var intake = analysis["steps"]!.AsArray().Single(s => s!["elementId"]!.GetValue<string>() == "intake")!;
        Assert.Equal(("user", "intakeOfficer", 2m, "2 giờ làm việc"), (intake["kind"]!.GetValue<string>(), intake["role"]!.GetValue<string>(), intake["hours"]!.GetValue<decimal>(), intake["limit"]!["vi"]!.GetValue<string>()));
        Assert.Equal(["accept", "supplement", "refuse"], intake["outcomes"]!.AsArray().Select(o => o!["code"]!.GetValue<string>()));
        Assert.Equal(Scenarios, analysis["scenarios"]!.GetValue<int>());
    }

    [Fact]
    public async Task The_tag_of_an_analysis_changes_with_any_file()
    {
        var drawing = await Drawing.From(_host, Samples.Copy);
        var before = (await drawing.Analysis())["etag"]!.GetValue<string>();
        Assert.Equal(before, (await drawing.Analysis())["etag"]!.GetValue<string>());
        (await drawing.Save("scenarios/rut-ho-so.json", "{}")).Given();
        Assert.NotEqual(before, (await drawing.Analysis())["etag"]!.GetValue<string>());
    }

    [Fact]
    public async Task Scenarios_are_played_and_a_broken_expectation_is_told()
    {
        var drawing = await Drawing.From(_host, Samples.Copy);
        var analyst = await _host.Signed("phantich");
        var all = (await analyst.Post($"{drawing.Path}/scenario-runs", new { })).Given()["scenarios"]!.AsArray();
        Assert.Equal(Scenarios, all.Count);
        Assert.All(all, s => Assert.True(s!["passed"]!.GetValue<bool>()));

        var scenario = JsonNode.Parse(await drawing.Text("scenarios/toan-trinh.json"))!;
        scenario["expect"]!["status"] = 7;
        (await drawing.Save("scenarios/toan-trinh.json", scenario.ToJsonString())).Given();
        (await drawing.Save("scenarios/hong.json", "{")).Given();

        var failures = (await analyst.Post($"{drawing.Path}/scenario-runs", new { })).Given()["scenarios"]!.AsArray().Where(s => !s!["passed"]!.GetValue<bool>()).ToList();
        Assert.Equal(["scenarios/hong.json", "scenarios/toan-trinh.json"], failures.Select(f => f!["name"]!.GetValue<string>()));
        Assert.NotEmpty(failures[0]!["failures"]!.AsArray());
        var failed = failures[1]!;
        await drawing.Edit("form=\"issue\"", "form=\"nowhere\"");
        (await analyst.Post($"{drawing.Path}/scenario-runs", new { })).Refused(HttpStatusCode.UnprocessableEntity, "draftHasErrors");
        Assert.NotEmpty(failed["failures"]!.AsArray());
        Assert.Equal("intake", failed["path"]!.AsArray()[0]!.GetValue<string>());
    }

    [Fact]
    public async Task Only_designers_see_designs_and_only_analysts_write()
    {
        var drawing = await Drawing.From(_host, Samples.Copy);
        foreach (var who in (string[])["congdan", "chuyenvien", "lanhdao"])
        {
            var person = await _host.Signed(who);
            foreach (var path in (string[])["designer/procedures", "designer/drafts", drawing.Path, $"{drawing.Path}/analysis", $"{drawing.Path}/files/process.bpmn", "designer/elements", $"designer/procedures/{Samples.Copy}/versions"])
                Assert.Equal(HttpStatusCode.NotFound, (await person.Get(path)).Status);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await _host.Anybody().Get("designer/drafts")).Status);
        foreach (var who in (string[])["congbo", "quantri"])
        {
            Assert.False((await drawing.SeenBy(who))["canEdit"]!.GetValue<bool>());
            (await drawing.SaveOver("x.txt", "x", etag: null, who)).Refused(HttpStatusCode.NotFound, "notAllowed");
            (await (await _host.Signed(who)).Post("designer/drafts", Drawing.NewBody("9.000004"))).Refused(HttpStatusCode.NotFound, "notAllowed");
            (await (await _host.Signed(who)).Delete(drawing.Path)).Refused(HttpStatusCode.NotFound, "notAllowed");
        }
    }

    [Fact]
    public async Task The_author_throws_a_draft_away_and_nobody_else()
    {
        var drawing = await Drawing.OfNothing(_host, "9.000005");
        (await (await _host.Signed("phantich2")).Delete(drawing.Path)).Refused(HttpStatusCode.NotFound, "notAllowed");
        Assert.Equal(HttpStatusCode.NoContent, (await (await _host.Signed("phantich")).Delete(drawing.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await _host.Signed("phantich")).Get(drawing.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await drawing.File(Drawing.Process)).Status);
    }

    [Fact]
    public async Task The_lists_of_the_panel_are_the_words_that_packages_use()
    {
        var elements = (await (await _host.Signed("phantich")).Get("designer/elements")).Given();
        Assert.Equal(["applicant", "intakeOfficer", "specialist", "leader", "clerk"], elements["roles"]!.AsArray().Select(r => r!["code"]!.GetValue<string>()));
        Assert.Equal(4, elements["partialReasons"]!.AsArray().Count);
        Assert.Contains(elements["effects"]!.AsArray(), e => e!["code"]!.GetValue<string>() == "accept");
        Assert.All(elements["operations"]!.AsArray(), o => Assert.NotEqual("", o!["name"]!["vi"]!.GetValue<string>()));
    }
}
