using LongAn.Workflows.Dossiers;
using NodaTime;

namespace LongAn.Workflows.Procedures.Publishing;

/// <summary>Where a published version stands in time.</summary>
public enum VersionState
{
    /// <summary>It waits for its moment.</summary>
    Scheduled,

    /// <summary>What is filed now is filed under it.</summary>
    Current,

    /// <summary>A later one holds; dossiers that were filed under it finish on it.</summary>
    Superseded,

    /// <summary>It was withdrawn: nothing is filed under it any more; dossiers that were finish on it.</summary>
    Withdrawn,

    /// <summary>The procedure was repealed while it held: nothing is filed any more; dossiers that were filed under it finish on it.</summary>
    Repealed,
}

/// <summary>When a version was published, from when it holds, and whether it was withdrawn.</summary>
/// <param name="VersionId">The version.</param>
/// <param name="EffectiveFrom">From when dossiers are filed under it.</param>
/// <param name="PublishedAt">When it was published: of two with the same effective moment the one published later holds.</param>
/// <param name="WithdrawnAt">When it was withdrawn; null when it was not.</param>
public sealed record VersionDates(ProcedureVersionId VersionId, Instant EffectiveFrom, Instant PublishedAt, Instant? WithdrawnAt);

/// <summary>When a procedure was repealed (Decree 63/2010 Art. 14): from its moment on nothing is filed, until a version takes effect after it.</summary>
/// <param name="Id">The repeal.</param>
/// <param name="EffectiveFrom">From when nothing is filed.</param>
/// <param name="PublishedAt">When it was made known: compared with versions of the same moment as those are with each other.</param>
/// <param name="WithdrawnAt">When it was withdrawn; null when it was not.</param>
public sealed record RepealDates(Guid Id, Instant EffectiveFrom, Instant PublishedAt, Instant? WithdrawnAt);

/// <summary>A version in the history of its procedure.</summary>
/// <param name="Dates">Its dates.</param>
/// <param name="State">Where it stands.</param>
/// <param name="EffectiveUntil">When it ceased or will cease to hold, as far as that is known; null otherwise.</param>
public sealed record TimelineEntry(VersionDates Dates, VersionState State, Instant? EffectiveUntil);

/// <summary>
/// Which version of a procedure holds when. Each version, and each repeal, is a turn: the last one that has come decides.
/// What was withdrawn is passed over: the turn before it holds again.
/// </summary>
/// <param name="versions">The versions of one procedure, in any order.</param>
/// <param name="repeals">Its repeals, in any order.</param>
public sealed class VersionTimeline(IEnumerable<VersionDates> versions, IEnumerable<RepealDates> repeals)
{
    /// <summary>The last turn first.</summary>
    private readonly IReadOnlyList<Turn> _turns =
    [
        .. versions.Select(version => new Turn(version.EffectiveFrom, version.PublishedAt, version.WithdrawnAt, version, null))
            .Concat(repeals.Select(repeal => new Turn(repeal.EffectiveFrom, repeal.PublishedAt, repeal.WithdrawnAt, null, repeal)))
            .OrderByDescending(turn => turn.From)
            .ThenByDescending(turn => turn.PublishedAt),
    ];

    /// <summary>The version under which a dossier is filed; null when nothing can be filed.</summary>
    /// <param name="at">The present, or a moment to come.</param>
    public ProcedureVersionId? InForce(Instant at) => TurnAt(at)?.Version?.VersionId;

    /// <summary>The repeal by which nothing can be filed; null when none is the reason.</summary>
    /// <param name="at">The present, or a moment to come.</param>
    public RepealDates? RepealAt(Instant at) => TurnAt(at)?.Repeal;

    /// <summary>The repeal that will end the version in force, when it is the next turn to come; null otherwise.</summary>
    public RepealDates? ComingRepeal(Instant now) => Coming(now)?.Repeal;

    /// <summary>When the answer of <see cref="InForce"/> may change next by time alone; null when it will not.</summary>
    public Instant? NextChange(Instant now) => Coming(now)?.From;

    /// <summary>The history of a procedure, the version that takes effect last first.</summary>
    public Sequence<TimelineEntry> History(Instant now)
    {
        var (entries, last) = (new List<TimelineEntry>(), TurnAt(now));
        Turn? next = null;
        foreach (var turn in _turns)
        {
            if (turn.Version is { } version)
                entries.Add(new(version, StateOf(turn, next, last, now), turn.WithdrawnAt ?? next?.From));
            if (turn.WithdrawnAt is null)
                next = turn;
        }

        return entries.ToSequence();
    }

    private static VersionState StateOf(Turn turn, Turn? next, Turn? last, Instant now) => turn switch
    {
        { WithdrawnAt: not null } => VersionState.Withdrawn,
        _ when turn == last => VersionState.Current,
        _ when turn.From > now => VersionState.Scheduled,
        _ => next?.Repeal is not null ? VersionState.Repealed : VersionState.Superseded,
    };

    private Turn? TurnAt(Instant at) => _turns.FirstOrDefault(turn => turn.From <= at && !(turn.WithdrawnAt <= at));

    private Turn? Coming(Instant now) => _turns.LastOrDefault(turn => turn.WithdrawnAt is null && turn.From > now);

    private sealed record Turn(Instant From, Instant PublishedAt, Instant? WithdrawnAt, VersionDates? Version, RepealDates? Repeal);
}
