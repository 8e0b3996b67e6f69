using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Decisions;

/// <summary>What a decision came to.</summary>
/// <param name="Value">The value; null of FEEL when there is a failure.</param>
/// <param name="Failure">Why deciding was broken off, or null.</param>
/// <param name="Warnings">Why something in it became null.</param>
/// <param name="Rules">The rules of decision tables that decided, in the order they were asked.</param>
public sealed record DecisionResult(Value Value, FeelFailure? Failure, Sequence<string> Warnings, Sequence<MatchedRule> Rules);

/// <summary>A rule that decided.</summary>
/// <param name="Decision">Decision, function or entry whose table it is.</param>
/// <param name="TableId">Identifier of the table, or null.</param>
/// <param name="Number">Number of the rule, counted from 1.</param>
/// <param name="RuleId">Identifier of the rule, or null.</param>
/// <param name="Annotations">What the analyst noted beside it, such as the article of law.</param>
public sealed record MatchedRule(string Decision, string? TableId, int Number, string? RuleId, Sequence<string> Annotations);
