using System.Globalization;
using LongAn.Workflows.Feel.Evaluation;
using NodaTime;
using NodaTime.Calendars;
using static LongAn.Workflows.Feel.Builtins.Parameters;

namespace LongAn.Workflows.Feel.Builtins;

/// <summary>Functions of DMN 1.5, 10.3.4.7 and 10.3.4.10: parts of dates, and the moment that counts as now.</summary>
internal static class TemporalFunctions
{
    public static readonly Builtin[] All =
    [
        new("now", [], (run, _) => run.Now is { } now ? new DateTimeValue(now.LocalDateTime, now.Zone) : NoClock(run)),
        new("today", [], (run, _) => run.Now is { } now ? new DateValue(now.Date) : NoClock(run)),
        OfDate("day of year", date => Value.Of(date.DayOfYear)),
        OfDate("day of week", date => Value.Of(date.DayOfWeek.ToString())),
        OfDate("month of year", date => Value.Of(CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(date.Month))),
        OfDate("week of year", date => Value.Of(WeekYearRules.Iso.GetWeekOfWeekYear(date))),
    ];

    private static Value NoClock(Run run) => run.Fail("There is no moment that counts as now here.");

    private static Builtin OfDate(string name, Func<LocalDate, Value> part) => new(name, [Some("date")], (run, a) => a[0] switch
    {
        DateValue date => part(date.Value),
        DateTimeValue both => part(both.Value.Date),
        _ => run.Fail($"Expected a date for {name}(), but found {Types.Describe(a[0])}."),
    });
}
