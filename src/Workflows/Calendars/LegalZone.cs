using NodaTime;

namespace LongAn.Workflows.Calendars;

/// <summary>The zone of the law: +07:00 the whole year, without daylight saving time.</summary>
/// <remarks>A constant, not a zone id: small servers carry no zone data, and the law knows no other zone.</remarks>
public static class LegalZone
{
    /// <summary>Seven hours ahead of UTC.</summary>
    public static Offset Offset { get; } = Offset.FromHours(7);

    private static readonly LocalDate Origin = new(2000, 1, 3);
    private static readonly long OriginTicks = Origin.AtMidnight().WithOffset(Offset).ToInstant().ToUnixTimeTicks();

    /// <summary>Date and time of an instant as a Vietnamese clock shows them.</summary>
    public static LocalDateTime ToLocal(Instant instant) => instant.WithOffset(Offset).LocalDateTime;

    /// <summary>The date of an instant in Vietnam.</summary>
    public static LocalDate DateOf(Instant instant) => instant.WithOffset(Offset).Date;

    /// <summary>The instant at which a Vietnamese clock shows a date and time.</summary>
    public static Instant ToInstant(LocalDateTime local) => local.WithOffset(Offset).ToInstant();

    /// <summary>The day of an instant in Vietnam, counted from Monday 3 January 2000.</summary>
    internal static int DayOf(Instant instant) => (int)FloorDivide(Ticks(instant), NodaConstants.TicksPerDay);

    /// <summary>The day of a date, counted from Monday 3 January 2000.</summary>
    internal static int DayOf(LocalDate date) => Period.DaysBetween(Origin, date);

    /// <summary>The date of a day counted from Monday 3 January 2000.</summary>
    internal static LocalDate DateOf(int day) => Origin.PlusDays(day);

    /// <summary>What a Vietnamese clock shows of an instant, in ticks since midnight.</summary>
    internal static long TickOfDay(Instant instant) => Ticks(instant) - (DayOf(instant) * NodaConstants.TicksPerDay);

    /// <summary>The instant at which a Vietnamese clock shows a number of ticks since midnight of a day.</summary>
    internal static Instant ToInstant(int day, long tickOfDay) =>
        Instant.FromUnixTimeTicks(OriginTicks + (day * NodaConstants.TicksPerDay) + tickOfDay);

    private static long Ticks(Instant instant) => instant.ToUnixTimeTicks() - OriginTicks;

    private static long FloorDivide(long value, long by) => (value - (((value % by) + by) % by)) / by;
}
