using System.Runtime.InteropServices;

namespace LongAn.Workflows.Execution;

/// <summary>A list of the state while it is being changed: read from the original until the first change, copied once then.</summary>
internal struct DraftList<T>(Sequence<T> origin, int slack)
    where T : class
{
    private T[]? _items;
    private int _count = origin.Count;

    public readonly int Count => _count;

    public readonly ReadOnlySpan<T> Span => _items is null ? origin.AsSpan() : _items.AsSpan(0, _count);

    public void Add(T item)
    {
        Reserve(_count + 1);
        _items![_count++] = item;
    }

    public void Set(int index, T item)
    {
        Reserve(_count);
        _items![index] = item;
    }

    public void RemoveAt(int index)
    {
        if (_items is null && slack == 0)
        {
            // The only change of a single event: the result has its exact size at once.
            var items = new T[_count - 1];
            var span = origin.AsSpan();
            span[..index].CopyTo(items);
            span[(index + 1)..].CopyTo(items.AsSpan(index));
            (_items, _count) = (items, _count - 1);
            return;
        }

        Reserve(_count);
        _count--;
        Array.Copy(_items!, index + 1, _items!, index, _count - index);
        _items![_count] = null!;
    }

    public void Clear() => (_items, _count) = ([], 0);

    public readonly Sequence<T> ToSequence()
    {
        if (_items is null)
            return origin;
        if (_count == 0)
            return default;
        return new(ImmutableCollectionsMarshal.AsImmutableArray(_items.Length == _count ? _items : _items.AsSpan(0, _count).ToArray()));
    }

    private void Reserve(int count)
    {
        if (_items is null)
        {
            _items = new T[count + slack];
            origin.AsSpan().CopyTo(_items);
        }
        else if (count > _items.Length)
        {
            Array.Resize(ref _items, Math.Max(count, _items.Length * 2));
        }
    }
}
