namespace LongAn.Workflows.Execution;

/// <summary>Lists that are in order of their keys, searched by halving.</summary>
internal static class Keyed
{
    /// <summary>Index of a key, or the complement of the index at which it belongs.</summary>
    public static int Find<T>(ReadOnlySpan<T> items, long key, Func<T, long> keyOf)
    {
        var (low, high) = (0, items.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var found = keyOf(items[middle]);
            if (found == key)
                return middle;
            if (found < key)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return ~low;
    }

    public static void Remove<T>(ref DraftList<T> list, long key, Func<T, long> keyOf, int slack)
        where T : class
    {
        if (Find(list.Span, key, keyOf) is >= 0 and var at)
            list.RemoveAt(at, slack);
    }

    public static void Insert<T>(ref DraftList<T> list, int index, T item)
        where T : class
    {
        list.Add(item, 0);
        for (var i = list.Count - 1; i > index; i--)
            list.Set(i, list.Span[i - 1]);
        list.Set(index, item);
    }
}
