using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Execution.Gateways;

/// <summary>A gateway whose join asks what can still arrive. It is asked when everything else is quiet.</summary>
internal abstract class ReachingGate(GatewayNode node) : Element(node)
{
    /// <summary>What can still arrive from where; set when the plan is compiled.</summary>
    public Reach Reach { get; set; } = null!;

    public override bool CanBeEntered => Incoming.Length <= 1;

    /// <summary>A split goes on at once, a join waits until everything is quiet.</summary>
    public override void Arrive(Turn turn, Flow flow, long scopeKey)
    {
        if (Incoming.Length <= 1)
            base.Arrive(turn, flow, scopeKey);
    }

    public override void Activate(Turn turn, ElementInstance instance) => Complete(turn, instance);

    /// <summary>Everything is quiet and a flow into it was taken in a scope: goes on if it may, and says whether it did.</summary>
    public abstract bool Review(Turn turn, long scopeKey);

    /// <summary>The flows into it that were taken in a scope, and their bits.</summary>
    protected (ulong Bits, List<string> Flows) Arrived(Turn turn, long scopeKey)
    {
        var (bits, flows) = (0ul, new List<string>());
        for (var i = 0; i < Incoming.Length; i++)
        {
            if (!turn.Draft.HasTaken(Incoming[i].Id, scopeKey))
                continue;
            bits |= 1ul << i;
            flows.Add(Incoming[i].Id);
        }

        return (bits, flows);
    }

    /// <summary>
    /// Whether something elsewhere in the scope can still arrive by a flow that is awaited, and by none of those that have come
    /// (13.4.3: a path to an empty incoming flow counts unless one leads to a taken one, too).
    /// </summary>
    protected bool MayStillArrive(Turn turn, long scopeKey, ulong come, ulong awaited)
    {
        foreach (var instance in turn.Draft.Instances)
        {
            if (instance.ScopeKey == scopeKey && instance.ElementId != Id && Blocks(Reach.From(instance.ElementId), come, awaited))
                return true;
        }

        foreach (var taken in turn.Draft.TakenFlows)
        {
            if (taken.ScopeKey == scopeKey && turn.Plan.FindFlow(taken.FlowId).Target is { } target && target != this && Blocks(Reach.From(target.Id), come, awaited))
                return true;
        }

        return false;
    }

    private static bool Blocks(ulong reach, ulong come, ulong awaited) => (reach & awaited) != 0 && (reach & come) == 0;
}
