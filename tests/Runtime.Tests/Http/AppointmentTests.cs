using System.Net;
using Xunit;

namespace LongAn.Runtime.Tests.Http;

/// <summary>An agency keeps so many appointments at the same time, and no more.</summary>
[Collection(ApiTests.Name)]
public sealed class AppointmentTests(ApiHost host)
{
    private const int Places = 2;

    [Fact]
    public async Task Twenty_bookings_at_once_never_take_more_places_than_there_are()
    {
        var marriages = new List<Case>();
        for (var i = 0; i < 20; i++)
            marriages.Add(await Signed());
        var citizen = await host.Signed("congdan");
        var slots = (await citizen.Get($"dossiers/{marriages[0].Id}/appointment-slots")).Given().AsArray().Select(s => s!.GetValue<string>()).ToList();
        var slot = slots[^1];
        var keys = new List<long>();
        foreach (var marriage in marriages)
            keys.Add(await marriage.Key("congdan", "bookAppointment"));
        var answers = await Task.WhenAll(marriages.Select((marriage, i) => marriage.Complete("congdan", keys[i], "booked", new { appointmentAt = slot })));
        Assert.Equal(Places, answers.Count(answer => answer.Status == HttpStatusCode.OK));
        foreach (var answer in answers.Where(answer => answer.Status != HttpStatusCode.OK))
            answer.Refused(HttpStatusCode.Conflict, "appointmentFull");

        var late = marriages[Array.FindIndex(answers, answer => answer.Status != HttpStatusCode.OK)];
        var left = (await citizen.Get($"dossiers/{late.Id}/appointment-slots")).Given().AsArray().Select(s => s!.GetValue<string>()).ToList();
        Assert.DoesNotContain(slot, left);
        (await late.When("congdan", "bookAppointment", "booked", new { appointmentAt = left[^1] })).Given();
    }

    [Fact]
    public async Task After_the_leader_has_approved_a_copy_it_can_no_longer_be_withdrawn()
    {
        var dossier = await Case.FiledForACopy(host);
        await dossier.Received();
        (await dossier.When("chuyenvien", "appraise", "pass", new { data = new { book = "Sổ gốc 2010", entry = "12", content = "Bằng tốt nghiệp số 12" } })).Given();
        Assert.True((await dossier.SeenBy("congdan"))["canWithdraw"]!.GetValue<bool>());
        (await dossier.When("lanhdao", "sign", "approve")).Given();
        Assert.False((await dossier.SeenBy("congdan"))["canWithdraw"]!.GetValue<bool>());
        (await (await host.Signed("congdan")).Post($"dossiers/{dossier.Id}/withdrawal", new { commandId = Case.NewId(), reason = "Không còn nhu cầu" })).Refused(HttpStatusCode.Conflict, "resultAlreadyDecided");
        (await dossier.When("vanthu", "issue", "issue", new { data = new { number = "12/BS", @sealed = true } })).Given();
    }

    private async Task<Case> Signed()
    {
        var marriage = await Case.FiledForAMarriage(host);
        await marriage.Received();
        (await marriage.When("chuyenvien", "appraise", "pass", new { data = new { statusSource = "civilStatus", number = "15/2026" } })).Given();
        (await marriage.When("congdan", "confirmDraft", "confirm")).Given();
        (await marriage.When("lanhdao", "sign", "approve")).Given();
        return marriage;
    }
}
