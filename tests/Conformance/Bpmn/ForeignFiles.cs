using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Verification;
using Xunit;

namespace LongAn.Conformance.Bpmn;

/// <summary>Every BPMN file of the outside suites, right or wrong, is read, checked and drawn without an exception.</summary>
public sealed class ForeignFiles
{
    [Theory]
    [InlineData("betsy")]
    [InlineData("miwg")]
    public void Are_read_checked_and_drawn_without_an_exception(string suite)
    {
        OutsideData.SkipWithout(suite);
        var files = Directory.EnumerateFiles(OutsideData.Folder(suite)!, "*.bpmn", SearchOption.AllDirectories).ToList();
        Assert.NotEmpty(files);

        Assert.All(files, file =>
        {
            using var stream = File.OpenRead(file);
            var reading = BpmnReader.Read(stream);
            Assert.True(reading.Document is not null || reading.HasErrors);
            if (reading.Document is null)
                return;
            Assert.StartsWith("<svg", BpmnDrawing.ToSvg(reading.Document), StringComparison.Ordinal);
            foreach (var process in reading.Document.Model.Processes)
            {
                foreach (var finding in Soundness.Check(process))
                    Assert.NotNull(finding.Location.ElementId);
            }
        });
    }
}
