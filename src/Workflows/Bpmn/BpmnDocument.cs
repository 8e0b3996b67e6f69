using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn;

/// <summary>
/// A BPMN 2.0 file as it was read: its executable meaning, and the whole of its XML, so that the diagram, comments,
/// documentation and extensions of other tools are still there when it is written again.
/// </summary>
public sealed class BpmnDocument
{
    internal BpmnDocument(BpmnModel model, XDocument xml)
    {
        Model = model;
        Xml = xml;
    }

    /// <summary>The executable meaning.</summary>
    public BpmnModel Model { get; }

    /// <summary>The XML. Never changed after reading.</summary>
    internal XDocument Xml { get; }
}

/// <summary>What reading gave.</summary>
/// <param name="Document">
/// The document; null when the bytes are no BPMN at all (too large, not XML, another vocabulary). A document may come with
/// errors: it can then be drawn and edited, and must not be executed.
/// </param>
/// <param name="Diagnostics">What was found, in the order of the file.</param>
public sealed record BpmnReading(BpmnDocument? Document, Sequence<Diagnostic> Diagnostics)
{
    /// <summary>Whether any finding is an error.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
