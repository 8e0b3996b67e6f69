using System.Globalization;
using LongAn.Workflows.Feel.Evaluation;
using LongAn.Workflows.Feel.Syntax;
using NodaTime;
using static LongAn.Workflows.Feel.Builtins.Parameters;
using static LongAn.Workflows.Feel.Builtins.StringFunctions;

namespace LongAn.Workflows.Feel.Builtins;

/// <summary>Functions of DMN 1.5, 10.3.4.1: dates, times, numbers, texts and durations from other values.</summary>
internal static class ConversionFunctions
{
    public static readonly Builtin[] All =
    [
        new("date", [Some("from")], (run, a) => ToDate(a[0]) ?? Unfit(run, "date", a[0])),
        new("date", [Number("year"), Number("month"), Number("day")], (run, a) => Date(a) ?? run.Fail("Expected year, month and day of the calendar.")),
        new("date and time", [Some("from")], (run, a) => ToDateTime(a[0]) ?? Unfit(run, "date and time", a[0])),
        new("date and time", [Some("date"), new Parameter("time", new SimpleType(SimpleKind.Time))], (run, a) => Both(ToDate(a[0]), (TimeValue)a[1]) ?? Unfit(run, "date and time", a[0])),
        new("date and time", [Number("year"), Number("month"), Number("day"), Number("hour"), Number("minute"), Number("second"), Optional(Duration("offset"))], (run, a) => Both(Date(a), Time(a[3], a[4], a[5], a[6])) ?? run.Fail("Expected a date of the calendar and a time of the day.")),
        new("date and time", [Number("year"), Number("month"), Number("day"), Number("hour"), Number("minute"), Number("second"), Text("timezone")], (run, a) => Zoned(a) ?? run.Fail("Expected a date of the calendar, a time of the day and a known zone.")),
        new("time", [Some("from")], (run, a) => ToTime(a[0]) ?? Unfit(run, "time", a[0])),
        new("time", [Number("hour"), Number("minute"), Number("second"), Optional(Duration("offset"))], (run, a) => Time(a[0], a[1], a[2], a[3]) ?? run.Fail("Expected a time of the day and an offset of at most 18 hours.")),
        new("number", [Text("from")], (run, a) => ToNumber(TextOf(a[0]), null, ".") ?? Unfit(run, "number", a[0])),
        new("number", [Text("from"), Nullable(Text("grouping separator")), Nullable(Text("decimal separator"))], ToNumber),
        new("string", [Any("from")], (run, a) => a[0] is NullValue ? a[0] : run.Text(ValueText.Of(a[0], run.Options.MaxTextLength))),
        new("duration", [Text("from")], (run, a) => TemporalText.Duration(TextOf(a[0])) ?? Unfit(run, "duration", a[0])),
        new("years and months duration", [Some("from"), Some("to")], (run, a) => Months(ToDate(a[0]), ToDate(a[1])) ?? Unfit(run, "years and months duration", a[0])),
        new("range", [Text("from")], (run, a) => Range(run, TextOf(a[0])) ?? Unfit(run, "range", a[0])),
    ];

    private static Value Unfit(Run run, string function, Value value) =>
        run.Fail($"Expected something {function}() can read, but found {(value is TextValue text && text.Value.Length <= 60 ? ValueText.Quote(text.Value) : Types.Describe(value))}.");

    private static Value? ToDate(Value value) => value switch
    {
        TextValue text => TemporalText.Date(text.Value),
        DateValue => value,
        DateTimeValue both => new DateValue(both.Value.Date),
        _ => null,
    };

    private static Value? ToDateTime(Value value) => value switch
    {
        TextValue text => TemporalText.DateTime(text.Value) ?? (TemporalText.Date(text.Value) is DateValue date ? new DateTimeValue(date.Value.AtMidnight()) : null),
        DateValue date => new DateTimeValue(date.Value.AtMidnight(), DateTimeZone.Utc),
        DateTimeValue => value,
        _ => null,
    };

    private static Value? ToTime(Value value) => value switch
    {
        TextValue text => TemporalText.Time(text.Value),
        TimeValue => value,
        DateTimeValue both => new TimeValue(both.Value.TimeOfDay, both.Zone),
        DateValue => new TimeValue(LocalTime.Midnight, DateTimeZone.Utc),
        _ => null,
    };

    private static DateValue? Date(Value[] a)
    {
        var (year, month, day) = (Whole(a[0]), Whole(a[1]), Whole(a[2]));
        return year is { } y && month is { } m && day is { } d && y >= LocalDate.MinIsoValue.Year && y <= LocalDate.MaxIsoValue.Year
            && m is >= 1 and <= 12 && d >= 1 && d <= CalendarSystem.Iso.GetDaysInMonth(y, m)
            ? new(new LocalDate(y, m, d))
            : null;
    }

    private static int? Whole(Value value) => NumberOf(value) is >= -1_000_000 and <= 1_000_000 and var number ? (int)decimal.Truncate(number) : null;

    private static TimeValue? Time(Value hour, Value minute, Value second, Value offset)
    {
        if (Whole(hour) is not (>= 0 and < 24 and var h) || Whole(minute) is not (>= 0 and < 60 and var m) || NumberOf(second) is not (>= 0 and < 60 and var s))
            return null;
        DateTimeZone? zone = null;
        if (offset is DaysDurationValue { Value: var ahead })
        {
            if (ahead < NodaTime.Duration.FromHours(-18) || ahead > NodaTime.Duration.FromHours(18))
                return null;
            zone = DateTimeZone.ForOffset(Offset.FromSeconds((int)(ahead.ToInt64Nanoseconds() / NodaConstants.NanosecondsPerSecond)));
        }

        return new(new LocalTime(h, m).PlusNanoseconds((long)(s * NodaConstants.NanosecondsPerSecond)), zone);
    }

    private static DateTimeValue? Both(Value? date, TimeValue? time) =>
        date is DateValue day && time is not null ? new(day.Value.At(time.Value), time.Zone) : null;

    private static DateTimeValue? Zoned(Value[] a) =>
        TemporalText.Zone(TextOf(a[6])) is { } zone && Both(Date(a), Time(a[3], a[4], a[5], Value.Null)) is { } both ? both with { Zone = zone } : null;

    private static Value? Months(Value? from, Value? to) =>
        from is DateValue start && to is DateValue end ? new MonthsDurationValue(Period.Between(start.Value, end.Value, PeriodUnits.Months).Months) : null;

    private static Value ToNumber(Run run, Value[] a)
    {
        var (grouping, point) = (a[1] is TextValue g ? g.Value : null, a[2] is TextValue p ? p.Value : ".");
        if (grouping is not (null or " " or "," or ".") || point is not ("," or ".") || grouping == point)
            return run.Fail("Expected a space, a comma or a point as grouping separator, and the other of comma and point as decimal separator.");
        return ToNumber(TextOf(a[0]), grouping, point) ?? Unfit(run, "number", a[0]);
    }

    private static Value? ToNumber(string text, string? grouping, string point)
    {
        if (grouping is not null)
            text = text.Replace(grouping, "", StringComparison.Ordinal);
        else if (text.Contains(' ', StringComparison.Ordinal))
            return null;
        if (point == "," && text.Contains('.', StringComparison.Ordinal))
            return null;
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return decimal.TryParse(text.Replace(point, ".", StringComparison.Ordinal), Plain, CultureInfo.InvariantCulture, out var number) ? Value.Of(number) : null;
    }

    /// <summary>A range as FEEL writes it, its ends literals; an end that is left out is not there.</summary>
    private static Value? Range(Run run, string text)
    {
        text = text.Trim();
        if (text.Length >= 4 && text[0] is '[' or '(' or ']' && text[^1] is ']' or ')' or '[')
        {
            var inner = text[1..^1].Trim();
            if (inner.StartsWith("..", StringComparison.Ordinal))
                text = $"({(text[^1] == ']' ? "<=" : "<")}{inner[2..]})";
            else if (inner.EndsWith("..", StringComparison.Ordinal))
                text = $"({(text[0] == '[' ? ">=" : ">")}{inner[..^2]})";
        }

        var names = new FeelNames([]);
        return FeelCompiler.Parse(text, names, run.Options) is { Diagnostics.Count: 0, Root: RangeLiteral range } && IsLiteral(range.Start) && IsLiteral(range.End)
            ? FeelCompiler.Compile(text, names, run.Options).Expression?.EvaluateWithin(run, FeelScope.Of(ContextValue.Empty)) as RangeValue
            : null;
    }

    private static bool IsLiteral(Expression? end) =>
        end is null or NumberLiteral or TextLiteral or TemporalLiteral
        || (end is Call { Function: Name { Identifier: "date" or "time" or "date and time" or "duration" }, Arguments: var arguments } && arguments.All(IsLiteral));
}
