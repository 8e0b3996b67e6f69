using System.Text.Json;
using System.Text.RegularExpressions;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Forms;

/// <summary>Reads the JSON Schema of a form.</summary>
internal sealed partial class SchemaReader(JsonElement root, string? file, List<Diagnostic> diagnostics)
{
    private const int MaxDepth = 10;
    private const int MaxFields = 1_000;
    private const int MaxChoices = 2_000;
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    private static readonly string[] Words = ["type", "title", "x-en", "description", "x-en-description"];

    private static readonly Dictionary<string, TextFormat> Formats = new(StringComparer.Ordinal)
    {
        ["date"] = TextFormat.Date,
        ["email"] = TextFormat.Email,
        ["phone"] = TextFormat.Phone,
        ["identity-number"] = TextFormat.IdentityNumber,
    };

    private readonly List<string> _open = [];
    private int _count;

    public ObjectField? Read()
    {
        const string path = "/schema";
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("$schema", out var dialect) && !(dialect.ValueKind == JsonValueKind.String && dialect.ValueEquals(Dialect)))
            Error(path + "/$schema", "form.dialect", $"Cần {Dialect}.", $"Expected {Dialect}, but found {dialect.GetRawText()}.");
        var field = ReadField(root, path, 0);
        if (field is ObjectField result)
        {
            CheckDefinitions(path);
            return result;
        }

        if (field is not null)
            Error(path + "/type", "form.root", "Biểu mẫu phải có type là object.", "Expected the type object at the root of a form.");
        return null;
    }

    private FormField? ReadField(JsonElement element, string path, int depth)
    {
        if (++_count > MaxFields)
        {
            if (_count == MaxFields + 1)
                Error(path, "form.too-many-fields", $"Biểu mẫu có quá {MaxFields} trường.", $"Expected at most {MaxFields} fields, with those of $ref counted each time.");
            return null;
        }

        var schema = new JsonFields(element, path, file, diagnostics);
        if (!schema.IsObject)
            return null;
        if (depth > MaxDepth)
        {
            Error(path, "form.too-deep", $"Biểu mẫu lồng nhau quá {MaxDepth} cấp.", $"Expected at most {MaxDepth} levels of nesting.");
            return null;
        }

        return schema.Text("$ref") is { } reference ? Follow(schema, reference, path, depth) : ReadTyped(schema, path, depth);
    }

    private FormField? ReadTyped(JsonFields schema, string path, int depth)
    {
        var isRoot = path == "/schema";
        var (title, description) = ReadWords(schema);
        string[] known = [.. Words, .. isRoot ? ["$schema", "$defs"] : Array.Empty<string>()];
        var type = schema.RequiredText("type");
        switch (type)
        {
            case "string":
                Close(schema, [.. known, "minLength", "maxLength", "pattern", "format", "enum", "const", "oneOf"]);
                return new TextField(
                    title,
                    description,
                    ReadChoices<TextValue>(schema, "a text"),
                    schema.Whole("minLength", 0, 0, 100_000),
                    schema.Whole("maxLength", TextField.DefaultMaxLength, 0, 100_000),
                    ReadPattern(schema),
                    schema.Choice("format", Formats, TextFormat.None));
            case "number" or "integer":
                Close(schema, [.. known, "minimum", "maximum", "multipleOf", "enum", "const", "oneOf"]);
                return new NumberField(
                    title,
                    description,
                    ReadChoices<NumberValue>(schema, "a number"),
                    type == "integer",
                    schema.Amount("minimum"),
                    schema.Amount("maximum"),
                    ReadStep(schema));
            case "boolean":
                Close(schema, [.. known, "enum", "const", "oneOf"]);
                return new BooleanField(title, description, ReadChoices<BooleanValue>(schema, "true or false"));
            case "array":
                Close(schema, [.. known, "items", "minItems", "maxItems", "uniqueItems"]);
                return schema.Require("items") is { } items && ReadField(items, path + "/items", depth + 1) is { } item
                    ? new ListField(
                        title,
                        description,
                        item,
                        schema.Whole("minItems", 0, 0, 100_000),
                        schema.Whole("maxItems", ListField.DefaultMaxItems, 0, 100_000),
                        schema.Flag("uniqueItems", false))
                    : null;
            case "object":
                Close(schema, [.. known, "properties", "required", "additionalProperties", "if", "then", "else", "allOf"]);
                return ReadObject(schema, title, description, path, depth);
            case "":
                return null;
            default:
                schema.AddAt("type", "form.type", $"Không hỗ trợ kiểu \"{type}\"; hãy dùng string, number, integer, boolean, array hoặc object.", $"Expected string, number, integer, boolean, array or object, but found \"{type}\".");
                return null;
        }
    }

    private FormField? Follow(JsonFields schema, string reference, string path, int depth)
    {
        Close(schema, ["$ref", "title", "x-en", "description", "x-en-description"]);
        const string prefix = "#/$defs/";
        if (!reference.StartsWith(prefix, StringComparison.Ordinal)
            || !root.TryGetProperty("$defs", out var definitions)
            || definitions.ValueKind != JsonValueKind.Object
            || !definitions.TryGetProperty(reference[prefix.Length..], out var target))
        {
            schema.AddAt("$ref", "form.reference", $"Không tìm thấy \"{reference}\"; chỉ được tham chiếu #/$defs/… của chính biểu mẫu.", $"Expected a reference to #/$defs/… of this form, but \"{reference}\" is not there.");
            return null;
        }

        if (_open.Contains(reference))
        {
            schema.AddAt("$ref", "form.circle", $"\"{reference}\" tham chiếu vòng tròn.", $"Expected references without a circle, but \"{reference}\" leads back to itself.");
            return null;
        }

        _open.Add(reference);
        var field = ReadField(target, "/schema" + reference[1..], depth);
        _open.RemoveAt(_open.Count - 1);
        var (title, description) = ReadWords(schema);
        return field is null ? null : field with { Title = title ?? field.Title, Description = description ?? field.Description };
    }

    private (Text? Title, Text? Description) ReadWords(JsonFields schema)
    {
        return (Pair("title", "x-en"), Pair("description", "x-en-description"));

        Text? Pair(string vietnamese, string english)
        {
            if (schema.Text(vietnamese) is not { } vi)
                return null;
            if (schema.Text(english) is { } en)
                return new(vi, en);
            diagnostics.Add(new(Severity.Warning, "form.no-english", new($"Chưa có bản tiếng Anh \"{english}\" của \"{vi}\".", $"Expected the English text \"{english}\" beside \"{vi}\", but it is missing."), new(file, schema.PathOf(english))));
            return new(vi, vi);
        }
    }

    private Sequence<FormChoice> ReadChoices<T>(JsonFields schema, string expected)
        where T : Value
    {
        var choices = new List<FormChoice>();
        var values = new HashSet<Value>();
        if (schema.Optional("const") is { } constant)
            Take(constant, schema.PathOf("const"), null);
        foreach (var (item, place) in schema.Items("enum"))
            Take(item, place, null);
        foreach (var (item, place) in schema.Items("oneOf"))
        {
            var choice = schema.Fields(item, place);
            Close(choice, ["const", "title", "x-en"]);
            if (choice.Require("const") is { } value && choice.Require("title") is not null)
                Take(value, place + "/const", ReadWords(choice).Title);
        }

        if (schema.CountOf("const", "enum", "oneOf") > 1)
            schema.AddAt("enum", "form.choices", "Chỉ dùng một trong const, enum, oneOf.", "Expected one of const, enum and oneOf, but found several.");
        else if (schema.CountOf("enum", "oneOf") == 1 && choices.Count == 0)
            schema.AddAt("enum", "form.choices", "Danh sách lựa chọn không được rỗng.", "Expected at least one choice, but found none.");
        if (choices.Count > MaxChoices)
            schema.AddAt("enum", "form.choices", $"Được tối đa {MaxChoices} lựa chọn.", $"Expected at most {MaxChoices} choices, but found {choices.Count}.");
        return choices.ToSequence();

        void Take(JsonElement value, string place, Text? title)
        {
            if (FormData.Read(value, []) is not T read)
                Error(place, "form.choices", "Giá trị lựa chọn không đúng kiểu của trường.", $"Expected {expected}, but found {value.GetRawText()}.");
            else if (!values.Add(read))
                Error(place, "form.choices", "Giá trị lựa chọn bị lặp lại.", $"Expected each choice once, but {value.GetRawText()} appears again.");
            else
                choices.Add(new(read, title));
        }
    }

    private static FormPattern? ReadPattern(JsonFields schema)
    {
        if (schema.Text("pattern") is not { } source)
            return null;
        if (FormPattern.Parse(source, out var reason) is { } pattern)
            return pattern;
        schema.AddAt("pattern", "form.pattern", "Biểu thức mẫu nằm ngoài phạm vi cho phép.", $"Expected a pattern within the subset, but {reason}");
        return null;
    }

    private static decimal? ReadStep(JsonFields schema)
    {
        var step = schema.Amount("multipleOf");
        if (step <= 0)
            schema.AddAt("multipleOf", "form.multiple", "multipleOf phải lớn hơn 0.", "Expected a multipleOf of more than 0.");
        return step > 0 ? step : null;
    }

    /// <summary>A definition that nobody refers to is read as well, so that an error in it does not wait.</summary>
    private void CheckDefinitions(string path)
    {
        if (!root.TryGetProperty("$defs", out var definitions))
            return;
        if (definitions.ValueKind != JsonValueKind.Object)
        {
            Error(path + "/$defs", "json.wrong-value", "Cần một đối tượng.", "Expected an object of definitions.");
            return;
        }

        var text = root.GetRawText();
        foreach (var definition in definitions.EnumerateObject())
        {
            if (!text.Contains($"\"#/$defs/{definition.Name}\"", StringComparison.Ordinal))
                ReadField(definition.Value, $"{path}/$defs/{definition.Name}", 1);
        }
    }

    private static void Close(JsonFields schema, IReadOnlyCollection<string> known)
    {
        foreach (var name in schema.NamesOtherThan(known))
        {
            schema.AddAt(
                name,
                "form.keyword-outside-subset",
                $"Từ khoá \"{name}\" không được hỗ trợ ở đây. Được phép: {string.Join(", ", known)}.",
                $"Expected only {string.Join(", ", known)} here, but found the keyword \"{name}\". Remove it.");
        }

        foreach (var name in schema.NullNames())
            schema.AddAt(name, "json.wrong-value", "Từ khoá không được để null; hãy bỏ đi.", $"Expected a value for \"{name}\", but found null. Remove the keyword.");
    }

    private void Error(string path, string code, string vi, string en) =>
        diagnostics.Add(new(Severity.Error, code, new(vi, en), new(file, path)));

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]{0,63}$", RegexOptions.CultureInvariant)]
    private static partial Regex PropertyName();
}
