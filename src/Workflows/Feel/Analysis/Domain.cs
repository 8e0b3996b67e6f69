namespace LongAn.Workflows.Feel.Analysis;

/// <summary>The values that something may have.</summary>
/// <param name="Kind">Their kind; null when it is not known.</param>
internal sealed record Domain(SimpleKind? Kind)
{
    /// <summary>Tests that each value passes.</summary>
    public Sequence<ValueTests> Allowed { get; init; }

    /// <summary>Whether it may be missing.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The kind of a type without parts; null for any other.</summary>
    public static SimpleKind? KindOf(FeelType type) => type is SimpleType { Kind: not (SimpleKind.Any or SimpleKind.Null) and var kind } ? kind : null;

    /// <summary>The kind of a value without parts; null for any other.</summary>
    public static SimpleKind? KindOf(Value value) => value switch
    {
        NumberValue => SimpleKind.Number,
        TextValue => SimpleKind.Text,
        BooleanValue => SimpleKind.Boolean,
        DateValue => SimpleKind.Date,
        TimeValue => SimpleKind.Time,
        DateTimeValue => SimpleKind.DateTime,
        DaysDurationValue => SimpleKind.DaysAndTimeDuration,
        MonthsDurationValue => SimpleKind.YearsAndMonthsDuration,
        _ => null,
    };
}

/// <summary>A stretch of values that no test tells apart.</summary>
/// <param name="Example">A value of it; null of FEEL stands for a missing one.</param>
/// <param name="IsSure">Whether the example is known to be allowed.</param>
internal sealed record Part(Value Example, bool IsSure);
