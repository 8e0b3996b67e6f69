using LongAn.Conformance.Scores;
using LongAn.Workflows;
using LongAn.Workflows.Bpmn;
using Xunit;

namespace LongAn.Conformance.Bpmn;

/// <summary>Reference models of the BPMN Model Interchange Working Group.</summary>
public sealed class ModelInterchange
{
    private const string Suite = "miwg";

    /// <summary>The files; one empty name when the folder is missing, so that the skip is seen.</summary>
    public static TheoryData<string> Files =>
        OutsideData.Folder(Suite) is { } folder
            ? [.. Directory.EnumerateFiles(folder, "*.bpmn").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)]
            : [""];

    [Fact]
    public void Nothing_is_lost_between_reading_and_writing()
    {
        OutsideData.SkipWithout(Suite);
        Assert.Empty(Suites.Score(Suite).Failures);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_only_errors_say_what_is_not_executed_or_not_yet_said(string file)
    {
        OutsideData.SkipWithout(Suite);
        using var source = File.OpenRead(Path.Combine(OutsideData.Folder(Suite)!, file));

        var others = BpmnReader.Read(source).Diagnostics.Where(d => d.Severity == Severity.Error
            && d.Code is not ("bpmn.not-executed" or "bpmn.expression-language" or "bpmn.incomplete"));

        Assert.Empty(others);
    }
}
