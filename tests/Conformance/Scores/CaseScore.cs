namespace LongAn.Conformance.Scores;

/// <summary>How a case of an outside suite went.</summary>
internal enum Verdict
{
    Passed,
    Failed,
    NotApplicable,
}

/// <summary>A case and how it went.</summary>
/// <param name="Name">Its name in the suite.</param>
/// <param name="Verdict">How it went.</param>
/// <param name="Detail">Of a failure what was expected and found, of a case that does not apply the reason; empty when it passed.</param>
internal sealed record CaseScore(string Name, Verdict Verdict, string Detail = "")
{
    /// <summary>Whether the case expects a value, or null, which an engine that breaks off gives too; null where the suite has no such cases.</summary>
    public bool? ExpectsValue { get; init; }

    public static CaseScore Of(string name, string? failure) => failure is null ? new(name, Verdict.Passed) : new(name, Verdict.Failed, failure);
}
