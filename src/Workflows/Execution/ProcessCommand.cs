using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Execution;

/// <summary>What a process may be asked to do. Keys are those of the events that made the thing.</summary>
public abstract record ProcessCommand;

/// <summary>Begins the process at its none start event.</summary>
/// <param name="Variables">Variables of the process from the beginning.</param>
public sealed record StartProcess(ContextValue Variables) : ProcessCommand;

/// <summary>Ends a waiting activity (a person's step, or a service that answered).</summary>
/// <param name="Key">The activity's instance.</param>
/// <param name="Variables">Set in the process before the flow goes on; sub-processes see them.</param>
public sealed record CompleteActivity(long Key, ContextValue Variables) : ProcessCommand;

/// <summary>A service answered that it failed: an incident, for a person to resolve.</summary>
public sealed record FailActivity(long Key, string Code, string Message) : ProcessCommand;

/// <summary>A timer fell due; <see cref="Circumstances.Now"/> is its due time.</summary>
public sealed record FireTimer(long Key) : ProcessCommand;

/// <summary>Ends everything that is open.</summary>
/// <param name="Reason">Stable word for why: <c>withdrawn</c>, <c>refused</c>.</param>
public sealed record TerminateProcess(string Reason) : ProcessCommand;

/// <summary>Tries again where an incident holds the process up.</summary>
/// <param name="Key">The incident.</param>
/// <param name="Variables">Set in the process first; may be empty.</param>
public sealed record RetryIncident(long Key, ContextValue Variables) : ProcessCommand;
