namespace LongAn.Workflows.Execution;

/// <summary>A wait for something.</summary>
/// <param name="Key">Whose it is: the event's own instance, the activity it sits on, or the scope of its event sub-process.</param>
/// <param name="ElementId">The event, or the task that receives.</param>
/// <param name="ScopeKey">The scope whose variables its expressions read.</param>
internal readonly record struct Wait(long Key, string ElementId, long ScopeKey);
