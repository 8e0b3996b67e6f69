using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using NodaTime;

namespace LongAn.Workflows.Feel;

/// <summary>
/// Reads dates, times and durations in the lexical forms of DMN 1.5, 10.3.2.3 (XML Schema, and zones by name after
/// <c>@</c>). Each method gives null of .NET for a text that is not of its form.
/// </summary>
internal static partial class TemporalText
{
    /// <summary>The value of an <c>@"…"</c> literal.</summary>
    public static Value? Any(string text) => Date(text) ?? DateTime(text) ?? Time(text) ?? Duration(text);

    public static Value? Date(string text)
    {
        var match = DateForm().Match(text);
        return match.Success && ReadDate(match) is { } date ? new DateValue(date) : null;
    }

    public static Value? Time(string text)
    {
        var match = TimeForm().Match(text);
        return match.Success && ReadTime(match) is var (time, _) && ReadZone(match) is var (zone, valid) && valid ? new TimeValue(time, zone) : null;
    }

    public static Value? DateTime(string text)
    {
        var match = DateTimeForm().Match(text);
        if (!match.Success || ReadDate(match) is not { } date || ReadTime(match) is not var (time, nextDay) || ReadZone(match) is not var (zone, valid) || !valid)
            return null;
        if (nextDay && date == LocalDate.MaxIsoValue)
            return null;
        return new DateTimeValue((nextDay ? date.PlusDays(1) : date).At(time), zone);
    }

    public static Value? Duration(string text)
    {
        var months = MonthsForm().Match(text);
        if (months.Success)
        {
            var total = (Whole(months, "Y") * 12) + Whole(months, "M");
            return total <= long.MaxValue ? new MonthsDurationValue((long)(months.Groups["minus"].Success ? -total : total)) : null;
        }

        var days = DaysForm().Match(text);
        if (!days.Success)
            return null;
        var nanoseconds = (((((((Whole(days, "D") * 24) + Whole(days, "h")) * 60) + Whole(days, "m")) * 60) + Whole(days, "s")) * 1_000_000_000) + Fraction(days);
        if (days.Groups["minus"].Success)
            nanoseconds = -nanoseconds;
        return nanoseconds < NodaTime.Duration.MinValue.ToBigIntegerNanoseconds() || nanoseconds > NodaTime.Duration.MaxValue.ToBigIntegerNanoseconds()
            ? null
            : new DaysDurationValue(NodaTime.Duration.FromNanoseconds(nanoseconds));
    }

    /// <summary>The offset of a zone that is nothing but an offset.</summary>
    public static Offset? FixedOffset(DateTimeZone zone) =>
        zone.MinOffset == zone.MaxOffset && zone.Id.StartsWith("UTC", StringComparison.Ordinal) ? zone.MinOffset : null;

    /// <summary>A zone of the tz database.</summary>
    public static DateTimeZone? Zone(string id) => id == "UTC" ? DateTimeZone.Utc : id.StartsWith("UTC", StringComparison.Ordinal) ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);

    private static LocalDate? ReadDate(Match match)
    {
        var negative = match.Groups["Y"].Value.StartsWith('-');
        var year = (int)BigInteger.Min(99_999, Whole(match, "Y"));
        var (month, day) = (Small(match, "M"), Small(match, "D"));
        var low = LocalDate.MinIsoValue.Year;
        year = negative ? -year : year;
        return year >= low && year <= LocalDate.MaxIsoValue.Year && month is >= 1 and <= 12
            && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;
    }

    private static (LocalTime Time, bool NextDay)? ReadTime(Match match)
    {
        var (hour, minute, second) = (Small(match, "h"), Small(match, "m"), Small(match, "s"));
        var fraction = (long)Fraction(match);
        if (hour == 24 && minute == 0 && second == 0 && fraction == 0)
            return (LocalTime.Midnight, true);
        return hour < 24 && minute < 60 && second < 60 ? (new LocalTime(hour, minute, second).PlusNanoseconds(fraction), false) : null;
    }

    private static (DateTimeZone? Zone, bool Valid)? ReadZone(Match match)
    {
        if (match.Groups["zone"].Success)
            return Zone(match.Groups["zone"].Value) is { } named ? (named, true) : null;
        if (match.Groups["Z"].Success)
            return (DateTimeZone.Utc, true);
        if (!match.Groups["oh"].Success)
            return (null, true);
        var (hours, minutes, seconds) = (Small(match, "oh"), Small(match, "om"), Small(match, "os"));
        var total = (((hours * 60) + minutes) * 60) + seconds;
        if (minutes > 59 || seconds > 59 || total > 18 * 3600)
            return null;
        return (DateTimeZone.ForOffset(Offset.FromSeconds(match.Groups["sign"].Value == "-" ? -total : total)), true);
    }

    private static BigInteger Whole(Match match, string group) =>
        match.Groups[group] is { Success: true, Value: var digits } ? BigInteger.Parse(digits.AsSpan(digits[0] == '-' ? 1 : 0), NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    private static int Small(Match match, string group) => (int)Whole(match, group);

    /// <summary>Nanoseconds of the fraction of a second; further digits are dropped.</summary>
    private static BigInteger Fraction(Match match) =>
        match.Groups["f"] is { Success: true, Value: { Length: > 0 } digits } ? long.Parse(digits.PadRight(9, '0').AsSpan(0, 9), NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    private const string DatePart = "(?<Y>-?(?:[1-9][0-9]{3,8}|0[0-9]{3}))-(?<M>[0-9]{2})-(?<D>[0-9]{2})";
    private const string TimePart = @"(?<h>[0-9]{2}):(?<m>[0-9]{2}):(?<s>[0-9]{2})(?:\.(?<f>[0-9]{1,40}))?(?:(?<Z>[Zz])|(?<sign>[+-])(?<oh>[0-9]{2}):(?<om>[0-9]{2})(?::(?<os>[0-9]{2}))?|@(?<zone>[A-Za-z0-9_+\-/]{1,60}))?";

    [GeneratedRegex(@"\A" + DatePart + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex DateForm();

    [GeneratedRegex(@"\A" + TimePart + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex TimeForm();

    [GeneratedRegex(@"\A" + DatePart + "T" + TimePart + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex DateTimeForm();

    [GeneratedRegex(@"\A(?<minus>-)?P(?=[0-9])(?:(?<Y>[0-9]{1,20})Y)?(?:(?<M>[0-9]{1,20})M)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex MonthsForm();

    [GeneratedRegex(@"\A(?<minus>-)?P(?=[0-9T])(?:(?<D>[0-9]{1,20})D)?(?:T(?=[0-9])(?:(?<h>[0-9]{1,20})H)?(?:(?<m>[0-9]{1,20})M)?(?:(?<s>[0-9]{1,20})(?:\.(?<f>[0-9]{0,40}))?S)?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex DaysForm();
}
