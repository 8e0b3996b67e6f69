using System.Text.Json;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Forms;

/// <summary>Takes submitted JSON in as values, without the marks of stored values; what cannot be taken in is a finding.</summary>
internal static class FormData
{
    private const int MaxDepth = 32;

    public static Value Read(JsonElement element, List<FormFinding> findings) =>
        JsonInput.IsWellFormed(element)
            ? Read(element, "", 0, findings)
            : Refuse(findings, "", "malformed", "Dữ liệu chứa ký tự Unicode không hợp lệ.", "Expected well-formed Unicode text, but a text holds half a character.");

    public static string Pointer(string path, string name) =>
        $"{path}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    private static Value Read(JsonElement element, string path, int depth, List<FormFinding> findings)
    {
        if (depth > MaxDepth)
            return Refuse(findings, path, "too-deep", $"Dữ liệu lồng nhau quá {MaxDepth} cấp.", $"Expected at most {MaxDepth} levels of nesting.");
        switch (element.ValueKind)
        {
            case JsonValueKind.True or JsonValueKind.False:
                return Value.Of(element.GetBoolean());
            case JsonValueKind.String:
                return Value.Of(element.GetString());
            case JsonValueKind.Number:
                return element.TryGetDecimal(out var number)
                    ? Value.Of(number)
                    : Refuse(findings, path, "too-large", "Số vượt quá giới hạn 28 chữ số.", "Expected a number of at most 28 digits.");
            case JsonValueKind.Array:
                return new ListValue(element.EnumerateArray().Select((item, i) => Read(item, $"{path}/{i}", depth + 1, findings)).ToSequence());
            case JsonValueKind.Object:
                var entries = new List<KeyValuePair<string, Value>>();
                var names = new HashSet<string>(StringComparer.Ordinal);
                foreach (var property in element.EnumerateObject())
                {
                    if (!names.Add(property.Name))
                        Refuse(findings, Pointer(path, property.Name), "twice", "Trường này xuất hiện hai lần.", "Expected each name once, but it appears again.");
                    entries.Add(new(property.Name, Read(property.Value, Pointer(path, property.Name), depth + 1, findings)));
                }

                return new ContextValue(entries);
            default:
                return Value.Null;
        }
    }

    private static Value Refuse(List<FormFinding> findings, string path, string code, string vi, string en)
    {
        findings.Add(new(path, code, new(vi, en)));
        return Value.Null;
    }
}
