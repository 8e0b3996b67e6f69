using System.Globalization;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Feel;
using NodaTime;
using NodaTime.Text;

namespace LongAn.Workflows.Templates;

/// <summary>Dates, times and numbers as Vietnamese papers write them.</summary>
internal static class VietnameseFormat
{
    private static readonly NumberFormatInfo Numbers = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NumberGroupSizes = [3] };

    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>A value without further instructions: dates <c>23/11/2026</c>, numbers <c>1,5</c>, nothing for null.</summary>
    public static string Show(object? value) => value switch
    {
        null => "",
        string text => text,
        bool yes => yes ? "Có" : "Không",
        DateValue date => Date(date.Value),
        TimeValue time => Time(time.Value),
        DateTimeValue moment => DateTime(Local(moment)),
        decimal number => number.ToString("0.############################", Numbers),
        IFormattable number => number.ToString(null, Numbers),
        _ => throw new NotSupportedException($"Expected a text, number, date, true or false to show, but found a {value.GetType().Name}."),
    };

    /// <summary>A text safe within HTML, be it text or a quoted attribute; Vietnamese letters stay as they are.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);

    public static string Date(LocalDate date) => LocalDatePattern.CreateWithInvariantCulture("dd/MM/uuuu").Format(date);

    public static string LongDate(LocalDate date) =>
        LocalDatePattern.CreateWithInvariantCulture("'ngày' dd 'tháng' MM 'năm' uuuu").Format(date);

    public static string DateTime(LocalDateTime moment) => $"{Time(moment.TimeOfDay)} {Date(moment.Date)}";

    public static string Time(LocalTime time) => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(time);

    /// <summary>Thousands with dots, fractions after a comma: <c>1.234,5</c>.</summary>
    public static string Number(decimal number) => number.ToString("#,##0.############################", Numbers);

    /// <summary>The date and time a value stands for: a date, or a text of ISO 8601; an instant is shown in the zone of the law.</summary>
    public static LocalDateTime? Moment(object? value) => value switch
    {
        DateValue date => date.Value.AtMidnight(),
        DateTimeValue moment => Local(moment),
        string text when LocalDatePattern.Iso.Parse(text) is { Success: true } date => date.Value.AtMidnight(),
        string text when OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } moment => LegalZone.ToLocal(moment.Value.ToInstant()),
        string text when LocalDateTimePattern.ExtendedIso.Parse(text) is { Success: true } local => local.Value,
        string text when Minutes.Parse(text) is { Success: true } local => local.Value,
        _ => null,
    };

    private static LocalDateTime Local(DateTimeValue moment) => moment.Zone is { } zone
        ? LegalZone.ToLocal(moment.Value.InZoneLeniently(zone).ToInstant())
        : moment.Value;
}
