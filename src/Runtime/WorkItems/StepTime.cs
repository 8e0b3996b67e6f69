using LongAn.Runtime.Procedures;
using LongAn.Workflows;
using LongAn.Workflows.Calendars;
using NodaTime;

namespace LongAn.Runtime.WorkItems;

/// <summary>How the time of a step stands, counted in the working time of the agency.</summary>
public static class StepTime
{
    public static Text Remaining(Instant due, Instant now, WorkCalendar calendar)
    {
        if (due < now)
        {
            var late = Wording.WorkingTime(LegalClock.Between(due, now, calendar));
            return new($"quá hạn {late.Vi}", $"{late.En} overdue");
        }

        var left = Wording.WorkingTime(LegalClock.Between(now, due, calendar));
        return new($"còn {left.Vi}", $"{left.En} left");
    }

    /// <summary>Share of the time from opening to due that is used, 0 to 1.</summary>
    public static double Fraction(Instant opened, Instant due, Instant now, WorkCalendar calendar)
    {
        var whole = LegalClock.Between(opened, due, calendar);
        return whole <= Duration.Zero ? 1 : Math.Round(Math.Clamp(LegalClock.Between(opened, now, calendar) / whole, 0, 1), 3);
    }
}
