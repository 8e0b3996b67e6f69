using NodaTime.Text;

namespace LongAn.Workflows.Forms;

/// <summary>Says whether a text has a format.</summary>
internal static class TextFormats
{
    /// <summary>Why a text does not have a format, or null when it does.</summary>
    public static Text? Refusal(TextFormat format, string text) => format switch
    {
        TextFormat.Date when !LocalDatePattern.Iso.Parse(text).Success =>
            new("Hãy nhập ngày hợp lệ theo dạng năm-tháng-ngày, ví dụ 2026-11-23.", "Expected a date such as 2026-11-23."),
        TextFormat.Email when !IsEmail(text) =>
            new("Hãy nhập địa chỉ thư điện tử hợp lệ, ví dụ ten@vidu.vn.", "Expected an e-mail address such as name@example.vn."),
        TextFormat.Phone when !IsPhone(text) =>
            new("Hãy nhập số điện thoại gồm 10 hoặc 11 chữ số, bắt đầu bằng 0 (hoặc +84).", "Expected a telephone number of 10 or 11 digits that begins with 0 (or +84)."),
        TextFormat.IdentityNumber when !IsIdentityNumber(text) =>
            new("Hãy nhập số căn cước (12 chữ số) hoặc số chứng minh nhân dân (9 chữ số).", "Expected an identity number of 12 digits (CCCD) or 9 digits (CMND)."),
        _ => null,
    };

    private static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at is < 1 or > 64 || text.Length > 254 || text.Any(c => c <= ' ' || char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or ',' or ';'))
            return false;
        var labels = text[(at + 1)..].Split('.');
        return labels.Length >= 2
            && text[0] != '.' && text[at - 1] != '.' && !text[..at].Contains("..", StringComparison.Ordinal)
            && labels.All(l => l.Length is > 0 and <= 63 && l[0] != '-' && l[^1] != '-' && l.All(c => char.IsLetterOrDigit(c) || c == '-'));
    }

    private static bool IsPhone(string text)
    {
        var rest = text.StartsWith("+84", StringComparison.Ordinal) ? text[3..] : text.StartsWith('0') ? text[1..] : "";
        return rest.Length is 9 or 10 && rest[0] != '0' && rest.All(char.IsAsciiDigit);
    }

    private static bool IsIdentityNumber(string text) => text.Length is 12 or 9 && text.All(char.IsAsciiDigit);
}
