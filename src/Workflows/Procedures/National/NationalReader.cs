using System.Text.Json;
using System.Text.RegularExpressions;

namespace LongAn.Workflows.Procedures.National;

/// <summary>What came of reading a record.</summary>
/// <param name="Draft">The draft; null when the text is no record.</param>
/// <param name="Problem">Why not; null when there is a draft.</param>
public sealed record NationalReading(NationalDraft? Draft, Text? Problem);

/// <summary>Reads records of the national database of administrative procedures. Nothing is guessed: what a record leaves unclear is flagged.</summary>
public static partial class NationalReader
{
    internal const string ChannelField = "cach_thuc_thuc_hien";

    private const string StepsField = "trinh_tu_thuc_hien";
    private const string Nothing = "Không có thông tin";
    private const int LongestQuote = 200;

    /// <summary>Reads a record: one JSON object with the field names of the database. Never throws for what is in it.</summary>
    public static NationalReading Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : NoRecord("not an object", "không phải đối tượng");
        }
        catch (JsonException broken)
        {
            return NoRecord(broken.Message, "JSON hỏng");
        }
    }

    /// <summary>Reads a record that has been parsed already. Never throws for what is in it.</summary>
    public static NationalReading Read(JsonElement record)
    {
        var (code, name) = (Value(record, "ma_thu_tuc"), Value(record, "ten_thu_tuc"));
        if (code is null || name is null || !Code().IsMatch(code))
            return NoRecord($"ma_thu_tuc is \"{code}\", ten_thu_tuc is {(name is null ? "missing" : "there")}", $"ma_thu_tuc là “{code}”");

        var flags = new List<NationalFlag>();
        var steps = Value(record, StepsField);
        var channels = ChannelRows.Read(Value(record, ChannelField) ?? "", steps ?? "", flags);
        if (channels.Count == 0)
            Flag(flags, NationalTrap.TextScrambled, ChannelField, Value(record, ChannelField) ?? Nothing);
        var (components, notes) = ComponentList.Read(Value(record, "thanh_phan_ho_so") ?? "", flags);
        FindTornSentences(steps ?? "", flags);
        return new(
            new(
                code,
                name,
                Value(record, "so_quyet_dinh"),
                Value(record, "linh_vuc"),
                Listed(record, "cap_thuc_hien"),
                Listed(record, "doi_tuong_thuc_hien"),
                channels,
                components,
                notes,
                Results(Value(record, "ket_qua_xu_ly") ?? ""),
                steps,
                flags.ToSequence()),
            Problem: null);
    }

    internal static void Flag(List<NationalFlag> flags, NationalTrap trap, string where, string found)
    {
        var flag = new NationalFlag(trap, where, found.Length <= LongestQuote ? found : found[..LongestQuote]);
        if (!flags.Contains(flag))
            flags.Add(flag);
    }

    /// <summary>A line that breaks off within a sentence, and the next goes on with a small letter.</summary>
    private static void FindTornSentences(string text, List<NationalFlag> flags)
    {
        foreach (Match torn in TornSentence().Matches(text))
            Flag(flags, NationalTrap.TextScrambled, StepsField, torn.Value.ReplaceLineEndings(" ⏎ "));
    }

    private static Sequence<NationalResult> Results(string text)
    {
        var end = text.IndexOf("Từ khóa", StringComparison.Ordinal);
        var listed = end < 0 ? text : text[..end];
        var results = new List<NationalResult>();
        var from = 0;
        foreach (Match code in ResultCode().Matches(listed))
        {
            results.Add(new(code.Groups["code"].Value, listed[from..code.Index].Trim()));
            from = code.Index + code.Length;
        }

        if (listed[from..].Trim() is { Length: > 0 } rest && rest != Nothing)
            results.Add(new(null, rest));
        return results.ToSequence();
    }

    private static Sequence<string> Listed(JsonElement record, string name) =>
        Value(record, name) is { } text ? Separator().Split(text).Select(item => item.Trim()).Where(item => item.Length > 0).ToSequence() : [];

    private static string? Value(JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString()?.Trim() is { Length: > 0 } text && text != Nothing
            ? text.Normalize(System.Text.NormalizationForm.FormC)
            : null;

    private static NationalReading NoRecord(string found, string vi) => new(null, new(
        $"Cần một bản ghi của Cơ sở dữ liệu quốc gia về TTHC với ma_thu_tuc như 1.001193 và ten_thu_tuc, nhưng {vi}.",
        $"Expected a record of the national database with ma_thu_tuc such as 1.001193 and ten_thu_tuc, but found: {found}."));

    [GeneratedRegex(@"^\d\.\d{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"Mã: (?<code>KQ\.[A-Z]\d{2}\.\d{6})", RegexOptions.CultureInvariant)]
    private static partial Regex ResultCode();

    // Commas within brackets belong to the name: “Tổ chức (không bao gồm doanh nghiệp, HTX)”.
    [GeneratedRegex(@",(?![^(]*\))", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"[^\n]{0,60}[\p{L}\d] ?\n\p{Ll}[^\n]{0,60}", RegexOptions.CultureInvariant)]
    private static partial Regex TornSentence();
}
