using NodaTime;

namespace LongAn.Workflows.Calendars;

/// <summary>Working hours on a day of the week; a day may have several.</summary>
/// <param name="Day">Day of the week.</param>
/// <param name="From">Begin, inclusive.</param>
/// <param name="To">End, exclusive, later than the begin.</param>
public sealed record WorkWindow(IsoDayOfWeek Day, LocalTime From, LocalTime To)
{
    /// <summary>
    /// Monday to Friday 7:00–11:30 and 13:00–17:00, usual for agencies of the south. From general knowledge, to be
    /// verified for each agency.
    /// </summary>
    public static Sequence<WorkWindow> OfficeWeek { get; } =
        Enumerable.Range(1, 5)
            .SelectMany(day => new[]
            {
                new WorkWindow((IsoDayOfWeek)day, new(7, 0), new(11, 30)),
                new WorkWindow((IsoDayOfWeek)day, new(13, 0), new(17, 0)),
            })
            .ToSequence();
}

/// <summary>Working hours on a particular date.</summary>
/// <param name="From">Begin, inclusive.</param>
/// <param name="To">End, exclusive, later than the begin.</param>
public sealed record TimeWindow(LocalTime From, LocalTime To);
