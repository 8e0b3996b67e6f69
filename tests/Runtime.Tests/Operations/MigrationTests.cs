using System.Net;
using System.Text.Json.Nodes;
using LongAn.Harness;
using LongAn.Runtime.Tests.Http;
using Xunit;

namespace LongAn.Runtime.Tests.Operations;

/// <summary>Running dossiers go on in another version, over HTTP.</summary>
[Collection(StuckTests.Name)]
public sealed class MigrationTests(StuckHost host)
{
    private const string Path = $"procedures/{BrittleProcedure.Code}/migrations";
    private const string Why = "Phiên bản mới sửa điều kiện thẩm định";

    [Fact]
    public async Task A_stuck_dossier_goes_on_in_the_version_that_mends_it_and_back()
    {
        var stuck = await host.Stuck();
        var (from, to) = await host.Mended();
        var trial = (await Ask("congbo", $"{Path}/trial", Body(from, to, stuck.Id))).Given();
        Assert.True(trial["open"]!.GetValue<int>() > 0);
        Assert.Empty(trial["lost"]!.AsArray());
        Assert.True(Single(trial["dossiers"]!)["done"]!.GetValue<bool>());
        Assert.Equal(from, await VersionOf(stuck));

        var body = Body(from, to, stuck.Id);
        Assert.True(Single((await Ask("congbo", Path, body)).Given())["done"]!.GetValue<bool>());
        Assert.Equal(to, await VersionOf(stuck));
        Assert.Null(host.Difference());
        var lines = (await stuck.Journal()).Count;
        Assert.True(Single((await Ask("congbo", Path, body)).Given())["done"]!.GetValue<bool>());
        Assert.Equal(lines, (await stuck.Journal()).Count);
        var line = Assert.Single(await stuck.Journal(), l => l!["type"]!.GetValue<string>() == "process.migrated")!;
        Assert.Equal((Why, "Người congbo"), (line["reason"]!.GetValue<string>(), line["actor"]!.GetValue<string>()));

        var moved = (await Get("congbo", $"{Path}/undo?version={to}")).Given();
        Assert.True(Assert.Single(moved["dossiers"]!.AsArray(), one => one!["dossierId"]!.GetValue<string>() == stuck.Id)!["done"]!.GetValue<bool>());
        Assert.DoesNotContain((await Get("congbo", $"{Path}/undo?version={from}")).Given()["dossiers"]!.AsArray(), one => one!["dossierId"]!.GetValue<string>() == stuck.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await Get("lanhdao", $"{Path}/undo?version={to}")).Status);
        Assert.True(Single((await Ask("congbo", $"{Path}/undo", new { commandId = Case.NewId(), reason = Why, dossiers = new[] { stuck.Id } })).Given())["done"]!.GetValue<bool>());
        Assert.Equal(from, await VersionOf(stuck));
        Assert.DoesNotContain((await Get("congbo", $"{Path}/undo?version={to}")).Given()["dossiers"]!.AsArray(), one => one!["dossierId"]!.GetValue<string>() == stuck.Id);
        Assert.Null(host.Difference());

        (await Ask("quantri", Path, Body(from, to, stuck.Id))).Given();
        var incident = (await stuck.Incident())["key"]!.GetValue<long>();
        (await stuck.Repair(new { commandId = Case.NewId(), kind = "retry", reason = Why, incident })).Given();
        Assert.Equal(["sign"], await stuck.Steps("lanhdao"));
    }

    [Fact]
    public async Task What_stands_in_the_way_is_told_by_its_name()
    {
        var stuck = await host.Stuck();
        var (from, to) = await host.Mended();
        var trial = (await Ask("congbo", $"{Path}/trial", Body(from, to, stuck.Id, ("appraisalDecision", "appraise")))).Given();
        var dossier = Single(trial["dossiers"]!);
        Assert.False(dossier["done"]!.GetValue<bool>());
        var obstacle = Assert.Single(dossier["obstacles"]!.AsArray())!;
        Assert.Equal((BrittleProcedure.StuckAt, "otherKind"), (obstacle["elementId"]!.GetValue<string>(), obstacle["reason"]!.GetValue<string>()));
        Assert.Contains("Đủ điều kiện giải quyết?", obstacle["message"]!["vi"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.False(Single((await Ask("congbo", Path, Body(from, to, stuck.Id, ("appraisalDecision", "appraise")))).Given())["done"]!.GetValue<bool>());
        Assert.Equal(from, await VersionOf(stuck));
        var same = Single((await Ask("congbo", Path, Body(from, from, stuck.Id))).Given());
        Assert.Equal("sameVersion", same["obstacles"]![0]!["reason"]!.GetValue<string>());
        var unknown = Single((await Ask("congbo", Path, Body(from, new string('0', 64), stuck.Id))).Given());
        Assert.Equal("versionUnknown", unknown["obstacles"]![0]!["reason"]!.GetValue<string>());
        var never = Single((await Ask("congbo", $"{Path}/undo", new { commandId = Case.NewId(), reason = Why, dossiers = new[] { stuck.Id } })).Given());
        Assert.Equal("notMigrated", never["obstacles"]![0]!["reason"]!.GetValue<string>());
    }

    [Fact]
    public async Task Only_publishers_and_administrators_migrate_with_a_reason_and_some_dossiers()
    {
        var stuck = await host.Stuck();
        var (from, to) = await host.Mended();
        foreach (var who in (string[])["congdan", "chuyenvien", "lanhdao", "phantich"])
        {
            foreach (var path in (string[])[Path, $"{Path}/trial", $"{Path}/undo"])
                Assert.Equal(HttpStatusCode.NotFound, (await Ask(who, path, Body(from, to, stuck.Id))).Status);
        }

        (await Ask("congbo", Path, new { commandId = Case.NewId(), from, to, reason = " ", dossiers = new[] { stuck.Id } })).Refused(HttpStatusCode.UnprocessableEntity, "requestInvalid");
        (await Ask("congbo", Path, new { commandId = Case.NewId(), from, to, reason = Why })).Refused(HttpStatusCode.UnprocessableEntity, "requestInvalid");
        (await Ask("congbo", Path, new { commandId = Case.NewId(), from, to, reason = Why, dossiers = Enumerable.Range(0, 51).Select(_ => Case.NewId()) })).Refused(HttpStatusCode.UnprocessableEntity, "requestInvalid");
        (await Ask("congbo", $"{Path}/trial", Body("nowhere", to, stuck.Id))).Refused(HttpStatusCode.NotFound, "notFound");
        Assert.Empty((await Ask("congbo", "procedures/1.000894/migrations", Body(from, to, stuck.Id))).Given().AsArray());
    }

    private static object Body(string from, string to, string dossier, params (string From, string To)[] elements) =>
        new { commandId = Case.NewId(), from, to, reason = Why, dossiers = new[] { dossier }, elements = elements.Select(e => new { from = e.From, to = e.To }) };

    private static JsonNode Single(JsonNode list) => Assert.Single(list.AsArray())!;

    private static async Task<string> VersionOf(StuckCase stuck) => (await stuck.Dossier.SeenBy("quantri"))["versionId"]!.GetValue<string>();

    private async Task<Answer> Get(string who, string path) => await (await host.Api.Signed(who)).Get(path);

    private async Task<Answer> Ask(string who, string path, object body) => await (await host.Api.Signed(who)).Post(path, body);
}
