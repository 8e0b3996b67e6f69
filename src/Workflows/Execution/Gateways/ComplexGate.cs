using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution.Gateways;

/// <summary>
/// A complex gateway (BPMN 2.0.2, 13.4.5). It begins when its activation condition is true of the number of flows that have come
/// (<c>activationCount</c>), and stays active until nothing more can arrive by the others: what comes by them is used up then, and
/// only flows with a condition may be taken by it (<c>waitingForStart</c> is false).
/// </summary>
internal sealed class ComplexGate(ComplexGateway node, FeelExpression? activation) : ReachingGate(node)
{
    private const string Used = "usedFlows";

    /// <summary>Whether it says when a join begins.</summary>
    public bool HasActivation => activation is not null;

    public override bool Chooses => true;

    public override void Activate(Turn turn, ElementInstance instance)
    {
        if (Incoming.Length <= 1)
        {
            Complete(turn, instance);
            return;
        }

        turn.SetLocal(instance.Key, ContextValue.Empty.With("waitingForStart", Value.Of(true)));
        if (Branching.Choose(turn, instance, this, node.DefaultFlowId, instance.Key) is not { } flows)
            return;
        foreach (var flow in flows)
            turn.Take(flow, instance.ScopeKey);
    }

    public override void Complete(Turn turn, ElementInstance instance)
    {
        if (Branching.Choose(turn, instance, this, node.DefaultFlowId, instance.Key) is { } flows)
            turn.Leave(this, instance, flows);
    }

    public override bool Review(Turn turn, long scopeKey)
    {
        var (come, flows) = Arrived(turn, scopeKey);
        return turn.Draft.InstanceIn(scopeKey, Id) is { } begun
            ? Reset(turn, begun, come, flows)
            : come != 0 && Begin(turn, scopeKey, flows);
    }

    private bool Begin(Turn turn, long scopeKey, List<string> flows)
    {
        if (turn.HasIncident(new Wait(scopeKey, Id, scopeKey)))
            return false;
        var result = turn.Evaluate(activation!, scopeKey, ContextValue.Empty.With("activationCount", Value.Of(flows.Count)));
        if (result.Failure is { } failure)
        {
            turn.RaiseFailure(scopeKey, Id, activation!, failure);
            return false;
        }

        if (result.Value is not BooleanValue { Value: true })
            return false;
        var instance = turn.Enter(this, scopeKey, flows.ToSequence());
        turn.SetLocal(instance.Key, ContextValue.Empty.With(Used, Value.Of(flows.Select(Value.Of))));
        Activate(turn, instance);
        return true;
    }

    private bool Reset(Turn turn, ElementInstance begun, ulong come, List<string> flows)
    {
        var used = ((ListValue)turn.Draft.Variables(begun.Key)![Used]!).Items.Select(v => ((TextValue)v).Value).ToHashSet(StringComparer.Ordinal);
        var awaited = 0ul;
        for (var i = 0; i < Incoming.Length; i++)
        {
            if (!used.Contains(Incoming[i].Id))
                awaited |= 1ul << i;
        }

        if (MayStillArrive(turn, begun.ScopeKey, come & awaited, awaited & ~come))
            return false;
        var late = flows.Where(f => !used.Contains(f)).ToSequence();
        if (late.Count > 0)
            TakeLate(turn, begun, late);
        turn.Leave(this, begun, []);
        return true;
    }

    private void TakeLate(Turn turn, ElementInstance begun, Sequence<string> late)
    {
        var second = turn.Enter(this, begun.ScopeKey, late);
        turn.SetLocal(second.Key, ContextValue.Empty.With("waitingForStart", Value.Of(false)));
        foreach (var flow in Outgoing)
        {
            if (flow.Condition?.Holds(turn, second, Id, second.Key) == true)
                turn.Take(flow, begun.ScopeKey);
        }

        turn.Emit(new ElementCompleted(second.Key));
    }
}
