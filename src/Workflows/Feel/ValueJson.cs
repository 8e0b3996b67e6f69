using System.Text.Json;
using System.Text.Json.Serialization;

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
            case ContextValue { Count: 1 } context when context.First().Key.StartsWith('$'):
                // Its only name would read as a tag.
                writer.WriteStartObject();
                writer.WritePropertyName("$context");
                WriteEntries(writer, context);
                writer.WriteEndObject();
                break;
            case ContextValue context:
                WriteEntries(writer, context);
                break;
            case DateValue:
                WriteTagged(writer, "$date", ValueText.Of(value));
                break;
            case TimeValue:
                WriteTagged(writer, "$time", ValueText.Of(value));
                break;
            case DateTimeValue:
                WriteTagged(writer, "$dateTime", ValueText.Of(value));
                break;
            case MonthsDurationValue or DaysDurationValue:
                WriteTagged(writer, "$duration", ValueText.Of(value));
                break;
            case RangeValue range:
                WriteRange(writer, range);
                break;
            default:
                throw new JsonException($"Expected a value that can be stored, but found a {value.GetType().Name}.");
        }
    }

    private static void WriteEntries(Utf8JsonWriter writer, ContextValue context)
    {
        writer.WriteStartObject();
        foreach (var entry in context)
        {
            writer.WritePropertyName(entry.Key);
            Write(writer, entry.Value);
        }

        writer.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter writer, RangeValue range)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("$range");
        writer.WriteStartObject();
        writer.WritePropertyName("start");
        Write(writer, range.Start);
        writer.WriteBoolean("startIncluded", range.StartIncluded);
        writer.WritePropertyName("end");
        Write(writer, range.End);
        writer.WriteBoolean("endIncluded", range.EndIncluded);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static Value ReadObject(JsonElement element)
    {
        var entries = element.EnumerateObject().ToList();
        return entries is [{ Name: ['$', ..] } tagged]
            ? tagged.Name switch
            {
                "$date" => Parse(TemporalText.Date, "date", tagged.Value),
                "$time" => Parse(TemporalText.Time, "time", tagged.Value),
                "$dateTime" => Parse(TemporalText.DateTime, "date with time", tagged.Value),
                "$duration" => Parse(TemporalText.Duration, "duration", tagged.Value),
                "$range" => ReadRange(tagged.Value),
                "$context" when tagged.Value.ValueKind == JsonValueKind.Object => ReadEntries(tagged.Value.EnumerateObject()),
                _ => throw new JsonException($"Expected a known tagged value, but found {tagged.Name}."),
            }
            : ReadEntries(entries);
    }

    private static ContextValue ReadEntries(IEnumerable<JsonProperty> entries) =>
        new(entries.Select(e => KeyValuePair.Create(e.Name, Read(e.Value))));

    private static RangeValue ReadRange(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("start", out var start) && element.TryGetProperty("end", out var end)
        && element.TryGetProperty("startIncluded", out var first) && first.ValueKind is JsonValueKind.True or JsonValueKind.False
        && element.TryGetProperty("endIncluded", out var last) && last.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? new(Read(start), first.GetBoolean(), Read(end), last.GetBoolean())
            : throw new JsonException("Expected a range with start, startIncluded, end and endIncluded.");

    private static Value Parse(Func<string, Value?> parse, string what, JsonElement element) =>
        (element.ValueKind == JsonValueKind.String ? parse(element.GetString()!) : null) ?? throw new JsonException($"Expected a {what} in ISO 8601 form.");

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
