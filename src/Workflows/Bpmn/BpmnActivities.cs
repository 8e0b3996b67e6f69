namespace LongAn.Workflows.Bpmn;

/// <summary>An activity (BPMN 2.0.2, 10.3).</summary>
public abstract record ActivityNode(string Id, string? Name) : FlowNode(Id, Name)
{
    /// <summary>Flow taken when no condition of a flow that leaves it is true; null for none.</summary>
    public string? DefaultFlowId { get; init; }

    /// <summary>Whether it only undoes another: no flow leads to it or from it.</summary>
    public bool IsForCompensation { get; init; }

    /// <summary>Whether and how it is repeated; null for once.</summary>
    public LoopCharacteristics? Loop { get; init; }

    /// <summary>Flows into it that must have been taken before it begins. At least 1; default 1.</summary>
    public int StartQuantity { get; init; } = 1;

    /// <summary>How often each flow that leaves it is taken. At least 1; default 1.</summary>
    public int CompletionQuantity { get; init; } = 1;

    /// <summary>Properties it declares, seen by itself alone.</summary>
    public Sequence<DataDeclaration> Properties { get; init; }
}

/// <summary>A task that says nothing of how it is done (BPMN 2.0.2, 10.3.3: abstract task); passed at once.</summary>
public sealed record AbstractTask(string Id, string? Name) : ActivityNode(Id, Name);

/// <summary>Work of a person outside of the system; passed at once.</summary>
public sealed record ManualTask(string Id, string? Name) : ActivityNode(Id, Name);

/// <summary>Work of a person. What our procedures say of it stands in <see cref="Step"/>.</summary>
public sealed record UserTask(string Id, string? Name, Step? Step) : ActivityNode(Id, Name);

/// <summary>Work of a system, requested from outside and answered.</summary>
/// <param name="Operation">What is asked for: the name of a service the runtime knows (<c>la:operation</c>).</param>
public sealed record ServiceTask(string Id, string? Name, string? Operation) : ActivityNode(Id, Name);

/// <summary>Sends a message.</summary>
/// <param name="Message">The message; without a name when the file names none.</param>
public sealed record SendTask(string Id, string? Name, MessageDefinition Message) : ActivityNode(Id, Name);

/// <summary>Waits for a message.</summary>
/// <param name="Message">The message; without a name when the file names none.</param>
/// <param name="Instantiate">Whether the message begins the process.</param>
public sealed record ReceiveTask(string Id, string? Name, MessageDefinition Message, bool Instantiate = false) : ActivityNode(Id, Name);

/// <summary>A script.</summary>
/// <param name="Format">Language, as the file says; null when it says none, which is FEEL.</param>
/// <param name="Script">The text; null when there is none.</param>
/// <param name="Result">Variable that gets the value (<c>la:result</c>); null when a context sets one variable for each entry.</param>
public sealed record ScriptTask(string Id, string? Name, string? Format, string? Script, string? Result = null) : ActivityNode(Id, Name);

/// <summary>A decision.</summary>
/// <param name="Decision">Name of the decision (<c>la:decision</c>); null when the file says none.</param>
/// <param name="Result">Variable that gets the value (<c>la:result</c>); null when a context sets one variable for each entry.</param>
public sealed record BusinessRuleTask(string Id, string? Name, string? Decision, string? Result = null) : ActivityNode(Id, Name);

/// <summary>Calls another process, a global task or a published procedure.</summary>
/// <param name="CalledElement">Identifier of a process or global task of the same package; null for none.</param>
/// <param name="Procedure">Code of a published procedure (<c>la:procedure</c>); null for none.</param>
/// <param name="Agency">FEEL expression for the code of the agency that settles it (<c>la:agency</c>); null for the agency of the dossier.</param>
/// <param name="Case">FEEL expression for the case of the procedure (<c>la:case</c>); null for its only one.</param>
public sealed record CallActivity(string Id, string? Name, string? CalledElement, string? Procedure = null, string? Agency = null, string? Case = null) : ActivityNode(Id, Name);

/// <summary>A sub-process (BPMN 2.0.2, 10.3.5): a scope of its own within the one it is drawn in.</summary>
/// <param name="Body">Its nodes and flows.</param>
public sealed record SubProcess(string Id, string? Name, FlowScope Body) : ActivityNode(Id, Name)
{
    /// <summary>What kind it is.</summary>
    public SubProcessKind Kind { get; init; }

    /// <summary>The rules of an ad-hoc sub-process; null for every other kind.</summary>
    public AdHocRules? AdHoc { get; init; }
}

/// <summary>The kinds of sub-processes.</summary>
public enum SubProcessKind
{
    /// <summary>Begun by a flow.</summary>
    Embedded,

    /// <summary>Begun by an event while the scope around it is active (event sub-process, 10.3.5).</summary>
    Event,

    /// <summary>Begun by a flow, and undone as a whole when it is cancelled (10.3.5).</summary>
    Transaction,

    /// <summary>Its activities are done in an order that persons choose (10.3.5).</summary>
    AdHoc,
}

/// <summary>The rules of an ad-hoc sub-process.</summary>
/// <param name="IsSequential">Whether at most one of its activities is active at a time.</param>
/// <param name="CompletionCondition">FEEL, asked whenever an activity inside completes; null when it ends once all are done.</param>
/// <param name="CancelsRemaining">Whether what is active inside ends when the condition is true.</param>
public sealed record AdHocRules(bool IsSequential, string? CompletionCondition, bool CancelsRemaining = true);
