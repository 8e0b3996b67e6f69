using System.Text.Json.Serialization;
using NodaTime;

namespace LongAn.Workflows.Calendars;

/// <summary>What a limit is counted in.</summary>
public enum TimeUnit
{
    /// <summary>Days on which the agency works (<c>ngày làm việc</c>).</summary>
    WorkingDay,

    /// <summary>Days of the calendar (<c>ngày</c>).</summary>
    CalendarDay,

    /// <summary>Hours within working time (<c>giờ làm việc</c>).</summary>
    Hour,

    /// <summary>Months (<c>tháng</c>).</summary>
    Month,
}

/// <summary>How long something may take.</summary>
/// <param name="Value">
/// How many units, more than zero. A fraction of a working day is that share of the profile's day length walked through
/// working hours; a started calendar day counts as a whole one; a fraction of a month is that share of 30 days
/// (Civil Code 2015, article 146).
/// </param>
/// <param name="Unit">The unit.</param>
/// <param name="SameDayUntil">
/// When set, what is received on a working day until this time has that day counted as its first; what is received after it
/// (<c>sau 15 giờ</c>: at 15:00 sharp it is not yet after) has the next working day as its first. When null the first day is not counted (Civil Code 2015,
/// article 147.2).
/// </param>
public sealed record TimeLimit(decimal Value, TimeUnit Unit, LocalTime? SameDayUntil = null)
{
    /// <summary>Whether the value is more than zero and at most about a hundred years.</summary>
    [JsonIgnore]
    public bool IsValid => Value > 0 && Value <= Unit switch
    {
        TimeUnit.WorkingDay => 25_000,
        TimeUnit.CalendarDay => 36_600,
        TimeUnit.Hour => 200_000,
        _ => 1_200,
    };
}
