using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Decisions;

/// <summary>What is wrong with a decision table.</summary>
public enum TableFindingKind
{
    /// <summary>No rule matches an input, and there is no default.</summary>
    Gap,

    /// <summary>Several rules match an input although at most one may (hit policy Unique).</summary>
    Overlap,

    /// <summary>Rules match an input together and say different things (hit policy Any).</summary>
    Contradiction,

    /// <summary>A rule decides nothing: rules that win over it match whatever it matches.</summary>
    Masked,

    /// <summary>A rule matches no input that is allowed.</summary>
    NeverMatches,

    /// <summary>Cells do more than compare with constants: nothing is claimed about them.</summary>
    NotJudged,

    /// <summary>The table has too many combinations to go through: what was found holds, the rest is unknown.</summary>
    TooLarge,
}

/// <summary>A finding about a decision table.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Decision">Decision, function or entry whose table it is.</param>
/// <param name="Rules">Numbers of the rules it is about, counted from 1.</param>
/// <param name="Example">An input that shows it: the expressions of the columns with values; columns that make no difference are left out.</param>
/// <param name="Diagnostic">The finding in words, with its place.</param>
public sealed record TableFinding(TableFindingKind Kind, string Decision, Sequence<int> Rules, Sequence<KeyValuePair<string, Value>> Example, Diagnostic Diagnostic);
