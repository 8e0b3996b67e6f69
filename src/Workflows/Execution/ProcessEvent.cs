using System.Text.Json.Serialization;
using LongAn.Workflows.Feel;
using NodaTime;

namespace LongAn.Workflows.Execution;

/// <summary>What happened in a process. The discriminators and the fields are the stored format.</summary>
/// <remarks>
/// Elements are named by their identifiers in the file, never by compiled numbers. Keys are counted from the state:
/// instances, timers and incidents share one counter, beginning with 1; scope 0 is the process itself.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ProcessStarted), "process.started")]
[JsonDerivedType(typeof(ElementActivated), "element.activated")]
[JsonDerivedType(typeof(ElementCompleted), "element.completed")]
[JsonDerivedType(typeof(ElementTerminated), "element.terminated")]
[JsonDerivedType(typeof(FlowTaken), "flow.taken")]
[JsonDerivedType(typeof(VariablesSet), "variables.set")]
[JsonDerivedType(typeof(TimerScheduled), "timer.scheduled")]
[JsonDerivedType(typeof(TimerFired), "timer.fired")]
[JsonDerivedType(typeof(TimerCancelled), "timer.cancelled")]
[JsonDerivedType(typeof(ServiceRequested), "service.requested")]
[JsonDerivedType(typeof(IncidentRaised), "incident.raised")]
[JsonDerivedType(typeof(IncidentResolved), "incident.resolved")]
[JsonDerivedType(typeof(ProcessCompleted), "process.completed")]
[JsonDerivedType(typeof(ProcessTerminated), "process.terminated")]
public abstract record ProcessEvent;

/// <summary>The process began.</summary>
public sealed record ProcessStarted(string ProcessId) : ProcessEvent;

/// <summary>An element became active.</summary>
/// <param name="Key">Key of the new instance.</param>
/// <param name="ElementId">The element.</param>
/// <param name="ScopeKey">Instance of the scope it is in; 0 for the process.</param>
/// <param name="UsedFlows">Taken flows that it uses up: one, of a join one of each that enters it; none where no flow led to it.</param>
public sealed record ElementActivated(long Key, string ElementId, long ScopeKey, Sequence<string> UsedFlows = default) : ProcessEvent;

/// <summary>An element instance completed; its open incidents go with it.</summary>
public sealed record ElementCompleted(long Key) : ProcessEvent;

/// <summary>An element instance was terminated before it completed; its open incidents go with it.</summary>
public sealed record ElementTerminated(long Key) : ProcessEvent;

/// <summary>A sequence flow was taken and has not yet been used by the node it enters.</summary>
public sealed record FlowTaken(string FlowId, long ScopeKey) : ProcessEvent;

/// <summary>Variables were set in a scope; each replaces the one of the same name.</summary>
public sealed record VariablesSet(long ScopeKey, Personal<ContextValue> Values) : ProcessEvent;

/// <summary>A timer was set.</summary>
/// <param name="Key">Key of the timer.</param>
/// <param name="ElementKey">Instance that waits: the catching event itself, or the activity the boundary event sits on.</param>
/// <param name="ElementId">The event.</param>
/// <param name="DueAt">When it falls due.</param>
public sealed record TimerScheduled(long Key, long ElementKey, string ElementId, Instant DueAt) : ProcessEvent;

/// <summary>A timer fell due and was obeyed.</summary>
public sealed record TimerFired(long Key) : ProcessEvent;

/// <summary>A timer is no longer needed.</summary>
public sealed record TimerCancelled(long Key) : ProcessEvent;

/// <summary>A service was asked for.</summary>
public sealed record ServiceRequested(long ElementKey, string ElementId, string Operation, Personal<ContextValue> Input) : ProcessEvent;

/// <summary>The process is stuck at an element until a person resolves it.</summary>
public sealed record IncidentRaised(long Key, long ElementKey, string ElementId, IncidentCode Code, Sequence<Argument> Arguments) : ProcessEvent;

/// <summary>A person resolved an incident.</summary>
public sealed record IncidentResolved(long Key) : ProcessEvent;

/// <summary>Every path has come to its end.</summary>
/// <param name="EndElementId">The end event reached last.</param>
public sealed record ProcessCompleted(string EndElementId) : ProcessEvent;

/// <summary>The process was ended from outside.</summary>
public sealed record ProcessTerminated(string Reason) : ProcessEvent;

/// <summary>Why a process is stuck.</summary>
public enum IncidentCode
{
    /// <summary>No outgoing flow is true and there is no default. Arguments name the data that was read.</summary>
    NoFlowTaken,

    /// <summary>A condition was neither true nor false. Arguments: <c>flow</c>, <c>expression</c>, <c>found</c>.</summary>
    ConditionNotBoolean,

    /// <summary>An expression reads something that nothing declares. Arguments: <c>expression</c>, <c>name</c>.</summary>
    UndeclaredName,

    /// <summary>An expression exceeded its budget or failed. Arguments: <c>expression</c>, <c>reason</c>.</summary>
    ExpressionFailed,

    /// <summary>A timer's expression gave no time. Arguments: <c>expression</c>, <c>found</c>.</summary>
    TimerInvalid,

    /// <summary>A service failed. Arguments: <c>code</c>, <c>message</c>.</summary>
    ServiceFailed,

    /// <summary>The step budget was exceeded: a loop that never waits. Arguments: <c>budget</c>.</summary>
    StepBudgetExceeded,

    /// <summary>A join waits and nothing can reach it any more. Arguments: <c>missing</c>, one for each flow that did not come.</summary>
    JoinNeverComplete,

    /// <summary>An answer came that nothing waits for any more. Arguments: <c>key</c>, <c>operation</c>.</summary>
    AnswerUnmatched,
}
