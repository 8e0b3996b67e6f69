using LongAn.Conformance.Scores;

namespace LongAn.Conformance.Dmn;

/// <summary>The cases of a level of the kit.</summary>
internal static class TckSuite
{
    public static IEnumerable<CaseScore> Run(int level)
    {
        var folders = Path.Combine(OutsideData.Folder("dmn-tck")!, $"compliance-level-{level}");
        foreach (var score in Directory.EnumerateDirectories(folders).Order(StringComparer.Ordinal).Select(folder => TckFolder.Run(folder, level)))
        {
            for (var i = 0; i < score.Passed; i++)
                yield return new(score.Folder, Verdict.Passed) { ExpectsValue = i < score.PassedWithValue };
            foreach (var (i, failure) in score.Failures.Index())
                yield return new(score.Folder, Verdict.Failed, failure) { ExpectsValue = i < score.CasesWithValue - score.PassedWithValue };
            for (var i = 0; i < score.NotApplicable; i++)
                yield return new(score.Folder, Verdict.NotApplicable, TckFolder.NotApplicable[score.Folder]);
        }
    }
}
