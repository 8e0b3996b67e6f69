using System.Net;
using LongAn.Harness;
using LongAn.Runtime.Operations;
using LongAn.Runtime.Tests.Http;
using LongAn.Workflows.Execution;
using Xunit;

namespace LongAn.Runtime.Tests.Operations;

/// <summary>Stuck dossiers: seen, tried and repaired by an administrator, over HTTP.</summary>
[Collection(StuckTests.Name)]
public sealed class RepairTests(StuckHost host)
{
    private const string Why = "Sổ gốc lập năm 2010, đã đối chiếu";

    [Fact]
    public async Task A_stuck_dossier_is_listed_with_what_failed_where_and_since_when()
    {
        var stuck = await host.Stuck();
        var row = Assert.Single(await stuck.Listed());
        Assert.Equal(BrittleProcedure.StuckAt, row["elementId"]!.GetValue<string>());
        Assert.Equal("Đủ điều kiện giải quyết?", row["elementName"]!["vi"]!.GetValue<string>());
        Assert.Equal("conditionNotBoolean", row["kind"]!.GetValue<string>());
        Assert.Contains("nhưng nhận được null", row["message"]!["vi"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("but found null", row["message"]!["en"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("2026-11-23T02:00:00Z", row["since"]!.GetValue<string>());
        Assert.NotNull(row["code"]);
        Assert.Null(host.Difference());
    }

    [Fact]
    public void Every_kind_of_incident_has_its_words() =>
        Assert.All(Enum.GetValues<IncidentCode>(), code => Assert.NotEqual(IncidentWords.Of(code, []).Vi, IncidentWords.Of(code, []).En));

    [Fact]
    public async Task What_can_be_chosen_is_told()
    {
        var choices = await (await host.Stuck()).Choices();
        var incident = Assert.Single(choices["incidents"]!.AsArray())!;
        Assert.Equal(["toSupplementAppraisal", "notEligible", "passed"], incident["flows"]!.AsArray().Select(f => f!["id"]!.GetValue<string>()));
        Assert.StartsWith("Đạt → ", incident["flows"]![2]!["name"]!["vi"]!.GetValue<string>(), StringComparison.Ordinal);
        var variable = choices["scopes"]![0]!["variables"]!.AsArray().First(v => v!["name"]!.GetValue<string>() == BrittleProcedure.Variable)!;
        Assert.Equal("number", variable["type"]!.GetValue<string>());
        Assert.Empty(variable["value"]!.AsObject());
        var instance = Assert.Single(choices["instances"]!.AsArray())!;
        Assert.Contains("sign", instance["targets"]!.AsArray().Select(t => t!["id"]!.GetValue<string>()));
        Assert.DoesNotContain("submitted", instance["targets"]!.AsArray().Select(t => t!["id"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_trial_tells_what_would_happen_and_does_nothing()
    {
        var stuck = await host.Stuck();
        var before = (await stuck.Journal()).Count;
        var trial = (await stuck.Try(Data(await KeyOf(stuck), 2010))).Given();
        Assert.Empty(trial["incidents"]!.AsArray());
        Assert.Equal("Ký duyệt", trial["steps"]!.AsArray().Single()!["vi"]!.GetValue<string>());
        Assert.False(trial["ends"]!.GetValue<bool>());
        Assert.NotEmpty(trial["events"]!.AsArray());
        Assert.Equal(before, (await stuck.Journal()).Count);
        Assert.Single(await stuck.Listed());
    }

    [Fact]
    public async Task A_trial_of_what_does_not_help_says_so()
    {
        var stuck = await host.Stuck();
        var trial = (await stuck.Try(Retry(await KeyOf(stuck)))).Given();
        Assert.Equal(BrittleProcedure.StuckAt, Assert.Single(trial["incidents"]!.AsArray())!["elementId"]!.GetValue<string>());
        Assert.Empty(trial["steps"]!.AsArray());
    }

    [Fact]
    public async Task With_the_data_set_the_dossier_goes_on_to_its_end_and_the_journal_says_who_and_why()
    {
        var stuck = await host.Stuck();
        (await stuck.Repair(Data(await KeyOf(stuck), 2010))).Given();
        Assert.Empty(await stuck.Listed());
        Assert.Null(host.Difference());
        var lines = (await stuck.Journal()).Where(l => l!["reason"] is not null).ToList();
        Assert.Equal(2, lines.Count);
        Assert.All(lines, line => Assert.Equal((Why, "Người quantri", "intervened"), (line!["reason"]!.GetValue<string>(), line["actor"]!.GetValue<string>(), line["type"]!.GetValue<string>())));
        (await stuck.Dossier.When("lanhdao", "sign", "approve")).Given();
        (await stuck.Dossier.When("vanthu", "issue", "issue", new { data = new { number = "12/BS", @sealed = true } })).Given();
        Assert.Equal(10, await stuck.Dossier.Status());
    }

    [Fact]
    public async Task A_retry_that_fails_again_is_a_new_incident_in_the_stead_of_the_old()
    {
        var stuck = await host.Stuck();
        var first = await KeyOf(stuck);
        (await stuck.Repair(Retry(first))).Given();
        Assert.True((await stuck.Incident())["key"]!.GetValue<long>() > first);
        Assert.Single(await stuck.Listed());
        (await stuck.Repair(Retry(first))).Refused(HttpStatusCode.Conflict, "incidentNotOpen");
        Assert.Null(host.Difference());
    }

    [Fact]
    public async Task A_decision_that_is_skipped_goes_on_by_the_flow_that_is_chosen()
    {
        var stuck = await host.Stuck();
        var key = await KeyOf(stuck);
        (await stuck.Repair(Skip(key, null))).Refused(HttpStatusCode.UnprocessableEntity, "flowRequired");
        (await stuck.Repair(Skip(key, "received"))).Refused(HttpStatusCode.UnprocessableEntity, "flowRequired");
        (await stuck.Repair(Skip(key, "passed"))).Given();
        Assert.Equal(["sign"], await stuck.Steps("lanhdao"));
    }

    [Fact]
    public async Task What_is_active_is_moved_to_another_step()
    {
        var stuck = await host.Stuck();
        var instance = (await stuck.Choices())["instances"]![0]!["key"]!.GetValue<long>();
        (await stuck.Repair(Move(instance, "nowhere"))).Refused(HttpStatusCode.UnprocessableEntity, "cannotMove");
        (await stuck.Repair(Move(instance + 1000, "appraise"))).Refused(HttpStatusCode.Conflict, "elementNotWaiting");
        (await stuck.Repair(Move(instance, "appraise"))).Given();
        Assert.Equal(["appraise"], await stuck.Steps("chuyenvien"));
        Assert.Empty(await stuck.Listed());
    }

    [Theory]
    [InlineData("bookYear", "\"hai nghìn\"", "variableInvalid")]
    [InlineData("bookYear", "[2010]", "variableInvalid")]
    [InlineData("khongCo", "1", "variableInvalid")]
    public async Task A_variable_must_be_one_of_the_process_and_of_its_type(string name, string value, string code)
    {
        var stuck = await host.Stuck();
        var body = $$"""{ "commandId": "{{Case.NewId()}}", "kind": "setData", "reason": "x", "variables": { "{{name}}": {{value}} } }""";
        (await (await host.Api.Signed("quantri")).PostText($"dossiers/{stuck.Id}/repair", body)).Refused(HttpStatusCode.UnprocessableEntity, code);
    }

    [Theory]
    [InlineData("""{"kind":"retry","reason":"x"}""", "/incident")]
    [InlineData("""{"kind":"skip","reason":"x"}""", "/incident")]
    [InlineData("""{"kind":"setData","reason":"x"}""", "/variables")]
    [InlineData("""{"kind":"move","reason":"x","target":"sign"}""", "/instance")]
    [InlineData("""{"kind":"move","reason":"x","instance":1}""", "/target")]
    [InlineData("""{"kind":"retry","reason":" ","incident":1}""", "/reason")]
    public async Task What_a_repair_needs_must_be_there(string body, string path)
    {
        var stuck = await host.Stuck();
        foreach (var way in (string[])["repair", "repair/trial"])
        {
            var refused = (await (await host.Api.Signed("quantri")).PostText($"dossiers/{stuck.Id}/{way}", $$"""{"commandId":"{{Case.NewId()}}",{{body[1..]}}""")).Refused(HttpStatusCode.UnprocessableEntity, "requestInvalid");
            Assert.Contains(path, refused["findings"]!.AsArray().Select(f => f!["path"]!.GetValue<string>()));
        }
    }

    [Fact]
    public async Task The_same_repair_twice_is_done_once()
    {
        var stuck = await host.Stuck();
        var body = Data(await KeyOf(stuck), 2010, Case.NewId());
        var first = (await stuck.Repair(body)).Given();
        var lines = (await stuck.Journal()).Count;
        Assert.Equal(first.ToJsonString(), (await stuck.Repair(body)).Given().ToJsonString());
        Assert.Equal(lines, (await stuck.Journal()).Count);
        var command = (string)body.GetType().GetProperty("commandId")!.GetValue(body)!;
        (await stuck.Repair(Data(1, 2011, command))).Refused(HttpStatusCode.Conflict, "commandReused");
    }

    [Fact]
    public async Task Only_administrators_see_and_repair()
    {
        var stuck = await host.Stuck();
        var key = await KeyOf(stuck);
        foreach (var who in (string[])["congdan", "chuyenvien", "lanhdao", "tiepnhan-noikhac", "congbo"])
        {
            var person = await host.Api.Signed(who);
            Assert.Equal(HttpStatusCode.NotFound, (await person.Get("incidents")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await person.Get($"dossiers/{stuck.Id}/repair")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await stuck.Try(Retry(key), who)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await stuck.Repair(Retry(key), who)).Status);
        }

        using var nobody = host.Api.Anybody();
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.Get("incidents")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.Get($"dossiers/{stuck.Id}/repair")).Status);
        (await (await host.Api.Signed("quantri")).Get($"dossiers/{Case.NewId()}/repair")).Refused(HttpStatusCode.NotFound, "dossierNotFound");
        (await (await host.Api.Signed("quantri")).Post($"dossiers/{Case.NewId()}/repair", Retry(1))).Refused(HttpStatusCode.NotFound, "dossierNotFound");
        (await (await host.Api.Signed("quantri")).Post($"dossiers/{Case.NewId()}/repair/trial", Retry(1))).Refused(HttpStatusCode.NotFound, "dossierNotFound");
    }

    [Fact]
    public async Task A_dossier_that_has_ended_is_not_repaired()
    {
        var stuck = await host.Stuck();
        var key = await KeyOf(stuck);
        (await (await host.Api.Signed("congdan")).Post($"dossiers/{stuck.Id}/withdrawal", new { commandId = Case.NewId(), reason = "Không cần nữa" })).Given();
        Assert.Empty(await stuck.Listed());
        Assert.Empty((await stuck.Choices())["incidents"]!.AsArray());
        (await stuck.Repair(Retry(key))).Refused(HttpStatusCode.Conflict, "dossierClosed");
    }

    [Theory]
    [InlineData("""UPDATE "incidents" SET "Code" = 'ServiceFailed'""", """UPDATE "incidents" SET "Code" = 'ConditionNotBoolean'""")]
    [InlineData("""UPDATE "incidents" SET "RaisedAt" = "RaisedAt" + 1""", """UPDATE "incidents" SET "RaisedAt" = "RaisedAt" - 1""")]
    [InlineData("""UPDATE "incidents" SET "Facts" = "Facts" || ' '""", """UPDATE "incidents" SET "Facts" = trim("Facts")""")]
    [InlineData("""UPDATE "incidents" SET "ElementId" = "ElementId" || 'x'""", """UPDATE "incidents" SET "ElementId" = rtrim("ElementId", 'x')""")]
    public async Task A_row_of_the_list_that_was_changed_is_found(string change, string back)
    {
        await host.Stuck();
        host.Tamper(change);
        Assert.Contains("its incidents", host.Difference(), StringComparison.Ordinal);
        host.Tamper(back);
        Assert.Null(host.Difference());
    }

    private static async Task<long> KeyOf(StuckCase stuck) => (await stuck.Incident())["key"]!.GetValue<long>();

    private static object Retry(long incident) => new { commandId = Case.NewId(), kind = "retry", reason = Why, incident };

    private static object Skip(long incident, string? flow) => new { commandId = Case.NewId(), kind = "skip", reason = Why, incident, flow };

    private static object Move(long instance, string target) => new { commandId = Case.NewId(), kind = "move", reason = Why, instance, target };

    private static object Data(long incident, int year, string? commandId = null) =>
        new { commandId = commandId ?? Case.NewId(), kind = "setData", reason = Why, incident, variables = new { bookYear = year } };
}
