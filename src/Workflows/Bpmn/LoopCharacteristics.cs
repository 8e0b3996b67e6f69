namespace LongAn.Workflows.Bpmn;

/// <summary>How an activity is repeated (BPMN 2.0.2, 10.3.7).</summary>
public abstract record LoopCharacteristics;

/// <summary>While a condition is true.</summary>
/// <param name="Condition">FEEL; null when the file says none.</param>
/// <param name="TestBefore">Whether the condition is asked before the first time.</param>
/// <param name="Maximum">Most repetitions; null for no limit.</param>
public sealed record StandardLoop(string? Condition, bool TestBefore = false, int? Maximum = null) : LoopCharacteristics;

/// <summary>A number of times, or once for each element of a list.</summary>
/// <param name="IsSequential">Whether one after the other, else all at once.</param>
public sealed record MultiInstance(bool IsSequential) : LoopCharacteristics
{
    /// <summary>FEEL: how often; null where a collection says it.</summary>
    public string? Cardinality { get; init; }

    /// <summary>The list (<c>la:collection</c>, <c>loopDataInputRef</c>); null where a cardinality says how often.</summary>
    public DataSource? Collection { get; init; }

    /// <summary>Name under which an instance reads its element (<c>la:element</c>, <c>inputDataItem</c>); null for none.</summary>
    public string? Element { get; init; }

    /// <summary>Variable that gets the list of what the instances gave (<c>la:outputCollection</c>, <c>loopDataOutputRef</c>); null for none.</summary>
    public string? OutputCollection { get; init; }

    /// <summary>What an instance gives to the list (<c>la:outputElement</c>, <c>outputDataItem</c>); null for none.</summary>
    public DataSource? OutputElement { get; init; }

    /// <summary>FEEL, asked whenever an instance completes: true ends the rest; null for none.</summary>
    public string? CompletionCondition { get; init; }

    /// <summary>When an event is thrown to the boundary of the activity.</summary>
    public MultiInstanceBehavior Behavior { get; init; }

    /// <summary>What is thrown under <see cref="MultiInstanceBehavior.None"/> and <see cref="MultiInstanceBehavior.One"/>; null for nothing.</summary>
    public EventDefinition? Thrown { get; init; }

    /// <summary>What is thrown under <see cref="MultiInstanceBehavior.Complex"/>.</summary>
    public Sequence<ComplexBehavior> Complex { get; init; }
}

/// <summary>When a multi-instance activity throws an event (BPMN 2.0.2, table 10.32).</summary>
public enum MultiInstanceBehavior
{
    /// <summary>Never: it goes on when all instances are done.</summary>
    All,

    /// <summary>When each instance completes.</summary>
    None,

    /// <summary>When the first instance completes.</summary>
    One,

    /// <summary>When an instance completes and a condition is true.</summary>
    Complex,
}

/// <summary>An event that is thrown when an instance completes and a condition is true.</summary>
/// <param name="Condition">FEEL; null when the file says none.</param>
/// <param name="Thrown">The event.</param>
public sealed record ComplexBehavior(string? Condition, EventDefinition Thrown);
