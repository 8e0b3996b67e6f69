namespace LongAn.Workflows.Feel.Evaluation;

/// <summary>Equality and order of values (DMN 1.5, tables 51 and 52).</summary>
internal static class Comparing
{
    /// <summary>Whether values are equal; null of .NET when values of their kinds cannot be compared.</summary>
    public static bool? AreEqual(Value left, Value right) => (left, right) switch
    {
        (NullValue, NullValue) => true,
        (NullValue, _) or (_, NullValue) => false,
        (ListValue a, ListValue b) => AreEqual(a, b),
        (ContextValue a, ContextValue b) => AreEqual(a, b),
        (RangeValue a, RangeValue b) => a.StartIncluded == b.StartIncluded && a.EndIncluded == b.EndIncluded
            ? Both(AreEqual(a.Start, b.Start), AreEqual(a.End, b.End)) : false,
        (DateTimeValue a, DateTimeValue b) => a.SinceEpoch == b.SinceEpoch && (a.Zone is not null || a.Value == b.Value),
        (TimeValue a, TimeValue b) => a.Zone is null == b.Zone is null && NanosecondOfDay(a) == NanosecondOfDay(b),
        _ => left.GetType() == right.GetType() ? left.Equals(right) : null,
    };

    private static bool? AreEqual(ListValue a, ListValue b)
    {
        if (a.Items.Count != b.Items.Count)
            return false;
        bool? equal = true;
        for (var i = 0; i < a.Items.Count && equal != false; i++)
            equal = Both(equal, AreEqual(a.Items[i], b.Items[i]));
        return equal;
    }

    private static bool? AreEqual(ContextValue a, ContextValue b)
    {
        if (a.Count != b.Count)
            return false;
        bool? equal = true;
        foreach (var (name, value) in a)
            equal = Both(equal, b.TryGet(name, out var other) ? AreEqual(value, other) : false);
        return equal;
    }

    private static bool? Both(bool? a, bool? b) => a & b;

    /// <summary>Negative, zero or positive as the left value is before, with or after the right one; null of .NET when there is no order.</summary>
    public static int? Order(Value left, Value right) => (left, right) switch
    {
        (NumberValue a, NumberValue b) => a.Value.CompareTo(b.Value),
        (TextValue a, TextValue b) => CompareTexts(a.Value, b.Value),
        (DateValue a, DateValue b) => a.Value.CompareTo(b.Value),
        (TimeValue a, TimeValue b) => a.Zone is null == b.Zone is null ? NanosecondOfDay(a).CompareTo(NanosecondOfDay(b)) : null,
        (DateTimeValue a, DateTimeValue b) => (a.SinceEpoch, b.SinceEpoch) switch
        {
            ({ } x, { } y) => x.CompareTo(y),
            (null, null) => a.Value.CompareTo(b.Value),
            _ => null,
        },
        (DaysDurationValue a, DaysDurationValue b) => a.Value.CompareTo(b.Value),
        (MonthsDurationValue a, MonthsDurationValue b) => a.Months.CompareTo(b.Months),
        _ => null,
    };

    /// <summary>Texts by code points, not by UTF-16 units.</summary>
    private static int CompareTexts(string a, string b)
    {
        for (var i = 0; i < a.Length && i < b.Length; i++)
        {
            if (a[i] == b[i])
                continue;
            var (x, y) = (char.IsSurrogate(a[i]), char.IsSurrogate(b[i]));
            return x == y ? a[i].CompareTo(b[i]) : x ? 1 : -1;
        }

        return a.Length.CompareTo(b.Length);
    }

    /// <summary>Whether a value lies in a range; null of .NET when there is no order between them.</summary>
    public static bool? IsIn(Value value, RangeValue range)
    {
        if (value is NullValue || (range.Start is NullValue && range.End is NullValue))
            return null;
        bool? above = range.Start is NullValue ? true : Order(value, range.Start) is { } low ? low > 0 || (low == 0 && range.StartIncluded) : null;
        bool? below = range.End is NullValue ? true : Order(value, range.End) is { } high ? high < 0 || (high == 0 && range.EndIncluded) : null;
        return above & below;
    }

    /// <summary>Nanoseconds since midnight, in UTC for a time of a place.</summary>
    private static long NanosecondOfDay(TimeValue time) =>
        time.Value.NanosecondOfDay - (time.Zone is { } zone ? Temporal.OffsetOf(zone).Nanoseconds : 0);
}
