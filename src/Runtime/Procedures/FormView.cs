using System.Text.Json;
using LongAn.Workflows.Forms;

namespace LongAn.Runtime.Procedures;

/// <summary>A form: JSON Schema of its data, and the UI schema that lays it out.</summary>
public sealed record FormView(JsonElement Schema, JsonElement Ui)
{
    public static FormView Of(FormDefinition form) => new(Parse(form.Schema), Parse(form.UiSchema));

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
