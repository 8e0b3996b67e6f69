using System.Collections.Concurrent;
using LongAn.Conformance.Betsy;
using LongAn.Conformance.Bpmn;
using LongAn.Conformance.Dmn;
using LongAn.Conformance.Patterns;

namespace LongAn.Conformance.Scores;

/// <summary>The suites whose figures are kept, each run once however many tests ask for it.</summary>
internal static class Suites
{
    private static readonly (string Name, string? Folder, Func<IEnumerable<CaseScore>> Run)[] _all =
    [
        ("betsy", "betsy", BetsySuite.Run),
        ("betsy-rejected", "betsy", RejectedSuite.Run),
        ("miwg", "miwg", InterchangeSuite.Run),
        ("workflow-patterns", null, PatternSuite.Run),
        ("dmn-tck-2", "dmn-tck", () => TckSuite.Run(2)),
        ("dmn-tck-3", "dmn-tck", () => TckSuite.Run(3)),
    ];

    private static readonly ConcurrentDictionary<string, Lazy<SuiteScore>> _scores = new(StringComparer.Ordinal);

    public static IEnumerable<string> Names => _all.Select(s => s.Name);

    /// <summary>The folders of outside data that the suites need.</summary>
    public static IEnumerable<string> Folders => _all.Select(s => s.Folder).OfType<string>().Distinct();

    public static SuiteScore Score(string name) =>
        _scores.GetOrAdd(name, key => new(() => new SuiteScore(key, [.. _all.Single(s => s.Name == key).Run()]))).Value;
}
