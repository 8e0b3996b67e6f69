using NodaTime;

namespace LongAn.Workflows.Feel.Evaluation;

/// <summary>Zones and properties of dates, times and durations (DMN 1.5, tables 65 and 66).</summary>
internal static class Temporal
{
    /// <summary>The offset of a zone for a time without date: its standard offset (that of the first of January 2000).</summary>
    public static Offset OffsetOf(DateTimeZone zone) => zone.GetZoneInterval(Instant.FromUtc(2000, 1, 1, 0, 0)).StandardOffset;

    /// <summary>The offset of a zone at a time on its clock: before the change, when the clock skips or repeats that time.</summary>
    public static Offset OffsetOf(DateTimeZone zone, LocalDateTime local) => zone.MapLocal(local).EarlyInterval.WallOffset;

    /// <summary>A property of a value without entries of its own, or null of .NET when it has none of this name.</summary>
    public static Value? Property(Value value, string name) => value switch
    {
        DateValue date => Of(date.Value, name),
        DateTimeValue both => Of(both.Value.Date, name) ?? Of(both.Value.TimeOfDay, name) ?? Of(both.Zone, both.Zone is { } place ? OffsetOf(place, both.Value) : null, name),
        TimeValue time => Of(time.Value, name) ?? Of(time.Zone, time.Zone is { } zone ? OffsetOf(zone) : null, name),
        MonthsDurationValue months => name switch
        {
            "years" => Value.Of(months.Months / 12),
            "months" => Value.Of(months.Months % 12),
            _ => null,
        },
        DaysDurationValue { Value: var duration } => name switch
        {
            "days" => Value.Of(duration.Days),
            "hours" => Value.Of(duration.Hours),
            "minutes" => Value.Of(duration.Minutes),
            "seconds" => Value.Of(duration.Seconds + (duration.SubsecondNanoseconds / 1_000_000_000m)),
            _ => null,
        },
        RangeValue range => name switch
        {
            "start" => range.Start,
            "end" => range.End,
            "start included" => Value.Of(range.StartIncluded),
            "end included" => Value.Of(range.EndIncluded),
            _ => null,
        },
        _ => null,
    };

    private static Value? Of(LocalDate date, string name) => name switch
    {
        "year" => Value.Of(date.Year),
        "month" => Value.Of(date.Month),
        "day" => Value.Of(date.Day),
        "weekday" => Value.Of((int)date.DayOfWeek),
        _ => null,
    };

    private static Value? Of(LocalTime time, string name) => name switch
    {
        "hour" => Value.Of(time.Hour),
        "minute" => Value.Of(time.Minute),
        "second" => Value.Of(time.Second + (time.NanosecondOfSecond / 1_000_000_000m)),
        _ => null,
    };

    private static Value? Of(DateTimeZone? zone, Offset? offset, string name) => name switch
    {
        "time offset" => offset is { } known ? new DaysDurationValue(Duration.FromSeconds(known.Seconds)) : Value.Null,
        "timezone" => zone is not null && TemporalText.FixedOffset(zone) is null ? Value.Of(zone.Id) : Value.Null,
        _ => null,
    };
}
