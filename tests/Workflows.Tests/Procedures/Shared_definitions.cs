using System.Text;
using LongAn.Workflows.Procedures;
using NodaTime;
using Xunit;

namespace LongAn.Workflows.Tests.Procedures;

public sealed class Shared_definitions
{
    [Fact]
    public void An_agency_without_a_calendar_works_by_the_national_one() =>
        Assert.Equal("national", Definitions.Shared.CalendarOf("H39.31.01")!.Id);

    [Fact]
    public void A_calendar_of_an_agency_lies_over_that_of_the_one_above()
    {
        var shared = Read(
            """{ "agencies": [{ "code": "H39", "name": { "vi": "Tỉnh", "en": "Province" }, "level": "province", "calendar": "province", "mark": "toVerify", "source": "x" }, { "code": "H39.1", "name": { "vi": "Xã", "en": "Commune" }, "level": "commune", "parent": "H39", "mark": "toVerify", "source": "x" }] }""",
            ("calendars/province.json", """{ "id": "province", "name": "Tỉnh", "days": [{ "date": "2026-11-25", "kind": "LOCAL_CLOSURE", "name": "Nghỉ", "confirmed": true, "source": "x" }] }""")).Shared!;
        Assert.False(shared.CalendarOf("H39.1")!.IsWorkingDay(new LocalDate(2026, 11, 25)));
    }

    [Fact]
    public void Profile_a_runs_today() => Assert.Equal("a", Definitions.Shared.ProfileOn(new LocalDate(2026, 11, 23))!.Id);

    [Theory]
    [InlineData("\"parent\": \"H39\"", "\"parent\": \"H40\"", "organisation.unknown-parent")]
    [InlineData("\"code\": \"H39.1\"", "\"code\": \"H39\"", "organisation.duplicate-code")]
    [InlineData("\"code\": \"H39.1\"", "\"code\": \"h39-1\"", "organisation.code-shape")]
    [InlineData("\"level\": \"commune\"", "\"level\": \"hamlet\"", "json.choice")]
    [InlineData("\"mark\": \"toVerify\", \"source\": \"y\"", "\"source\": \"y\"", "json.member-missing")]
    [InlineData("\"source\": \"y\"", "\"source\": \"y\", \"effectiveTo\": \"30/6/2025\"", "organisation.date-shape")]
    public void A_wrong_organisation_is_refused(string old, string with, string code)
    {
        const string organisation = """{ "agencies": [{ "code": "H39", "name": { "vi": "Tỉnh", "en": "Province" }, "level": "province", "mark": "toVerify", "source": "x" }, { "code": "H39.1", "name": { "vi": "Xã", "en": "Commune" }, "level": "commune", "parent": "H39", "mark": "toVerify", "source": "y" }] }""";
        Assert.NotNull(Read(organisation).Shared);
        var reading = Read(organisation.Replace(old, with, StringComparison.Ordinal));
        Assert.Null(reading.Shared);
        Assert.Contains(reading.Diagnostics, d => d.Code == code && d.Location.File == "shared/organisation.json");
    }

    private static SharedReading Read(string organisation, params (string Path, string Text)[] more) =>
        SharedDefinitions.Read([
            new("organisation.json", Encoding.UTF8.GetBytes(organisation)),
            .. more.Select(file => new PackageFile(file.Path, Encoding.UTF8.GetBytes(file.Text))),
        ]);
}
