using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LongAn.Workflows;

/// <summary>An immutable list that compares by content.</summary>
/// <remarks>
/// Records that hold an <see cref="ImmutableArray{T}"/> compare unequal although their content is equal;
/// replay tests would lie. Everything that is state or event holds a <see cref="Sequence{T}"/> instead.
/// </remarks>
[CollectionBuilder(typeof(Sequence), nameof(Sequence.Create))]
[JsonConverter(typeof(SequenceJsonConverterFactory))]
public readonly struct Sequence<T> : IEquatable<Sequence<T>>, IReadOnlyList<T>
{
    private readonly ImmutableArray<T> _items;

    internal Sequence(ImmutableArray<T> items) => _items = items;

    internal ImmutableArray<T> Items => _items.IsDefault ? [] : _items;

    /// <summary>Number of items, zero or more.</summary>
    public int Count => _items.IsDefault ? 0 : _items.Length;

    /// <summary>The item at a position counted from zero.</summary>
    /// <exception cref="IndexOutOfRangeException">The position is not within the sequence.</exception>
    public T this[int index] => Items[index];

    /// <summary>The sequence with one more item at the end.</summary>
    public Sequence<T> Add(T item) => new(Items.Add(item));

    /// <summary>The sequence with more items at the end.</summary>
    public Sequence<T> AddRange(IEnumerable<T> items) => new(Items.AddRange(items));

    /// <summary>The sequence without the items that satisfy a condition.</summary>
    public Sequence<T> RemoveAll(Predicate<T> match) => new(Items.RemoveAll(match));

    /// <summary>The sequence with each item that satisfies a condition replaced.</summary>
    public Sequence<T> Replace(Predicate<T> match, Func<T, T> with)
    {
        var builder = Items.ToBuilder();
        for (var i = 0; i < builder.Count; i++)
        {
            if (match(builder[i]))
                builder[i] = with(builder[i]);
        }

        return new(builder.DrainToImmutable());
    }

    /// <summary>The items as a span.</summary>
    public ReadOnlySpan<T> AsSpan() => Items.AsSpan();

    /// <inheritdoc/>
    public bool Equals(Sequence<T> other) => Items.AsSpan().SequenceEqual(other.Items.AsSpan(), EqualityComparer<T>.Default);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Sequence<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>Compares by content.</summary>
    public static bool operator ==(Sequence<T> left, Sequence<T> right) => left.Equals(right);

    /// <summary>Compares by content.</summary>
    public static bool operator !=(Sequence<T> left, Sequence<T> right) => !left.Equals(right);

    /// <summary>Enumerates without allocating.</summary>
    public ImmutableArray<T>.Enumerator GetEnumerator() => Items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Items).GetEnumerator();

    /// <summary>The items between brackets, for test output.</summary>
    public override string ToString() => "[" + string.Join(", ", Items) + "]";
}

/// <summary>Makes sequences.</summary>
public static class Sequence
{
    /// <summary>A sequence of the given items; the target of collection expressions.</summary>
    public static Sequence<T> Create<T>(ReadOnlySpan<T> items) => new(ImmutableArray.Create(items));

    /// <summary>A sequence of an array that is handed over: nobody may change it afterwards.</summary>
    internal static Sequence<T> Of<T>(T[] items) => new(ImmutableCollectionsMarshal.AsImmutableArray(items));

    /// <summary>A sequence of the given items.</summary>
    public static Sequence<T> ToSequence<T>(this IEnumerable<T> items) => new([.. items]);
}

internal sealed class SequenceJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Sequence<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()[0]))!;

    private sealed class Converter<T> : JsonConverter<Sequence<T>>
    {
        public override Sequence<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<T[]>(ref reader, options) is { } items ? new([.. items]) : default;

        public override void Write(Utf8JsonWriter writer, Sequence<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var item in value)
                JsonSerializer.Serialize(writer, item, options);
            writer.WriteEndArray();
        }
    }
}
