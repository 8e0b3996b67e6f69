using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace LongAn.Workflows.Feel;

/// <summary>Values as text, the way <c>string()</c> gives them (DMN 1.5, table 73).</summary>
internal static class ValueText
{
    /// <summary>The value as text; a text itself stays as it is.</summary>
    /// <param name="value">The value.</param>
    /// <param name="limit">Characters after which the rest is left out.</param>
    public static string Of(Value value, int limit = int.MaxValue) => value is TextValue text ? text.Value : Literal(value, limit);

    /// <summary>The value as text; a text in quotation marks.</summary>
    public static string Literal(Value value, int limit = int.MaxValue)
    {
        var builder = new StringBuilder();
        Append(builder, value, limit);
        return builder.ToString();
    }

    /// <summary>The beginning of the value, for messages.</summary>
    public static string Short(Value value) =>
        value is TextValue { Value.Length: > 60 } ? "a long text" : Literal(value, 60) is { Length: <= 80 } text ? text : Evaluation.Types.Describe(value);

    /// <summary>A text in quotation marks, with escapes.</summary>
    public static string Quote(string text) => new StringBuilder().Append('"').Append(text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal)
        .Replace("\t", "\\t", StringComparison.Ordinal)).Append('"').ToString();

    /// <summary>A number in plain digits without trailing zeros.</summary>
    public static string OfNumber(decimal number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        if (text.Contains('.', StringComparison.Ordinal))
            text = text.TrimEnd('0').TrimEnd('.');
        return text is "-0" ? "0" : text;
    }

    private static void Append(StringBuilder builder, Value value, int limit)
    {
        if (builder.Length > limit)
            return;
        switch (value)
        {
            case ListValue list:
                builder.Append('[');
                var first = true;
                foreach (var item in list.Items)
                {
                    if (builder.Length > limit)
                        break;
                    Append(first ? builder : builder.Append(", "), item, limit);
                    first = false;
                }

                builder.Append(']');
                break;
            case ContextValue context:
                AppendContext(builder, context, limit);
                break;
            case RangeValue range:
                AppendRange(builder, range, limit);
                break;
            default:
                builder.Append(Atom(value));
                break;
        }
    }

    private static string Atom(Value value) => value switch
    {
        NullValue => "null",
        BooleanValue b => b.Value ? "true" : "false",
        NumberValue n => OfNumber(n.Value),
        TextValue t => Quote(t.Value),
        DateValue d => LocalDatePattern.Iso.Format(d.Value),
        TimeValue t => Time(t.Value) + Zone(t.Zone),
        DateTimeValue d => LocalDatePattern.Iso.Format(d.Value.Date) + "T" + Time(d.Value.TimeOfDay) + Zone(d.Zone),
        DaysDurationValue d => Days(d.Value),
        MonthsDurationValue m => Months(m.Months),
        FunctionValue f => f.Name.Length == 0 ? "function" : "function " + f.Name,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static void AppendContext(StringBuilder builder, ContextValue context, int limit)
    {
        builder.Append('{');
        var first = true;
        foreach (var (name, value) in context)
        {
            if (builder.Length > limit)
                break;
            if (!first)
                builder.Append(", ");
            first = false;
            Append(builder.Append(name.Length > 0 && name.EnumerateRunes().All(r => Parsing.Characters.IsNamePart(r) || r.Value == ' ') ? name : Quote(name)).Append(": "), value, limit);
        }

        builder.Append('}');
    }

    private static void AppendRange(StringBuilder builder, RangeValue range, int limit)
    {
        if (range.Start is NullValue || range.End is NullValue)
        {
            var (sign, included, end) = range.Start is NullValue ? ('<', range.EndIncluded, range.End) : ('>', range.StartIncluded, range.Start);
            Append(builder.Append(sign).Append(included ? "=" : ""), end, limit);
            return;
        }

        Append(builder.Append(range.StartIncluded ? '[' : '('), range.Start, limit);
        Append(builder.Append(".."), range.End, limit);
        builder.Append(range.EndIncluded ? ']' : ')');
    }

    private static string Time(LocalTime time) => LocalTimePattern.ExtendedIso.Format(time);

    private static string Zone(DateTimeZone? zone) => zone switch
    {
        null => "",
        _ when TemporalText.FixedOffset(zone) is { } offset => OffsetPattern.GeneralInvariantWithZ.Format(offset) switch
        {
            // The general pattern drops minutes of zero; ISO 8601 does not.
            { Length: 3 } hours => hours + ":00",
            var text => text,
        },
        _ => "@" + zone.Id,
    };

    private static string Months(long months)
    {
        var size = Math.Abs(months);
        var (years, rest) = (size / 12, size % 12);
        var text = (years, rest) switch
        {
            (0, _) => $"{rest}M",
            (_, 0) => $"{years}Y",
            _ => $"{years}Y{rest}M",
        };
        return (months < 0 ? "-P" : "P") + text;
    }

    private static string Days(Duration duration)
    {
        if (duration == Duration.Zero)
            return "PT0S";
        var size = duration < Duration.Zero ? -duration : duration;
        var builder = new StringBuilder(duration < Duration.Zero ? "-P" : "P");
        if (size.Days > 0)
            builder.Append(size.Days).Append('D');
        if (size.NanosecondOfDay == 0)
            return builder.ToString();
        builder.Append('T');
        if (size.Hours > 0)
            builder.Append(size.Hours).Append('H');
        if (size.Minutes > 0)
            builder.Append(size.Minutes).Append('M');
        var seconds = size.Seconds + (size.SubsecondNanoseconds / 1_000_000_000m);
        if (seconds > 0)
            builder.Append(OfNumber(seconds)).Append('S');
        return builder.ToString();
    }
}
