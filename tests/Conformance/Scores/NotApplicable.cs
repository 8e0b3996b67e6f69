using System.Runtime.CompilerServices;

namespace LongAn.Conformance.Scores;

/// <summary>The fixed list of cases of a suite that do not apply: a file <c>not-applicable.txt</c>, a line a case, <c>name: reason</c>.</summary>
internal static class NotApplicable
{
    /// <summary>Reads the list that lies beside the calling source file.</summary>
    public static IReadOnlyDictionary<string, string> Read([CallerFilePath] string here = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "not-applicable.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(": ", 2))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
}
