using System.Net;
using LongAn.Runtime.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

namespace LongAn.Runtime.Tests.Http;

/// <summary>Bad input and trespass, each with its own answer.</summary>
[Collection(ApiTests.Name)]
public sealed class RefusalTests(ApiHost host)
{
    [Theory]
    [InlineData("copies", "two", "wrong-type", "/copies")]
    [InlineData("reason", null, "missing", "/reason")]
    [InlineData("stranger", "x", "extra", "/stranger")]
    public async Task Form_data_that_does_not_satisfy_the_form_is_refused_field_by_field(string field, string? value, string code, string path)
    {
        var citizen = await host.Signed("congdan");
        var data = Samples.CopyData();
        if (value is null)
            data.Remove(field);
        else
            data[field] = value;
        var problem = (await citizen.Post("dossiers", Case.Filing(Case.NewId(), Samples.Copy, data))).Refused(HttpStatusCode.UnprocessableEntity, "dataInvalid");
        var finding = Assert.Single(problem["findings"]!.AsArray())!;
        Assert.Equal((path, code), (finding["path"]!.GetValue<string>(), finding["code"]!.GetValue<string>()));
        Assert.NotEmpty(finding["message"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused()
    {
        var citizen = await host.Signed("congdan");
        var data = Samples.CopyData();
        data["reason"] = new string('x', 501);
        var problem = (await citizen.Post("dossiers", Case.Filing(Case.NewId(), Samples.Copy, data))).Refused(HttpStatusCode.UnprocessableEntity, "dataInvalid");
        Assert.Equal("/reason", Assert.Single(problem["findings"]!.AsArray())!["path"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_draft_larger_than_its_limit_is_refused_with_the_limit()
    {
        var citizen = await host.Signed("congdan");
        var draft = new { procedureCode = Samples.Copy, data = new { reason = new string('x', 1024 * 1024) } };
        var problem = (await citizen.Put($"drafts/{Case.NewId()}", draft)).Refused(HttpStatusCode.RequestEntityTooLarge, "requestTooLarge");
        Assert.Contains("1 MiB", problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_larger_than_a_mebibyte_is_refused_with_the_limit()
    {
        var citizen = await host.Signed("congdan");
        var data = Samples.CopyData();
        data["reason"] = new string('x', 1024 * 1024);
        var problem = (await citizen.Post("dossiers", Case.Filing(Case.NewId(), Samples.Copy, data))).Refused(HttpStatusCode.RequestEntityTooLarge, "requestTooLarge");
        Assert.Contains("1 MiB", problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_nested_deeper_than_a_form_ever_is_is_refused()
    {
        var citizen = await host.Signed("congdan");
        var nested = string.Concat(Enumerable.Repeat("""{"a":""", 40)) + "1" + new string('}', 40);
        var body = $$"""{"commandId":"{{Case.NewId()}}","dossierId":"{{Case.NewId()}}","procedureCode":"{{Samples.Copy}}","caseCode":"chung","agencyCode":"{{ApiHost.Ward}}","data":{{nested}},"returnMode":"online"}""";
        (await citizen.PostText("dossiers", body)).Refused(HttpStatusCode.UnprocessableEntity, "requestInvalid");
    }

    [Fact]
    public async Task A_draft_that_is_saved_once_more_while_it_is_filed_stays_gone()
    {
        var citizen = await host.Signed("congdan");
        var id = Case.NewId();
        var draft = new { procedureCode = Samples.Copy, data = Samples.CopyData() };
        Assert.Equal(HttpStatusCode.NoContent, (await citizen.Put($"drafts/{id}", draft)).Status);
        (await citizen.Post("dossiers", Case.Filing(id, Samples.Copy, Samples.CopyData(), upload: await citizen.Uploaded()))).Given();
        Assert.Equal(HttpStatusCode.NoContent, (await citizen.Put($"drafts/{id}", draft)).Status);
        Assert.DoesNotContain((await citizen.Get("drafts")).Given().AsArray(), d => d!["id"]!.GetValue<string>() == id);
    }

    [Fact]
    public async Task A_supplement_that_is_sent_again_with_its_papers_gets_the_first_answer()
    {
        var copy = await Case.FiledForACopy(host);
        (await copy.When("tiepnhan", "intake", "supplement", new { reason = "Thiếu bản chụp", defects = new[] { new { component = "giay-to-tuy-than", description = "Ảnh chụp không đọc được" } } })).Given();
        var (citizen, command) = (await host.Signed("congdan"), Case.NewId());
        var key = await copy.Key("congdan", "supplement");
        var answer = new { data = Samples.CopyData(), papers = new[] { new { component = "giay-to-tuy-than", uploadId = await citizen.Uploaded() } } };
        var first = (await copy.Complete("congdan", key, "supplemented", answer, command)).Given();
        var again = (await copy.Complete("congdan", key, "supplemented", answer, command)).Given();
        Assert.Equal(first.ToJsonString(), again.ToJsonString());
    }

    [Fact]
    public async Task A_dossier_is_looked_up_five_times_a_minute_wherever_the_questions_come_from()
    {
        await using var open = new ApiHost(builder => builder.Services.Replace(ServiceDescriptor.Singleton(new LimitOptions { Lookup = 1000 })));
        await open.InitializeAsync();
        using var somebody = open.Anybody();
        for (var i = 0; i < 5; i++)
            (await somebody.Post("lookup", new { code = " h39-260101-0001 ", identityNumber = $"07912345678{i}" })).Refused(HttpStatusCode.NotFound, "dossierNotFound");
        (await somebody.Post("lookup", new { code = "H39-260101-0001", identityNumber = "079123456789" })).Refused(HttpStatusCode.TooManyRequests, "tooManyRequests");
        (await somebody.Post("lookup", new { code = "H39-260101-0002", identityNumber = "079123456789" })).Refused(HttpStatusCode.NotFound, "dossierNotFound");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"commandId":"not-an-id"}""")]
    [InlineData("""{"commandId":"01930000-0000-7000-8000-000000000001","outcome":7}""")]
    [InlineData("""{"outcome":"accept"}""")]
    [InlineData("null")]
    public async Task A_body_that_cannot_be_read_is_refused(string body)
    {
        var copy = await Case.FiledForACopy(host);
        (await (await host.Signed("tiepnhan")).PostText($"dossiers/{copy.Id}/work-items/1/completion", body)).Refused(HttpStatusCode.UnprocessableEntity, "requestInvalid");
    }

    [Theory]
    [InlineData("""{"commandId":"01930000-0000-7000-8000-000000000002","outcome":"accept","papers":[null]}""")]
    [InlineData("""{"commandId":"01930000-0000-7000-8000-000000000002","outcome":"accept","present":[null]}""")]
    [InlineData("""{"commandId":"01930000-0000-7000-8000-000000000002","outcome":"supplement","defects":[null]}""")]
    public async Task A_list_with_an_empty_entry_is_refused(string body)
    {
        var copy = await Case.FiledForACopy(host);
        (await (await host.Signed("tiepnhan")).PostText($"dossiers/{copy.Id}/work-items/1/completion", body)).Refused(HttpStatusCode.UnprocessableEntity, "requestInvalid");
    }

    [Fact]
    public async Task Reasons_defects_and_lists_have_a_longest()
    {
        var copy = await Case.FiledForACopy(host);
        (await copy.When("tiepnhan", "intake", "refuse", new { reason = new string('x', 2001) })).Refused(HttpStatusCode.UnprocessableEntity, "requestInvalid");
        (await copy.When("tiepnhan", "intake", "supplement", new { defects = new[] { new { description = new string('x', 1001) } } })).Refused(HttpStatusCode.UnprocessableEntity, "requestInvalid");
        (await copy.When("tiepnhan", "intake", "supplement", new { defects = Enumerable.Repeat(new { description = "x" }, 51) })).Refused(HttpStatusCode.UnprocessableEntity, "requestInvalid");
        (await (await host.Signed("congdan")).Post($"dossiers/{copy.Id}/withdrawal", new { commandId = Case.NewId(), reason = new string('x', 2001) })).Refused(HttpStatusCode.UnprocessableEntity, "requestInvalid");
    }

    [Fact]
    public async Task Dates_and_cursors_beyond_the_calendar_are_borne()
    {
        var officer = await host.Signed("tiepnhan");
        (await officer.Get("dossiers/search?from=-9998-01-01&to=9999-12-31")).Given();
        foreach (var key in (string[])["9223372036854775807", "-9223372036854775808"])
        {
            (await officer.Get($"dossiers/search?cursor={new Runtime.Http.Cursor(key, Case.NewId())}")).Given();
            (await officer.Get($"work-items?cursor={new Runtime.Http.Cursor(key, Case.NewId() + "/1")}")).Given();
        }
    }

    [Fact]
    public async Task Two_first_saves_of_one_draft_at_once_are_both_taken_and_a_draft_has_a_largest_size()
    {
        var citizen = await host.Signed("congdan");
        (await citizen.Get("session")).Given();
        for (var round = 0; round < 5; round++)
        {
            var id = Case.NewId();
            var saves = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => citizen.Put($"drafts/{id}", new { procedureCode = Samples.Copy, data = Samples.CopyData() })));
            Assert.All(saves, save => Assert.Equal(HttpStatusCode.NoContent, save.Status));
        }

        var large = await citizen.Put($"drafts/{Case.NewId()}", new { procedureCode = Samples.Copy, data = new { reason = new string('x', 1024 * 1024) } });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.Status);
    }

    [Fact]
    public async Task Anothers_dossier_is_not_there_nor_anything_of_it()
    {
        var copy = await Case.FiledForACopy(host);
        await copy.Received();
        var stranger = await host.Signed("nguoikhac");
        foreach (var path in (string[])["", "/due-date", "/slips/1", "/result", "/appointment-slots", "/papers/" + new string('a', 64)])
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"dossiers/{copy.Id}{path}")).Status);
        (await stranger.Post($"dossiers/{copy.Id}/withdrawal", new { commandId = Case.NewId(), reason = "x" })).Refused(HttpStatusCode.NotFound, "dossierNotFound");
        var unknown = await stranger.Get($"dossiers/{Case.NewId()}");
        Assert.Equal(unknown.Text, (await stranger.Get($"dossiers/{copy.Id}")).Text);
    }

    [Fact]
    public async Task Another_agencys_work_item_is_not_there()
    {
        var copy = await Case.FiledForACopy(host);
        var key = await copy.Key("tiepnhan", "intake");
        (await copy.Complete("tiepnhan-noikhac", key, "accept")).Refused(HttpStatusCode.NotFound, "dossierNotFound");
        var inbox = (await (await host.Signed("tiepnhan-noikhac")).Get("work-items?box=unit")).Given();
        Assert.DoesNotContain(inbox["items"]!.AsArray(), i => i!["dossierId"]!.GetValue<string>() == copy.Id);
        var search = (await (await host.Signed("tiepnhan-noikhac")).Get("dossiers/search")).Given();
        Assert.DoesNotContain(search["items"]!.AsArray(), i => i!["id"]!.GetValue<string>() == copy.Id);
    }

    [Fact]
    public async Task A_work_item_of_another_role_is_not_there()
    {
        var copy = await Case.FiledForACopy(host);
        var key = await copy.Key("tiepnhan", "intake");
        (await copy.Complete("chuyenvien", key, "accept")).Refused(HttpStatusCode.NotFound, "notPermitted");
    }

    [Fact]
    public async Task Completing_a_work_item_twice_is_a_conflict_that_says_who_and_when()
    {
        var copy = await Case.FiledForACopy(host);
        var key = await copy.Key("tiepnhan", "intake");
        (await copy.Complete("tiepnhan", key, "accept")).Given();
        var problem = (await copy.Complete("tiepnhan", key, "accept")).Refused(HttpStatusCode.Conflict, "workItemNotOpen");
        Assert.Equal("Người tiepnhan", problem["arguments"]!["by"]!.GetValue<string>());
        Assert.Contains("Người tiepnhan", problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Matches(@"lúc \d\d:\d\d 23/11/2026", problem["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_same_command_again_gets_the_same_answer_and_takes_effect_once()
    {
        var copy = await Case.FiledForACopy(host);
        var (key, command) = (await copy.Key("tiepnhan", "intake"), Case.NewId());
        var first = await copy.Complete("tiepnhan", key, "accept", command: command);
        var second = await copy.Complete("tiepnhan", key, "accept", command: command);
        Assert.Equal(first.Given().ToJsonString(), second.Given().ToJsonString());
        Assert.Single((await copy.SeenBy("congdan"))["slips"]!.AsArray());
    }

    [Fact]
    public async Task Filing_again_with_the_same_command_answers_as_before()
    {
        var citizen = await host.Signed("congdan");
        var filing = Case.Filing(Case.NewId(), Samples.Copy, Samples.CopyData());
        Assert.Equal((await citizen.Post("dossiers", filing)).Given().ToJsonString(), (await citizen.Post("dossiers", filing)).Given().ToJsonString());
    }

    [Fact]
    public async Task A_work_item_that_somebody_holds_is_a_conflict_for_a_colleague()
    {
        await host.Make("tiepnhan3", Workflows.Execution.Role.IntakeOfficer, ApiHost.Ward);
        var copy = await Case.FiledForACopy(host);
        var key = await copy.Key("tiepnhan", "intake");
        (await (await host.Signed("tiepnhan")).Post($"dossiers/{copy.Id}/work-items/{key}/claim", new { commandId = Case.NewId() })).Given();
        (await copy.Complete("tiepnhan3", key, "accept")).Refused(HttpStatusCode.Conflict, "workItemClaimedByOther");
        (await (await host.Signed("tiepnhan")).Post($"dossiers/{copy.Id}/work-items/{key}/release", new { commandId = Case.NewId() })).Given();
        (await copy.Complete("tiepnhan3", key, "accept")).Given();
    }

    [Fact]
    public async Task An_unsafe_request_without_the_antiforgery_token_is_refused()
    {
        var anybody = host.Anybody();
        anybody.SendsToken = false;
        (await anybody.Post("session", new { userName = "congdan", password = "x" })).Refused(HttpStatusCode.Forbidden, "antiforgeryInvalid");
    }

    [Fact]
    public async Task Somebody_who_is_not_signed_in_is_told_so()
    {
        (await host.Anybody().Get("dossiers/mine")).Refused(HttpStatusCode.Unauthorized, "notSignedIn");
        (await host.Anybody().Get("nothing-here")).Refused(HttpStatusCode.NotFound, "notFound");
    }

    [Fact]
    public async Task A_citizen_finds_nothing_at_the_desk()
    {
        var citizen = await host.Signed("congdan");
        foreach (var path in (string[])["work-items", "dossiers/search", $"procedures/{Samples.Copy}/process.svg"])
            (await citizen.Get(path)).Refused(HttpStatusCode.NotFound, "notAllowed");
    }

    [Fact]
    public async Task Problems_are_told_in_the_readers_language()
    {
        var english = host.Anybody();
        english.Language = "en";
        Assert.StartsWith("Expected you to be signed in", (await english.Get("dossiers/mine")).Json["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agency_that_does_not_settle_the_procedure_is_refused()
    {
        var citizen = await host.Signed("congdan");
        (await citizen.Post("dossiers", Case.Filing(Case.NewId(), Samples.Copy, Samples.CopyData(), agency: "H99"))).Refused(HttpStatusCode.UnprocessableEntity, "agencyUnknown");
        (await citizen.Post("dossiers", Case.Filing(Case.NewId(), "9.999999", Samples.CopyData()))).Refused(HttpStatusCode.UnprocessableEntity, "procedureNotOffered");
    }

    [Fact]
    public async Task An_upload_of_somebody_else_cannot_be_handed_in()
    {
        var upload = await (await host.Signed("nguoikhac")).Uploaded();
        (await (await host.Signed("congdan")).Post("dossiers", Case.Filing(Case.NewId(), Samples.Copy, Samples.CopyData(), upload: upload))).Refused(HttpStatusCode.UnprocessableEntity, "uploadNotFound");
    }
}
