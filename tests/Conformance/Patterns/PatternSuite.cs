using System.Runtime.CompilerServices;
using LongAn.Conformance.Scores;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;

namespace LongAn.Conformance.Patterns;

/// <summary>
/// The 43 control-flow patterns (van der Aalst, ter Hofstede, Russell, Mulyar 2006), each a small file and a scenario: blocks of
/// lines, each block a way through from the beginning. A scenario that says <c>cannot</c> gives the reason instead.
/// </summary>
internal static class PatternSuite
{
    private const string Cannot = "cannot: ";

    public static IEnumerable<CaseScore> Run() =>
        Directory.EnumerateFiles(Folder(), "*.scenario").Order(StringComparer.Ordinal).Select(Check);

    private static CaseScore Check(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var text = File.ReadAllText(path);
        return text.StartsWith(Cannot, StringComparison.Ordinal)
            ? new(name, Verdict.NotApplicable, text[Cannot.Length..].Trim())
            : CaseScore.Of(name, Check(Path.ChangeExtension(path, ".bpmn"), text));
    }

    private static string? Check(string file, string scenario)
    {
        using var stream = File.OpenRead(file);
        var reading = BpmnReader.Read(stream);
        if (reading.HasErrors)
            return $"not read: {reading.Diagnostics[0]}";
        var compilation = ProcessPlan.Compile(reading.Document!.Model.Processes[0], new() { Callable = reading.Document.Model });
        if (compilation.Plan is not { } plan)
            return $"not compiled: {compilation.Diagnostics[0]}";
        foreach (var way in scenario.Split("\n\n"))
        {
            var run = new PatternRun(plan);
            foreach (var line in way.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                if (run.Follow(line) is { } wrong)
                    return $"{line}: {wrong}";
            }
        }

        return null;
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "files");
}
