using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Execution.Events;

/// <summary>An intermediate or end event that throws compensation (BPMN 2.0.2, 10.5.5): waits until what it undoes is undone, unless the file says not to.</summary>
internal sealed class CompensationThrowEvent(EventNode node, CompensationDefinition definition) : Element(node)
{
    /// <summary>Whether it ends its path.</summary>
    public bool IsEnd { get; } = node is EndEvent;

    /// <summary>The activity that is undone; null for every one.</summary>
    public string? ActivityId => definition.ActivityId;

    public override void Activate(Turn turn, ElementInstance instance)
    {
        turn.Emit(new EventThrown(instance.Key, Id, ThrownKind.Compensation, definition.ActivityId));
        if (!Compensation.Begin(turn, instance, instance.ScopeKey, definition.ActivityId) || !definition.WaitsForCompletion)
            Complete(turn, instance);
    }

    public override void Undone(Turn turn, ElementInstance thrower) => Complete(turn, thrower);
}
