using System.Text.Json.Nodes;
using LongAn.Harness;
using LongAn.Runtime.Tests.Http;
using Xunit;

namespace LongAn.Runtime.Tests.Calls;

/// <summary>A procedure calls another one of another agency, over the real server.</summary>
[Collection(CallingTests.Name)]
public sealed class CallTests(CallHost host)
{
    private static string? End(JsonNode dossier) => dossier["calls"]!.AsArray()[^1]!["end"]?.GetValue<string>();

    [Fact]
    public async Task The_called_dossier_travels_by_itself_and_its_result_comes_back()
    {
        var caller = await host.Calling();
        var called = await host.Called(caller);
        var seen = await called.SeenBy("tiepnhan-noikhac");
        Assert.Equal((ApiHost.OtherWard, Samples.Copy, 1), (seen["agency"]!["code"]!.GetValue<string>(), seen["procedure"]!["code"]!.GetValue<string>(), seen["status"]!.GetValue<int>()));
        Assert.Equal(1, seen["data"]!["copies"]!.GetValue<int>());
        Assert.Equal("giay-to-tuy-than", Assert.Single(seen["papers"]!.AsArray())!["component"]!.GetValue<string>());
        Assert.False(CallHost.IsOpen(await caller.SeenBy("lanhdao"), "sign"));

        (await called.When("tiepnhan-noikhac", "intake", "accept")).Given();
        await CallHost.Appraise(called, "chuyenvien-noikhac");
        (await called.When("lanhdao-noikhac", "sign", "approve")).Given();
        (await called.When("vanthu-noikhac", "issue", "issue", new { data = new { number = "77/BS", @sealed = true } })).Given();

        var after = await CallHost.Until(caller, "lanhdao", dossier => CallHost.IsOpen(dossier, "sign"));
        Assert.Equal("completed", End(after));
        Assert.Equal(10, await called.Status("tiepnhan-noikhac"));
        Assert.Equal(1, (await host.Journal(caller)).Count(type => type == "call.ended"));
        (await caller.When("lanhdao", "sign", "approve")).Given();
        Assert.Null(host.Difference());
    }

    [Fact]
    public async Task The_person_has_one_dossier_with_the_other_below_it()
    {
        var caller = await host.Calling();
        var called = await host.Called(caller);
        var mine = (await (await host.Api.Signed("congdan")).Get("dossiers/mine")).Given()["items"]!.AsArray().Select(row => row!["id"]!.GetValue<string>()).ToList();
        Assert.Contains(caller.Id, mine);
        Assert.DoesNotContain(called.Id, mine);
        (await called.When("tiepnhan-noikhac", "intake", "accept")).Given();
        var below = (await called.SeenBy("congdan"))!;
        Assert.Equal((caller.Id, CallingProcedure.Code), (below["caller"]!["id"]!.GetValue<string>(), below["caller"]!["procedureCode"]!.GetValue<string>()));
        Assert.Empty(below["slips"]!.AsArray());
        var call = Assert.Single((await caller.SeenBy("congdan"))["calls"]!.AsArray())!;
        Assert.Equal((called.Id, below["code"]!.GetValue<string>(), below["status"]!.GetValue<int>()), (call["id"]!.GetValue<string>(), call["name"]!.GetValue<string>(), call["status"]!.GetValue<int>()));
        // The other ward sees what called, but has no way into it.
        var other = (await called.SeenBy("tiepnhan-noikhac"))["caller"]!;
        Assert.Null(other["id"]);
        Assert.Equal(CallingProcedure.Code, other["procedureCode"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_refusal_there_goes_the_way_that_is_drawn()
    {
        var caller = await host.Calling();
        var called = await host.Called(caller);
        (await called.When("tiepnhan-noikhac", "intake", "refuse", new { reason = "Không giữ sổ gốc này" })).Given();
        var seen = await CallHost.Until(caller, "chuyenvien", dossier => CallHost.IsOpen(dossier, "appraise"));
        Assert.Equal("refused", End(seen));
        // Tried again, another dossier is called for.
        await CallHost.Appraise(caller, "chuyenvien");
        await CallHost.Until(caller, "congdan", dossier => dossier["calls"]!.AsArray().Count == 2);
        Assert.NotEqual(called.Id, (await host.Called(caller)).Id);
    }

    [Fact]
    public async Task Taking_the_caller_back_takes_the_called_dossier_back()
    {
        var caller = await host.Calling();
        var called = await host.Called(caller);
        (await (await host.Api.Signed("congdan")).Post($"dossiers/{caller.Id}/withdrawal", new { commandId = Case.NewId(), reason = "Không còn nhu cầu" })).Given();
        var seen = await CallHost.Until(called, "tiepnhan-noikhac", dossier => dossier["status"]!.GetValue<int>() == 7);
        Assert.Equal("withdrawn", seen["closure"]!["kind"]!.GetValue<string>());
        Assert.Equal("cancelled", End(await caller.SeenBy("congdan")));
    }

    [Fact]
    public async Task What_is_not_in_force_is_an_incident_that_says_so_and_tried_again_calls_again()
    {
        var caller = await host.Calling(CallingProcedure.CodeOfNothing);
        await CallHost.Until(caller, "congdan", dossier => End(dossier) == "notFiled");
        var admin = await host.Api.Signed("quantri");
        var incident = (await admin.Get($"dossiers/{caller.Id}/repair")).Given()["incidents"]!.AsArray().Single()!;
        Assert.Equal("callFailed", incident["kind"]!.GetValue<string>());
        Assert.Contains("9.999999", incident["message"]!["vi"]!.GetValue<string>(), StringComparison.Ordinal);
        (await admin.Post($"dossiers/{caller.Id}/repair", new { commandId = Case.NewId(), kind = "retry", incident = incident["key"]!.GetValue<long>(), reason = "Đã hỏi lại" })).Given();
        var again = await CallHost.Until(caller, "congdan", dossier => dossier["calls"]!.AsArray().Count == 2 && End(dossier) == "notFiled");
        Assert.All(again["calls"]!.AsArray(), call => Assert.Null(call!["id"]));
    }

    [Fact]
    public async Task Stopped_in_the_middle_nothing_is_lost_and_read_again_nothing_is_doubled()
    {
        var caller = await host.Calling();
        // The server stops with what was called perhaps not filed yet.
        await host.Api.Restart();
        var called = await host.Called(caller);
        (await called.When("tiepnhan-noikhac", "intake", "refuse", new { reason = "Không giữ sổ gốc này" })).Given();
        await host.Api.Restart();
        await CallHost.Until(caller, "chuyenvien", dossier => CallHost.IsOpen(dossier, "appraise"));

        var (before, below) = (await host.Journal(caller), await host.Journal(called));
        await host.ReadEverythingAgain();
        Assert.Equal(before, await host.Journal(caller));
        Assert.Equal(below, await host.Journal(called));
        Assert.Null(host.Difference());
    }
}
