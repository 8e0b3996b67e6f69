using LongAn.Workflows.Execution;
using NodaTime;

namespace LongAn.Workflows.Dossiers;

/// <summary>A decision that a business rule task made.</summary>
/// <param name="ElementId">The task.</param>
/// <param name="Decision">Name of the decision.</param>
/// <param name="At">When.</param>
/// <param name="Reason">How it came about, such as the rules of a fee that matched.</param>
public sealed record MadeDecision(string ElementId, string Decision, Instant At, Personal<DecisionReason> Reason);
