using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Execution.Events;

/// <summary>A throwing link event (BPMN 2.0.2, 10.5.5): goes on at the catching link of the same name, as by a flow.</summary>
internal sealed class LinkThrowEvent(IntermediateThrowEvent node) : Element(node)
{
    /// <summary>The catching link.</summary>
    public LinkCatchEvent Target { get; set; } = null!;

    public override void Activate(Turn turn, ElementInstance instance) => Complete(turn, instance);

    public override void Complete(Turn turn, ElementInstance instance)
    {
        turn.Emit(new ElementCompleted(instance.Key));
        turn.Activate(Target, instance.ScopeKey, []);
    }
}

/// <summary>A catching link event: passed at once.</summary>
internal sealed class LinkCatchEvent(IntermediateCatchEvent node) : Element(node)
{
    public override void Activate(Turn turn, ElementInstance instance) => Complete(turn, instance);
}
