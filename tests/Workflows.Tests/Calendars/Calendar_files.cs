using System.Text;
using LongAn.Workflows.Calendars;
using Xunit;

namespace LongAn.Workflows.Tests.Calendars;

public sealed class Calendar_files
{
    [Fact]
    public void The_national_calendar_keeps_what_is_confirmed_and_where_it_was_found()
    {
        Assert.Equal("national", Shipped.National.Id);
        Assert.False(Shipped.National.WeekConfirmed);
        Assert.Contains("to verify", Shipped.National.WeekSource, StringComparison.Ordinal);
        Assert.Equal(
            new CalendarDay(new(2026, 8, 22), CalendarDayKind.SwappedWorkingDay, "Làm bù 31/8", false, "GK"),
            Shipped.National.Find(new(2026, 8, 22)));
    }

    [Fact]
    public void A_calendar_without_week_takes_its_name_from_the_file()
    {
        var reading = Read("""{ "note": "x", "timezone": "+07:00", "days": [{ "date": "2026-01-01", "weekday": "Thu", "kind": "HOLIDAY", "name": "Tết", "confirmed": true, "source": "BLLD" }] }""");

        Assert.Empty(reading.Diagnostics);
        Assert.Equal("test", reading.Calendar!.Id);
    }

    [Theory]
    [InlineData("""[]""", "json.wrong-value")]
    [InlineData("""{ "days": [""", "json.malformed")]
    [InlineData("""{ "days": [], "days": [] }""", "json.malformed")]
    [InlineData("""{ "days": [], "name": "\ud800" }""", "json.malformed")]
    [InlineData("""{ "days": [], "\udc00": 1 }""", "json.malformed")]
    [InlineData("""{ }""", "json.missing")]
    [InlineData("""{ "days": {} }""", "json.wrong-value")]
    [InlineData("""{ "days": [3] }""", "json.wrong-value")]
    [InlineData("""{ "days": [], "holidays": [] }""", "json.unknown-field")]
    [InlineData("""{ "days": [], "timezone": "Z" }""", "calendar.zone")]
    [InlineData("""{ "days": [{ "date": "2026-02-30", "kind": "HOLIDAY", "name": "x", "source": "x" }] }""", "json.wrong-value")]
    [InlineData("""{ "days": [{ "date": "2026-02-03", "kind": "FEAST", "name": "x", "source": "x" }] }""", "json.wrong-value")]
    [InlineData("""{ "days": [{ "date": "2026-02-03", "weekday": "Mon", "kind": "HOLIDAY", "name": "x", "source": "x" }] }""", "calendar.weekday")]
    [InlineData("""{ "days": [{ "date": "2026-02-03", "kind": "HOLIDAY", "name": "x", "source": "x" }, { "date": "2026-02-03", "kind": "HOLIDAY", "name": "x", "source": "x" }] }""", "calendar.date-twice")]
    [InlineData("""{ "days": [], "week": [{ "day": "Mon", "from": "11:00", "to": "07:00" }] }""", "calendar.window")]
    [InlineData("""{ "days": [], "week": [{ "day": "Mon", "from": "07:00", "to": "11:00" }, { "day": "Mon", "from": "10:00", "to": "12:00" }] }""", "calendar.window")]
    [InlineData("""{ "days": [], "scheduledYears": ["2026"] }""", "calendar.year")]
    public void Bad_content_is_named_and_placed(string json, string code)
    {
        var reading = Read(json);

        Assert.Null(reading.Calendar);
        Assert.Contains(reading.Diagnostics, d => d.Code == code);
        Assert.All(reading.Diagnostics, d => Assert.Equal("test.json", d.Location.File));
    }

    [Fact]
    public void A_file_beyond_its_size_is_refused()
    {
        var reading = Read("{ \"days\": [] " + new string(' ', 1 << 20) + "}");

        Assert.Equal("json.too-large", Assert.Single(reading.Diagnostics).Code);
    }

    [Fact]
    public void The_three_eras_are_data_and_only_the_first_is_switched_on()
    {
        var profiles = new[] { "a", "b", "c" }.Select(e => Shipped.Profile(e).Profile!).ToArray();

        Assert.Equal("a", LegalProfile.InForce(profiles, new(2026, 11, 23))!.Id);
        var all = profiles.Select(p => p with { Active = true }).ToArray();
        Assert.Equal("a", LegalProfile.InForce(all, new(2025, 6, 30))!.Id);
        Assert.Equal("b", LegalProfile.InForce(all, new(2025, 7, 1))!.Id);
        Assert.Equal("c", LegalProfile.InForce(all, new(2026, 7, 1))!.Id);
        Assert.Null(LegalProfile.InForce(all, new(2010, 1, 1)));
        Assert.True(profiles[2].PartialOnlineNeedsReason);
        Assert.Contains(profiles[1].Slips, s => s is { Number: "05", Key: "stop", Paper: null });
        Assert.All(profiles, p => Assert.NotEmpty(p.ToVerify));
    }

    [Fact]
    public void A_profile_with_an_unknown_rule_is_refused()
    {
        var reading = LegalProfileReader.Read(
            new MemoryStream("""{ "id": "x", "name": { "vi": "x", "en": "x" }, "effectiveFrom": "2026-01-01", "effectiveTo": "2025-01-01", "supplementAfterAppraisal": "FORGET" }"""u8.ToArray()),
            "x.json");

        Assert.Null(reading.Profile);
        Assert.Equal(["json.wrong-value", "profile.period"], reading.Diagnostics.Select(d => d.Code));
    }

    private static CalendarReading Read(string json) =>
        CalendarReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), "test.json");
}
