using System.Text.Json.Nodes;
using Xunit;

namespace LongAn.Runtime.Tests.Http;

/// <summary>An afternoon after 15:00 before a holiday, on a server whose clock is set to it.</summary>
public sealed class AfterCutOffTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task What_comes_after_15_00_is_due_on_the_next_working_day_and_may_be_extended_once_with_an_apology()
    {
        host.Clock.Advance(TimeSpan.FromHours(6.5));
        var copy = await Case.FiledForACopy(host);
        await copy.Received();
        var due = (await (await host.Signed("congdan")).Get($"dossiers/{copy.Id}/due-date")).Given();
        Assert.Equal("2026-11-25T10:00:00Z", due["dueAt"]!.GetValue<string>());
        Assert.Equal(["afterCutOff", "holiday", "lastDay"], due["days"]!.AsArray().Select(d => d!["kind"]!.GetValue<string>()));
        Assert.Equal("Ngày Văn hóa Việt Nam", due["days"]![1]!["name"]!["vi"]!.GetValue<string>());

        var specialist = await host.Signed("chuyenvien");
        (await specialist.Post($"dossiers/{copy.Id}/extension", Extension("2026-11-25T09:00:00Z"))).Refused(System.Net.HttpStatusCode.UnprocessableEntity, "newDueDateInvalid");
        (await specialist.Post($"dossiers/{copy.Id}/extension", Extension("2026-11-27T10:00:00Z"))).Given();
        (await specialist.Post($"dossiers/{copy.Id}/extension", Extension("2026-11-30T10:00:00Z"))).Refused(System.Net.HttpStatusCode.Conflict, "alreadyExtended");

        var seen = await copy.SeenBy("congdan");
        Assert.Equal(("2026-11-27T10:00:00Z", "2026-11-25T10:00:00Z"), (seen["dueAt"]!.GetValue<string>(), seen["promisedAt"]!.GetValue<string>()));
        Assert.Equal(["01", "04"], seen["slips"]!.AsArray().Select(s => s!["form"]!.GetValue<string>()));
        var apology = await (await host.Signed("congdan")).Get($"dossiers/{copy.Id}/slips/2");
        Assert.Contains("Sổ gốc đang phục chế", apology.Text, StringComparison.Ordinal);
    }

    private static JsonObject Extension(string newDueAt) =>
        new() { ["commandId"] = Case.NewId(), ["newDueAt"] = newDueAt, ["reason"] = "Sổ gốc đang phục chế" };
}
