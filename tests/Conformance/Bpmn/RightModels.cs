using LongAn.Conformance.Betsy;
using LongAn.Workflows;
using LongAn.Workflows.Bpmn;
using Xunit;

namespace LongAn.Conformance.Bpmn;

/// <summary>Refusing everything would score too: models that are right get no error.</summary>
public sealed class RightModels
{
    [Fact]
    public void Executable_processes_of_the_engine_tests_get_no_error()
    {
        OutsideData.SkipWithout("betsy");
        AssertNoErrors(BetsyCase.ReadAll(OutsideData.Folder("betsy")!).Where(c => c.Traces is not ["ERROR"]).Select(c => c.Path).Distinct());
    }

    [Fact]
    public void Reference_models_get_no_error()
    {
        OutsideData.SkipWithout("miwg");
        AssertNoErrors(Directory.EnumerateFiles(OutsideData.Folder("miwg")!, "*.bpmn"));
    }

    [Fact]
    public void Our_own_definitions_get_no_error() =>
        AssertNoErrors(Directory.EnumerateFiles(OutsideData.Definitions, "*.bpmn", SearchOption.AllDirectories));

    private static void AssertNoErrors(IEnumerable<string> paths)
    {
        var found = paths.SelectMany(path =>
        {
            using var stream = File.OpenRead(path);
            return BpmnReader.Read(stream).Diagnostics.Where(d => d.Severity == Severity.Error && d.Code != "bpmn.not-executed").Select(d => $"{Path.GetFileName(path)}: {d}");
        }).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
