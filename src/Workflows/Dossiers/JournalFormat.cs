using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace LongAn.Workflows.Dossiers;

/// <summary>The JSON form of events and states: the one the journal keeps and the tests compare.</summary>
public static class JournalFormat
{
    /// <summary>Names in camel case, closed sets as words, times in ISO 8601 (instants in UTC to the tick).</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>Options of the same form that may still be changed: the journal lays its own form of personal data over it.</summary>
    public static JsonSerializerOptions Make() => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        AllowOutOfOrderMetadataProperties = true,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
            new TextConverter<Instant>(InstantPattern.ExtendedIso),
            new TextConverter<LocalDate>(LocalDatePattern.Iso),
            new TextConverter<LocalTime>(LocalTimePattern.ExtendedIso),
            new WordConverter<DossierId>(text => new(Guid.Parse(text)), id => id.ToString()),
            new WordConverter<CommandId>(text => new(Guid.Parse(text)), id => id.ToString()),
            new WordConverter<ProcedureVersionId>(text => new(text), id => id.Hash ?? ""),
            new WordConverter<DossierCode>(text => DossierCode.Parse(text) ?? throw new JsonException("Expected a dossier code."), code => code.ToString()),
        },
    };

    private sealed class TextConverter<T>(IPattern<T> pattern) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } text && pattern.Parse(text) is { Success: true } result
                ? result.Value
                : throw new JsonException($"Expected a {typeof(T).Name} in ISO 8601 form.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(pattern.Format(value));
    }

    private sealed class WordConverter<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } text ? read(text) : throw new JsonException($"Expected a {typeof(T).Name}.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }
}
