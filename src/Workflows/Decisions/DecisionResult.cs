using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Decisions;

/// <summary>What a decision came to.</summary>
/// <param name="Value">The value; null of FEEL when there is a failure.</param>
/// <param name="Failure">Why deciding was broken off, or null.</param>
/// <param name="Warnings">Why something in it became null.</param>
/// <param name="Rules">The rules of decision tables that decided, in the order they were asked.</param>
/// <param name="Decided">The decision and those it needed with their values, in the order they were decided: the one that was asked for is the last.</param>
public sealed record DecisionResult(Value Value, FeelFailure? Failure, Sequence<string> Warnings, Sequence<MatchedRule> Rules, Sequence<DecidedValue> Decided)
{
    /// <summary>How many steps its expressions took.</summary>
    public int Steps { get; init; }

    /// <summary>How the value came about, a sentence for each decision, such as for the timeline of a dossier: value, rule, what the rule asked for, what is noted beside it.</summary>
    public Sequence<Text> Explain() => Explanation.Of(this);
}

/// <summary>A decision with its value.</summary>
/// <param name="Decision">Its name.</param>
/// <param name="Label">What people call it; its name when the file says nothing else.</param>
/// <param name="Value">Its value.</param>
public sealed record DecidedValue(string Decision, string Label, Value Value);

/// <summary>A rule that decided.</summary>
/// <param name="Decision">Decision, function or entry whose table it is.</param>
/// <param name="TableId">Identifier of the table, or null.</param>
/// <param name="Number">Number of the rule, counted from 1.</param>
/// <param name="RuleId">Identifier of the rule, or null.</param>
/// <param name="Annotations">What the analyst noted beside it, such as the article of law.</param>
public sealed record MatchedRule(string Decision, string? TableId, int Number, string? RuleId, Sequence<string> Annotations)
{
    /// <summary>Why it matched: its cells that test something.</summary>
    public Sequence<MatchedCell> Cells { get; init; }
}

/// <summary>A cell that a value passed.</summary>
/// <param name="Input">The column: its label, or its expression.</param>
/// <param name="Value">The value of the column.</param>
/// <param name="Test">The unary tests of the cell.</param>
public sealed record MatchedCell(string Input, Value Value, string Test);
