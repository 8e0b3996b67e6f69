using System.Xml;
using System.Xml.Linq;
using LongAn.Conformance.Scores;
using LongAn.Workflows.Bpmn;

namespace LongAn.Conformance.Bpmn;

/// <summary>Reference models of the BPMN Model Interchange Working Group: reading and writing loses nothing, and gives the same bytes twice.</summary>
internal static class InterchangeSuite
{
    public static IEnumerable<CaseScore> Run() =>
        Directory.EnumerateFiles(OutsideData.Folder("miwg")!, "*.bpmn").Order(StringComparer.Ordinal).Select(path => CaseScore.Of(Path.GetFileName(path), Check(path)));

    private static string? Check(string path)
    {
        using var source = File.OpenRead(path);
        var reading = BpmnReader.Read(source);
        if (reading.Document is null)
            return $"not read: {string.Join("; ", reading.Diagnostics)}";
        var first = Written(reading.Document);
        var second = Written(BpmnReader.Read(new MemoryStream(first)).Document!);
        if (!first.AsSpan().SequenceEqual(second))
            return "written a second time it differs";
        using var original = File.OpenRead(path);
        var lost = Facts(Load(original)).Except(Facts(Load(new MemoryStream(first)))).FirstOrDefault();
        return lost is null ? null : $"lost: {lost}";
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

    /// <summary>Every element with its path, every attribute, text, comment and instruction, each with its place in the order.</summary>
    private static IEnumerable<string> Facts(XDocument document)
    {
        var position = 0;
        foreach (var node in document.DescendantNodes())
        {
            var place = string.Join('/', node.Ancestors().Reverse().Select(a => a.Name.LocalName));
            yield return $"{position++} {place} {node.NodeType} " + (node is XElement element
                ? element.Name + string.Concat(element.Attributes().Select(a => $" {a.Name}={a.Value}"))
                : node.ToString(SaveOptions.DisableFormatting));
        }
    }
}
