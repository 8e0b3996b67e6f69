using System.Text.Json;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Forms;

/// <summary>Holds data against a form. Everything that is wrong is reported at once.</summary>
/// <remarks>
/// An empty value (JSON null) is taken as absent. A required text that is blank is taken as missing, which JSON Schema
/// alone would let pass.
/// </remarks>
public static class FormValidator
{
    private const int MaxFindings = 200;

    /// <summary>Findings about submitted JSON; none when it satisfies the form. At most 200.</summary>
    public static Sequence<FormFinding> Validate(FormDefinition form, JsonElement data)
    {
        var findings = new List<FormFinding>();
        var value = FormData.Read(data, findings);
        return findings.Count > 0 ? findings.Take(MaxFindings).ToSequence() : Validate(form, value);
    }

    /// <summary>Findings about data; none when they satisfy the form. At most 200.</summary>
    public static Sequence<FormFinding> Validate(FormDefinition form, ContextValue data) => Validate(form, (Value)data);

    private static Sequence<FormFinding> Validate(FormDefinition form, Value data)
    {
        var findings = new List<FormFinding>();
        Check(form.Data, data, "", findings);
        return findings.Take(MaxFindings).ToSequence();
    }

    private static void Check(FormField field, Value value, string path, List<FormFinding> findings)
    {
        if (findings.Count >= MaxFindings)
            return;
        var before = findings.Count;
        switch (field, value)
        {
            case (TextField text, TextValue given):
                CheckText(text, given.Value, path, findings);
                break;
            case (TextField { Format: TextFormat.Date }, DateValue):
                break;
            case (NumberField number, NumberValue given):
                CheckNumber(number, given.Value, path, findings);
                break;
            case (BooleanField, BooleanValue):
                break;
            case (ListField list, ListValue given):
                CheckList(list, given, path, findings);
                break;
            case (ObjectField inner, ContextValue given):
                CheckObject(inner, given, path, findings);
                break;
            default:
                var (vi, en) = Kind(field);
                Add(findings, path, "wrong-type", $"Cần {vi}.", $"Expected {en}, but found {KindOf(value)}.");
                break;
        }

        if (findings.Count == before && field.Choices.Count > 0 && !field.Choices.Any(c => c.Value.Equals(value)))
        {
            var some = field.Choices.Take(10).ToArray();
            Add(
                findings,
                path,
                "not-allowed",
                $"Hãy chọn một trong các giá trị: {string.Join("; ", some.Select(c => c.Title?.Vi ?? Show(c.Value)))}{(field.Choices.Count > some.Length ? "; …" : "")}.",
                $"Expected one of: {string.Join("; ", some.Select(c => c.Title?.En ?? Show(c.Value)))}{(field.Choices.Count > some.Length ? "; …" : "")}.");
        }
    }

    private static void CheckText(TextField field, string text, string path, List<FormFinding> findings)
    {
        var length = text.EnumerateRunes().Count();
        if (length < field.MinLength)
            Add(findings, path, "too-short", $"Cần ít nhất {field.MinLength} ký tự, hiện có {length}.", $"Expected at least {field.MinLength} characters, but found {length}.");
        if (length > field.MaxLength)
        {
            // Nothing more is asked of a text that is too long: it need not be searched.
            Add(findings, path, "too-long", $"Chỉ được tối đa {field.MaxLength} ký tự, hiện có {length}.", $"Expected at most {field.MaxLength} characters, but found {length}.");
            return;
        }

        if (field.Pattern is { } pattern && !pattern.Matches(text))
            Add(findings, path, "pattern", "Nội dung không đúng mẫu quy định.", $"Expected a text that matches {pattern.Source}.");
        if (TextFormats.Refusal(field.Format, text) is { } refusal)
            findings.Add(new(path, "format", refusal));
    }

    private static void CheckNumber(NumberField field, decimal number, string path, List<FormFinding> findings)
    {
        if (field.Whole && number != decimal.Truncate(number))
            Add(findings, path, "not-whole", "Cần một số nguyên.", $"Expected a whole number, but found {Show(number)}.");
        if (number < field.Minimum)
            Add(findings, path, "too-small", $"Giá trị nhỏ nhất là {Show(field.Minimum.Value)}.", $"Expected at least {Show(field.Minimum.Value)}, but found {Show(number)}.");
        if (number > field.Maximum)
            Add(findings, path, "too-large", $"Giá trị lớn nhất là {Show(field.Maximum.Value)}.", $"Expected at most {Show(field.Maximum.Value)}, but found {Show(number)}.");
        if (field.MultipleOf is { } step && number % step != 0)
            Add(findings, path, "not-multiple", $"Giá trị phải là bội số của {Show(step)}.", $"Expected a multiple of {Show(step)}, but found {Show(number)}.");
    }

    private static void CheckList(ListField field, ListValue list, string path, List<FormFinding> findings)
    {
        var count = list.Items.Count;
        if (count < field.MinItems)
            Add(findings, path, "too-few", $"Cần ít nhất {field.MinItems} mục, hiện có {count}.", $"Expected at least {field.MinItems} items, but found {count}.");
        if (count > field.MaxItems)
        {
            Add(findings, path, "too-many", $"Chỉ được tối đa {field.MaxItems} mục, hiện có {count}.", $"Expected at most {field.MaxItems} items, but found {count}.");
            return;
        }

        var seen = new HashSet<Value>();
        for (var i = 0; i < count; i++)
        {
            Check(field.Items, list.Items[i], $"{path}/{i}", findings);
            if (field.UniqueItems && !seen.Add(list.Items[i]))
                Add(findings, $"{path}/{i}", "repeated", "Mục này trùng với một mục trước.", "Expected items that differ, but this one repeats an earlier one.");
        }
    }

    private static void CheckObject(ObjectField field, ContextValue data, string path, List<FormFinding> findings)
    {
        var parts = new List<FormPart> { field.Always };
        parts.AddRange(field.Conditions.Select(c => c.If.All(t => Holds(t, data)) ? c.Then : c.Else));
        var fields = parts.SelectMany(p => p.Properties).ToLookup(p => p.Name, p => p.Field, StringComparer.Ordinal);

        foreach (var name in parts.SelectMany(p => p.Required).Distinct(StringComparer.Ordinal))
        {
            if (Present(data, name) is null || (data[name] is TextValue text && string.IsNullOrWhiteSpace(text.Value)))
            {
                var title = fields[name].Select(f => f.Title).FirstOrDefault(t => t is not null) ?? new(name, name);
                Add(findings, FormData.Pointer(path, name), "missing", $"Hãy nhập \"{title.Vi}\".", $"Expected \"{title.En}\", but it is missing.");
            }
        }

        foreach (var (name, value) in data)
        {
            if (!fields.Contains(name))
            {
                if (value is not NullValue)
                    Add(findings, FormData.Pointer(path, name), "extra", $"Biểu mẫu không có trường \"{Shorten(name)}\" trong trường hợp này.", $"Expected only fields of the form, but found \"{Shorten(name)}\".");
                continue;
            }

            if (value is not NullValue)
            {
                foreach (var declared in fields[name])
                    Check(declared, value, FormData.Pointer(path, name), findings);
            }
        }
    }

    private static bool Holds(FormTest test, ContextValue data) => Present(data, test.Name) is { } value
        ? test.Allowed.Count == 0 || test.Allowed.Any(a => a.Equals(value))
        : !test.MustExist;

    private static Value? Present(ContextValue data, string name) => data[name] is { } value and not NullValue ? value : null;

    private static (string Vi, string En) Kind(FormField field) => field switch
    {
        TextField => ("một chuỗi ký tự", "a text"),
        NumberField { Whole: true } => ("một số nguyên", "a whole number"),
        NumberField => ("một số", "a number"),
        BooleanField => ("đúng hoặc sai", "true or false"),
        ListField => ("một danh sách", "a list"),
        _ => ("một nhóm thông tin", "an object"),
    };

    private static string KindOf(Value value) => value switch
    {
        NullValue => "nothing",
        TextValue => "a text",
        NumberValue => "a number",
        BooleanValue => "true or false",
        ListValue => "a list",
        ContextValue => "an object",
        _ => "a value of another kind",
    };

    private static string Show(Value value) => value switch
    {
        TextValue text => text.Value,
        NumberValue number => Show(number.Value),
        BooleanValue { Value: true } => "true",
        _ => "false",
    };

    private static string Show(decimal number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Shorten(string name) => name.Length <= 60 ? name : name[..60] + "…";

    private static void Add(List<FormFinding> findings, string path, string code, string vi, string en) =>
        findings.Add(new(path, code, new(vi, en)));
}
