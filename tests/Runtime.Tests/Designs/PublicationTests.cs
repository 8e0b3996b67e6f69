using System.Net;
using System.Text.Json.Nodes;
using LongAn.Runtime.Tests.Http;
using Xunit;

namespace LongAn.Runtime.Tests.Designs;

/// <summary>From review to version, and what holds from when.</summary>
[Collection(DesignTests.Name)]
public sealed class PublicationTests(DesignHost designs)
{
    private static readonly string Exchange = System.IO.Path.Combine(Repository.Root, "tests", "Fixtures", "cap-doi-gcn");

    private readonly ApiHost _host = designs.Api;

    private DateTimeOffset Now => _host.Clock.GetUtcNow();

    [Fact]
    public async Task A_draft_is_returned_with_a_reason_corrected_and_published_by_somebody_else()
    {
        var drawing = await Drawing.From(_host, Samples.Copy);
        await drawing.Edit("Cấp bản sao từ sổ gốc\" isExecutable", "Cấp bản sao từ sổ gốc (trả lại)\" isExecutable");
        (await drawing.Publish(Now)).Refused(HttpStatusCode.Conflict, "draftNotInReview");
        (await drawing.AskForReview()).Given();
        (await drawing.AskForReview()).Refused(HttpStatusCode.Conflict, "draftInReview");
        (await drawing.SaveOver("x.txt", "x", etag: null)).Refused(HttpStatusCode.Conflict, "draftInReview");
        var seen = await drawing.SeenBy("congbo");
        Assert.Equal(("inReview", "Người phantich", "Xin duyệt"), (seen["state"]!.GetValue<string>(), seen["review"]!["requestedBy"]!.GetValue<string>(), seen["review"]!["note"]!.GetValue<string>()));
        Assert.True(seen["canReview"]!.GetValue<bool>());

        Assert.Equal("returned", (await drawing.Return()).Given()["state"]!.GetValue<string>());
        Assert.Equal("Thiếu căn cứ.", (await drawing.SeenBy())["returned"]!["reason"]!.GetValue<string>());
        (await drawing.Save("scenarios/ghi-chu.txt", "đã sửa")).Given();
        (await drawing.AskForReview()).Given();
        var published = (await drawing.Publish(Now.AddDays(30))).Given();

        Assert.Equal(64, published["versionId"]!.GetValue<string>().Length);
        Assert.Equal(HttpStatusCode.NotFound, (await (await _host.Signed("phantich")).Get(drawing.Path)).Status);
        await Withdraw(published["versionId"]!.GetValue<string>());
    }

    [Fact]
    public async Task Nobody_publishes_or_returns_a_draft_they_had_a_hand_in()
    {
        // congbo2 is analyst and publisher.
        var own = await Drawing.From(_host, Samples.Copy, "congbo2");
        (await own.AskForReview("congbo2")).Given();
        (await own.Publish(Now, "congbo2")).Refused(HttpStatusCode.Forbidden, "ownDraft");
        (await own.Return("congbo2")).Refused(HttpStatusCode.Forbidden, "ownDraft");

        var edited = await Drawing.From(_host, Samples.Copy);
        await edited.Edit("isExecutable=\"true\"", "isExecutable=\"true\" ", who: "congbo2");
        (await edited.AskForReview()).Given();
        Assert.False((await edited.SeenBy("congbo2"))["canReview"]!.GetValue<bool>());
        (await edited.Publish(Now, "congbo2")).Refused(HttpStatusCode.Forbidden, "ownDraft");
        (await edited.Publish(Now, "phantich")).Refused(HttpStatusCode.NotFound, "notAllowed");
        (await edited.Publish(Now, "quantri")).Refused(HttpStatusCode.NotFound, "notAllowed");
    }

    [Fact]
    public async Task The_author_takes_the_request_back()
    {
        var drawing = await Drawing.From(_host, Samples.Copy);
        (await drawing.AskForReview()).Given();
        (await (await _host.Signed("phantich2")).Delete($"{drawing.Path}/review")).Refused(HttpStatusCode.NotFound, "notAllowed");
        Assert.Equal("draft", (await (await _host.Signed("phantich")).Delete($"{drawing.Path}/review")).Given()["state"]!.GetValue<string>());
        (await drawing.Publish(Now)).Refused(HttpStatusCode.Conflict, "draftNotInReview");
    }

    [Fact]
    public async Task Twelve_days_of_steps_under_a_limit_of_ten_are_refused_with_that_finding_and_published_after_the_edit()
    {
        var drawing = await Drawing.OfFolder(_host, Exchange, "1.012783.000.00.00.H39");

        var refused = (await drawing.AskForReview()).Refused(HttpStatusCode.UnprocessableEntity, "draftHasErrors");
        var finding = Assert.Single(refused["findings"]!.AsArray())!;
        Assert.Equal(("time.exceeded", "process.bpmn#exchange"), (finding["code"]!.GetValue<string>(), finding["path"]!.GetValue<string>()));
        Assert.Contains("12 ngày làm việc", finding["message"]!.GetValue<string>(), StringComparison.Ordinal);

        await drawing.Edit("value=\"9\"", "value=\"7\"");
        (await drawing.AskForReview()).Given();
        (await drawing.Publish(Now, kind: "new", signedOn: "2026-11-01")).Given();
        var sheet = (await _host.Anybody().Get("procedures/1.012783.000.00.00.H39")).Given();
        Assert.Equal("10 ngày làm việc", sheet["channels"]!.AsArray()[0]!["limit"]!["vi"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_the_decision_lacks_is_refused_and_what_is_late_is_told()
    {
        var drawing = await Drawing.From(_host, Samples.Copy);
        await drawing.Edit("Cấp bản sao từ sổ gốc\" isExecutable", "Cấp bản sao từ sổ gốc (quyết định)\" isExecutable");
        (await drawing.AskForReview()).Given();
        Assert.Equal(["publication.number"], Codes((await drawing.Publish(Now, number: " ")).Refused(HttpStatusCode.UnprocessableEntity, "publicationInvalid")));
        Assert.Equal(["publication.in-the-past"], Codes((await drawing.Publish(Now.AddDays(-1))).Refused(HttpStatusCode.UnprocessableEntity, "publicationInvalid")));
        Assert.Equal(["publication.repeal"], Codes((await drawing.Publish(Now, kind: "repeal")).Refused(HttpStatusCode.UnprocessableEntity, "publicationInvalid")));
        Assert.Equal(["publication.not-signed-yet"], Codes((await drawing.Publish(Now.AddDays(900), signedOn: "2028-01-01")).Refused(HttpStatusCode.UnprocessableEntity, "publicationInvalid")));
        var signedToday = Now.ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var late = (await drawing.Publish(Now.AddDays(2), signedOn: signedToday)).Given();
        Assert.Contains("63/2010", Assert.Single(late["warnings"]!.AsArray())!["vi"]!.GetValue<string>(), StringComparison.Ordinal);
        await Withdraw(late["versionId"]!.GetValue<string>());
    }

    [Fact]
    public async Task Publishing_sent_twice_makes_one_version_and_the_same_content_makes_no_other()
    {
        var drawing = await Drawing.From(_host, Samples.Marriage);
        await drawing.Edit("isExecutable=\"true\"", "isExecutable=\"true\"  ");
        (await drawing.AskForReview()).Given();
        var at = Now.AddDays(40);
        var first = (await drawing.Publish(at)).Given();
        var second = (await drawing.Publish(at)).Given();
        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        (await drawing.Publish(at, number: "859/QĐ-UBND")).Refused(HttpStatusCode.Conflict, "draftPublished");

        var again = await Drawing.From(_host, Samples.Marriage);
        await again.Edit("isExecutable=\"true\"", "isExecutable=\"true\"  ");
        (await again.AskForReview()).Given();
        (await again.Publish(at)).Refused(HttpStatusCode.Conflict, "versionExists");
        await Withdraw(first["versionId"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_version_takes_effect_at_its_moment_and_dossiers_finish_on_their_own()
    {
        var drawing = await Drawing.From(_host, Samples.Copy);
        // The new version asks the leader for nothing: what was appraised is issued.
        await drawing.Edit("sourceRef=\"appraisalDecision\" targetRef=\"sign\"", "sourceRef=\"appraisalDecision\" targetRef=\"issue\"");
        await WithoutSignature(drawing);
        await RemoveScenarios(drawing);
        Assert.Empty(await drawing.Errors());
        var versionId = await drawing.Published(Now.AddHours(2));

        var beside = await Drawing.From(_host, Samples.Copy);
        var item = Assert.Single((await (await _host.Signed("congbo")).Get($"designer/procedures?q={Samples.Copy}")).Given()["items"]!.AsArray())!;
        Assert.Equal(versionId, item["next"]!["versionId"]!.GetValue<string>());
        Assert.Contains(item["drafts"]!.AsArray(), d => d!["id"]!.GetValue<string>() == beside.Id);
        Assert.NotEqual(versionId, (await _host.Anybody().Get($"procedures/{Samples.Copy}")).Given()["versionId"]!.GetValue<string>());

        var before = await Case.FiledForACopy(_host);
        _host.Clock.Advance(TimeSpan.FromHours(2));
        var after = await Case.FiledForACopy(_host);

        Assert.Equal(versionId, (await _host.Anybody().Get($"procedures/{Samples.Copy}")).Given()["versionId"]!.GetValue<string>());
        await before.Received();
        await before.Settled();
        await after.Received();
        (await after.When("chuyenvien", "appraise", "pass", new { data = new { book = "Sổ gốc 2010", entry = "12", content = "Bằng tốt nghiệp số 12" } })).Given();
        (await after.When("vanthu", "issue", "issue", new { data = new { number = "13/BS", @sealed = true } })).Given();
        Assert.Equal(10, await before.Status());
        Assert.Equal(10, await after.Status());

        var versions = await Versions(Samples.Copy);
        var current = versions.Single(v => v!["state"]!.GetValue<string>() == "current")!;
        Assert.Equal((versionId, "Người congbo", "858/QĐ-UBND"), (current["versionId"]!.GetValue<string>(), current["publishedBy"]!.GetValue<string>(), current["decision"]!["number"]!.GetValue<string>()));
        Assert.Contains(versions, v => v!["state"]!.GetValue<string>() == "superseded" && v["effectiveUntil"]!.GetValue<string>() == current["effectiveFrom"]!.GetValue<string>());

        // Withdrawn: the one before holds again, and what runs goes on.
        var running = await Case.FiledForACopy(_host);
        var answer = await Withdraw(versionId);
        Assert.Equal("withdrawn", answer["withdrawn"]!["state"]!.GetValue<string>());
        Assert.Equal(1, answer["withdrawn"]!["openDossiers"]!.GetValue<int>());
        var back = answer["current"]!["versionId"]!.GetValue<string>();
        Assert.Equal(back, (await _host.Anybody().Get($"procedures/{Samples.Copy}")).Given()["versionId"]!.GetValue<string>());
        await running.Received();
        (await running.When("chuyenvien", "appraise", "pass", new { data = new { book = "Sổ gốc 2010", entry = "12", content = "Bằng tốt nghiệp số 12" } })).Given();
        (await running.When("vanthu", "issue", "issue", new { data = new { number = "14/BS", @sealed = true } })).Given();
        var anew = await Case.FiledForACopy(_host);
        await anew.Received();
        await anew.Settled();
    }

    [Fact]
    public async Task A_procedure_whose_only_version_is_withdrawn_cannot_be_filed()
    {
        var folder = await Drawing.OfFolder(_host, Exchange, "1.012784.000.00.00.H39");
        await folder.Edit("value=\"9\"", "value=\"6\"");
        var versionId = await folder.Published(Now, kind: "new");
        Assert.Equal(HttpStatusCode.OK, (await _host.Anybody().Get("procedures/1.012784.000.00.00.H39")).Status);

        Assert.Null((await Withdraw(versionId))["current"]);

        Assert.Equal(HttpStatusCode.NotFound, (await _host.Anybody().Get("procedures/1.012784.000.00.00.H39")).Status);
        var citizen = await _host.Signed("congdan");
        (await citizen.Post("dossiers", Case.Filing(Case.NewId(), "1.012784.000.00.00.H39", new { content = "Xin cấp đổi" }))).Refused(HttpStatusCode.UnprocessableEntity, "procedureNotOffered");
    }

    [Fact]
    public async Task A_version_is_read_file_by_file_and_withdrawn_by_publishers_with_a_reason()
    {
        var version = (await Versions(Samples.Marriage)).First(v => v!["state"]!.GetValue<string>() == "current")!["versionId"]!.GetValue<string>();
        var publisher = await _host.Signed("congbo");
        var files = (await publisher.Get($"designer/versions/{version}/files")).Given().AsArray();
        var process = files.Single(f => f!["path"]!.GetValue<string>() == "process.bpmn")!;
        var content = await publisher.Get($"designer/versions/{version}/files/process.bpmn");
        Assert.Equal(process["size"]!.GetValue<int>(), content.Bytes.Length);
        Assert.Equal(process["hash"]!.GetValue<string>(), Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content.Bytes)));
        Assert.Equal(HttpStatusCode.NotFound, (await publisher.Get($"designer/versions/{version}/files/none")).Status);
        var detail = (await publisher.Get($"designer/versions/{version}")).Given();
        Assert.Equal((Samples.Marriage, "current"), (detail["procedureCode"]!.GetValue<string>(), detail["version"]!["state"]!.GetValue<string>()));
        var analysis = (await publisher.Get($"designer/versions/{version}/analysis")).Given();
        Assert.DoesNotContain(analysis["findings"]!.AsArray(), f => f!["severity"]!.GetValue<string>() == "error");
        Assert.Equal(detail["version"]!["steps"]!.GetValue<int>(), analysis["steps"]!.AsArray().Count(s => s!["kind"]!.GetValue<string>() == "user"));
        Assert.All(analysis["time"]!.AsArray(), line => Assert.Equal(line!["sumHours"]!.GetValue<decimal>(), line["segments"]!.AsArray().Sum(s => s!["hours"]!.GetValue<decimal>())));

        (await publisher.Post($"designer/versions/{version}/withdrawal", new { reason = " " })).Refused(HttpStatusCode.UnprocessableEntity, "requestInvalid");
        (await (await _host.Signed("phantich")).Post($"designer/versions/{version}/withdrawal", new { reason = "x" })).Refused(HttpStatusCode.NotFound, "notFound");
        (await publisher.Post($"designer/versions/{new string('0', 64)}/withdrawal", new { reason = "x" })).Refused(HttpStatusCode.NotFound, "notFound");
    }

    [Fact]
    public async Task A_withdrawal_is_told_once_and_repeats_harmlessly()
    {
        var drawing = await Drawing.From(_host, Samples.Marriage);
        await drawing.Edit("isExecutable=\"true\"", "isExecutable=\"true\"   ");
        var version = await drawing.Published(Now.AddDays(50));
        var first = await Withdraw(version);
        Assert.Equal(first.ToJsonString(), (await Withdraw(version)).ToJsonString());
        (await (await _host.Signed("congbo2")).Post($"designer/versions/{version}/withdrawal", new { reason = "khác" })).Refused(HttpStatusCode.Conflict, "versionWithdrawn");
    }

    private static IEnumerable<string> Codes(JsonNode problem) => problem["findings"]!.AsArray().Select(f => f!["code"]!.GetValue<string>());

    private static async Task WithoutSignature(Drawing drawing)
    {
        var text = await drawing.Text();
        foreach (var id in (string[])["sign", "signDecision"])
            text = System.Text.RegularExpressions.Regex.Replace(text, $"""<bpmn:(userTask|exclusiveGateway) id="{id}"[\s\S]*?</bpmn:\1>|<bpmn:flowNodeRef>{id}</bpmn:flowNodeRef>|<bpmndi:BPMNShape [^>]*bpmnElement="{id}"[\s\S]*?</bpmndi:BPMNShape>""", "");
        foreach (var flow in (string[])["signToDecision", "signBack", "approved"])
            text = System.Text.RegularExpressions.Regex.Replace(text, $"""<bpmn:sequenceFlow id="{flow}"[^>]*?(/>|>[\s\S]*?</bpmn:sequenceFlow>)|<bpmn:(incoming|outgoing)>{flow}</bpmn:\2>|<bpmndi:BPMNEdge [^>]*bpmnElement="{flow}"[\s\S]*?</bpmndi:BPMNEdge>""", "");
        text = text.Replace("<bpmn:outgoing>issueToDelivery</bpmn:outgoing>", "<bpmn:incoming>passed</bpmn:incoming><bpmn:outgoing>issueToDelivery</bpmn:outgoing>", StringComparison.Ordinal);
        (await drawing.Save(Drawing.Process, text)).Given();
    }

    private async Task RemoveScenarios(Drawing drawing)
    {
        var analyst = await _host.Signed("phantich");
        foreach (var path in (await drawing.SeenBy())["files"]!.AsArray().Select(f => f!["path"]!.GetValue<string>()).Where(p => p.StartsWith("scenarios/", StringComparison.Ordinal)))
            Assert.Equal(HttpStatusCode.NoContent, (await analyst.DeleteIf($"{drawing.Path}/files/{path}", (await drawing.File(path)).Headers["ETag"])).Status);
    }

    private async Task<JsonArray> Versions(string procedure) => (await (await _host.Signed("congbo")).Get($"designer/procedures/{procedure}/versions")).Given()["versions"]!.AsArray();

    private async Task<JsonNode> Withdraw(string versionId) => (await (await _host.Signed("congbo")).Post($"designer/versions/{versionId}/withdrawal", new { reason = "Thử thu hồi" })).Given();
}
