using LongAn.Workflows.Execution;
using NodaTime.Text;

namespace LongAn.Workflows.Dossiers;

/// <summary>Taking a work item and giving it back, and who may touch one at all.</summary>
internal static class Claiming
{
    public static Refusal? Decide(Turn turn, ClaimWorkItem command)
    {
        if (Find(turn, command.Key, out var item) is { } refusal)
            return refusal;
        // Claimed, the person's own step would be closed to them.
        if (item!.Role == Role.Applicant)
            return new(RejectionCode.NotPermitted, [new("role", Words.Of(item.Role)), new("agency", item.AgencyCode)]);
        if (item.ClaimedBy == turn.At.Actor.Id)
            return null;
        if (item.ClaimedBy is { } other)
            return new(RejectionCode.WorkItemClaimedByOther, [new("by", other)]);
        turn.Emit(new WorkItemClaimed(command.Key));
        return null;
    }

    public static Refusal? Decide(Turn turn, ReleaseWorkItem command)
    {
        if (Find(turn, command.Key, out var item) is { } refusal && !MayFree(turn, item))
            return refusal;
        if (item!.ClaimedBy is { } other && other != turn.At.Actor.Id && !MayFree(turn, item))
            return new(RejectionCode.WorkItemClaimedByOther, [new("by", other)]);
        if (item.ClaimedBy is not null)
            turn.Emit(new WorkItemReleased(command.Key));
        return null;
    }

    /// <summary>The open work item, if the actor may touch it.</summary>
    public static Refusal? Find(Turn turn, long key, out OpenWorkItem? item)
    {
        item = turn.Dossier.WorkItems.FirstOrDefault(open => open.Key == key);
        if (item is not null)
            return MayTouch(turn, item.Role, item.AgencyCode) ? null : new(RejectionCode.NotPermitted, [new("role", Words.Of(item.Role)), new("agency", item.AgencyCode)]);
        if (turn.Dossier.History.FirstOrDefault(done => done.Key == key) is not { } closed)
            return new(RejectionCode.WorkItemNotFound, [new("key", key.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        if (!MayTouch(turn, closed.Role, closed.AgencyCode))
            return new(RejectionCode.NotPermitted, [new("role", Words.Of(closed.Role)), new("agency", closed.AgencyCode)]);
        Argument at = new("at", InstantPattern.ExtendedIso.Format(closed.ClosedAt));
        return closed.Outcome is { } outcome
            ? new(RejectionCode.WorkItemNotOpen, [new("by", closed.ClosedBy), at, new("outcome", outcome)])
            : new(RejectionCode.WorkItemLapsed, [at]);
    }

    /// <summary>The head of an agency frees what an absent colleague took.</summary>
    private static bool MayFree(Turn turn, OpenWorkItem? item) => item is not null && turn.At.Actor.Has(Role.Leader, item.AgencyCode);

    /// <summary>A citizen's step is the owner's, or the counter's on their behalf; an officer's step needs role and agency.</summary>
    private static bool MayTouch(Turn turn, Role role, string agencyCode) => role == Role.Applicant
        ? turn.Dossier.IsOwnedBy(turn.At.Actor) || turn.At.Actor.Has(Role.IntakeOfficer, agencyCode)
        : turn.At.Actor.Has(role, agencyCode);
}
