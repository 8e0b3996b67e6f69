using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace LongAn.Workflows.Feel;

/// <summary>
/// The JSON form of values: null, booleans, numbers, texts, arrays and objects as themselves; a value that JSON does not
/// know as an object with one entry whose name begins with <c>$</c> (<c>{"$date": "2026-11-23"}</c>).
/// </summary>
public static class ValueJson
{
    /// <summary>Deepest nesting that is read. A deeper document is refused with a <see cref="JsonException"/>.</summary>
    public const int MaxDepth = 64;

    /// <summary>Reads a value. Numbers beyond <see cref="decimal"/> are refused.</summary>
    /// <exception cref="JsonException">The number is too large, or a tagged value is malformed.</exception>
    public static Value Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => Value.Null,
        JsonValueKind.True => Value.Of(true),
        JsonValueKind.False => Value.Of(false),
        JsonValueKind.Number => element.TryGetDecimal(out var number) ? Value.Of(number) : throw new JsonException("Expected a number of at most 28 digits."),
        JsonValueKind.String => Value.Of(element.GetString()),
        JsonValueKind.Array => new ListValue(element.EnumerateArray().Select(Read).ToSequence()),
        _ => ReadObject(element),
    };

    /// <summary>Writes a value.</summary>
    public static void Write(Utf8JsonWriter writer, Value value)
    {
        switch (value)
        {
            case NullValue:
                writer.WriteNullValue();
                break;
            case BooleanValue b:
                writer.WriteBooleanValue(b.Value);
                break;
            case NumberValue n:
                writer.WriteNumberValue(n.Value);
                break;
            case TextValue t:
                writer.WriteStringValue(t.Value);
                break;
            case ListValue list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case ContextValue context:
                writer.WriteStartObject();
                foreach (var entry in context)
                {
                    writer.WritePropertyName(entry.Key);
                    Write(writer, entry.Value);
                }

                writer.WriteEndObject();
                break;
            case DateValue date:
                WriteTagged(writer, "$date", LocalDatePattern.Iso.Format(date.Value));
                break;
            default:
                throw new JsonException($"Expected a value that can be stored, but found a {value.GetType().Name}.");
        }
    }

    private static Value ReadObject(JsonElement element)
    {
        var entries = element.EnumerateObject().ToList();
        return entries is [{ Name: ['$', ..] } tagged]
            ? tagged.Name switch
            {
                "$date" => new DateValue(Parse(LocalDatePattern.Iso, tagged.Value)),
                _ => throw new JsonException($"Expected a known tagged value, but found {tagged.Name}."),
            }
            : new ContextValue(entries.Select(e => KeyValuePair.Create(e.Name, Read(e.Value))));
    }

    private static T Parse<T>(IPattern<T> pattern, JsonElement element) =>
        element.ValueKind == JsonValueKind.String && pattern.Parse(element.GetString()!) is { Success: true } result
            ? result.Value
            : throw new JsonException($"Expected a {typeof(T).Name} in ISO 8601 form.");

    private static void WriteTagged(Utf8JsonWriter writer, string tag, string text)
    {
        writer.WriteStartObject();
        writer.WriteString(tag, text);
        writer.WriteEndObject();
    }
}

internal sealed class ContextJsonConverter : JsonConverter<ContextValue>
{
    public override ContextValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return ValueJson.Read(document.RootElement) as ContextValue ?? throw new JsonException("Expected an object.");
    }

    public override void Write(Utf8JsonWriter writer, ContextValue value, JsonSerializerOptions options) => ValueJson.Write(writer, value);
}

internal sealed class ValueJsonConverter : JsonConverter<Value>
{
    public override bool HandleNull => true;

    public override Value Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return ValueJson.Read(document.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, Value value, JsonSerializerOptions options) => ValueJson.Write(writer, value);
}
