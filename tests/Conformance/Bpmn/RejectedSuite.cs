using LongAn.Conformance.Scores;
using LongAn.Workflows;
using LongAn.Workflows.Bpmn;

namespace LongAn.Conformance.Bpmn;

/// <summary>
/// Models of the BPMN/BPEL Engine Test System that break one rule of BPMN each: reading must give an error that names an
/// element. That something is not executed is no such error: it says nothing about the rule.
/// </summary>
internal static class RejectedSuite
{
    private static readonly IReadOnlyDictionary<string, string> _notApplicable = NotApplicable.Read();

    public static IEnumerable<CaseScore> Run()
    {
        var folder = Path.Combine(OutsideData.Folder("betsy")!, "must-be-rejected");
        foreach (var path in Directory.EnumerateFiles(folder, "*.bpmn", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var rejected = IsRejected(path);
            yield return _notApplicable.TryGetValue(name, out var reason) && !rejected
                ? new(name, Verdict.NotApplicable, reason)
                : CaseScore.Of(name, rejected ? null : "no error names an element");
        }
    }

    private static bool IsRejected(string path)
    {
        using var stream = File.OpenRead(path);
        return BpmnReader.Read(stream).Diagnostics.Any(d => d is { Severity: Severity.Error, Location.ElementId: not null } && d.Code != "bpmn.not-executed");
    }
}
