namespace LongAn.Workflows.Feel;

/// <summary>What an evaluation gave.</summary>
/// <param name="Value">The value; <see cref="Value.Null"/> when there is a failure.</param>
/// <param name="Failure">Why the evaluation was broken off, or null. The engine makes an incident of it.</param>
/// <param name="Warnings">Why something in it became null, in English; at most 100.</param>
public sealed record FeelResult(Value Value, FeelFailure? Failure, Sequence<string> Warnings);

/// <summary>An evaluation that was broken off.</summary>
/// <param name="Code">Why.</param>
/// <param name="Arguments">Facts: <c>name</c> of an undeclared name, <c>limit</c> of a budget.</param>
public sealed record FeelFailure(FeelFailureCode Code, Sequence<Argument> Arguments);

/// <summary>Why an evaluation was broken off.</summary>
public enum FeelFailureCode
{
    /// <summary>The scope does not declare a name. Arguments: <c>name</c>.</summary>
    UndeclaredName,

    /// <summary>More than <see cref="FeelOptions.MaxSteps"/>. Arguments: <c>limit</c>.</summary>
    TooManySteps,

    /// <summary>Calls or values nested too deeply. Arguments: <c>limit</c>.</summary>
    TooDeep,

    /// <summary>A text longer than <see cref="FeelOptions.MaxTextLength"/>. Arguments: <c>limit</c>.</summary>
    TextTooLong,

    /// <summary>A list longer than <see cref="FeelOptions.MaxListLength"/>. Arguments: <c>limit</c>.</summary>
    ListTooLong,
}
