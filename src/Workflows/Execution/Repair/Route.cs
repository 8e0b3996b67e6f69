using LongAn.Workflows.Execution.Activities;

namespace LongAn.Workflows.Execution.Repair;

/// <summary>How an instance comes from one scope into another: what ends, and which sub-processes begin on the way to the target.</summary>
/// <param name="Leaving">What ends: the instance, or the sub-process that it leaves.</param>
/// <param name="Into">Sub-processes that begin, the outermost first.</param>
internal sealed record Route(ElementInstance Leaving, Element[] Into)
{
    /// <summary>The shortest way; null where there is none: into what is repeated, called, ad-hoc or begun by an event.</summary>
    public static Route? Find(Turn turn, ElementInstance instance, Element target)
    {
        var into = new Stack<Element>();
        for (var scopeId = target.OwnerId; ; scopeId = into.Peek().OwnerId)
        {
            if (Leave(turn, instance, scopeId) is { } leaving)
                return new(leaving, [.. into]);
            if (turn.Plan.TryFind(scopeId) is not { } entered || entered.GetType() != typeof(SubProcessActivity))
                return null;
            into.Push(entered);
        }
    }

    /// <summary>Whether something else is active in what ends.</summary>
    public bool HasOthers(Turn turn, ElementInstance instance)
    {
        for (var at = instance; at.Key != Leaving.Key; at = turn.Holder(at.ScopeKey))
        {
            if (turn.Draft.CountIn(at.ScopeKey) > 1 || turn.Draft.HasTakenFlows(at.ScopeKey))
                return true;
        }

        return false;
    }

    private static ElementInstance? Leave(Turn turn, ElementInstance instance, string scopeId)
    {
        for (var leaving = instance; leaving.Key != 0; leaving = turn.Holder(leaving.ScopeKey))
        {
            if (turn.Plan.ScopeIdOf(turn.Holder(leaving.ScopeKey)) == scopeId)
                return leaving;
        }

        return null;
    }
}
