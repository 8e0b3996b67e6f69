namespace LongAn.Workflows.Execution;

/// <summary>A list of the state while it is being changed: the original's own items until the first change. Its tail is copied once then, its blocks each time.</summary>
internal struct DraftList<T>(StateList<T> origin)
    where T : class
{
    private const int BlockSize = 32;

    private T[][] _blocks = origin.Blocks;
    private T[] _tail = origin.Tail;
    private int _count = origin.Tail.Length;
    private bool _own;

    public readonly bool IsEmpty => _count == 0;

    public readonly int Count => StateList.CountOf(_blocks) + _count;

    public readonly T Last => _tail[_count - 1];

    public readonly T this[Place place] => ItemsOf(place.Block)[place.At];

    public readonly StateListEnumerator<T> GetEnumerator() => new(_blocks, _tail, _count);

    /// <param name="item">The item.</param>
    /// <param name="slack">Room made for that many more, when the items have to be copied.</param>
    public void Add(T item, int slack)
    {
        if (_count == BlockSize)
            Seal();
        if (!_own)
            Copy(Math.Min(BlockSize, _count + 1 + slack));
        else if (_count == _tail.Length)
            Array.Resize(ref _tail, Math.Min(BlockSize, Math.Max(4, _count * 2)));
        _tail[_count++] = item;
    }

    /// <summary>Puts an item before the one at a place, or at the end.</summary>
    public void Insert(Place place, T item)
    {
        var items = ItemsOf(place.Block).AsSpan(0, CountOf(place.Block));
        T[] with = [.. items[..place.At], item, .. items[place.At..]];
        if (place.Block == _blocks.Length && with.Length <= BlockSize)
            (_tail, _count, _own) = (with, with.Length, true);
        else if (place.Block == _blocks.Length)
            (_blocks, _tail, _count, _own) = ([.. _blocks, with[..^1]], with[^1..], 1, true);
        else if (with.Length <= 2 * BlockSize)
            _blocks = [.. _blocks[..place.Block], with, .. _blocks[(place.Block + 1)..]];
        else
            _blocks = [.. _blocks[..place.Block], with[..BlockSize], with[BlockSize..], .. _blocks[(place.Block + 1)..]];
    }

    public void Set(Place place, T item)
    {
        if (place.Block == _blocks.Length)
        {
            if (!_own)
                Copy(_count);
            _tail[place.At] = item;
            return;
        }

        T[] block = [.. _blocks[place.Block]];
        block[place.At] = item;
        _blocks = [.. _blocks];
        _blocks[place.Block] = block;
    }

    public void RemoveAt(Place place, int slack)
    {
        if (place.Block < _blocks.Length)
            RemoveFromBlock(place);
        else
            RemoveFromTail(place.At, slack);
        if (_count == 0 && _blocks.Length > 0)
            (_tail, _count, _own, _blocks) = (_blocks[^1], _blocks[^1].Length, false, _blocks[..^1]);
    }

    public void Clear() => (_blocks, _tail, _count, _own) = ([], [], 0, true);

    /// <summary>Removes every item that has to do with a key.</summary>
    public void RemoveAll(long key, Func<T, long, bool> match, int slack)
    {
        if (_count == 0)
            return;
        for (var place = new Place(_blocks.Length, _count); TryStepBack(ref place);)
        {
            if (match(this[place], key))
                RemoveAt(place, slack);
        }
    }

    /// <summary>Puts another item in the place of each for which there is one.</summary>
    public void Replace(Func<T, T> with)
    {
        for (var place = new Place(_blocks.Length, _count); TryStepBack(ref place);)
        {
            var item = this[place];
            if (with(item) is var other && !ReferenceEquals(item, other))
                Set(place, other);
        }
    }

    /// <summary>Where the item of a key stands in a list that is in order of the keys, or where it belongs; found by halving.</summary>
    public readonly bool TryFind(long key, Func<T, long> keyOf, out Place place)
    {
        var (low, high) = (0, _blocks.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (keyOf(_blocks[middle][^1]) < key)
                low = middle + 1;
            else
                high = middle;
        }

        var block = low;
        var items = ItemsOf(block);
        (low, high) = (0, CountOf(block));
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (keyOf(items[middle]) < key)
                low = middle + 1;
            else
                high = middle;
        }

        place = new(block, low);
        return low < CountOf(block) && keyOf(items[low]) == key;
    }

    /// <summary>Whether there is an item at a place; a place after the last item of a block is the first of the next.</summary>
    public readonly bool Has(ref Place place)
    {
        if (place.Block < _blocks.Length && place.At == _blocks[place.Block].Length)
            place = new(place.Block + 1, 0);
        return place.At < CountOf(place.Block);
    }

    /// <summary>The item of a key; null for none.</summary>
    public readonly T? Find(long key, Func<T, long> keyOf) => TryFind(key, keyOf, out var place) ? this[place] : null;

    /// <summary>Removes the item of a key, where there is one.</summary>
    public void Remove(long key, Func<T, long> keyOf, int slack)
    {
        if (TryFind(key, keyOf, out var place))
            RemoveAt(place, slack);
    }

    /// <summary>The items from the first whose key is greater.</summary>
    public readonly StateListEnumerator<T> After(long key, Func<T, long> keyOf)
    {
        TryFind(key + 1, keyOf, out var place);
        return new(_blocks, _tail, _count, place);
    }

    /// <summary>The items as they are now.</summary>
    public readonly T[] ToArray() => [.. _blocks.SelectMany(block => block), .. _tail.AsSpan(0, _count)];

    /// <summary>The list; nothing may be changed after.</summary>
    public readonly StateList<T> ToList() =>
        _count == 0 ? default : new(_blocks, _tail.Length == _count ? _tail : _tail[.._count]);

    private readonly T[] ItemsOf(int block) => block == _blocks.Length ? _tail : _blocks[block];

    private readonly int CountOf(int block) => block == _blocks.Length ? _count : _blocks[block].Length;

    private readonly bool TryStepBack(ref Place place)
    {
        if (place.At > 0)
            place = place with { At = place.At - 1 };
        else if (place.Block > 0)
            place = new(place.Block - 1, CountOf(place.Block - 1) - 1);
        else
            return false;
        return true;
    }

    private void RemoveFromBlock(Place place)
    {
        var block = _blocks[place.Block];
        _blocks = block.Length == 1
            ? [.. _blocks.AsSpan(0, place.Block), .. _blocks.AsSpan(place.Block + 1)]
            : [.. _blocks];
        if (block.Length > 1)
            _blocks[place.Block] = [.. block.AsSpan(0, place.At), .. block.AsSpan(place.At + 1)];
    }

    private void RemoveFromTail(int index, int slack)
    {
        if (_own)
        {
            _count--;
            Array.Copy(_tail, index + 1, _tail, index, _count - index);
            _tail[_count] = null!;
            return;
        }

        var items = new T[_count - 1 + slack];
        Array.Copy(_tail, items, index);
        Array.Copy(_tail, index + 1, items, index, _count - index - 1);
        (_tail, _count, _own) = (items, _count - 1, true);
    }

    private void Seal()
    {
        _blocks = [.. _blocks, _tail.Length == _count ? _tail : _tail[.._count]];
        (_tail, _count, _own) = ([], 0, true);
    }

    private void Copy(int capacity)
    {
        var items = new T[capacity];
        Array.Copy(_tail, items, _count);
        (_tail, _own) = (items, true);
    }
}

/// <summary>Where an item stands in a list that is being changed; the tail is the block after the last.</summary>
internal readonly record struct Place(int Block, int At);
