namespace LongAn.Workflows.Execution;

/// <summary>What is still to be followed in a turn: a flow that was taken, or the next step of an activity that goes on by itself.</summary>
/// <param name="Flow">The flow; null for a step.</param>
/// <param name="ScopeKey">The scope of the flow, or the instance of the activity.</param>
/// <param name="Number">Number of the step; 0 for a flow.</param>
internal readonly record struct Ahead(Flow? Flow, long ScopeKey, int Number);

/// <summary>What is still to be followed, first in first out; the first one needs no room of its own.</summary>
internal struct FlowQueue
{
    private Ahead _first;
    private Queue<Ahead>? _rest;

    public void Enqueue(Ahead next)
    {
        if (_first == default)
            _first = next;
        else
            (_rest ??= new()).Enqueue(next);
    }

    public bool TryDequeue(out Ahead next)
    {
        next = _first;
        if (next == default)
            return false;
        _first = _rest is not null && _rest.TryDequeue(out var following) ? following : default;
        return true;
    }
}
