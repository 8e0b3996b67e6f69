namespace LongAn.Workflows.Execution.Repair;

/// <summary>Moves a running process to another version of its definition. Pure: asked without appending the events, it is the dry run.</summary>
/// <remarks>
/// Every element that is occupied (by an instance, a flow on its way, an incident or something that can be undone) must have a
/// counterpart of the same kind in the counterpart of its scope. A wait goes on as it is, with its due time; what the new version
/// waits for besides begins to wait now; what it no longer waits for lapses. Variables stay.
/// </remarks>
public static class ProcessMigration
{
    /// <summary>Decides what a migration leads to.</summary>
    /// <param name="from">The plan the state belongs to.</param>
    /// <param name="to">The plan it shall go on in.</param>
    /// <param name="map">Which element becomes which.</param>
    /// <param name="state">The state.</param>
    /// <param name="reason">Why, in the words of who does it.</param>
    /// <param name="at">What holds around it.</param>
    public static Migration Decide(ProcessPlan from, ProcessPlan to, MigrationMap map, ProcessState state, string reason, Circumstances at) =>
        Decide(from, to, map, state, reason, at, default);

    /// <summary>Takes a migration back: the process goes on in the version it came from; timers that lapsed are set again for their old time.</summary>
    /// <param name="migrated">What the migration journalled.</param>
    /// <param name="from">The plan it came from.</param>
    /// <param name="to">The plan it is in.</param>
    /// <param name="map">The map of the migration.</param>
    /// <param name="state">The state now.</param>
    /// <param name="reason">Why, in the words of who does it.</param>
    /// <param name="at">What holds around it.</param>
    public static Migration Undo(ProcessMigrated migrated, ProcessPlan from, ProcessPlan to, MigrationMap map, ProcessState state, string reason, Circumstances at)
    {
        ArgumentNullException.ThrowIfNull(migrated);
        ArgumentNullException.ThrowIfNull(map);
        return Decide(to, from, map.Back(migrated), state, reason, at, migrated.Lapsed);
    }

    private static Migration Decide(ProcessPlan from, ProcessPlan to, MigrationMap map, ProcessState state, string reason, Circumstances at, Sequence<ProcessTimer> lapsedBefore)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(at);
        var check = new MigrationCheck(from, to, map, state);
        var obstacles = check.Run();
        if (obstacles.Count > 0)
            return new([], obstacles);
        var turn = new Turn(to, state, at);
        var lapsed = state.Timers.Where(t => check.Lapsing.Contains((t.ElementKey, t.ElementId))).ToSequence();
        turn.Emit(new ProcessMigrated(to.Process.Id, check.Elements, check.Flows, lapsed, Personal.Of(reason)));
        foreach (var (key, elementId) in check.Lapsing)
            turn.Disarm(key, elementId);
        foreach (var (key, waiter) in check.Beginning)
        {
            if (lapsedBefore.FirstOrDefault(t => t.ElementKey == key && t.ElementId == waiter.Id) is { } old)
                turn.Emit(new TimerScheduled(turn.NextKey, key, waiter.Id, old.DueAt, old.Cycle, old.Count));
            else if (turn.Waiting(key) is { } waiting)
                waiter.Rearm(turn, waiting);
        }

        var events = turn.Run().Events;
        return turn.IsExceeded ? new([], [new(from.Process.Id, MigrationObstacleReason.BudgetExceeded)]) : new(events, []);
    }
}
