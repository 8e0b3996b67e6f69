using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Tests.Bpmn;
using LongAn.Workflows.Verification;
using Xunit;

namespace LongAn.Workflows.Tests.Verification;

/// <summary>The processes the product ships with.</summary>
public sealed class ShippedProcessesTests
{
    public static TheoryData<string> Files
    {
        get
        {
            var root = BpmnText.RepositoryFile("definitions");
            return [.. Directory.EnumerateFiles(root, "*.bpmn", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(root, f)).Order(StringComparer.Ordinal)];
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_shipped_process_is_sound_and_wholly_drawn(string file)
    {
        using var stream = File.OpenRead(BpmnText.RepositoryFile("definitions", file));

        var reading = BpmnReader.Read(stream);

        Assert.Empty(reading.Diagnostics);
        var process = Assert.Single(reading.Document!.Model.Processes);
        Assert.Empty(Soundness.Check(process));
        var svg = BpmnDrawing.ToSvg(reading.Document);
        Assert.All(process.Body.Nodes, node => Assert.Contains($"data-element=\"{node.Id}\"", svg, StringComparison.Ordinal));
        Assert.All(process.Body.Flows, flow => Assert.Contains($"data-element=\"{flow.Id}\"", svg, StringComparison.Ordinal));
    }
}
