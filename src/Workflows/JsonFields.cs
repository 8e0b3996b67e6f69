using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace LongAn.Workflows;

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

    public bool IsObject => _object.ValueKind == JsonValueKind.Object;

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

    public decimal? Amount(string name) => Get(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } value when value.TryGetDecimal(out var number) => number,
        { } value => Refuse<decimal?>(name, "a number of at most 28 digits", "một số tối đa 28 chữ số", value, null),
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

    /// <summary>A list of names, each once and each known.</summary>
    public Sequence<string> Names(string name, IReadOnlyCollection<string> known)
    {
        var names = new List<string>();
        foreach (var (item, path) in Items(name))
        {
            if (item.ValueKind != JsonValueKind.String || !known.Contains(item.GetString()!) || names.Contains(item.GetString()!))
                Report(path, $"one of {Some(known)}, each once", $"một trong {Some(known)}, mỗi tên một lần", item);
            else
                names.Add(item.GetString()!);
        }

        return names.ToSequence();
    }

    /// <summary>How many of these fields are there.</summary>
    public int CountOf(params IEnumerable<string> names) => names.Count(n => Get(n) is not null);

    public IEnumerable<string> NamesOtherThan(IReadOnlyCollection<string> known) =>
        IsObject ? _object.EnumerateObject().Select(p => p.Name).Where(n => !known.Contains(n)) : [];

    /// <summary>A field that may be absent; null counts as absent.</summary>
    public JsonElement? Optional(string name) => Get(name);

    /// <summary>The names of fields that hold null.</summary>
    public IEnumerable<string> NullNames() =>
        IsObject ? _object.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Null).Select(p => p.Name) : [];

    public string PathOf(string name) => $"{_path}/{name}";

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
                $"Không có trường \"{name}\" ở đây; các trường được phép: {Some(_known)}.",
                $"Expected only {Some(_known)}, but found \"{name}\". Remove or correct it.");
        }
    }

    /// <summary>Adds an error at a place.</summary>
    public void Add(string path, string code, string vi, string en) =>
        _diagnostics.Add(new(Severity.Error, code, new(vi, en), new(_file, path)));

    /// <summary>Adds an error at a field of this object.</summary>
    public void AddAt(string name, string code, string vi, string en) => Add($"{_path}/{name}", code, vi, en);

    /// <summary>The first names of a list: a message stays a sentence, however long the list is.</summary>
    private static string Some(IReadOnlyCollection<string> names) =>
        string.Join(", ", names.Take(15)) + (names.Count > 15 ? ", …" : "");

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
