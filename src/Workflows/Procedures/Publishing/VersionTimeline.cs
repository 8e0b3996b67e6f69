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
}

/// <summary>When a version was published, from when it holds, and whether it was withdrawn.</summary>
/// <param name="VersionId">The version.</param>
/// <param name="EffectiveFrom">From when dossiers are filed under it.</param>
/// <param name="PublishedAt">When it was published: of two with the same effective moment the one published later holds.</param>
/// <param name="WithdrawnAt">When it was withdrawn; null when it was not.</param>
public sealed record VersionDates(ProcedureVersionId VersionId, Instant EffectiveFrom, Instant PublishedAt, Instant? WithdrawnAt);

/// <summary>A version in the history of its procedure.</summary>
/// <param name="Dates">Its dates.</param>
/// <param name="State">Where it stands.</param>
/// <param name="EffectiveUntil">When it ceased or will cease to hold, as far as that is known; null otherwise.</param>
public sealed record TimelineEntry(VersionDates Dates, VersionState State, Instant? EffectiveUntil);

/// <summary>Which version of a procedure holds when. Withdrawn versions are passed over: the one before them holds again.</summary>
public static class VersionTimeline
{
    /// <summary>The version under which a dossier is filed; null when nothing can be filed.</summary>
    /// <param name="versions">The versions of one procedure, in any order.</param>
    /// <param name="at">The present, or a moment to come.</param>
    public static ProcedureVersionId? InForce(IEnumerable<VersionDates> versions, Instant at) =>
        Newest(versions.Where(version => version.EffectiveFrom <= at && !(version.WithdrawnAt <= at)))?.VersionId;

    /// <summary>When the answer of <see cref="InForce"/> may change next by time alone; null when it will not.</summary>
    public static Instant? NextChange(IEnumerable<VersionDates> versions, Instant now)
    {
        Instant? next = null;
        foreach (var version in versions)
        {
            if (version.WithdrawnAt is null && version.EffectiveFrom > now && !(next <= version.EffectiveFrom))
                next = version.EffectiveFrom;
        }

        return next;
    }

    /// <summary>The history of a procedure, the version that takes effect last first.</summary>
    public static Sequence<TimelineEntry> Of(IEnumerable<VersionDates> versions, Instant now)
    {
        var ordered = versions.OrderByDescending(version => version.EffectiveFrom).ThenByDescending(version => version.PublishedAt).ToList();
        var current = InForce(ordered, now);
        var entries = new List<TimelineEntry>();
        Instant? next = null;
        foreach (var version in ordered)
        {
            var state = version switch
            {
                { WithdrawnAt: not null } => VersionState.Withdrawn,
                _ when version.VersionId == current => VersionState.Current,
                _ => version.EffectiveFrom > now ? VersionState.Scheduled : VersionState.Superseded,
            };
            entries.Add(new(version, state, version.WithdrawnAt ?? next));
            if (version.WithdrawnAt is null)
                next = version.EffectiveFrom;
        }

        return entries.ToSequence();
    }

    private static VersionDates? Newest(IEnumerable<VersionDates> versions) =>
        versions.OrderByDescending(version => version.EffectiveFrom).ThenByDescending(version => version.PublishedAt).FirstOrDefault();
}
