using LongAn.Workflows.Execution.Activities;
using LongAn.Workflows.Execution.Events;

namespace LongAn.Workflows.Execution;

/// <summary>
/// Who catches what is thrown (BPMN 2.0.2, 10.5.6 and 13.5.3): the activity's own boundary, then, scope by scope outwards, the event
/// sub-processes in the scope and the boundary of the scope. At each place a catcher of the very code goes before one of every code.
/// </summary>
internal static class Propagation
{
    /// <summary>The catcher, and the instance it waits at: its activity, or the scope of its event sub-process. Null when nobody catches.</summary>
    public static (CatchingEvent Catcher, ElementInstance Waiting)? Find(Turn turn, ElementInstance thrower, Thrown thrown)
    {
        var inner = thrower;
        while (true)
        {
            if (turn.Plan.Find(inner) is Activity activity && Choose(activity.Boundary, thrown) is { } boundary)
                return (boundary, inner);
            var scope = turn.Holder(inner.ScopeKey);
            if (Handler(turn, scope, inner, thrown) is { } start)
                return (start, scope);
            if (scope.Key == 0)
                return null;
            inner = scope;
        }
    }

    /// <summary>What comes out of an event sub-process is not caught by itself, nor by another one that it has put out of action. The whole of a repeated activity has none.</summary>
    private static TriggeredStartEvent? Handler(Turn turn, ElementInstance scope, ElementInstance inner, Thrown thrown)
    {
        var from = turn.Plan.Find(inner) as EventSubProcessActivity;
        if (from is { Start.IsInterrupting: true } || turn.Plan.ScopeIdOf(scope) is null)
            return null;
        return Choose(turn.Plan.BodyOf(scope).Handlers.Where(h => h != from).Select(h => h.Start), thrown);
    }

    private static T? Choose<T>(IEnumerable<T> catchers, Thrown thrown)
        where T : CatchingEvent
    {
        T? any = null;
        foreach (var catcher in catchers)
        {
            switch (catcher.Trigger.Catches(thrown))
            {
                case Match.Exact:
                    return catcher;
                case Match.Any:
                    any ??= catcher;
                    break;
            }
        }

        return any;
    }
}
