using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution;

/// <summary>What of a turn is kept when the rest exceeds the budget: the first events, and the elements that go on with them. Nearly always one, which needs no room of its own.</summary>
internal readonly struct Kept
{
    private readonly long _key;
    private readonly string? _elementId;
    private readonly Sequence<(long Key, string ElementId)> _several;

    public Kept(int events, long key, string elementId, ContextValue? brought) => (Events, _key, _elementId, Brought) = (events, key, elementId, brought);

    public Kept(int events, Sequence<(long Key, string ElementId)> several, ContextValue? brought) => (Events, _several, Brought) = (events, several, brought);

    /// <summary>How many events are kept.</summary>
    public int Events { get; }

    /// <summary>What came for the elements alone; null for nothing.</summary>
    public ContextValue? Brought { get; }

    /// <summary>Whether nothing would be tried again.</summary>
    public bool IsEmpty => _elementId is null && _several.Count == 0;

    /// <summary>The elements, each tried again by itself.</summary>
    public Sequence<(long Key, string ElementId)> Elements => _elementId is null ? _several : [(_key, _elementId)];
}
