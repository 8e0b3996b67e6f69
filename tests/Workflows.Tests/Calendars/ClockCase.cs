using FsCheck;
using FsCheck.Fluent;
using LongAn.Workflows.Calendars;
using NodaTime;

namespace LongAn.Workflows.Tests.Calendars;

/// <summary>A random calendar, start, limit and interruptions, all on whole minutes.</summary>
public sealed record ClockCase(WorkCalendar Calendar, ClockRun Run, TimeLimit Limit);

public static class ClockCases
{
    private static readonly LocalDate First = new(2025, 1, 1);

    public static Arbitrary<ClockCase> Any() => Arb.From(
        from calendar in Calendars
        from start in Gen.Choose(0, 150 * 24 * 60)
        from suspensions in Gen.ListOf(Suspension(LegalZone.ToInstant(First.AtMidnight()) + Duration.FromMinutes(start)), 2)
        from suspended in Gen.Frequency((2, Gen.Constant(false)), (1, Gen.Constant(true)))
        from limit in Limits
        select new ClockCase(
            calendar,
            new(LegalZone.ToInstant(First.AtMidnight()) + Duration.FromMinutes(start), suspended ? suspensions.ToSequence() : []),
            limit));

    private static Gen<TimeLimit> Limits =>
        from unit in Gen.Elements(Enum.GetValues<TimeUnit>())
        from quarters in unit switch
        {
            TimeUnit.WorkingDay => Gen.OneOf(Gen.Choose(1, 25).Select(n => n * 4), Gen.Choose(1, 12)),
            TimeUnit.CalendarDay => Gen.Choose(1, 40).Select(n => n * 4),
            TimeUnit.Hour => Gen.Choose(1, 200),
            _ => Gen.Choose(1, 3).Select(n => n * 4),
        }
        from sameDay in Gen.Frequency((3, Gen.Constant<LocalTime?>(null)), (1, Gen.Constant<LocalTime?>(new(15, 0))))
        select new TimeLimit(quarters / 4m, unit, sameDay);

    private static Gen<WorkCalendar> Calendars =>
        from week in Gen.Frequency(
            (2, Gen.Constant(WorkWindow.OfficeWeek)),
            (1, Gen.Constant(WorkWindow.OfficeWeek.Add(new(IsoDayOfWeek.Saturday, new(7, 30), new(11, 0))))),
            (1, Gen.Constant<Sequence<WorkWindow>>([new(IsoDayOfWeek.Tuesday, new(8, 0), new(10, 0)), new(IsoDayOfWeek.Thursday, new(0, 0), new(23, 59))])))
        from count in Gen.Choose(0, 12)
        from days in Gen.ListOf(Day, count)
        select new WorkCalendar("random", "random", week, days.DistinctBy(d => d.Date).ToSequence());

    private static Gen<CalendarDay> Day =>
        from day in Gen.Choose(0, 200)
        from kind in Gen.Elements(Enum.GetValues<CalendarDayKind>())
        from half in Gen.Elements(false, false, true)
        select new CalendarDay(First.PlusDays(day), kind, "random", true, "random", half ? [new(new(8, 0), new(10, 0))] : []);

    private static Gen<Suspension> Suspension(Instant start) =>
        from begin in Gen.Choose(-24 * 60, 20 * 24 * 60)
        from length in Gen.Choose(0, 10 * 24 * 60)
        select new Suspension(start + Duration.FromMinutes(begin), start + Duration.FromMinutes(begin + length), "random");
}
