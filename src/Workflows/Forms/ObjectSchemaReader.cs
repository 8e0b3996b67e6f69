using System.Text.Json;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Forms;

/// <summary>The part of the reader that deals with objects and their conditions.</summary>
internal sealed partial class SchemaReader
{
    private ObjectField ReadObject(JsonFields schema, Text? title, Text? description, string path, int depth)
    {
        if (schema.Flag("additionalProperties", false))
            schema.AddAt("additionalProperties", "form.additional", "additionalProperties luôn là false.", "Expected additionalProperties to be false or absent: a form accepts what it declares.");
        var properties = ReadProperties(schema, path, depth);
        var conditions = new List<FormCondition>();
        if (schema.CountOf("if", "then", "else") > 0)
            conditions.Add(ReadCondition(schema, path, depth, properties));
        foreach (var (item, place) in schema.Items("allOf"))
        {
            var condition = schema.Fields(item, place);
            if (!condition.IsObject)
                continue;
            Close(condition, ["if", "then", "else"]);
            conditions.Add(ReadCondition(condition, place, depth, properties));
        }

        var field = new ObjectField(title, description, new(properties, []), conditions.ToSequence());
        var declared = field.AllProperties().Select(p => p.Name).ToArray();
        CheckConditional(schema, field);
        return field with { Always = field.Always with { Required = schema.Names("required", declared) } };
    }

    private Sequence<FormProperty> ReadProperties(JsonFields schema, string path, int depth)
    {
        var properties = new List<FormProperty>();
        if (schema.Optional("properties") is not { } given)
            return [];
        if (given.ValueKind != JsonValueKind.Object)
        {
            schema.AddAt("properties", "json.wrong-value", "Cần một đối tượng.", "Expected an object of properties.");
            return [];
        }

        foreach (var property in given.EnumerateObject())
        {
            var place = $"{path}/properties/{property.Name}";
            if (!PropertyName().IsMatch(property.Name))
                Error(place, "form.property-name", "Tên trường chỉ gồm chữ cái không dấu, chữ số và dấu gạch dưới, tối đa 64 ký tự.", $"Expected a name of at most 64 letters, digits and underscores that does not begin with a digit, but found \"{property.Name}\".");
            if (ReadField(property.Value, place, depth + 1) is { } field)
                properties.Add(new(property.Name, field));
        }

        return properties.ToSequence();
    }

    private FormCondition ReadCondition(JsonFields schema, string path, int depth, Sequence<FormProperty> siblings)
    {
        var tests = schema.Require("if") is { } condition ? ReadTests(schema.Fields(condition, path + "/if"), siblings) : [];
        if (schema.CountOf("then", "else") == 0)
            schema.AddAt("then", "form.condition", "Điều kiện if cần có then hoặc else.", "Expected then or else beside if, but found neither.");
        return new(tests, ReadPart(schema, "then", path, depth, siblings), ReadPart(schema, "else", path, depth, siblings));
    }

    private FormPart ReadPart(JsonFields schema, string name, string path, int depth, Sequence<FormProperty> siblings)
    {
        if (schema.Optional(name) is not { } element)
            return new([], []);
        var part = schema.Fields(element, $"{path}/{name}");
        if (!part.IsObject)
            return new([], []);
        Close(part, ["properties", "required"]);
        var properties = ReadProperties(part, $"{path}/{name}", depth);
        return new(properties, part.Names("required", [.. siblings.Select(p => p.Name), .. properties.Select(p => p.Name)]));
    }

    private Sequence<FormTest> ReadTests(JsonFields condition, Sequence<FormProperty> siblings)
    {
        if (!condition.IsObject)
            return [];
        Close(condition, ["properties", "required"]);
        var names = siblings.Select(p => p.Name).ToArray();
        var required = condition.Names("required", names);
        var tests = new List<FormTest>();
        if (condition.Optional("properties") is { ValueKind: JsonValueKind.Object } properties)
        {
            foreach (var property in properties.EnumerateObject())
            {
                var path = $"{condition.PathOf("properties")}/{property.Name}";
                var test = condition.Fields(property.Value, path);
                if (!names.Contains(property.Name))
                    Error(path, "form.condition", $"Không có trường \"{property.Name}\" bên cạnh.", $"Expected a property declared beside the condition, but \"{property.Name}\" is not.");
                if (!test.IsObject)
                    continue;
                Close(test, ["const", "enum"]);
                tests.Add(new(property.Name, required.Contains(property.Name), ReadChoices<Value>(test, "a value").Select(c => c.Value).ToSequence()));
                if (!required.Contains(property.Name))
                    diagnostics.Add(new(Severity.Warning, "form.vacuous-condition", new($"Khi \"{property.Name}\" để trống, điều kiện vẫn đúng; hãy thêm vào \"required\" của if.", $"The condition also holds while \"{property.Name}\" is empty; add it to \"required\" of the if."), new(file, path)));
            }
        }

        tests.AddRange(required.Where(r => !tests.Exists(t => t.Name == r)).Select(r => new FormTest(r, true, [])));
        if (tests.Count == 0)
            Error(condition.PathOf("properties"), "form.condition", "Điều kiện if phải kiểm tra ít nhất một trường.", "Expected the if to test at least one property, but it tests none.");
        return tests.ToSequence();
    }

    /// <summary>With additionalProperties said to be false, JSON Schema would refuse what only a condition declares.</summary>
    private static void CheckConditional(JsonFields schema, ObjectField field)
    {
        if (schema.Optional("additionalProperties") is null)
            return;
        var always = field.Always.Properties.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var property in field.AllProperties().Where(p => !always.Contains(p.Name)))
        {
            schema.AddAt(
                "additionalProperties",
                "form.additional",
                $"Trường \"{property.Name}\" chỉ được khai báo trong then/else; hãy bỏ additionalProperties (mặc định đã là false).",
                $"\"{property.Name}\" is declared by a condition only, which JSON Schema refuses beside additionalProperties; leave that keyword out, it is false anyway.");
        }
    }
}
