using System.Net;
using Xunit;

namespace LongAn.Runtime.Tests.Http;

/// <summary>The journeys of people, over HTTP.</summary>
[Collection(ApiTests.Name)]
public sealed class JourneyTests(ApiHost host)
{
    [Fact]
    public async Task A_copy_travels_on_the_network_from_the_application_to_the_download()
    {
        var citizen = await host.Signed("congdan");
        var found = (await citizen.Get("procedures?q=ban sao tu so goc")).Given()["items"]!.AsArray();
        Assert.Equal(Samples.Copy, Assert.Single(found)!["code"]!.GetValue<string>());
        var form = (await citizen.Get($"procedures/{Samples.Copy}/form")).Given();
        Assert.Equal("079123456789", form["initial"]!["requester"]!["identityNumber"]!.GetValue<string>());

        var copy = await Case.FiledForACopy(host);
        Assert.Equal(1, await copy.Status());
        var mine = (await citizen.Get("dossiers/mine")).Given()["items"]!.AsArray();
        Assert.Contains(mine, d => d!["id"]!.GetValue<string>() == copy.Id);

        var code = await copy.Received();
        Assert.Matches(@"^H39\.31\.01-261123-\d{4}$", code);
        var received = await copy.SeenBy("congdan");
        Assert.Equal("2026-11-23T10:00:00Z", received["dueAt"]!.GetValue<string>());
        var slip = Assert.Single(received["slips"]!.AsArray())!;
        Assert.Equal("01", slip["form"]!.GetValue<string>());
        var printed = await citizen.Get($"dossiers/{copy.Id}/slips/{slip["number"]}");
        Assert.Contains(code, printed.Text, StringComparison.Ordinal);
        Assert.Contains("data:image/png;base64,", printed.Text, StringComparison.Ordinal);

        await copy.Settled();
        var done = await copy.SeenBy("congdan");
        Assert.Equal(10, done["status"]!.GetValue<int>());
        Assert.True(done["result"]!["downloadable"]!.GetValue<bool>());
        var result = await citizen.Get($"dossiers/{copy.Id}/result");
        Assert.Contains("12/BS", result.Text, StringComparison.Ordinal);
        Assert.StartsWith("attachment", result.Headers["Content-Disposition"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_marriage_is_done_at_signature_and_returned_when_both_have_come()
    {
        var marriage = await Case.FiledForAMarriage(host);
        await marriage.Received();
        (await marriage.When("chuyenvien", "appraise", "pass", new { data = new { statusSource = "civilStatus", number = "15/2026" } })).Given();
        (await marriage.When("congdan", "confirmDraft", "confirm")).Given();
        (await marriage.When("lanhdao", "sign", "approve")).Given();
        Assert.Equal(9, await marriage.Status());

        var citizen = await host.Signed("congdan");
        // The next day is a holiday.
        var slots = (await citizen.Get($"dossiers/{marriage.Id}/appointment-slots")).Given().AsArray();
        Assert.Equal("2026-11-25T00:00:00Z", slots[0]!.GetValue<string>());
        (await marriage.When("congdan", "bookAppointment", "booked", new { appointmentAt = "2026-11-22T02:00:00Z" })).Refused(HttpStatusCode.UnprocessableEntity, "appointmentInvalid");
        (await marriage.When("congdan", "bookAppointment", "booked", new { appointmentAt = slots[3]!.GetValue<string>() })).Given();
        Assert.Equal(slots[3]!.GetValue<string>(), (await marriage.SeenBy("congdan"))["appointmentAt"]!.GetValue<string>());

        var wife = new { name = "Người nộp (thử nghiệm)", identityNumber = "079123456789" };
        var husband = new { name = "Người thứ hai (thử nghiệm)", identityNumber = "079123456780" };
        (await marriage.When("tiepnhan", "returnResult", "returned", new { present = new[] { wife } })).Refused(HttpStatusCode.UnprocessableEntity, "presenceRequired");
        (await marriage.When("tiepnhan", "returnResult", "returned", new { present = new[] { wife, husband } })).Given();
        Assert.Equal(10, await marriage.Status());
    }

    [Fact]
    public async Task A_result_that_is_handed_over_in_person_cannot_be_had_on_the_network_before()
    {
        var marriage = await Case.FiledForAMarriage(host);
        await marriage.Received();
        (await marriage.When("chuyenvien", "appraise", "pass", new { data = new { statusSource = "civilStatus", number = "16/2026" } })).Given();
        (await marriage.When("congdan", "confirmDraft", "confirm")).Given();
        (await marriage.When("lanhdao", "sign", "approve")).Given();
        var citizen = await host.Signed("congdan");
        Assert.False((await marriage.SeenBy("congdan"))["result"]!["downloadable"]!.GetValue<bool>());
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.Get($"dossiers/{marriage.Id}/result")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await host.Signed("tiepnhan")).Get($"dossiers/{marriage.Id}/result")).Status);
    }

    [Fact]
    public async Task A_paper_of_an_official_is_not_there_for_the_citizen()
    {
        var copy = await Case.FiledForACopy(host);
        await copy.Received();
        var upload = await (await host.Signed("chuyenvien")).Uploaded("phieu-trinh.pdf");
        (await copy.When("chuyenvien", "appraise", "pass", new { data = new { book = "Sổ gốc 2010", entry = "12", content = "Bằng tốt nghiệp số 12" }, papers = new[] { new { uploadId = upload } } })).Given();
        var seen = (await copy.SeenBy("chuyenvien"))["papers"]!.AsArray();
        var inner = seen.Single(p => p!["source"]!.GetValue<string>() == "officer")!["content"]!.GetValue<string>();
        Assert.Equal(seen.Count - 1, (await copy.SeenBy("congdan"))["papers"]!.AsArray().Count);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.Signed("congdan")).Get($"dossiers/{copy.Id}/papers/{inner}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await host.Signed("chuyenvien")).Get($"dossiers/{copy.Id}/papers/{inner}")).Status);
    }

    [Fact]
    public async Task An_officer_files_at_the_counter_for_a_person_who_came()
    {
        var officer = await host.Signed("tiepnhan");
        var id = Case.NewId();
        var filing = new
        {
            commandId = Case.NewId(),
            dossierId = id,
            procedureCode = Samples.Copy,
            caseCode = "chung",
            agencyCode = ApiHost.Ward,
            data = Samples.CopyData(),
            returnMode = "counter",
            onBehalfOf = new { applicant = new { kind = "citizen", name = "Người tại quầy (thử nghiệm)", identityNumber = "079123456781" }, channel = "direct", filingMode = "assistedAtCounter" },
        };
        (await officer.Post("dossiers", filing)).Given();
        var counter = new Case(host, id);
        var seen = await counter.SeenBy("tiepnhan");
        Assert.Equal("direct", seen["channel"]!.GetValue<string>());
        Assert.Equal("assistedAtCounter", seen["filingMode"]!.GetValue<string>());
        Assert.Equal("Người tại quầy (thử nghiệm)", seen["applicant"]!["name"]!.GetValue<string>());

        await counter.Received();
        await counter.Settled();
        Assert.Equal(9, await counter.Status("tiepnhan"));
        (await counter.When("tiepnhan", "returnResult", "returned")).Given();
        Assert.Equal(10, await counter.Status("tiepnhan"));
    }

    [Fact]
    public async Task A_citizen_may_not_file_for_somebody_else_at_the_counter()
    {
        var citizen = await host.Signed("congdan");
        var filing = new
        {
            commandId = Case.NewId(),
            dossierId = Case.NewId(),
            procedureCode = Samples.Copy,
            caseCode = "chung",
            agencyCode = ApiHost.Ward,
            data = Samples.CopyData(),
            returnMode = "counter",
            onBehalfOf = new { applicant = new { kind = "citizen", name = "Người tại quầy (thử nghiệm)", identityNumber = "079123456781" }, channel = "direct", filingMode = "assistedAtCounter" },
        };
        (await citizen.Post("dossiers", filing)).Refused(HttpStatusCode.NotFound, "notAllowed");
    }

    [Fact]
    public async Task A_supplement_is_asked_for_once_with_every_defect_and_answered()
    {
        var copy = await Case.FiledForACopy(host);
        (await copy.When("tiepnhan", "intake", "supplement", new { defects = Array.Empty<object>() })).Refused(HttpStatusCode.UnprocessableEntity, "defectsRequired");
        var defects = new[] { new { component = (string?)"giay-to-tuy-than", description = "Ảnh mờ, hãy chụp lại" }, new { component = (string?)null, description = "Ghi rõ lý do" } };
        (await copy.When("tiepnhan", "intake", "supplement", new { defects })).Given();
        var asked = await copy.SeenBy("congdan");
        Assert.Equal(5, asked["status"]!.GetValue<int>());
        Assert.Equal(2, asked["supplement"]!["defects"]!.AsArray().Count);

        var citizen = await host.Signed("congdan");
        var data = Samples.CopyData();
        data["reason"] = "Bổ sung hồ sơ xin việc tại tỉnh";
        (await copy.When("congdan", "supplement", "supplemented", new { data, papers = new[] { new { component = "giay-to-tuy-than", uploadId = await citizen.Uploaded("anh-moi.pdf") } } })).Given();
        var answered = await copy.SeenBy("tiepnhan");
        Assert.Equal("Bổ sung hồ sơ xin việc tại tỉnh", answered["data"]!["reason"]!.GetValue<string>());
        Assert.Contains(answered["papers"]!.AsArray(), p => p!["fileName"]!.GetValue<string>() == "anh-moi.pdf");
        (await copy.When("tiepnhan", "intake", "supplement", new { defects })).Refused(HttpStatusCode.Conflict, "supplementAlreadyRequested");
        await copy.Received();
    }

    [Fact]
    public async Task A_refusal_gives_its_reason_and_form_03()
    {
        var copy = await Case.FiledForACopy(host);
        (await copy.When("tiepnhan", "intake", "refuse")).Refused(HttpStatusCode.UnprocessableEntity, "reasonRequired");
        (await copy.When("tiepnhan", "intake", "refuse", new { reason = "Sổ gốc không do cơ quan này lưu giữ" })).Given();
        var refused = await copy.SeenBy("congdan");
        Assert.Equal(3, refused["status"]!.GetValue<int>());
        Assert.Equal("Sổ gốc không do cơ quan này lưu giữ", refused["refusal"]!["reason"]!.GetValue<string>());
        Assert.Equal("03", Assert.Single(refused["slips"]!.AsArray())!["form"]!.GetValue<string>());
        var slip = await (await host.Signed("congdan")).Get($"dossiers/{copy.Id}/slips/1");
        Assert.Contains("Sổ gốc không do cơ quan này lưu giữ", slip.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_citizen_withdraws_before_a_result_and_not_after()
    {
        var citizen = await host.Signed("congdan");
        var copy = await Case.FiledForACopy(host);
        (await citizen.Post($"dossiers/{copy.Id}/withdrawal", new { commandId = Case.NewId(), reason = "Không cần nữa" })).Given();
        Assert.Equal(7, await copy.Status());
        Assert.True((await copy.SeenBy("congdan"))["closed"]!.GetValue<bool>());

        var marriage = await Case.FiledForAMarriage(host);
        await marriage.Received();
        (await marriage.When("chuyenvien", "appraise", "pass", new { data = new { statusSource = "civilStatus", number = "16/2026" } })).Given();
        (await marriage.When("congdan", "confirmDraft", "confirm")).Given();
        (await marriage.When("lanhdao", "sign", "approve")).Given();
        (await citizen.Post($"dossiers/{marriage.Id}/withdrawal", new { commandId = Case.NewId(), reason = "Đổi ý" })).Refused(HttpStatusCode.Conflict, "resultAlreadyDecided");
    }

    [Fact]
    public async Task Anybody_with_code_and_identity_number_learns_whether_it_is_done_and_nothing_more()
    {
        var copy = await Case.FiledForACopy(host);
        var code = await copy.Received();
        var anybody = host.Anybody();
        var found = (await anybody.Post("lookup", new { code, identityNumber = "079123456789" })).Given().AsObject();
        Assert.Equal(["code", "completed", "statusName"], found.Select(p => p.Key));
        Assert.False(found["completed"]!.GetValue<bool>());
        (await anybody.Post("lookup", new { code, identityNumber = "079123456780" })).Refused(HttpStatusCode.NotFound, "dossierNotFound");
        (await anybody.Post("lookup", new { code = "H39.31.01-260101-0001", identityNumber = "079123456789" })).Refused(HttpStatusCode.NotFound, "dossierNotFound");
    }
}
