using System.Xml;
using System.Xml.Linq;
using LongAn.Workflows;
using LongAn.Workflows.Bpmn;
using Xunit;

namespace LongAn.Conformance.Bpmn;

/// <summary>Reference models of the BPMN Model Interchange Working Group: reading and writing loses nothing.</summary>
public sealed class ModelInterchange
{
    private const string Suite = "miwg";

    /// <summary>The files; one empty name when the folder is missing, so that the skip is seen.</summary>
    public static TheoryData<string> Files =>
        OutsideData.Folder(Suite) is { } folder
            ? [.. Directory.EnumerateFiles(folder, "*.bpmn").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)]
            : [""];

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_is_lost_between_reading_and_writing(string file)
    {
        OutsideData.SkipWithout(Suite);
        var path = Path.Combine(OutsideData.Folder(Suite)!, file);
        using var source = File.OpenRead(path);

        var reading = BpmnReader.Read(source);

        Assert.True(reading.Document is not null, string.Join('\n', reading.Diagnostics));
        var first = Written(reading.Document);
        var second = Written(BpmnReader.Read(new MemoryStream(first)).Document!);
        Assert.Equal(first, second);
        using var original = File.OpenRead(path);
        Assert.Equal(Facts(Load(original)), Facts(Load(new MemoryStream(first))));
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

    private static byte[] Written(BpmnDocument document)
    {
        using var stream = new MemoryStream();
        BpmnWriter.Write(document, stream);
        return stream.ToArray();
    }

    /// <summary>The framework's own reading of the bytes, so that a fault of our decoding is seen.</summary>
    private static XDocument Load(Stream stream)
    {
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>Every element with its path, every attribute, text, comment and instruction, in order.</summary>
    private static List<string> Facts(XDocument document)
    {
        var facts = new List<string>();
        foreach (var node in document.DescendantNodes())
        {
            var place = string.Join('/', node.Ancestors().Reverse().Select(a => a.Name.LocalName));
            facts.Add($"{place} {node.NodeType} " + (node is XElement element
                ? element.Name + string.Concat(element.Attributes().Select(a => $" {a.Name}={a.Value}"))
                : node.ToString(SaveOptions.DisableFormatting)));
        }

        return facts;
    }
}
