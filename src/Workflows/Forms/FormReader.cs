using System.Text;

namespace LongAn.Workflows.Forms;

/// <summary>What reading a form came to. The form is null when there is at least one error.</summary>
public sealed record FormReading(FormDefinition? Form, Sequence<Diagnostic> Diagnostics);

/// <summary>
/// Reads a form: an object with <c>schema</c>, the JSON Schema of its data, and <c>ui</c>, its UI schema. The schema is a
/// closed subset of JSON Schema 2020-12; every keyword outside of it is refused by name and place.
/// </summary>
/// <remarks>
/// <list type="bullet">
/// <item>everywhere: <c>type</c>, <c>title</c> with <c>x-en</c>, <c>description</c> with <c>x-en-description</c></item>
/// <item>string: <c>minLength maxLength pattern format</c> (date, email, phone, identity-number)</item>
/// <item>number, integer: <c>minimum maximum multipleOf</c>; boolean</item>
/// <item>string, number, integer, boolean: <c>enum</c>, <c>const</c>, or <c>oneOf</c> of <c>const</c> with <c>title</c></item>
/// <item>array: <c>items minItems maxItems uniqueItems</c></item>
/// <item>
/// object: <c>properties required additionalProperties</c> (false, said or not), <c>if then else</c>, and <c>allOf</c> of
/// such conditions; <c>if</c> tests siblings by <c>const</c>, <c>enum</c> and <c>required</c>
/// </item>
/// <item><c>$ref</c> to <c>#/$defs/…</c> of the same form, without a circle; at the root <c>$schema</c> and <c>$defs</c></item>
/// </list>
/// Limits: 256 KiB, 10 levels of nesting, 1,000 fields, 2,000 choices a field.
/// </remarks>
public static class FormReader
{
    private const int MaxBytes = 1 << 18;

    /// <summary>Reads a form. Bad content gives diagnostics, never an exception.</summary>
    /// <param name="json">The text of the file.</param>
    /// <param name="file">Its path, for the diagnostics.</param>
    public static FormReading Read(string json, string? file = null) => Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), file);

    /// <summary>Reads a form. Bad content gives diagnostics, never an exception.</summary>
    /// <param name="json">UTF-8 JSON.</param>
    /// <param name="file">Its path, for the diagnostics.</param>
    public static FormReading Read(Stream json, string? file = null)
    {
        var diagnostics = new List<Diagnostic>();
        using var document = JsonInput.Parse(json, file, MaxBytes, diagnostics);
        if (document is null)
            return new(null, diagnostics.ToSequence());

        var root = new JsonFields(document.RootElement, "", file, diagnostics);
        var schema = root.Require("schema");
        var ui = root.Optional("ui");
        root.Finish();
        if (schema is not { } data)
            return new(null, diagnostics.ToSequence());

        var field = new SchemaReader(data, file, diagnostics).Read();
        if (field is null)
            return new(null, diagnostics.ToSequence());

        var layout = ui is { } given ? LayoutReader.Read(root.Fields(given, "/ui"), field) : FormLayout.Usual;
        var form = new FormDefinition(field, layout, data.GetRawText(), ui?.GetRawText() ?? "{}");
        return new(diagnostics.Exists(d => d.Severity == Severity.Error) ? null : form, diagnostics.ToSequence());
    }
}
