using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Execution;

/// <summary>A sequence flow of the plan.</summary>
internal sealed class Flow(SequenceFlow flow, Element target, Condition? condition)
{
    /// <summary>Identifier as in the file.</summary>
    public string Id { get; } = flow.Id;

    /// <summary>Identifier of the element it leaves.</summary>
    public string SourceId { get; } = flow.SourceId;

    /// <summary>The element it enters.</summary>
    public Element Target { get; } = target;

    /// <summary>Its condition; null for none.</summary>
    public Condition? Condition { get; } = condition;

    /// <summary>This flow alone, as the flows that an element has used.</summary>
    public Sequence<string> Alone { get; } = [flow.Id];
}
