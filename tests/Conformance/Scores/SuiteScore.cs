using System.Globalization;

namespace LongAn.Conformance.Scores;

/// <summary>The cases of a suite.</summary>
/// <param name="Suite">Name of the suite, the key in <c>docs/conformance.json</c>.</param>
/// <param name="Cases">Every case of the suite's folder, in its order.</param>
internal sealed record SuiteScore(string Suite, IReadOnlyList<CaseScore> Cases)
{
    public int Passed => Count(Verdict.Passed);

    public int Failed => Count(Verdict.Failed);

    public int NotApplicable => Count(Verdict.NotApplicable);

    public IEnumerable<CaseScore> Failures => Cases.Where(c => c.Verdict == Verdict.Failed);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Suite}: passed {Passed}, failed {Failed}, not applicable {NotApplicable}");

    private int Count(Verdict verdict) => Cases.Count(c => c.Verdict == verdict);
}
