using System.Diagnostics.CodeAnalysis;

namespace LongAn.Workflows.Execution;

/// <summary>Flows that were taken and are still to be followed, first in first out; the first one needs no room of its own.</summary>
internal struct FlowQueue
{
    private (Flow Flow, long ScopeKey)? _first;
    private Queue<(Flow Flow, long ScopeKey)>? _rest;

    public void Enqueue(Flow flow, long scopeKey)
    {
        if (_first is null)
            _first = (flow, scopeKey);
        else
            (_rest ??= new()).Enqueue((flow, scopeKey));
    }

    public bool TryDequeue([NotNullWhen(true)] out Flow? flow, out long scopeKey)
    {
        if (_first is not { } first)
        {
            (flow, scopeKey) = (null, 0);
            return false;
        }

        (flow, scopeKey) = first;
        _first = _rest is not null && _rest.TryDequeue(out var next) ? next : null;
        return true;
    }
}
