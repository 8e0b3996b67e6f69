using LongAn.Workflows.Feel;
using NodaTime;

namespace LongAn.Workflows.Execution;

/// <summary>A decision, as the engine knows it: from the variables that are seen and the moment that counts to a value, without effects.</summary>
/// <param name="variables">The variables that the task sees.</param>
/// <param name="now">What <c>now()</c> gives.</param>
public delegate DecisionOutcome DecisionFunction(ContextValue variables, ZonedDateTime now);

/// <summary>What a decision came to, and why.</summary>
/// <param name="Result">The value, or why deciding was broken off.</param>
public sealed record DecisionOutcome(FeelResult Result)
{
    /// <summary>How many steps it took; they count in the work of the command.</summary>
    public int Steps { get; init; }

    /// <summary>The rules that decided, in the order they were asked.</summary>
    public Sequence<DecidingRule> Rules { get; init; }

    /// <summary>How it came about, in sentences; empty when nothing is to be told.</summary>
    public Sequence<Text> Sentences { get; init; }
}
