using System.Buffers;

namespace LongAn.Workflows.Execution;

/// <summary>The events of one turn while it runs. Its room is borrowed, so that a turn allocates only what it hands out.</summary>
internal struct Recording()
{
    private ProcessEvent[] _events = ArrayPool<ProcessEvent>.Shared.Rent(16);

    public int Count { get; private set; }

    public readonly ReadOnlySpan<ProcessEvent> Span => _events.AsSpan(0, Count);

    public void Add(ProcessEvent @event)
    {
        if (Count == _events.Length)
        {
            var more = ArrayPool<ProcessEvent>.Shared.Rent(Count * 2);
            Span.CopyTo(more);
            GiveBack();
            _events = more;
        }

        _events[Count++] = @event;
    }

    public void Truncate(int count) => Count = count;

    /// <summary>The events; nothing may be added after.</summary>
    public readonly Sequence<ProcessEvent> Finish()
    {
        var events = Span.ToArray();
        GiveBack();
        return Sequence.Of(events);
    }

    private readonly void GiveBack() => ArrayPool<ProcessEvent>.Shared.Return(_events, clearArray: true);
}
