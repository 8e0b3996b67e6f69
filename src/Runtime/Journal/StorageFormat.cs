using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using LongAn.Workflows;
using LongAn.Workflows.Dossiers;

namespace LongAn.Runtime.Journal;

/// <summary>Events as they lie in the journal: personal data is taken out and its salted hash put in its place.</summary>
/// <remarks>The hash is chained, the data is not: erasing it leaves every chain whole.</remarks>
internal static class StorageFormat
{
    private const string Mark = "$personal";
    private const string Erased = "erased";

    private static readonly JsonSerializerOptions Options = WithPersonalDataApart();

    // Serialization is synchronous: what belongs to the event in hand travels with the thread.
    [ThreadStatic]
    private static PersonalValues? _values;

    /// <summary>Writes an event; its personal values are added to <paramref name="values"/>.</summary>
    public static byte[] Write(DossierEvent @event, PersonalValues values)
    {
        _values = values;
        try
        {
            return JsonSerializer.SerializeToUtf8Bytes(@event, Options);
        }
        finally
        {
            _values = null;
        }
    }

    /// <summary>Reads an event; a personal value that is not among <paramref name="values"/> is erased.</summary>
    public static DossierEvent Read(ReadOnlySpan<byte> body, PersonalValues values)
    {
        _values = values;
        try
        {
            return JsonSerializer.Deserialize<DossierEvent>(body, Options) ?? throw new JsonException("Expected an event, but found null.");
        }
        finally
        {
            _values = null;
        }
    }

    /// <summary>A hash in the event whose value is not there; null when all are.</summary>
    public static string? Missing(ReadOnlySpan<byte> body, PersonalValues values)
    {
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals(Mark))
                continue;
            reader.Read();
            if (reader.GetString() is { } hash && hash != Erased && values.Find(hash) is null)
                return hash;
        }

        return null;
    }

    /// <summary>SHA-256 over the chain hash of the event before (empty for the first) and this event's bytes.</summary>
    public static byte[] Chain(ReadOnlySpan<byte> previous, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }

    private static JsonSerializerOptions WithPersonalDataApart()
    {
        var options = JournalFormat.Make();
        options.Converters.Insert(0, new PersonalApart());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class PersonalApart : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Personal<>);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()[0]))!;
    }

    private sealed class Converter<T> : JsonConverter<Personal<T>>
        where T : class
    {
        public override Personal<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartObject || !reader.Read() || !reader.ValueTextEquals(Mark) || !reader.Read())
                throw new JsonException($"Expected {{\"{Mark}\": …}}.");
            var hash = reader.GetString()!;
            reader.Read();
            return _values!.Find(hash) is { } plain
                ? new(JsonSerializer.Deserialize<T>(plain, JournalFormat.Options) ?? throw new JsonException("A personal value is never null."))
                : Personal<T>.Erased;
        }

        public override void Write(Utf8JsonWriter writer, Personal<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString(Mark, value.IsErased ? Erased : _values!.Add(JsonSerializer.SerializeToUtf8Bytes(value.Value, JournalFormat.Options)));
            writer.WriteEndObject();
        }
    }
}
