using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LongAn.Workflows.Procedures.Manifest;

/// <summary>Reads the members of one object, each by its name and kind; what nobody asked for is refused at the end.</summary>
internal sealed class ObjectReader(JsonPart part, string path, Findings findings)
{
    private readonly List<string> _asked = [];

    public JsonPart Part => part;

    public Findings Findings => findings;

    /// <summary>Reads the root of a document; null and a diagnostic when it is no object.</summary>
    public static ObjectReader? Root(ReadOnlySpan<byte> bytes, Findings findings)
    {
        if (JsonPart.Parse(bytes, findings) is not { } root)
            return null;
        if (root.Kind == JsonValueKind.Object)
            return new(root, "", findings);
        WrongKind(findings, root, "", "một đối tượng { … }", "an object { … }");
        return null;
    }

    /// <summary>A text that is not empty; the empty text and a diagnostic when it is missing or something else.</summary>
    public string Text(string name) => OptionalText(name) ?? Missing(name, "");

    public string? OptionalText(string name)
    {
        if (Member(name) is not { } value)
            return null;
        if (value is { Kind: JsonValueKind.String, Literal: { } text } && !string.IsNullOrWhiteSpace(text))
            return text;
        WrongKind(findings, value, PathOf(name), "một chuỗi không trống", "a text that is not empty");
        return "";
    }

    /// <summary>A text of a given shape.</summary>
    public string Text(string name, Regex shape, string code, Text expected)
    {
        var text = Text(name);
        if (text.Length > 0 && !shape.IsMatch(text))
            WrongShape(name, text, code, expected);
        return text;
    }

    public string? OptionalText(string name, Regex shape, string code, Text expected)
    {
        var text = OptionalText(name);
        if (text is { Length: > 0 } && !shape.IsMatch(text))
            WrongShape(name, text, code, expected);
        return text;
    }

    /// <summary>A sentence in both languages.</summary>
    public Text Bilingual(string name) => OptionalBilingual(name) ?? new(Missing(name, ""), "");

    public Text? OptionalBilingual(string name) => Object(name) is { } inner ? ReadBilingual(inner) : null;

    public static Text ReadBilingual(ObjectReader inner)
    {
        var text = new Text(inner.Text("vi"), inner.Text("en"));
        inner.End();
        return text;
    }

    public T Choice<T>(string name, params ReadOnlySpan<(string Word, T Value)> choices)
    {
        var text = Text(name);
        foreach (var (word, value) in choices)
        {
            if (string.Equals(word, text, StringComparison.Ordinal))
                return value;
        }

        if (text.Length > 0)
            WrongChoice(part[name]!, PathOf(name), text, choices.ToArray().Select(choice => choice.Word));

        return choices[0].Value;
    }

    public decimal? OptionalNumber(string name)
    {
        if (Member(name) is not { } value)
            return null;
        if (value.Kind == JsonValueKind.Number && decimal.TryParse(value.Literal, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return number;
        WrongKind(findings, value, PathOf(name), "một số", "a number");
        return 0;
    }

    public decimal Number(string name) => OptionalNumber(name) ?? Missing(name, 0m);

    public int Count(string name)
    {
        var number = OptionalNumber(name) ?? 0;
        if (number is >= 0 and <= 1000 && number == decimal.Truncate(number))
            return (int)number;
        WrongKind(findings, part[name]!, PathOf(name), "một số nguyên từ 0 đến 1000", "a whole number from 0 to 1000");
        return 0;
    }

    public bool Flag(string name)
    {
        if (Member(name) is not { } value)
            return false;
        if (value.Kind is JsonValueKind.True or JsonValueKind.False)
            return value.Kind == JsonValueKind.True;
        WrongKind(findings, value, PathOf(name), "true hoặc false", "true or false");
        return false;
    }

    public ObjectReader? Object(string name)
    {
        if (Member(name) is not { } value)
            return null;
        if (value.Kind == JsonValueKind.Object)
            return new(value, PathOf(name), findings);
        WrongKind(findings, value, PathOf(name), "một đối tượng { … }", "an object { … }");
        return null;
    }

    public ObjectReader? RequiredObject(string name) => Has(name) ? Object(name) : Missing<ObjectReader?>(name, null);

    /// <summary>The objects of a list, each read whole.</summary>
    public Sequence<T> List<T>(string name, bool required, Func<ObjectReader, T> read)
    {
        var items = new List<T>();
        foreach (var (item, place) in Items(name, required))
        {
            if (item.Kind != JsonValueKind.Object)
            {
                WrongKind(findings, item, place, "một đối tượng { … }", "an object { … }");
                continue;
            }

            var reader = new ObjectReader(item, place, findings);
            items.Add(read(reader));
            reader.End();
        }

        return items.ToSequence();
    }

    public Sequence<string> Texts(string name, bool required = false)
    {
        var items = new List<string>();
        foreach (var (item, place) in Items(name, required))
        {
            if (item is { Kind: JsonValueKind.String, Literal: { Length: > 0 } text })
                items.Add(text);
            else
                WrongKind(findings, item, place, "một chuỗi không trống", "a text that is not empty");
        }

        return items.ToSequence();
    }

    /// <summary>A list of words, each one of the given.</summary>
    public Sequence<T> Choices<T>(string name, params (string Word, T Value)[] choices)
    {
        var values = new List<T>();
        foreach (var (item, place) in Items(name, required: true))
        {
            if (Array.FindIndex(choices, choice => item.Kind == JsonValueKind.String && choice.Word == item.Literal) is >= 0 and var found)
                values.Add(choices[found].Value);
            else
                WrongChoice(item, place, item.Literal ?? Found(item).En, choices.Select(choice => choice.Word));
        }

        return values.ToSequence();
    }

    public bool Has(string name) => part[name] is { Kind: not JsonValueKind.Null };

    /// <summary>Refuses the members nobody asked for; <c>$schema</c> is for editors.</summary>
    public void End()
    {
        foreach (var member in part.Members)
        {
            if (_asked.Contains(member.Name) || (path.Length == 0 && member.Name == "$schema"))
                continue;
            var known = string.Join(", ", _asked.Distinct());
            findings.Error(
                "json.member-unknown",
                $"Không có mục “{member.Name}” trong {Place(path, "tài liệu")}. Các mục được dùng: {known}. Hãy sửa tên hoặc xoá mục này.",
                $"Expected only known members in {Place(path, "the document")} ({known}), but found \"{member.Name}\". Correct the name or remove the member.",
                member.Line,
                member.Column);
        }
    }

    private static string Place(string path, string root) => path.Length == 0 ? root : $"“{path}”";

    private static void WrongKind(Findings findings, JsonPart value, string path, string vi, string en) =>
        findings.ErrorAt(
            value,
            "json.kind",
            $"“{path}” phải là {vi}, nhưng tìm thấy {Found(value).Vi}. Hãy sửa giá trị này.",
            $"Expected \"{path}\" to be {en}, but found {Found(value).En}. Correct this value.");

    private static Text Found(JsonPart value) => value.Kind switch
    {
        JsonValueKind.Object => new("một đối tượng", "an object"),
        JsonValueKind.Array => new("một danh sách", "a list"),
        JsonValueKind.String => new($"chuỗi “{value.Literal}”", $"the text \"{value.Literal}\""),
        JsonValueKind.Number => new($"số {value.Literal}", $"the number {value.Literal}"),
        JsonValueKind.True => new("true", "true"),
        JsonValueKind.False => new("false", "false"),
        _ => new("null", "null"),
    };

    private IEnumerable<(JsonPart Item, string Place)> Items(string name, bool required)
    {
        if (Member(name) is not { } value)
        {
            if (required)
                Missing(name, 0);
            yield break;
        }

        if (value.Kind != JsonValueKind.Array || (required && value.Items.Count == 0))
        {
            WrongKind(findings, value, PathOf(name), required ? "một danh sách có ít nhất một mục" : "một danh sách [ … ]", required ? "a list with at least one item" : "a list [ … ]");
            yield break;
        }

        for (var i = 0; i < value.Items.Count; i++)
            yield return (value.Items[i], $"{PathOf(name)}[{i.ToString(CultureInfo.InvariantCulture)}]");
    }

    private JsonPart? Member(string name)
    {
        _asked.Add(name);
        return Has(name) ? part[name] : null;
    }

    private string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private T Missing<T>(string name, T instead)
    {
        _asked.Add(name);
        findings.ErrorAt(
            part,
            "json.member-missing",
            $"Cần có mục “{PathOf(name)}”, nhưng không tìm thấy. Hãy thêm mục này.",
            $"Expected a member \"{PathOf(name)}\", but there is none. Add it.");
        return instead;
    }

    private void WrongChoice(JsonPart value, string place, string found, IEnumerable<string> words)
    {
        var list = string.Join(", ", words);
        findings.ErrorAt(
            value,
            "json.choice",
            $"“{place}” phải là một trong: {list}; nhưng tìm thấy “{found}”. Hãy chọn một trong các từ đó.",
            $"Expected \"{place}\" to be one of: {list}; but found \"{found}\". Use one of these words.");
    }

    private void WrongShape(string name, string text, string code, Text expected) =>
        findings.ErrorAt(
            part[name]!,
            code,
            $"“{PathOf(name)}” phải là {expected.Vi}, nhưng tìm thấy “{text}”. Hãy sửa lại cho đúng dạng.",
            $"Expected \"{PathOf(name)}\" to be {expected.En}, but found \"{text}\". Correct its shape.");
}
