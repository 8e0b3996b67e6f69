using System.Text.Json.Serialization;
using NodaTime;

namespace LongAn.Workflows.Calendars;

/// <summary>What an interruption, such as a request for supplements, does to the clock.</summary>
public enum ClockEffect
{
    /// <summary>Nothing: the clock goes on.</summary>
    None,

    /// <summary>The whole limit runs anew afterwards (Decree 61/2018, article 19.4).</summary>
    Restart,

    /// <summary>The time of the interruption is not counted (<c>không tính vào</c>).</summary>
    Pause,

    /// <summary>Another limit runs afterwards.</summary>
    NewLimit,
}

/// <summary>Time that is not counted: the days after the first date, up to and including the last.</summary>
/// <param name="From">When it began.</param>
/// <param name="Until">When it ended, or null while it lasts.</param>
/// <param name="Reason">Shown to people beside each day that was not counted.</param>
public sealed record Suspension(Instant From, Instant? Until, string Reason);

/// <summary>The moment at which the limit, or another limit, began anew.</summary>
/// <param name="At">When.</param>
/// <param name="Limit">The limit from then on, or null for the same one.</param>
public sealed record Restart(Instant At, TimeLimit? Limit = null);

/// <summary>How a clock ran: when it started and what happened to it. Everything a due date depends on beside limit and calendar.</summary>
/// <param name="Start">When it started.</param>
/// <param name="Suspensions">Time not counted, in order.</param>
/// <param name="Restarts">New beginnings, in order; the last one counts.</param>
public sealed record ClockRun(Instant Start, Sequence<Suspension> Suspensions = default, Sequence<Restart> Restarts = default)
{
    /// <summary>Whether the clock stands still.</summary>
    [JsonIgnore]
    public bool StandsStill => Suspensions.Any(s => s.Until is null);

    /// <summary>The clock stops, until it is resumed. Stopping a clock that stands still changes nothing.</summary>
    public ClockRun Stop(Instant at, string reason) =>
        StandsStill ? this : this with { Suspensions = Suspensions.Add(new(at, null, reason)) };

    /// <summary>The clock goes on.</summary>
    /// <param name="at">When: for a supplement, when the complete dossier was received.</param>
    /// <param name="effect">How it goes on. <see cref="ClockEffect.None"/>: as if it had never stopped.</param>
    /// <param name="newLimit">The limit from then on, for <see cref="ClockEffect.NewLimit"/>.</param>
    public ClockRun Resume(Instant at, ClockEffect effect, TimeLimit? newLimit = null) => effect switch
    {
        ClockEffect.None => this with { Suspensions = Suspensions.RemoveAll(s => s.Until is null) },
        ClockEffect.Pause => Close(at),
        ClockEffect.Restart => Close(at) with { Restarts = Restarts.Add(new(at)) },
        _ => Close(at) with { Restarts = Restarts.Add(new(at, newLimit ?? throw new ArgumentNullException(nameof(newLimit)))) },
    };

    /// <summary>Time between two instants is not counted, whatever else happens; the days after the first date, up to and including the last.</summary>
    public ClockRun Exclude(Instant from, Instant until, string reason) => this with { Suspensions = Suspensions.Add(new(from, until, reason)) };

    private ClockRun Close(Instant at) =>
        this with { Suspensions = Suspensions.Replace(s => s.Until is null, s => s with { Until = at }) };
}
