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
        if (item!.ClaimedBy == turn.At.Actor.Id)
            return null;
        if (item.ClaimedBy is { } other)
            return new(RejectionCode.WorkItemClaimedByOther, [new("by", other)]);
        turn.Emit(new WorkItemClaimed(command.Key));
        return null;
    }

    public static Refusal? Decide(Turn turn, ReleaseWorkItem command)
    {
        if (Find(turn, command.Key, out var item) is { } refusal)
            return refusal;
        if (item!.ClaimedBy is { } other && other != turn.At.Actor.Id)
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
            return MayTouch(turn, item) ? null : new(RejectionCode.NotPermitted, [new("role", Words.Of(item.Role)), new("agency", item.AgencyCode)]);
        var closed = turn.Dossier.History.FirstOrDefault(done => done.Key == key);
        return closed is null
            ? new(RejectionCode.WorkItemNotFound, [new("key", key.ToString(System.Globalization.CultureInfo.InvariantCulture))])
            : new(RejectionCode.WorkItemNotOpen,
            [
                new("by", closed.ClosedBy),
                new("at", InstantPattern.ExtendedIso.Format(closed.ClosedAt)),
                new("outcome", closed.Outcome ?? ""),
            ]);
    }

    /// <summary>A citizen's step is the person's who filed, or the counter's on their behalf; an officer's step needs role and agency.</summary>
    private static bool MayTouch(Turn turn, OpenWorkItem item) => item.Role == Role.Applicant
        ? turn.At.Actor.Id == turn.Dossier.SubmittedBy || turn.At.Actor.Has(Role.IntakeOfficer, item.AgencyCode)
        : turn.At.Actor.Has(item.Role, item.AgencyCode);
}
