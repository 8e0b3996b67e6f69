using NodaTime;

namespace LongAn.Workflows.Calendars;

/// <summary>The zone of the law: +07:00 the whole year, without daylight saving time.</summary>
/// <remarks>A constant, not a zone id: small servers carry no zone data, and the law knows no other zone.</remarks>
public static class LegalZone
{
    /// <summary>Seven hours ahead of UTC.</summary>
    public static Offset Offset { get; } = Offset.FromHours(7);

    /// <summary>Date and time of an instant as a Vietnamese clock shows them.</summary>
    public static LocalDateTime ToLocal(Instant instant) => instant.WithOffset(Offset).LocalDateTime;

    /// <summary>The date of an instant in Vietnam.</summary>
    public static LocalDate DateOf(Instant instant) => instant.WithOffset(Offset).Date;

    /// <summary>The instant at which a Vietnamese clock shows a date and time.</summary>
    public static Instant ToInstant(LocalDateTime local) => local.WithOffset(Offset).ToInstant();
}
