namespace LongAn.Workflows.Feel.Evaluation;

/// <summary>Filters: by position, counted from 1 or from the end with -1, or by condition (DMN 1.5, table 54).</summary>
internal static class Filtering
{
    public static Value Apply(Run run, Value source, Func<Value, Value> predicate)
    {
        run.Step();
        Sequence<Value> items = source switch
        {
            ListValue list => list.Items,
            NullValue => [],
            _ => [source],
        };
        if (items.Count == 0)
            return run.Quietly(() => predicate(Value.Null)) is NumberValue ? Value.Null : ListValue.Empty;
        var kept = new List<Value>();
        for (var i = 0; i < items.Count; i++)
        {
            run.Step();
            switch (predicate(items[i]))
            {
                case NumberValue position when i == 0:
                    return At(run, items, position.Value);
                case BooleanValue { Value: true }:
                    kept.Add(items[i]);
                    break;
                case not (BooleanValue or NullValue) and var other when i == 0:
                    return run.Fail($"Expected a condition or a position as a filter, but found {Types.Describe(other)}.");
            }
        }

        return run.List(kept);
    }

    private static Value At(Run run, Sequence<Value> items, decimal position)
    {
        var place = position < 0 ? items.Count + position : position - 1;
        return decimal.IsInteger(position) && position != 0 && place >= 0 && place < items.Count
            ? items[(int)place]
            : run.Fail($"Expected a position between 1 and {items.Count}, but found {ValueText.OfNumber(position)}.");
    }
}
