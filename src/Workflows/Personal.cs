using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LongAn.Workflows;

/// <summary>Personal data inside an event: either the value, or the mark that it was erased.</summary>
/// <remarks>
/// In storage the value lies in an encrypted row beside the journal and the event holds only its salted hash. After the
/// key of the dossier was deleted, the value reads back as <see cref="Erased"/>, and every event still replays.
/// </remarks>
[JsonConverter(typeof(PersonalJsonConverterFactory))]
public sealed record Personal<T>
    where T : class
{
    private readonly T? _value;

    /// <summary>Personal data that is present.</summary>
    public Personal(T value) => _value = value;

    private Personal() => _value = null;

    /// <summary>The value after erasure.</summary>
    public static Personal<T> Erased { get; } = new();

    /// <summary>Whether the value was erased.</summary>
    [JsonIgnore]
    [MemberNotNullWhen(false, nameof(Value))]
    public bool IsErased => _value is null;

    /// <summary>The value, or null when it was erased.</summary>
    public T? Value => _value;

    /// <summary>Never shows the value: logs and test output are not the place for it.</summary>
    public override string ToString() => IsErased ? "erased" : "personal";

    /// <summary>Wraps a value.</summary>
    public static implicit operator Personal<T>(T value) => new(value);
}

/// <summary>Makes personal values.</summary>
public static class Personal
{
    /// <summary>Wraps a value.</summary>
    public static Personal<T> Of<T>(T value)
        where T : class => new(value);
}

/// <summary>The inline form, for tests and for state in memory; the storage form is the journal's own.</summary>
internal sealed class PersonalJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Personal<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()[0]))!;

    private sealed class Converter<T> : JsonConverter<Personal<T>>
        where T : class
    {
        public override bool HandleNull => false;

        public override Personal<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("erased"u8))
                return Personal<T>.Erased;

            // { "value": … }: wrapped, so that a text "erased" is not taken for the mark.
            reader.Read();
            reader.Read();
            var value = JsonSerializer.Deserialize<T>(ref reader, options) ?? throw new JsonException("A personal value is never null.");
            reader.Read();
            return new(value);
        }

        public override void Write(Utf8JsonWriter writer, Personal<T> value, JsonSerializerOptions options)
        {
            if (value.IsErased)
            {
                writer.WriteStringValue("erased"u8);
                return;
            }

            writer.WriteStartObject();
            writer.WritePropertyName("value"u8);
            JsonSerializer.Serialize(writer, value.Value, options);
            writer.WriteEndObject();
        }
    }
}
