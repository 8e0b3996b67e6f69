using NodaTime;

namespace LongAn.Workflows.Feel.Evaluation;

/// <summary>The items of ranges: whole numbers and dates can be counted.</summary>
internal static class Ranges
{
    /// <summary>From one value to another, both included, in either direction; null of .NET when they cannot be counted.</summary>
    public static IEnumerable<Value>? Between(Value from, Value to) => (from, to) switch
    {
        (NumberValue a, NumberValue b) when decimal.IsInteger(a.Value) && decimal.IsInteger(b.Value) => Count(a.Value, b.Value),
        (DateValue a, DateValue b) => Count(a.Value, b.Value),
        _ => null,
    };

    /// <summary>The items of a range, upwards; null of .NET when it cannot be counted or its ends are the wrong way round.</summary>
    public static IEnumerable<Value>? Items(RangeValue range) => (range.Start, range.End) switch
    {
        (NumberValue a, NumberValue b) when a.Value <= b.Value => Between(a, b)?.Where(i => Comparing.IsIn(i, range) == true),
        (DateValue a, DateValue b) when a.Value <= b.Value => Between(a, b)?.Where(i => Comparing.IsIn(i, range) == true),
        _ => null,
    };

    private static IEnumerable<Value> Count(decimal from, decimal to)
    {
        var step = from <= to ? 1 : -1;
        for (var i = from; i != to; i += step)
            yield return Value.Of(i);
        yield return Value.Of(to);
    }

    private static IEnumerable<Value> Count(LocalDate from, LocalDate to)
    {
        var step = from <= to ? 1 : -1;
        for (var date = from; date != to; date = date.PlusDays(step))
            yield return new DateValue(date);
        yield return new DateValue(to);
    }
}
