using System.Numerics;
using NodaTime;

namespace LongAn.Workflows.Feel;

/// <summary>A time of day (DMN 1.5, 10.3.2.3.4), of no place, of an offset or of a zone.</summary>
/// <param name="Value">The time on the clock.</param>
/// <param name="Zone">A fixed offset or a zone of the tz database; null when the time is of no particular place.</param>
public sealed record TimeValue(LocalTime Value, DateTimeZone? Zone = null) : Value;

/// <summary>A date with a time of day (DMN 1.5, 10.3.2.3.5), of no place, of an offset or of a zone.</summary>
/// <param name="Value">Date and time on the clock.</param>
/// <param name="Zone">A fixed offset or a zone of the tz database; null when the value is of no particular place.</param>
public sealed record DateTimeValue(LocalDateTime Value, DateTimeZone? Zone = null) : Value
{
    /// <summary>
    /// The moment of a value that has a zone, counted from 1970; an hour skipped by the zone moves forward, an hour that
    /// comes twice is the first.
    /// </summary>
    internal Duration? SinceEpoch => Zone is null ? null : Local - Duration.FromSeconds(Evaluation.Temporal.OffsetOf(Zone, Value).Seconds);

    /// <summary>The moment of a value that has a zone; none at the very ends of the calendar.</summary>
    internal Instant? Moment => SinceEpoch is { } passed && passed >= Instant.MinValue - NodaConstants.UnixEpoch && passed <= Instant.MaxValue - NodaConstants.UnixEpoch
        ? NodaConstants.UnixEpoch + passed
        : null;

    /// <summary>What the clock shows, counted from 1970.</summary>
    internal Duration Local => Value.InUtc().ToInstant() - NodaConstants.UnixEpoch;
}

/// <summary>A duration in days, hours, minutes and seconds (DMN 1.5, 10.3.2.3.7), exact to the nanosecond.</summary>
public sealed record DaysDurationValue(Duration Value) : Value
{
    /// <summary>The length in nanoseconds.</summary>
    internal decimal Nanoseconds => (decimal)Value.ToBigIntegerNanoseconds();

    /// <summary>A duration of nanoseconds, or null of .NET when it is out of range.</summary>
    internal static DaysDurationValue? OfNanoseconds(decimal nanoseconds)
    {
        var whole = (BigInteger)Math.Round(nanoseconds, MidpointRounding.ToEven);
        return whole < Duration.MinValue.ToBigIntegerNanoseconds() || whole > Duration.MaxValue.ToBigIntegerNanoseconds()
            ? null
            : new(Duration.FromNanoseconds(whole));
    }
}

/// <summary>A duration in years and months (DMN 1.5, 10.3.2.3.8).</summary>
/// <param name="Months">Length in months, negative for a duration backwards.</param>
public sealed record MonthsDurationValue(long Months) : Value;
