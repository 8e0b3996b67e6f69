using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace LongAn.Workflows.Feel;

/// <summary>A context of FEEL: entries by name, in the order given; compared by content without regard to order.</summary>
[JsonConverter(typeof(ContextJsonConverter))]
public sealed record ContextValue : Value, IReadOnlyCollection<KeyValuePair<string, Value>>
{
    private readonly Sequence<KeyValuePair<string, Value>> _entries;

    /// <summary>A context of the given entries; a later entry of the same name replaces an earlier one in its place.</summary>
    public ContextValue(IEnumerable<KeyValuePair<string, Value>> entries)
        : this(Distinct(entries))
    {
    }

    private ContextValue(Sequence<KeyValuePair<string, Value>> distinct)
    {
        _entries = distinct;
        var (deepest, weight) = (0, 1L);
        foreach (var entry in distinct)
        {
            deepest = Math.Max(deepest, entry.Value.Depth);
            weight = Math.Min(int.MaxValue, weight + entry.Value.Weight);
        }

        (Depth, Weight) = (1 + deepest, weight);
    }

    /// <inheritdoc/>
    internal override long Weight { get; }

    /// <inheritdoc/>
    internal override int Depth { get; }

    /// <summary>A context without entries.</summary>
    public static ContextValue Empty { get; } = new([]);

    /// <summary>Number of entries.</summary>
    public int Count => _entries.Count;

    /// <summary>The value of an entry, or null of .NET when there is no such entry.</summary>
    public Value? this[string name] => TryGet(name, out var value) ? value : null;

    /// <summary>Looks an entry up by its exact name.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out Value? value)
    {
        var place = PlaceOf(name);
        value = place < 0 ? null : _entries[place].Value;
        return value is not null;
    }

    /// <summary>The context with one entry set.</summary>
    public ContextValue With(string name, Value value) => With(new ContextValue(Sequence.Of([KeyValuePair.Create(name, value)])));

    /// <summary>The context with entries of another one laid over it.</summary>
    public ContextValue With(ContextValue other)
    {
        if (Count == 0)
            return other;
        if (other.Count > 1 && (long)Count * other.Count > 256)
            return new([.. _entries, .. other._entries]);

        // Few entries or only one more, as nearly always: looking each one up costs less than a dictionary.
        var more = 0;
        foreach (var entry in other._entries)
            more += PlaceOf(entry.Key) < 0 ? 1 : 0;
        var entries = new KeyValuePair<string, Value>[Count + more];
        _entries.AsSpan().CopyTo(entries);
        var count = Count;
        foreach (var entry in other._entries)
        {
            var place = PlaceOf(entry.Key);
            entries[place < 0 ? count++ : place] = entry;
        }

        return new(Sequence.Of(entries));
    }

    private static Sequence<KeyValuePair<string, Value>> Distinct(IEnumerable<KeyValuePair<string, Value>> entries)
    {
        var list = new List<KeyValuePair<string, Value>>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (places.TryGetValue(entry.Key, out var place))
            {
                list[place] = entry;
            }
            else
            {
                places.Add(entry.Key, list.Count);
                list.Add(entry);
            }
        }

        return list.ToSequence();
    }

    private int PlaceOf(string name)
    {
        var entries = _entries.AsSpan();
        for (var i = 0; i < entries.Length; i++)
        {
            if (string.Equals(entries[i].Key, name, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }

    /// <inheritdoc/>
    public bool Equals(ContextValue? other)
    {
        if (other is null || other.Count != Count)
            return false;
        foreach (var entry in _entries)
        {
            if (!other.TryGet(entry.Key, out var value) || !value.Equals(entry.Value))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 0;
        foreach (var entry in _entries)
            hash ^= HashCode.Combine(StringComparer.Ordinal.GetHashCode(entry.Key), entry.Value);
        return hash;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, Value>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, Value>>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
