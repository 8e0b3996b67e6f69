using System.Net;
using System.Text.Json.Nodes;
using LongAn.Runtime.Calendars;
using LongAn.Runtime.Definitions;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Tests.Http;
using LongAn.Workflows.Execution;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LongAn.Runtime.Tests.Calendars;

/// <summary>Administrators change calendars: looked at first, then carried out as one batch. Today is Monday 23/11/2026; the 24th is a holiday.</summary>
public sealed class CalendarTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Why = "Mất điện toàn phường theo thông báo 12/TB";

    [Fact]
    public async Task A_closure_of_one_ward_moves_its_open_dossiers_alone_after_it_was_looked_at()
    {
        var copy = await Case.FiledForACopy(host);
        await copy.Received();
        var before = (await Get(ApiHost.Ward)).Given();
        var version = before["version"]!.GetValue<string>();
        var step = (await copy.SeenBy("chuyenvien"))["todo"]!.AsArray().Single()!["dueAt"]!.GetValue<string>();
        var closure = Content(Closed("2026-11-23"));

        var trial = (await Ask("quantri", $"calendars/{ApiHost.Ward}/trial", new { version, calendar = closure })).Given();
        Assert.Equal(1, trial["agencies"]!.GetValue<int>());
        Assert.True(trial["steps"]!.GetValue<int>() >= 1);
        var foreseen = Assert.Single(trial["dossiers"]!.AsArray(), d => d!["dossierId"]!.GetValue<string>() == copy.Id)!;
        Assert.Equal(("2026-11-23T10:00:00Z", "2026-11-25T10:00:00Z"), (foreseen["oldDueAt"]!.GetValue<string>(), foreseen["newDueAt"]!.GetValue<string>()));
        Assert.Equal("2026-11-23T10:00:00Z", (await copy.SeenBy("congdan"))["dueAt"]!.GetValue<string>());
        Assert.Equal(version, (await Get(ApiHost.Ward)).Given()["version"]!.GetValue<string>());

        var body = new { commandId = Case.NewId(), version, calendar = closure, reason = Why };
        var changed = (await Ask("quantri", $"calendars/{ApiHost.Ward}/changes", body)).Given();
        await Carried();
        var done = (await Ask($"calendar-changes/{changed["id"]}")).Given();
        Assert.NotNull(done["finishedAt"]);
        Assert.Equal((done["open"]!.GetValue<int>(), Why, "Người quantri"), (done["followed"]!.GetValue<int>(), done["reason"]!.GetValue<string>(), done["changedBy"]!.GetValue<string>()));
        Assert.Contains(done["dossiers"]!.AsArray(), d => d!["dossierId"]!.GetValue<string>() == copy.Id && d["followed"]!.GetValue<bool>());
        var seen = await copy.SeenBy("congdan");
        Assert.Equal(("2026-11-25T10:00:00Z", "2026-11-23T10:00:00Z"), (seen["dueAt"]!.GetValue<string>(), seen["promisedAt"]!.GetValue<string>()));
        var due = (await (await host.Signed("congdan")).Get($"dossiers/{copy.Id}/due-date")).Given();
        Assert.Equal("2026-11-23T10:00:00Z", due["promisedAt"]!.GetValue<string>());
        Assert.Contains(due["days"]!.AsArray(), d => d!["name"]?["vi"]!.GetValue<string>() == "Mất điện");

        var stepAfter = (await copy.SeenBy("chuyenvien"))["todo"]!.AsArray().Single()!["dueAt"]!.GetValue<string>();
        Assert.True(string.CompareOrdinal(step, stepAfter) < 0, $"{step} {stepAfter}");
        var inbox = (await (await host.Signed("chuyenvien")).Get("work-items")).Text;
        Assert.Contains(stepAfter, inbox, StringComparison.Ordinal);

        // Sent again it is carried out once; a page that has not seen it is told so.
        Assert.Equal(changed["id"]!.GetValue<string>(), (await Ask("quantri", $"calendars/{ApiHost.Ward}/changes", body)).Given()["id"]!.GetValue<string>());
        await Carried();
        var line = Assert.Single(await Journal(copy), l => l!["type"]!.GetValue<string>() == "calendar.followed")!;
        Assert.Equal((Why, "Người quantri"), (line["reason"]!.GetValue<string>(), line["actor"]!.GetValue<string>()));
        (await Ask("quantri", $"calendars/{ApiHost.Ward}/changes", new { commandId = Case.NewId(), version, calendar = closure, reason = Why })).Refused(HttpStatusCode.Conflict, "calendarChanged");

        // What is received from now on counts with it, the neighbour does not, and the ward inherits what the country says.
        Assert.Contains((await Get(ApiHost.Ward)).Given()["days"]!.AsArray(), d => d!["owner"]!.GetValue<string>() == ApiHost.Ward);
        var neighbour = (await Get(ApiHost.OtherWard)).Given();
        Assert.All(neighbour["days"]!.AsArray(), d => Assert.Equal("national", d!["owner"]!.GetValue<string>()));
        Assert.Null(Difference());

        // A batch that was cut off goes on, and what was done stays done.
        await CutOff(changed["id"]!.GetValue<string>());
        await Carried();
        Assert.NotNull((await Ask($"calendar-changes/{changed["id"]}")).Given()["finishedAt"]);
        Assert.Single(await Journal(copy), l => l!["type"]!.GetValue<string>() == "calendar.followed");
        Assert.Null(Difference());
        var list = (await Ask("calendar-changes")).Given().AsArray();
        Assert.Equal(changed["id"]!.GetValue<string>(), Assert.Single(list)!["id"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("congdan")]
    [InlineData("tiepnhan")]
    [InlineData("chuyenvien")]
    [InlineData("lanhdao")]
    [InlineData("vanthu")]
    public async Task Nobody_but_an_administrator_sees_or_changes_calendars(string who)
    {
        var person = await host.Signed(who);
        foreach (var path in (string[])["calendars", "calendars/national", "calendar-changes", $"calendar-changes/{Case.NewId()}"])
            Assert.Equal(HttpStatusCode.NotFound, (await person.Get(path)).Status);
        var calendar = Content(Closed("2026-11-26"));
        Assert.Equal(HttpStatusCode.NotFound, (await person.Post("calendars/national/trial", new { version = "", calendar })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await person.Post("calendars/national/changes", new { commandId = Case.NewId(), version = "", calendar, reason = Why })).Status);
    }

    [Fact]
    public async Task What_is_wrong_with_a_calendar_is_told_by_its_field()
    {
        var version = (await Get("national")).Given()["version"]!.GetValue<string>();
        foreach (var (calendar, path) in new (object, string)[]
        {
            (Content(Closed("2026-11-26"), Closed("2026-11-26")), "/calendar/days"),
            (Content(Closed("2026-11-26", source: " ")), "/calendar/days/0/source"),
            (Content(Closed("2026-11-26", from: "11:30", to: "07:00")), "/calendar/days/0/hours"),
        })
        {
            var answer = await Ask("quantri", "calendars/national/trial", new { version, calendar });
            answer.Refused(HttpStatusCode.UnprocessableEntity, "requestInvalid");
            Assert.Contains(path, answer.Text, StringComparison.Ordinal);
        }

        (await Ask("quantri", "calendars/national/changes", new { commandId = Case.NewId(), version, calendar = Content(), reason = " " })).Refused(HttpStatusCode.UnprocessableEntity, "requestInvalid");
        Assert.Equal(HttpStatusCode.NotFound, (await Get("H00")).Status);
    }

    [Fact]
    public async Task The_leader_leaves_days_of_force_majeure_out_and_says_why()
    {
        await host.Make("lanhdao-noikhac", Role.Leader, ApiHost.OtherWard);
        var copy = await Case.FiledForACopy(host);
        await copy.Received();
        Assert.False((await copy.SeenBy("chuyenvien"))["canExcludeForceMajeure"]!.GetValue<bool>());
        Assert.True((await copy.SeenBy("lanhdao"))["canExcludeForceMajeure"]!.GetValue<bool>());
        var due = (await copy.SeenBy("lanhdao"))["dueAt"]!.GetValue<string>();
        foreach (var who in (string[])["congdan", "chuyenvien", "lanhdao-noikhac"])
            Assert.Equal(HttpStatusCode.NotFound, (await Lose(who, copy, "2026-11-23", "2026-11-25")).Status);
        (await Lose("lanhdao", copy, "2026-11-27", "2026-11-28")).Refused(HttpStatusCode.UnprocessableEntity, "spanInvalid");
        (await Lose("lanhdao", copy, "2026-11-23", "2026-11-25")).Given();

        var seen = await copy.SeenBy("congdan");
        Assert.Equal("2026-11-26T10:00:00Z", seen["dueAt"]!.GetValue<string>());
        Assert.Equal(due, seen["promisedAt"]!.GetValue<string>());
        var days = (await (await host.Signed("congdan")).Get($"dossiers/{copy.Id}/due-date")).Given()["days"]!.AsArray();
        Assert.Contains(days, d => d!["kind"]!.GetValue<string>() == "suspended" && d["name"]!["vi"]!.GetValue<string>() == "Bất khả kháng: Mưa lũ");
        Assert.Single(await Journal(copy), l => l!["type"]!.GetValue<string>() == "force-majeure.excluded");
    }

    private async Task<Answer> Lose(string who, Case dossier, string first, string last) =>
        await (await host.Signed(who)).Post($"dossiers/{dossier.Id}/force-majeure", new { commandId = Case.NewId(), first, last, reason = "Mưa lũ" });

    private static object Content(params object[] days) => new { week = Array.Empty<object>(), weekConfirmed = false, weekSource = "", scheduledYears = Array.Empty<int>(), days };

    private static object Closed(string date, string source = "12/TB-UBND", string? from = null, string? to = null) => new
    {
        date,
        kind = "localClosure",
        name = "Mất điện",
        confirmed = true,
        source,
        hours = from is null ? Array.Empty<object>() : [new { from, to }],
    };

    private Task<Answer> Get(string owner) => Ask($"calendars/{owner}");

    private async Task<Answer> Ask(string path) => await (await host.Signed("quantri")).Get(path);

    private async Task<Answer> Ask(string who, string path, object body) => await (await host.Signed(who)).Post(path, body);

    private async Task<JsonArray> Journal(Case dossier) => (await (await host.Signed("quantri")).Get($"dossiers/{dossier.Id}/journal")).Given().AsArray();

    private Task Carried() => host.Services.GetRequiredService<CalendarBatch>().Run(TestContext.Current.CancellationToken);

    private async Task CutOff(string change)
    {
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<LongAnDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var id = Guid.Parse(change);
        db.Set<CalendarChange>().Single(c => c.Id == id).FinishedAt = null;
        foreach (var move in db.Set<CalendarMove>().Where(m => m.ChangeId == id))
            move.FollowedAt = null;
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private string? Difference() =>
        new Verification(host.Services.GetRequiredService<JournalConnections>(), host.Services.GetRequiredService<JournalKeys>()).Walk(expectedRoot: null, CancellationToken.None).Difference;
}
