using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace LongAn.Workflows.Calendars;

/// <summary>The fields of a JSON object, read one by one; what is wrong, missing or left over is reported with its place.</summary>
internal sealed class JsonFields
{
    private readonly JsonElement _object;
    private readonly string _path;
    private readonly string? _file;
    private readonly ICollection<Diagnostic> _diagnostics;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public JsonFields(JsonElement element, string path, string? file, ICollection<Diagnostic> diagnostics)
    {
        (_object, _path, _file, _diagnostics) = (element, path, file, diagnostics);
        if (element.ValueKind != JsonValueKind.Object)
            Report(path, "an object", "một đối tượng", element);
    }

    public string? Text(string name) => Get(name) is { } value ? AsText(value, name) : null;

    public string RequiredText(string name) => Require(name) is { } value ? AsText(value, name) ?? "" : "";

    public Text RequiredWords(string name)
    {
        if (Require(name) is not { } value)
            return new("", "");
        var fields = Fields(value, $"{_path}/{name}");
        var words = new Text(fields.RequiredText("vi"), fields.RequiredText("en"));
        fields.Finish();
        return words;
    }

    public bool Flag(string name, bool otherwise) => Get(name) switch
    {
        null => otherwise,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { } value => Refuse(name, "true or false", "true hoặc false", value, otherwise),
    };

    public decimal Number(string name, decimal otherwise, decimal least, decimal most) => Get(name) switch
    {
        null => otherwise,
        { ValueKind: JsonValueKind.Number } value when value.TryGetDecimal(out var number) && number >= least && number <= most => number,
        { } value => Refuse(name, $"a number from {least} to {most}", $"một số từ {least} đến {most}", value, otherwise),
    };

    public int Whole(string name, int otherwise, int least, int most) => Get(name) switch
    {
        null => otherwise,
        { ValueKind: JsonValueKind.Number } value when value.TryGetInt32(out var number) && number >= least && number <= most => number,
        { } value => Refuse(name, $"a whole number from {least} to {most}", $"một số nguyên từ {least} đến {most}", value, otherwise),
    };

    public LocalDate? Date(string name) => Parse(name, LocalDatePattern.Iso, "a date such as 2026-11-23", "một ngày như 2026-11-23");

    public LocalTime? Time(string name) => Parse(name, LocalTimePattern.CreateWithInvariantCulture("HH:mm"), "a time such as 07:30", "một giờ như 07:30");

    public T Choice<T>(string name, IReadOnlyDictionary<string, T> choices, T otherwise)
    {
        if (Get(name) is not { } value)
            return otherwise;
        if (value.ValueKind == JsonValueKind.String && choices.TryGetValue(value.GetString()!, out var choice))
            return choice;
        var list = string.Join(", ", choices.Keys);
        return Refuse(name, $"one of {list}", $"một trong {list}", value, otherwise);
    }

    public IEnumerable<(JsonElement Item, string Path)> Items(string name)
    {
        if (Get(name) is not { } value)
            return [];
        return value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Select((item, i) => (item, $"{_path}/{name}/{i}"))
            : Refuse<IEnumerable<(JsonElement, string)>>(name, "a list", "một danh sách", value, []);
    }

    public JsonFields Fields(JsonElement element, string path) => new(element, path, _file, _diagnostics);

    /// <summary>Takes note of a field that is for people only.</summary>
    public void Ignore(string name) => _known.Add(name);

    /// <summary>Reports that a required field is missing when it was not there.</summary>
    public JsonElement? Require(string name)
    {
        var value = Get(name);
        if (value is null && _object.ValueKind == JsonValueKind.Object)
        {
            Add($"{_path}/{name}", "json.missing", $"Thiếu trường \"{name}\". Hãy bổ sung.", $"Expected the field \"{name}\", but it is missing. Add it.");
        }

        return value;
    }

    /// <summary>Reports the fields that nobody asked for: a misspelt name must not be lost silently.</summary>
    public void Finish()
    {
        if (_object.ValueKind != JsonValueKind.Object)
            return;
        foreach (var name in _object.EnumerateObject().Select(p => p.Name).Where(n => !_known.Contains(n)))
        {
            Add(
                $"{_path}/{name}",
                "json.unknown-field",
                $"Không có trường \"{name}\" ở đây; các trường được phép: {string.Join(", ", _known)}.",
                $"Expected only {string.Join(", ", _known)}, but found \"{name}\". Remove or correct it.");
        }
    }

    /// <summary>Adds an error at a place.</summary>
    public void Add(string path, string code, string vi, string en) =>
        _diagnostics.Add(new(Severity.Error, code, new(vi, en), new(_file, path)));

    /// <summary>Adds an error at a field of this object.</summary>
    public void AddAt(string name, string code, string vi, string en) => Add($"{_path}/{name}", code, vi, en);

    private JsonElement? Get(string name)
    {
        _known.Add(name);
        return _object.ValueKind == JsonValueKind.Object && _object.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private string? AsText(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.String ? value.GetString() : Refuse<string?>(name, "a text", "một chuỗi", value, null);

    private T? Parse<T>(string name, IPattern<T> pattern, string expected, string expectedVi)
        where T : struct
    {
        if (Get(name) is not { } value)
            return null;
        return value.ValueKind == JsonValueKind.String && pattern.Parse(value.GetString()!) is { Success: true } result
            ? result.Value
            : Refuse<T?>(name, expected, expectedVi, value, null);
    }

    private T Refuse<T>(string name, string expected, string expectedVi, JsonElement found, T otherwise)
    {
        Report($"{_path}/{name}", expected, expectedVi, found);
        return otherwise;
    }

    private void Report(string path, string expected, string expectedVi, JsonElement found)
    {
        var raw = found.GetRawText();
        var shown = raw.Length <= 40 ? raw : raw[..40] + "…";
        Add(path, "json.wrong-value", $"Cần {expectedVi}, nhưng thấy {shown}. Hãy sửa lại.", $"Expected {expected}, but found {shown}. Correct it.");
    }
}
