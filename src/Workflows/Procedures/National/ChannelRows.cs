using System.Globalization;
using System.Text.RegularExpressions;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;

namespace LongAn.Workflows.Procedures.National;

/// <summary>The channel table of a record, whose cells the extraction has run together.</summary>
internal static partial class ChannelRows
{
    private const string Heading = "Hình thức nộpThời gianPhí, lệ phíMô tả";
    private const string Nothing = "Không có thông tin";
    private const string Free = "Miễn phí";

    public static Sequence<NationalChannel> Read(string text, string steps, List<NationalFlag> flags)
    {
        var table = text.Replace(Heading, "", StringComparison.Ordinal);
        var rows = Row().Matches(table);
        var channels = new List<NationalChannel>();
        for (var i = 0; i < rows.Count; i++)
        {
            var end = i + 1 < rows.Count ? rows[i + 1].Index : table.Length;
            var time = rows[i].Groups["time"].Value.Trim();
            var fee = table[(rows[i].Index + rows[i].Length)..end].Trim();
            channels.Add(new(ChannelOf(rows[i].Groups["channel"].Value), LimitOf(time, steps, flags), time, FeeOf(fee, flags), fee));
        }

        foreach (var twice in channels.GroupBy(row => row.Channel).Where(group => group.Count() > 1))
            NationalReader.Flag(flags, NationalTrap.ChannelTwice, NationalReader.ChannelField, string.Join(" | ", twice.Select(row => $"{row.TimeText} {row.FeeText}")));
        return channels.ToSequence();
    }

    private static Channel ChannelOf(string word) => word switch
    {
        "Trực tuyến" => Channel.Online,
        "Trực tiếp" => Channel.Direct,
        _ => Channel.Post,
    };

    private static TimeLimit? LimitOf(string time, string steps, List<NationalFlag> flags)
    {
        if (Number().Match(time) is not { Success: true } number)
        {
            var hint = TimeInText().Match(steps);
            NationalReader.Flag(flags, NationalTrap.TimeMissing, NationalReader.ChannelField, hint.Success ? $"{time}; trình tự: “{hint.Value}”" : time);
            return null;
        }

        TimeUnit? unit = number.Groups["unit"].Value switch
        {
            "Ngày làm việc" => TimeUnit.WorkingDay,
            "Ngày" => TimeUnit.CalendarDay,
            "Giờ" => TimeUnit.Hour,
            "Tháng" => TimeUnit.Month,
            _ => null,
        };
        if (unit is null)
        {
            NationalReader.Flag(flags, NationalTrap.UnitMissing, NationalReader.ChannelField, time);
            return null;
        }

        var value = decimal.TryParse(number.Groups["value"].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var units) ? units : 0;
        return new TimeLimit(value, unit.Value) is { IsValid: true } limit ? limit : null;
    }

    private static Fee? FeeOf(string text, List<NationalFlag> flags)
    {
        if (text.StartsWith(Free, StringComparison.Ordinal))
        {
            var description = text[Free.Length..];
            if (!SaysOtherwise().IsMatch(description))
                return new(FeeKind.Free, null, null);
            NationalReader.Flag(flags, NationalTrap.FeeContradicted, NationalReader.ChannelField, text);
            return null;
        }

        if (text.Length == 0 || text.StartsWith(Nothing, StringComparison.Ordinal) || Amount().Match(text) is not { Success: true } amount)
            return null;
        var digits = amount.Groups["amount"].Value.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? new(FeeKind.Amount, whole, null) : null;
    }

    [GeneratedRegex(@"(?<channel>Trực tuyến|Dịch vụ bưu chính|Trực tiếp)(?<time>Không có thông tin|Không quy định|Không phải[^.]{0,60}?(?=Miễn phí|Không có thông tin)|Không ?(?=Miễn phí|Không có thông tin)|\d[\d.,]*(?: (?:Ngày làm việc|Ngày|Giờ|Tháng|Năm|Phút))?|[^.]{1,150}\.(?=Miễn phí|Không có thông tin))", RegexOptions.CultureInvariant)]
    private static partial Regex Row();

    [GeneratedRegex(@"^(?<value>\d[\d.,]*)(?: (?<unit>Ngày làm việc|Ngày|Giờ|Tháng|Năm|Phút))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\d+ (?:ngày làm việc|ngày|giờ|tháng)", RegexOptions.CultureInvariant)]
    private static partial Regex TimeInText();

    [GeneratedRegex(@"\d[\d.,]*\s*(?:đồng|đ\b|VNĐ|VND|USD)|Hội đồng nhân dân|Thông tư|mức (?:thu|phí|lệ phí)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SaysOtherwise();

    [GeneratedRegex(@"^(?<amount>\d[\d.,]*) ?(?:VNĐ|VND|Việt Nam Đồng|đồng)", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
