using LongAn.Workflows.Feel.Evaluation;
using static LongAn.Workflows.Feel.Builtins.Parameters;
using static LongAn.Workflows.Feel.Builtins.StringFunctions;

namespace LongAn.Workflows.Feel.Builtins;

/// <summary>Functions of DMN 1.5, 10.3.4.4 that make one value of many; the many may be a list or the arguments themselves.</summary>
internal static class AggregateFunctions
{
    public static readonly Builtin[] All =
    [
        .. Both("min", (run, items) => Extreme(run, items, -1)),
        .. Both("max", (run, items) => Extreme(run, items, 1)),
        .. Both("sum", (run, items) => Fold(run, items, Arithmetic.Add)),
        .. Both("product", (run, items) => OfNumbers(run, items, _ => Fold(run, items, Arithmetic.Multiply))),
        .. Both("mean", (run, items) => Mean(run, items)),
        .. Both("median", (run, items) => OfNumbers(run, items, Median)),
        .. Both("stddev", (run, items) => OfNumbers(run, items, numbers => Deviation(run, numbers))),
        .. Both("mode", (run, items) => items.Count == 0 ? ListValue.Empty : OfNumbers(run, items, numbers => Mode(run, numbers))),
        .. Both("all", (run, items) => Decide(run, items, decisive: false)),
        .. Both("any", (run, items) => Decide(run, items, decisive: true)),
    ];

    private static Builtin[] Both(string name, Func<Run, Sequence<Value>, Value> body) =>
    [
        new(name, [List("list")], (run, a) => Counted(run, ItemsOf(a[0]), body)),
        Builtin.Variadic(name, [Any("n")], (run, a) => Counted(run, a.ToSequence(), body)),
    ];

    private static Value Counted(Run run, Sequence<Value> items, Func<Run, Sequence<Value>, Value> body)
    {
        run.Step(items.Count);
        return body(run, items);
    }

    private static Value Extreme(Run run, Sequence<Value> items, int sign)
    {
        if (items.Count == 0)
            return Value.Null;
        var extreme = items[0];
        foreach (var item in items)
        {
            if (Comparing.Order(item, extreme) is not { } order)
                return run.Fail("Expected values of one kind that has an order.");
            if (order * sign > 0)
                extreme = item;
        }

        return extreme;
    }

    private static Value Fold(Run run, Sequence<Value> items, Func<Run, Value, Value, Value> operation)
    {
        if (items.Count == 0)
            return Value.Null;
        if (items[0] is not (NumberValue or MonthsDurationValue or DaysDurationValue))
            return run.Fail($"Expected numbers or durations, but found {Types.Describe(items[0])}.");
        var result = items[0];
        foreach (var item in items.Skip(1))
        {
            if (item.GetType() != result.GetType())
                return run.Fail($"Expected values of one kind, but found {Types.Describe(item)}.");
            result = operation(run, result, item);
        }

        return result;
    }

    private static Value Mean(Run run, Sequence<Value> items) =>
        Fold(run, items, Arithmetic.Add) is var sum and not NullValue ? Arithmetic.Divide(run, sum, Value.Of(items.Count)) : Value.Null;

    private static Value OfNumbers(Run run, Sequence<Value> items, Func<decimal[], Value> body)
    {
        if (items.Any(i => i is not NumberValue))
            return run.Fail("Expected numbers only.");
        return items.Count == 0 ? Value.Null : body([.. items.Select(NumberOf).Order()]);
    }

    private static Value Median(decimal[] sorted)
    {
        var middle = sorted.Length / 2;
        return Value.Of(sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] / 2) + (sorted[middle] / 2));
    }

    /// <summary>The deviation of a sample: divided by one less than the number of values.</summary>
    private static Value Deviation(Run run, decimal[] numbers)
    {
        if (numbers.Length < 2)
            return run.Fail("Expected at least two numbers.");
        try
        {
            var mean = numbers.Average();
            var variance = numbers.Sum(n => (n - mean) * (n - mean)) / (numbers.Length - 1);
            return DecimalMath.Sqrt(variance) is { } deviation ? Value.Of(deviation) : Value.Null;
        }
        catch (OverflowException)
        {
            return run.Fail("The deviation is out of range.");
        }
    }

    private static Value Mode(Run run, decimal[] sorted)
    {
        var groups = sorted.GroupBy(n => n).ToList();
        var most = groups.Max(g => g.Count());
        return run.List(groups.Where(g => g.Count() == most).Select(g => Value.Of(g.Key)));
    }

    private static Value Decide(Run run, Sequence<Value> items, bool decisive)
    {
        bool? result = !decisive;
        foreach (var item in items)
        {
            if (item is not (BooleanValue or NullValue))
                return run.Fail($"Expected booleans only, but found {Types.Describe(item)}.");
            var truth = (item as BooleanValue)?.Value;
            result = decisive ? result | truth : result & truth;
        }

        return result is { } known ? Value.Of(known) : Value.Null;
    }
}
