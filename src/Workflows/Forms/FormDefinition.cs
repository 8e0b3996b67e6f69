using System.Text.Json;
using LongAn.Workflows.Feel;
using NodaTime.Text;

namespace LongAn.Workflows.Forms;

/// <summary>A form: what its data must be, and how it is laid out.</summary>
/// <param name="Data">The object its data must be.</param>
/// <param name="Layout">How it is laid out.</param>
/// <param name="Schema">The JSON Schema as written, for the browser.</param>
/// <param name="UiSchema">The UI schema as written, for the browser; an empty object when there is none.</param>
public sealed record FormDefinition(ObjectField Data, FormLayout Layout, string Schema, string UiSchema)
{
    /// <summary>
    /// The data as FEEL and templates see them: what is declared and absent is null, texts of format date are dates, and
    /// what is not declared is not there. Meant for data that were found valid; a value of the wrong kind stays as it is.
    /// </summary>
    public ContextValue ToScopeValue(ContextValue data) => ToScope(Data, data);

    /// <summary>The data of a JSON object as FEEL and templates see them; an empty object when it is not an object.</summary>
    public ContextValue ToScopeValue(JsonElement data) =>
        ToScope(Data, FormData.Read(data, []) as ContextValue ?? ContextValue.Empty);

    /// <summary>
    /// What an expression gives as data of the form: null is absent, dates are texts. What the form does not declare stays, for validation to name it.
    /// </summary>
    public static ContextValue ToData(ContextValue values) =>
        new(values.Where(entry => entry.Value is not NullValue).Select(entry => KeyValuePair.Create(entry.Key, ToData(entry.Value))));

    /// <summary>The type of <see cref="ToScopeValue(ContextValue)"/>, for checking expressions when publishing.</summary>
    public ContextType ScopeType() => ScopeType(Data);

    /// <summary>The values that fields may have, as unary tests by path, for checking expressions when publishing.</summary>
    /// <param name="path">The path of the data, such as <c>form</c>.</param>
    public Sequence<KeyValuePair<string, string>> AllowedValues(string path) => AllowedValues(Data, path).ToSequence();

    private static IEnumerable<KeyValuePair<string, string>> AllowedValues(FormField field, string path) => field switch
    {
        ObjectField inner => inner.AllProperties().SelectMany(p => AllowedValues(p.Field, $"{path}.{p.Name}")),
        { Choices.Count: > 0 } when field is not TextField { Format: TextFormat.Date } => [new(path, string.Join(", ", field.Choices.Select(c => c.Value)))],
        NumberField number =>
        [
            .. number.Minimum is { } least ? [new(path, $">= {Value.Of(least)}")] : Array.Empty<KeyValuePair<string, string>>(),
            .. number.Maximum is { } most ? [new(path, $"<= {Value.Of(most)}")] : Array.Empty<KeyValuePair<string, string>>(),
            .. number.Whole ? [new(path, "floor(?) = ?")] : Array.Empty<KeyValuePair<string, string>>(),
        ],
        _ => [],
    };

    private static ContextValue ToScope(ObjectField field, ContextValue data) =>
        new(field.AllProperties().Select(p => KeyValuePair.Create(p.Name, data[p.Name] is { } value ? ToScope(p.Field, value) : Value.Null)));

    private static Value ToScope(FormField field, Value value) => (field, value) switch
    {
        (TextField { Format: TextFormat.Date }, TextValue text) when LocalDatePattern.Iso.Parse(text.Value) is { Success: true } date => Value.Of(date.Value),
        (ObjectField inner, ContextValue context) => ToScope(inner, context),
        (ListField list, ListValue items) => new ListValue(items.Items.Select(i => ToScope(list.Items, i)).ToSequence()),
        _ => value,
    };

    private static Value ToData(Value value) => value switch
    {
        DateValue date => Value.Of(LocalDatePattern.Iso.Format(date.Value)),
        ContextValue context => ToData(context),
        ListValue list => new ListValue(list.Items.Select(ToData).ToSequence()),
        _ => value,
    };

    private static ContextType ScopeType(ObjectField field) =>
        new(field.AllProperties().Select(p => new NamedType(p.Name, TypeOf(p.Field))).ToSequence());

    private static FeelType TypeOf(FormField field) => field switch
    {
        TextField { Format: TextFormat.Date } => new SimpleType(SimpleKind.Date),
        TextField => new SimpleType(SimpleKind.Text),
        NumberField => new SimpleType(SimpleKind.Number),
        BooleanField => new SimpleType(SimpleKind.Boolean),
        ListField list => new ListType(TypeOf(list.Items)),
        ObjectField inner => ScopeType(inner),
        _ => FeelType.Any,
    };
}
