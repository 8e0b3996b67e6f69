namespace LongAn.Workflows.Bpmn;

/// <summary>An event (BPMN 2.0.2, 10.5).</summary>
/// <param name="Definition">What triggers it or what it throws; <see cref="NoneDefinition"/> for none.</param>
public abstract record EventNode(string Id, string? Name, EventDefinition Definition) : FlowNode(Id, Name);

/// <summary>A start event.</summary>
/// <param name="IsInterrupting">Whether the start event of an event sub-process ends what is active around it.</param>
public sealed record StartEvent(string Id, string? Name, EventDefinition Definition, bool IsInterrupting = true) : EventNode(Id, Name, Definition);

/// <summary>An end event.</summary>
/// <param name="Closes">What it means for the dossier (<c>la:closes</c>); null for nothing beyond what the steps before did.</param>
public sealed record EndEvent(string Id, string? Name, EventDefinition Definition, EndClosure? Closes = null) : EventNode(Id, Name, Definition);

/// <summary>What reaching an end event means for the dossier.</summary>
public enum EndClosure
{
    /// <summary>It has lost its validity: what was asked for did not come in time.</summary>
    Lapsed,
}

/// <summary>An intermediate catching event.</summary>
public sealed record IntermediateCatchEvent(string Id, string? Name, EventDefinition Definition) : EventNode(Id, Name, Definition);

/// <summary>An intermediate throwing event.</summary>
public sealed record IntermediateThrowEvent(string Id, string? Name, EventDefinition Definition) : EventNode(Id, Name, Definition);

/// <summary>An event on the boundary of an activity.</summary>
/// <param name="AttachedToId">The activity.</param>
/// <param name="CancelActivity">Whether the activity is interrupted when the event occurs.</param>
public sealed record BoundaryEvent(string Id, string? Name, EventDefinition Definition, string AttachedToId, bool CancelActivity = true) : EventNode(Id, Name, Definition)
{
    /// <summary>The activity that undoes the one it is attached to, by association; for compensation only, null for none.</summary>
    public string? HandlerId { get; init; }
}
