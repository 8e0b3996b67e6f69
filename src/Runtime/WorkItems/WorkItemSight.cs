using LongAn.Runtime.Identity;
using LongAn.Runtime.Journal;
using LongAn.Workflows.Execution;

namespace LongAn.Runtime.WorkItems;

/// <summary>The boxes of the inbox.</summary>
public enum InboxBox
{
    /// <summary>What I took.</summary>
    Mine,

    /// <summary>What waits for my roles at my agencies and nobody took.</summary>
    Unit,

    /// <summary>What waits for the citizen, at my agencies.</summary>
    Waiting,

    /// <summary>Of mine and my unit's, what is past its time.</summary>
    Overdue,
}

/// <summary>Which work items somebody may see, and which box each is in. Lists and counts use this one rule.</summary>
public static class WorkItemSight
{
    /// <summary>Work items that an actor may do.</summary>
    public static IQueryable<StoredWorkItem> DoneBy(this IQueryable<StoredWorkItem> items, Actor actor)
    {
        var (intake, specialist, leader, clerk) = (Of(actor, Role.IntakeOfficer), Of(actor, Role.Specialist), Of(actor, Role.Leader), Of(actor, Role.Clerk));
        return items.Where(w =>
            (w.Role == Role.IntakeOfficer && intake.Contains(w.AgencyCode))
            || (w.Role == Role.Specialist && specialist.Contains(w.AgencyCode))
            || (w.Role == Role.Leader && leader.Contains(w.AgencyCode))
            || (w.Role == Role.Clerk && clerk.Contains(w.AgencyCode)));
    }

    public static IQueryable<StoredWorkItem> InBox(this IQueryable<StoredWorkItem> items, InboxBox box, Actor actor, NodaTime.Instant now)
    {
        var agencies = actor.Agencies();
        return box switch
        {
            InboxBox.Mine => items.DoneBy(actor).Where(w => w.ClaimedBy == actor.Id),
            InboxBox.Unit => items.DoneBy(actor).Where(w => w.ClaimedBy == null),
            InboxBox.Waiting => items.Where(w => w.Role == Role.Applicant && agencies.Contains(w.AgencyCode)),
            _ => items.DoneBy(actor).Where(w => (w.ClaimedBy == null || w.ClaimedBy == actor.Id) && w.DueAt != null && w.DueAt < now),
        };
    }

    private static string[] Of(Actor actor, Role role) => [.. actor.Grants.Where(g => g.Role == role).Select(g => g.AgencyCode)];
}
