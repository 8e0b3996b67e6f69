using LongAn.Workflows.Execution.Activities;

namespace LongAn.Workflows.Execution;

/// <summary>
/// Undoing what was completed (BPMN 2.0.2, 10.7 and 13.5.5): one activity after the other, the last completed first. A completed
/// sub-process is undone by its compensation event sub-process, or else by undoing what was completed within it, with the
/// variables it had; an activity that was repeated by undoing its turns.
/// </summary>
internal static class Compensation
{
    /// <summary>Chooses what a thrower undoes: of one activity or of all, in its scope and, out of an event sub-process, in the scope around.</summary>
    /// <returns>Whether there is anything to undo.</returns>
    public static bool Begin(Turn turn, ElementInstance thrower, long scopeKey, string? activityId)
    {
        var keys = new List<long>();
        foreach (var done in turn.Draft.Compensations)
        {
            if (done.ThrownBy == 0 && (activityId is null || done.ElementId == activityId) && Sees(turn, scopeKey, done.ScopeKey))
                keys.Add(done.Key);
        }

        if (keys.Count == 0)
            return false;
        keys.Reverse();
        turn.Emit(new CompensationBegun(thrower.Key, keys.ToSequence()));
        turn.GoOnUndoing(thrower.Key, thrower);
        return true;
    }

    /// <summary>Undoes the next activity of a thrower; when none is left, the thrower goes on.</summary>
    public static void Next(Turn turn, long throwerKey, ElementInstance before)
    {
        ProcessCompensation? last = null;
        foreach (var done in turn.Draft.Compensations)
        {
            if (done.ThrownBy == throwerKey)
                last = done;
        }

        if (last is { HandlerKey: not 0 })
            return;
        if (last is not null)
            Undo(turn, last);
        else if (turn.Draft.Instance(throwerKey) is { } thrower)
            turn.Plan.Find(thrower).Undone(turn, thrower);
        else
            turn.EndPath(before.ScopeKey, before.ElementId);
    }

    private static void Undo(Turn turn, ProcessCompensation done)
    {
        var activity = (Activity)turn.Plan.Find(new ElementInstance(done.Key, done.ElementId, done.ScopeKey, done.Loop));
        var handler = activity.CompensationHandler ?? activity;
        var instance = turn.Enter(handler, done.ScopeKey, [], done.Loop);
        turn.Emit(new CompensationHandling(done.Key, instance.Key));
        if (activity.CompensationHandler is not null)
            handler.Activate(turn, instance);
        else
            activity.Undo(turn, instance);
    }

    private static bool Sees(Turn turn, long scopeKey, long doneIn)
    {
        while (scopeKey != doneIn)
        {
            var holder = turn.Holder(scopeKey);
            if (holder.Key == 0 || turn.Plan.Find(holder.ElementId) is not EventSubProcessActivity)
                return false;
            scopeKey = holder.ScopeKey;
        }

        return true;
    }
}
