namespace LongAn.Workflows.Bpmn;

/// <summary>What an event waits for or throws (BPMN 2.0.2, 10.5.5).</summary>
public abstract record EventDefinition;

/// <summary>Nothing.</summary>
public sealed record NoneDefinition : EventDefinition;

/// <summary>Ends the whole scope at once.</summary>
public sealed record TerminateDefinition : EventDefinition;

/// <summary>A point in time.</summary>
/// <param name="Kind">Date, duration or cycle.</param>
/// <param name="Expression">ISO 8601 text, or a FEEL expression that begins with <c>=</c>.</param>
/// <param name="InWorkingTime">Whether a duration is walked through the agency's working time (<c>la:workingTime</c>).</param>
/// <param name="IsLegalLimit">
/// Whether it ends as a limit of the law does (<c>la:legalLimit</c>): of a duration in days or months the first day is not counted
/// (Civil Code 2015, article 147.2); it, and a date, lasts to the end of its last day, or of the next working day (article 148.5).
/// </param>
public sealed record TimerDefinition(TimerKind Kind, string Expression, bool InWorkingTime = false, bool IsLegalLimit = false) : EventDefinition;

/// <summary>How a timer says when.</summary>
public enum TimerKind
{
    /// <summary>At a point in time.</summary>
    Date,

    /// <summary>After a duration.</summary>
    Duration,

    /// <summary>Repeatedly.</summary>
    Cycle,
}

/// <summary>A message: to one receiver.</summary>
/// <param name="Message">Name of the message, its identifier where it has no name; null when the file names none.</param>
/// <param name="Correlation">FEEL: what a message must bear to be meant (<c>la:correlation</c>); null for any of that name.</param>
/// <param name="Form">Name of the form of what it brings (<c>la:form</c>, <c>forms/NAME.form.json</c>); null for none.</param>
public sealed record MessageDefinition(string? Message, string? Correlation = null, string? Form = null) : EventDefinition;

/// <summary>A signal: to everyone who waits for it.</summary>
/// <param name="Signal">Name of the signal, its identifier where it has no name; null when the file names none.</param>
public sealed record SignalDefinition(string? Signal) : EventDefinition;

/// <summary>An error: it ends the activity it arises in.</summary>
/// <param name="Code">Error code, the identifier of the error where it has none; null catches every error.</param>
public sealed record ErrorDefinition(string? Code) : EventDefinition;

/// <summary>An escalation: told to the scopes around.</summary>
/// <param name="Code">Escalation code, the identifier of the escalation where it has none; null catches every escalation.</param>
public sealed record EscalationDefinition(string? Code) : EventDefinition;

/// <summary>A condition on data that becomes true.</summary>
/// <param name="Condition">FEEL; null when the file says none.</param>
public sealed record ConditionalDefinition(string? Condition) : EventDefinition;

/// <summary>A leap to the catching event of the same name in the same scope.</summary>
/// <param name="Link">Name of the link; null when the file says none.</param>
public sealed record LinkDefinition(string? Link) : EventDefinition;

/// <summary>Undoing what was completed.</summary>
/// <param name="ActivityId">The activity that is undone; null for every one of the scope.</param>
/// <param name="WaitsForCompletion">Whether the throwing event waits until it is undone.</param>
public sealed record CompensationDefinition(string? ActivityId, bool WaitsForCompletion = true) : EventDefinition;

/// <summary>Cancels a transaction.</summary>
public sealed record CancelDefinition : EventDefinition;

/// <summary>Several at once: the event occurs when one of them does, or when all have; thrown, all are.</summary>
/// <param name="Definitions">Its parts, in file order; none of them multiple.</param>
/// <param name="IsParallel">Whether all are needed (<c>parallelMultiple</c>).</param>
public sealed record MultipleDefinition(Sequence<EventDefinition> Definitions, bool IsParallel = false) : EventDefinition;
