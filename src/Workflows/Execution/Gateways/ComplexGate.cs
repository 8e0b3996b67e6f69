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
    private const string First = "waitingForStart";

    /// <summary>Whether it says when a join begins.</summary>
    public bool HasActivation => activation is not null;

    public override bool Chooses => true;

    public override void Complete(Turn turn, ElementInstance instance)
    {
        if (Branching.Choose(turn, instance, this, node.DefaultFlowId, instance.Key) is { } flows)
            turn.Leave(this, instance, flows);
    }

    /// <summary>A join that begins goes on with these flows, and waits for the others.</summary>
    public override void GoOn(Turn turn, long scopeKey, Sequence<string> come)
    {
        var instance = turn.Enter(this, scopeKey, come);
        turn.SetLocal(instance.Key, ContextValue.Empty.With(Used, Value.Of(come.Select(Value.Of))));
        turn.SetLocal(instance.Key, ContextValue.Empty.With(First, Value.Of(true)));
        TakeFirst(turn, instance);
    }

    public override void Retry(Turn turn, ElementInstance waiting, IncidentCode incident)
    {
        if (waiting.ElementId != Id || Incoming.Length <= 1)
            base.Retry(turn, waiting, incident);
        else if (IsFirst(turn, waiting))
            TakeFirst(turn, waiting);
        else
            TakeLate(turn, waiting);
    }

    /// <summary>A join that is told its flow still waits for the others.</summary>
    public override void Skip(Turn turn, ElementInstance instance, Flow? chosen)
    {
        if (Incoming.Length <= 1 || !IsFirst(turn, instance))
            base.Skip(turn, instance, chosen);
        else
            Take(turn, instance, chosen is null ? Outgoing : [chosen]);
    }

    public override bool Review(Turn turn, long scopeKey)
    {
        var (come, flows) = Arrived(turn, scopeKey);
        return turn.Draft.InstanceIn(scopeKey, Id) is { } begun
            ? !IsStuck(turn, scopeKey) && Reset(turn, begun, come, flows)
            : come != 0 && Begin(turn, scopeKey, flows);
    }

    private static bool IsFirst(Turn turn, ElementInstance instance) =>
        turn.Draft.Variables(instance.Key)?[First] is not BooleanValue { Value: false };

    /// <summary>Whether it has begun in a scope and could not say which flows it takes.</summary>
    private bool IsStuck(Turn turn, long scopeKey)
    {
        foreach (var instance in turn.Draft.After(scopeKey))
        {
            if (instance.ScopeKey == scopeKey && instance.ElementId == Id && turn.HasIncident(new Wait(instance.Key, Id, scopeKey)))
                return true;
        }

        return false;
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
        GoOn(turn, scopeKey, flows.ToSequence());
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
        if (late.Count == 0 || UseLate(turn, begun.ScopeKey, late))
            turn.Leave(this, begun, []);
        return true;
    }

    private bool UseLate(Turn turn, long scopeKey, Sequence<string> late)
    {
        var second = turn.Enter(this, scopeKey, late);
        turn.SetLocal(second.Key, ContextValue.Empty.With(First, Value.Of(false)));
        return TakeLate(turn, second);
    }

    private void TakeFirst(Turn turn, ElementInstance instance)
    {
        if (Branching.Choose(turn, instance, this, node.DefaultFlowId, instance.Key) is { } flows)
            Take(turn, instance, flows);
    }

    /// <summary>Only flows with a condition are taken by what comes late; false after an incident.</summary>
    private bool TakeLate(Turn turn, ElementInstance second)
    {
        var flows = new List<Flow>();
        foreach (var flow in Outgoing)
        {
            if (flow.Condition is not { } condition)
                continue;
            if (condition.Holds(turn, second, Id, second.Key) is not { } holds)
                return false;
            if (holds)
                flows.Add(flow);
        }

        Take(turn, second, flows);
        turn.Emit(new ElementCompleted(second.Key));
        return true;
    }

    private static void Take(Turn turn, ElementInstance instance, IEnumerable<Flow> flows)
    {
        foreach (var flow in flows)
            turn.Take(flow, instance.ScopeKey);
    }
}
