using System.Text.RegularExpressions;

namespace LongAn.Workflows.Procedures.Manifest;

/// <summary>Shapes of codes and names, each with the words that say what was expected.</summary>
internal static partial class Shapes
{
    public static Text ProcedureCodeWords { get; } = new(
        "mã thủ tục quốc gia như 2.000908, có thể kèm mã cơ quan như 2.000815.000.00.00.H55",
        "a national procedure code such as 2.000908, possibly with an agency's tail such as 2.000815.000.00.00.H55");

    public static Text ResultCodeWords { get; } = new("mã kết quả như KQ.G15.000020", "a result code such as KQ.G15.000020");

    public static Text AgencyCodeWords { get; } = new(
        "mã định danh cơ quan như H39.12 (chữ hoa, số và dấu chấm, từ 3 đến 35 ký tự)",
        "an agency identifier such as H39.12 (capital letters, digits and dots, 3 to 35 characters)");

    public static Text WordWords { get; } = new(
        "một từ gồm chữ thường không dấu, số và dấu gạch nối, bắt đầu bằng chữ (tối đa 60 ký tự)",
        "a word of lower-case letters, digits and hyphens that begins with a letter (at most 60 characters)");

    public static Text TimeWords { get; } = new("giờ trong ngày như 15:00", "a time of day such as 15:00");

    public static Text DateWords { get; } = new("một ngày như 2025-06-30", "a date such as 2025-06-30");

    [GeneratedRegex(@"^\d\.\d{6}(\.\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}(\.\d{2})?)?\z", RegexOptions.CultureInvariant)]
    public static partial Regex ProcedureCode();

    [GeneratedRegex(@"^KQ\.[A-Z]\d{2}\.\d{6}\z", RegexOptions.CultureInvariant)]
    public static partial Regex ResultCode();

    [GeneratedRegex(@"^[A-Z0-9]+(\.[A-Z0-9]+)*\z(?<=^.{3,35})", RegexOptions.CultureInvariant)]
    public static partial Regex AgencyCode();

    [GeneratedRegex(@"^[a-z][a-z0-9-]{0,59}\z", RegexOptions.CultureInvariant)]
    public static partial Regex Word();

    [GeneratedRegex(@"^([01]\d|2[0-3]):[0-5]\d\z", RegexOptions.CultureInvariant)]
    public static partial Regex Time();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}\z", RegexOptions.CultureInvariant)]
    public static partial Regex Date();
}
