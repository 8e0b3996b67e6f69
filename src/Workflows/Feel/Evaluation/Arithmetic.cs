using NodaTime;

namespace LongAn.Workflows.Feel.Evaluation;

/// <summary>Addition, subtraction, multiplication, division, powers (DMN 1.5, tables 55 to 58). A result out of range is null.</summary>
internal static class Arithmetic
{
    public static Value Add(Run run, Value left, Value right) => Guarded(run, "+", left, right, (left, right) switch
    {
        (NumberValue a, NumberValue b) => () => Value.Of(a.Value + b.Value),
        (TextValue a, TextValue b) => () => Joined(run, a.Value, b.Value),
        (DateValue or DateTimeValue or TimeValue, MonthsDurationValue or DaysDurationValue) => () => Shift(left, right, 1),
        (MonthsDurationValue or DaysDurationValue, DateValue or DateTimeValue or TimeValue) => () => Shift(right, left, 1),
        (MonthsDurationValue a, MonthsDurationValue b) => () => new MonthsDurationValue(a.Months + b.Months),
        (DaysDurationValue a, DaysDurationValue b) => () => new DaysDurationValue(a.Value + b.Value),
        _ => null,
    });

    public static Value Subtract(Run run, Value left, Value right) => Guarded(run, "-", left, right, (left, right) switch
    {
        (NumberValue a, NumberValue b) => () => Value.Of(a.Value - b.Value),
        (DateValue or DateTimeValue or TimeValue, MonthsDurationValue or DaysDurationValue) => () => Shift(left, right, -1),
        (DateValue or DateTimeValue, DateValue or DateTimeValue) => () => Distance(left, right),
        (TimeValue a, TimeValue b) => () => Distance(a, b),
        (MonthsDurationValue a, MonthsDurationValue b) => () => new MonthsDurationValue(a.Months - b.Months),
        (DaysDurationValue a, DaysDurationValue b) => () => new DaysDurationValue(a.Value - b.Value),
        _ => null,
    });

    public static Value Multiply(Run run, Value left, Value right) => Guarded(run, "*", left, right, (left, right) switch
    {
        (NumberValue a, NumberValue b) => () => Value.Of(a.Value * b.Value),
        (NumberValue a, MonthsDurationValue b) => () => Months(a.Value * b.Months),
        (MonthsDurationValue a, NumberValue b) => () => Months(a.Months * b.Value),
        (NumberValue a, DaysDurationValue b) => () => DaysDurationValue.OfNanoseconds(a.Value * b.Nanoseconds),
        (DaysDurationValue a, NumberValue b) => () => DaysDurationValue.OfNanoseconds(a.Nanoseconds * b.Value),
        _ => null,
    });

    public static Value Divide(Run run, Value left, Value right) => Guarded(run, "/", left, right, (left, right) switch
    {
        (NumberValue a, NumberValue b) => () => Value.Of(a.Value / b.Value),
        (MonthsDurationValue a, NumberValue b) => () => Months(a.Months / b.Value),
        (MonthsDurationValue a, MonthsDurationValue b) => () => Value.Of((decimal)a.Months / b.Months),
        (DaysDurationValue a, NumberValue b) => () => DaysDurationValue.OfNanoseconds(a.Nanoseconds / b.Value),
        (DaysDurationValue a, DaysDurationValue b) => () => Value.Of(a.Nanoseconds / b.Nanoseconds),
        _ => null,
    });

    public static Value Power(Run run, Value left, Value right) => Guarded(run, "**", left, right, (left, right) switch
    {
        (NumberValue a, NumberValue b) => () => DecimalMath.Power(a.Value, b.Value) is { } power ? Value.Of(power) : null,
        _ => null,
    });

    public static Value Negate(Run run, Value value) => Guarded(run, "-", value, value, value switch
    {
        NumberValue a => () => Value.Of(-a.Value),
        MonthsDurationValue a => () => new MonthsDurationValue(-a.Months),
        DaysDurationValue a => () => new DaysDurationValue(-a.Value),
        _ => null,
    });

    private static Value Guarded(Run run, string @operator, Value left, Value right, Func<Value?>? operation)
    {
        if (operation is null)
            return run.Fail($"Expected operands that {@operator} knows, but found {Types.Describe(left)} and {Types.Describe(right)}.");
        try
        {
            return operation() ?? run.Fail($"The result of {@operator} has no meaning or is out of range.");
        }
        catch (Exception error) when (error is OverflowException or DivideByZeroException or ArgumentOutOfRangeException)
        {
            return run.Fail($"The result of {@operator} is out of range, or a division by zero.");
        }
    }

    private static Value Joined(Run run, string a, string b)
    {
        run.CheckText((long)a.Length + b.Length);
        return run.Text(a + b);
    }

    private static MonthsDurationValue Months(decimal months) => new((long)decimal.Truncate(months));

    private static Value? Shift(Value value, Value duration, int sign) => (value, duration) switch
    {
        (DateValue date, MonthsDurationValue months) => new DateValue(date.Value.PlusMonths(checked((int)(months.Months * sign)))),
        (DateTimeValue both, MonthsDurationValue months) => both with { Value = both.Value.PlusMonths(checked((int)(months.Months * sign))) },
        (DateValue date, DaysDurationValue days) => new DateValue(Plus(date.Value.AtMidnight(), days.Value, sign).Date),
        (DateTimeValue { Zone: { } zone, SinceEpoch: { } moment } both, DaysDurationValue days) =>
            both with { Value = (NodaConstants.UnixEpoch + moment + (sign * days.Value)).InZone(zone).LocalDateTime },
        (DateTimeValue both, DaysDurationValue days) => both with { Value = Plus(both.Value, days.Value, sign) },
        (TimeValue time, DaysDurationValue days) => time with { Value = time.Value.PlusNanoseconds(sign * days.Value.NanosecondOfDay) },
        _ => null,
    };

    private static LocalDateTime Plus(LocalDateTime date, Duration duration, int sign) =>
        (date.InUtc() + (sign * duration)).LocalDateTime;

    private static Value? Distance(Value left, Value right)
    {
        if (left is DateValue a && right is DateValue b)
            return new DaysDurationValue(Duration.FromDays(Period.DaysBetween(b.Value, a.Value)));
        var (x, y) = (AsDateTime(left), AsDateTime(right));
        return (x.SinceEpoch, y.SinceEpoch) switch
        {
            ({ } m, { } n) => new DaysDurationValue(m - n),
            (null, null) => new DaysDurationValue(x.Local - y.Local),
            _ => null,
        };
    }

    /// <summary>A date beside a date with time counts as midnight UTC (DMN 1.5, 10.3.2.3.6).</summary>
    private static DateTimeValue AsDateTime(Value value) =>
        value is DateValue date ? new(date.Value.AtMidnight(), DateTimeZone.Utc) : (DateTimeValue)value;

    private static DaysDurationValue? Distance(TimeValue left, TimeValue right)
    {
        if (left.Zone is null != right.Zone is null)
            return null;
        var nanoseconds = left.Value.NanosecondOfDay - right.Value.NanosecondOfDay;
        if (left.Zone is { } zone && right.Zone is { } other)
            nanoseconds -= Temporal.OffsetOf(zone).Nanoseconds - Temporal.OffsetOf(other).Nanoseconds;
        return new(Duration.FromNanoseconds(nanoseconds));
    }
}
