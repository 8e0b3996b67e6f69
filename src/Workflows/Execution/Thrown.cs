namespace LongAn.Workflows.Execution;

/// <summary>Something that was thrown within the process and looks for who catches it in the scopes around.</summary>
/// <param name="Kind">What it is: an error, an escalation, a cancellation or a compensation.</param>
/// <param name="Code">Its code; null where it has none.</param>
internal readonly record struct Thrown(ThrownKind Kind, string? Code);
