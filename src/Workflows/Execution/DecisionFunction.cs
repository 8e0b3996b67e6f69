using LongAn.Workflows.Feel;
using NodaTime;

namespace LongAn.Workflows.Execution;

/// <summary>A decision, as the engine knows it: from the variables that are seen and the moment that counts to a value, without effects.</summary>
/// <param name="variables">The variables that the task sees.</param>
/// <param name="now">What <c>now()</c> gives.</param>
public delegate FeelResult DecisionFunction(ContextValue variables, ZonedDateTime now);
