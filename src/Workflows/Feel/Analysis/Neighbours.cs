using LongAn.Workflows.Feel.Evaluation;
using NodaTime;

namespace LongAn.Workflows.Feel.Analysis;

/// <summary>Values between two others, whole and near ones first.</summary>
internal static class Neighbours
{
    private const decimal Far = 1e27m;
    private static readonly LocalDate Today = new(2026, 1, 1);

    /// <summary>Values after <paramref name="low"/> and before <paramref name="high"/>; an end that is null of .NET is not there. Empty when there are none.</summary>
    public static List<Value> Between(SimpleKind kind, Value? low, Value? high) =>
        [.. Guesses(kind, low, high).Where(v => (low is null || Comparing.Order(low, v) < 0) && (high is null || Comparing.Order(v, high) < 0))];

    private static IEnumerable<Value> Guesses(SimpleKind kind, Value? low, Value? high) => kind switch
    {
        SimpleKind.Number => Numbers((low as NumberValue)?.Value, (high as NumberValue)?.Value).Where(n => Math.Abs(n) < Far).Select(n => Value.Of(n)),
        SimpleKind.Date => Dates((low as DateValue)?.Value, (high as DateValue)?.Value),
        SimpleKind.DateTime => Times(low as DateTimeValue, high as DateTimeValue),
        SimpleKind.Time => Hours(low as TimeValue, high as TimeValue),
        SimpleKind.DaysAndTimeDuration => Days((low as DaysDurationValue)?.Nanoseconds, (high as DaysDurationValue)?.Nanoseconds),
        SimpleKind.YearsAndMonthsDuration => Months((low as MonthsDurationValue)?.Months, (high as MonthsDurationValue)?.Months),
        _ => [],
    };

    private static decimal[] Numbers(decimal? low, decimal? high) => (low, high) switch
    {
        (null, null) => [1, 0.5m],
        ({ } a, _) when Math.Abs(a) >= Far => [],
        (_, { } b) when Math.Abs(b) >= Far => [],
        (null, { } b) => [Math.Ceiling(b) - 1, b - 0.5m],
        ({ } a, null) => [Math.Floor(a) + 1, a + 0.5m],
        ({ } a, { } b) => [Math.Floor(a) + 1, a + ((b - a) / 2)],
    };

    private static IEnumerable<Value> Dates(LocalDate? low, LocalDate? high)
    {
        if (low is { } a && a < LocalDate.MaxIsoValue)
            yield return Value.Of(a.PlusDays(1));
        if (low is null && high is { } b && b > LocalDate.MinIsoValue)
            yield return Value.Of(b.PlusDays(-1));
        if (low is null && high is null)
            yield return Value.Of(Today);
    }

    private static IEnumerable<Value> Times(DateTimeValue? low, DateTimeValue? high)
    {
        if ((low ?? high) is not { } near)
            return [new DateTimeValue(Today.AtMidnight())];
        if (Math.Abs(near.Value.Year) > 9_900)
            return [];
        var way = low is null ? -1 : 1;
        var middle = low is not null && high is not null ? (high.Local - low.Local) / 2 : Duration.Zero;
        return
        [
            near with { Value = near.Value.PlusDays(way) },
            near with { Value = near.Value.PlusMinutes(way) },
            near with { Value = near.Value.PlusDays(middle.Days).PlusNanoseconds(middle.NanosecondOfDay) },
        ];
    }

    private static IEnumerable<Value> Hours(TimeValue? low, TimeValue? high)
    {
        if ((low ?? high) is not { } near)
            return [new TimeValue(LocalTime.Noon)];
        var way = low is null ? -1 : 1;
        var middle = low is not null && high is not null ? Math.Abs(high.Value.NanosecondOfDay - low.Value.NanosecondOfDay) / 2 : 1;
        return
        [
            near with { Value = near.Value.PlusHours(way) },
            near with { Value = near.Value.PlusMinutes(way) },
            near with { Value = near.Value.PlusNanoseconds(middle * way) },
        ];
    }

    private static IEnumerable<Value> Days(decimal? low, decimal? high)
    {
        const decimal Day = NodaConstants.NanosecondsPerDay;
        var guesses = (low, high) switch
        {
            (null, null) => [Day],
            (null, { } b) => [b - Day],
            ({ } a, null) => [a + Day],
            ({ } a, { } b) => new[] { a + Day, a + ((b - a) / 2) },
        };
        return guesses.Select(DaysDurationValue.OfNanoseconds).OfType<Value>();
    }

    private static IEnumerable<Value> Months(long? low, long? high) => (low, high) switch
    {
        (null, null) => [new MonthsDurationValue(1)],
        (null, { } b) => b > long.MinValue ? [new MonthsDurationValue(b - 1)] : [],
        ({ } a, _) => a < long.MaxValue ? [new MonthsDurationValue(a + 1)] : [],
    };
}
