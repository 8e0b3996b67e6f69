using NodaTime;

namespace LongAn.Workflows.Feel.Evaluation;

/// <summary>Types and values: conformance (DMN 1.5, 10.3.2.9.1) and conversion (10.3.2.9.4).</summary>
internal static class Types
{
    /// <summary>Whether a value is of a type. Null is of no type but <c>Null</c>; entries and items may be null.</summary>
    public static bool Conforms(Value value, FeelType type) => type switch
    {
        SimpleType { Kind: var kind } => Conforms(value, kind),
        ListType list => value is ListValue items && items.Items.All(i => i is NullValue || Conforms(i, list.Item)),
        RangeType range => value is RangeValue ends && (ends.Start is NullValue || Conforms(ends.Start, range.Bound)) && (ends.End is NullValue || Conforms(ends.End, range.Bound)),
        ContextType context => value is ContextValue entries && context.Entries.All(e => entries[e.Name] is { } entry && (entry is NullValue || Conforms(entry, e.Type))),
        FunctionType function => value is FunctionValue { Signatures: var signatures } && signatures.Any(s => Conforms(s, function)),
        _ => false,
    };

    private static bool Conforms(Value value, SimpleKind kind) => kind switch
    {
        SimpleKind.Any => value is not NullValue,
        SimpleKind.Null => value is NullValue,
        SimpleKind.Number => value is NumberValue,
        SimpleKind.Text => value is TextValue,
        SimpleKind.Boolean => value is BooleanValue,
        SimpleKind.Date => value is DateValue,
        SimpleKind.Time => value is TimeValue,
        SimpleKind.DateTime => value is DateTimeValue,
        SimpleKind.DaysAndTimeDuration => value is DaysDurationValue,
        SimpleKind.YearsAndMonthsDuration => value is MonthsDurationValue,
        _ => false,
    };

    private static bool Conforms(Signature signature, FunctionType type)
    {
        // The result of a function that does not say its type may be anything.
        if (signature.Parameters.Count != type.Parameters.Count || (signature.Result != FeelType.Any && !IsPartOf(signature.Result, type.Result)))
            return false;
        for (var i = 0; i < type.Parameters.Count; i++)
        {
            if (!IsPartOf(type.Parameters[i], signature.Parameters[i].Type))
                return false;
        }

        return true;
    }

    /// <summary>Whether every value of a type is of the other one as well.</summary>
    public static bool IsPartOf(FeelType type, FeelType whole) => (type, whole) switch
    {
        (_, SimpleType { Kind: SimpleKind.Any }) or (SimpleType { Kind: SimpleKind.Null }, _) => true,
        (ListType a, ListType b) => IsPartOf(a.Item, b.Item),
        (RangeType a, RangeType b) => IsPartOf(a.Bound, b.Bound),
        (ContextType a, ContextType b) => b.Entries.All(e => a.Entries.FirstOrDefault(x => x.Name == e.Name) is { } same && IsPartOf(same.Type, e.Type)),
        (FunctionType a, FunctionType b) => a.Parameters.Count == b.Parameters.Count && IsPartOf(a.Result, b.Result)
            && a.Parameters.Zip(b.Parameters).All(p => IsPartOf(p.Second, p.First)),
        _ => type == whole,
    };

    /// <summary>The value converted to a type, or null of .NET when there is no conversion. Null is kept.</summary>
    public static Value? Convert(Value value, FeelType type) => value switch
    {
        NullValue => value,
        _ when Conforms(value, type) => value,
        DateValue date when type is SimpleType { Kind: SimpleKind.DateTime } => new DateTimeValue(date.Value.AtMidnight(), DateTimeZone.Utc),
        ListValue { Items: [var single] } when type is not ListType => Conforms(single, type) ? single : null,
        not ListValue when type is ListType list && Conforms(value, list.Item) => new ListValue([value]),
        _ => null,
    };

    /// <summary>What a value is, for messages.</summary>
    public static string Describe(Value value) => value switch
    {
        NullValue => "null",
        BooleanValue => "a boolean",
        NumberValue => "a number",
        TextValue => "a text",
        DateValue => "a date",
        TimeValue => "a time",
        DateTimeValue => "a date with time",
        DaysDurationValue => "a duration in days",
        MonthsDurationValue => "a duration in months",
        ListValue => "a list",
        ContextValue => "a context",
        RangeValue => "a range",
        _ => "a function",
    };
}
