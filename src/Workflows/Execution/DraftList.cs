using System.Runtime.InteropServices;

namespace LongAn.Workflows.Execution;

/// <summary>A list of the state while it is being changed: the original's own items until the first change, copied once then.</summary>
internal struct DraftList<T>(Sequence<T> origin)
    where T : class
{
    private T[] _items = ImmutableCollectionsMarshal.AsArray(origin.Items)!;
    private int _count = origin.Count;
    private bool _own;

    public readonly int Count => _count;

    public readonly ReadOnlySpan<T> Span => _items.AsSpan(0, _count);

    /// <param name="item">The item.</param>
    /// <param name="slack">Room made for that many more, when the items have to be copied.</param>
    public void Add(T item, int slack)
    {
        if (!_own)
            Copy(_count + 1 + slack);
        else if (_count == _items.Length)
            Array.Resize(ref _items, Math.Max(4, _count * 2));
        _items[_count++] = item;
    }

    public void Set(int index, T item)
    {
        if (!_own)
            Copy(_count);
        _items[index] = item;
    }

    public void RemoveAt(int index, int slack)
    {
        if (_own)
        {
            _count--;
            Array.Copy(_items, index + 1, _items, index, _count - index);
            _items[_count] = null!;
            return;
        }

        var items = new T[_count - 1 + slack];
        Array.Copy(_items, items, index);
        Array.Copy(_items, index + 1, items, index, _count - index - 1);
        (_items, _count, _own) = (items, _count - 1, true);
    }

    public void Clear() => (_items, _count, _own) = ([], 0, true);

    public readonly Sequence<T> ToSequence() =>
        _count == 0 ? default : Sequence.Of(_items.Length == _count ? _items : _items[.._count]);

    private void Copy(int capacity)
    {
        var items = new T[capacity];
        Array.Copy(_items, items, _count);
        (_items, _own) = (items, true);
    }
}
