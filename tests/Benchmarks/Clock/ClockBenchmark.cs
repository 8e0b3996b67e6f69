using LongAn.Workflows.Calendars;
using NodaTime;

namespace LongAn.Benchmarks;

/// <summary>How fast due dates are counted, beside a plain loop over the days in the same run.</summary>
internal static class ClockBenchmark
{
    private const int Dossiers = 1_000;

    public static void Run(Report report, string calendarFile)
    {
        report.Explain("""
            Due dates of a thousand dossiers received over four years, on the national calendar, on one thread. The baseline walks
            day by day and looks each day up. "x_baseline" is the time of the clock in units of the baseline: below 1 the clock is
            faster; it should fall as the limit grows, for the clock's time does not grow with it. Build with -c Release.
            """);
        using var stream = File.OpenRead(calendarFile);
        var calendar = CalendarReader.Read(stream, calendarFile).Calendar ?? throw new InvalidOperationException($"Expected a calendar in {calendarFile}.");
        var profile = new LegalProfile("a", new("", ""), new(2018, 7, 1));
        var received = Enumerable.Range(0, Dossiers).Select(i => LegalZone.ToInstant(new LocalDate(2023, 1, 2).PlusDays(i).At(new(9, 0)))).ToArray();
        foreach (var days in new[] { 5, 20, 90 })
        {
            var limit = new TimeLimit(days, TimeUnit.WorkingDay);
            Agree(received, limit, calendar, profile);
            var clock = Meter.Measure(() =>
            {
                foreach (var at in received)
                    LegalClock.Due(limit, at, calendar, profile);
                return received.Length;
            });
            var naive = Meter.Measure(() =>
            {
                foreach (var at in received)
                    DayByDay(at, days, calendar);
                return received.Length;
            });
            report.Figures("clock", $"{days} working days", ("due_dates_per_second", clock.UnitsPerSecond), ("bytes_per_due_date", clock.BytesPerUnit), ("x_baseline", naive.UnitsPerSecond / clock.UnitsPerSecond));
        }
    }

    private static Instant DayByDay(Instant received, int days, WorkCalendar calendar)
    {
        var date = LegalZone.DateOf(received);
        while (days > 0)
        {
            date = date.PlusDays(1);
            if (calendar.IsWorkingDay(date))
                days--;
        }

        return calendar.EndOfWork(date);
    }

    private static void Agree(Instant[] received, TimeLimit limit, WorkCalendar calendar, LegalProfile profile)
    {
        foreach (var at in received)
        {
            if (LegalClock.Due(limit, at, calendar, profile).At != DayByDay(at, (int)limit.Value, calendar))
                throw new InvalidOperationException($"Expected clock and plain loop to agree on {limit} from {at}.");
        }
    }
}
