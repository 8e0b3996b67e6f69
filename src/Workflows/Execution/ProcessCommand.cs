using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution;

/// <summary>What a process may be asked to do. Keys are those of the events that made the thing.</summary>
public abstract record ProcessCommand;

/// <summary>Begins the process at its none start event, or at another one whose trigger has come.</summary>
/// <param name="Variables">Variables of the process from the beginning.</param>
/// <param name="StartId">The start event; null for the one without a trigger.</param>
public sealed record StartProcess(ContextValue Variables, string? StartId = null) : ProcessCommand;

/// <summary>Ends a waiting activity (a person's step, or a service that answered).</summary>
/// <param name="Key">The activity's instance.</param>
/// <param name="Variables">Set in the process before the flow goes on; sub-processes see them.</param>
public sealed record CompleteActivity(long Key, ContextValue Variables) : ProcessCommand;

/// <summary>A service answered that it failed, or a procedure could not be called: an incident, for a person to resolve.</summary>
public sealed record FailActivity(long Key, string Code, string Message) : ProcessCommand;

/// <summary>A timer fell due; <see cref="Circumstances.Now"/> is its due time.</summary>
public sealed record FireTimer(long Key) : ProcessCommand;

/// <summary>The calendar was changed: timers counted with it are counted again, and none falls due earlier than it was to.</summary>
public sealed record RecountTimers : ProcessCommand;

/// <summary>Ends everything that is open.</summary>
/// <param name="Reason">Stable word for why: <c>withdrawn</c>, <c>refused</c>.</param>
public sealed record TerminateProcess(string Reason) : ProcessCommand;

/// <summary>Tries again where an incident holds the process up.</summary>
/// <param name="Key">The incident.</param>
/// <param name="Variables">Set in the process first; may be empty.</param>
/// <param name="Reason">Why, where a person does it; goes into the journal. Null where nobody was asked.</param>
public sealed record RetryIncident(long Key, ContextValue Variables, string? Reason = null) : ProcessCommand;

/// <summary>A message came. One subscription gets it, the one opened first; a process that has not begun may begin with it.</summary>
/// <param name="Message">Name of the message.</param>
/// <param name="Correlation">Value it bears; null for none.</param>
/// <param name="Variables">What it brings.</param>
public sealed record CorrelateMessage(string Message, Value? Correlation, ContextValue Variables) : ProcessCommand;

/// <summary>A signal came. Every subscription gets it, in the order they were opened; nobody waiting is no fault.</summary>
/// <param name="Signal">Name of the signal.</param>
/// <param name="Variables">What it brings.</param>
public sealed record BroadcastSignal(string Signal, ContextValue Variables) : ProcessCommand;

/// <summary>Data outside of the process has changed: conditions that are waited for are asked again.</summary>
public sealed record ReviewConditions : ProcessCommand;

/// <summary>A waiting activity throws an error, which ends it, or an escalation; events on its boundary and around it may catch it.</summary>
/// <param name="Key">The activity's instance.</param>
/// <param name="Kind">Error or escalation.</param>
/// <param name="Code">Its code.</param>
/// <param name="Variables">What it brings.</param>
public sealed record ThrowFromActivity(long Key, ThrownKind Kind, string Code, ContextValue Variables) : ProcessCommand;

/// <summary>A person sets variables where they are missing or wrong.</summary>
/// <param name="ScopeKey">The scope: 0 for the process, else the instance of a sub-process or activity.</param>
/// <param name="Variables">Each replaces the one of the same name.</param>
/// <param name="Reason">Why; goes into the journal.</param>
public sealed record SetVariables(long ScopeKey, ContextValue Variables, string Reason) : ProcessCommand;

/// <summary>A person leaves what failed as if it had been done.</summary>
/// <param name="Key">The incident.</param>
/// <param name="Reason">Why; goes into the journal.</param>
/// <param name="FlowId">The flow that is taken, where the element would have had to choose one; else null.</param>
public sealed record SkipIncident(long Key, string Reason, string? FlowId = null) : ProcessCommand;

/// <summary>
/// A person ends an instance and makes another element active in its stead: of the same scope, of one around it (a sub-process in which
/// nothing else is active ends with it), or within a sub-process that begins by that.
/// </summary>
/// <param name="Key">The instance.</param>
/// <param name="TargetId">The element.</param>
/// <param name="Reason">Why; goes into the journal.</param>
public sealed record MoveInstance(long Key, string TargetId, string Reason) : ProcessCommand;
