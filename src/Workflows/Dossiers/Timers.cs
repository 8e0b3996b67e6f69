using LongAn.Workflows.Execution;

namespace LongAn.Workflows.Dossiers;

/// <summary>Timers of the process that are due when a turn begins.</summary>
internal static class Timers
{
    // A repeating timer that was asleep for long may be due often; what is left fires in the next turn.
    private const int MostInOneTurn = 1_000;

    // Each may use its whole budget: together they stop here.
    private const int MostEvents = 100_000;

    /// <summary>Fires them in due order, each with its own due time: a late sweeper changes nothing.</summary>
    public static void FireDue(Turn turn)
    {
        for (var fired = 0; fired < MostInOneTurn && turn.Count < MostEvents; fired++)
        {
            var due = turn.Dossier.Process.Timers
                .Where(timer => timer.DueAt <= turn.AskedAt)
                .OrderBy(timer => timer.DueAt).ThenBy(timer => timer.Key)
                .FirstOrDefault();
            if (due is null)
                return;
            turn.BeginTimer(due.DueAt);
            if (Steering.Advance(turn, new FireTimer(due.Key)) is { } refusal)
                throw new InvalidOperationException($"The timer {due.Key} is set, but the process refused it: {refusal.Code}.");
        }
    }
}
