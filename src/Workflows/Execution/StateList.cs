using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LongAn.Workflows.Execution;

/// <summary>A list within a state: immutable, compared by content.</summary>
/// <remarks>
/// Held as blocks of some thirty items and a tail. Changing an item copies its block and the row of blocks: a step of a process with
/// a thousand instances touches what it changes, not all of them. A short list is its tail alone.
/// </remarks>
/// <typeparam name="T">The items.</typeparam>
[CollectionBuilder(typeof(StateList), nameof(StateList.Create))]
[JsonConverter(typeof(StateListJsonConverterFactory))]
public readonly struct StateList<T> : IReadOnlyList<T>, IEquatable<StateList<T>>
    where T : class
{
    /// <summary>Null for nothing, the tail where that is all, else blocks and tail: one word in every state.</summary>
    private readonly object? _items;

    internal StateList(T[][] blocks, T[] tail) => _items = blocks.Length == 0 ? tail : new Long(blocks, tail);

    /// <summary>Number of items, zero or more.</summary>
    public int Count => StateList.CountOf(Blocks) + Tail.Length;

    /// <summary>The blocks before the tail; none of them is empty.</summary>
    internal T[][] Blocks => _items is Long many ? many.Blocks : [];

    /// <summary>The last items; empty only where the list is.</summary>
    internal T[] Tail => _items as T[] ?? (_items as Long)?.Tail ?? [];

    /// <summary>The item at a position counted from zero.</summary>
    /// <exception cref="IndexOutOfRangeException">The position is not within the list.</exception>
    public T this[int index]
    {
        get
        {
            foreach (var block in Blocks)
            {
                if (index < block.Length)
                    return block[index];
                index -= block.Length;
            }

            return Tail[index];
        }
    }

    /// <inheritdoc/>
    public bool Equals(StateList<T> other) => this.SequenceEqual(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is StateList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in this)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>Compares by content.</summary>
    public static bool operator ==(StateList<T> left, StateList<T> right) => left.Equals(right);

    /// <summary>Compares by content.</summary>
    public static bool operator !=(StateList<T> left, StateList<T> right) => !left.Equals(right);

    /// <summary>Enumerates without allocating.</summary>
    public StateListEnumerator<T> GetEnumerator() => new(Blocks, Tail, Tail.Length);

    IEnumerator<T> IEnumerable<T>.GetEnumerator()
    {
        foreach (var item in this)
            yield return item;
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

    /// <summary>The items between brackets, for test output.</summary>
    public override string ToString() => "[" + string.Join(", ", this) + "]";

    private sealed record Long(T[][] Blocks, T[] Tail);
}

/// <summary>Goes through a list of a state, or one that is being changed.</summary>
/// <typeparam name="T">The items.</typeparam>
public struct StateListEnumerator<T>
    where T : class
{
    private readonly T[][] _blocks;
    private readonly T[] _tail;
    private readonly int _tailCount;
    private T[] _items;
    private int _count;
    private int _next;
    private int _at;

    internal StateListEnumerator(T[][] blocks, T[] tail, int tailCount)
    {
        (_blocks, _tail, _tailCount, _at) = (blocks, tail, tailCount, -1);
        (_items, _count) = blocks.Length == 0 ? (tail, tailCount) : (blocks[0], blocks[0].Length);
    }

    internal StateListEnumerator(T[][] blocks, T[] tail, int tailCount, Place first)
        : this(blocks, tail, tailCount)
    {
        (_next, _at) = (first.Block, first.At - 1);
        if (_next > 0)
            (_items, _count) = _next == blocks.Length ? (tail, tailCount) : (blocks[_next], blocks[_next].Length);
    }

    /// <summary>The enumerator itself, so that a part of a list can be gone through.</summary>
    public readonly StateListEnumerator<T> GetEnumerator() => this;

    /// <summary>The item.</summary>
    public readonly T Current => _items[_at];

    /// <summary>Goes to the next item; false after the last.</summary>
    public bool MoveNext()
    {
        if (++_at < _count)
            return true;
        if (_next >= _blocks.Length)
            return false;
        _next++;
        (_items, _count) = _next == _blocks.Length ? (_tail, _tailCount) : (_blocks[_next], _blocks[_next].Length);
        _at = 0;
        return _count > 0;
    }
}

/// <summary>Makes lists of a state.</summary>
public static class StateList
{
    /// <summary>A list of the given items; the target of collection expressions.</summary>
    public static StateList<T> Create<T>(ReadOnlySpan<T> items)
        where T : class
    {
        var draft = new DraftList<T>(default);
        foreach (var item in items)
            draft.Add(item, items.Length);
        return draft.ToList();
    }

    internal static int CountOf<T>(T[][] blocks)
    {
        var count = 0;
        foreach (var block in blocks)
            count += block.Length;
        return count;
    }
}

internal sealed class StateListJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(StateList<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()[0]))!;

    private sealed class Converter<T> : JsonConverter<StateList<T>>
        where T : class
    {
        public override StateList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            StateList.Create<T>(JsonSerializer.Deserialize<T[]>(ref reader, options));

        public override void Write(Utf8JsonWriter writer, StateList<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var item in value)
                JsonSerializer.Serialize(writer, item, options);
            writer.WriteEndArray();
        }
    }
}
