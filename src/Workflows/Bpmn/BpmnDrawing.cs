using LongAn.Workflows.Bpmn.Drawing;

namespace LongAn.Workflows.Bpmn;

/// <summary>What a drawing says of an element beside its shape.</summary>
public enum DrawingMark
{
    /// <summary>It was passed.</summary>
    Done,

    /// <summary>Somebody works on it now.</summary>
    Current,

    /// <summary>It waits for somebody or something outside.</summary>
    Waiting,

    /// <summary>It is stuck, or a check objects to it.</summary>
    Error,
}

/// <summary>Draws a document from its diagram interchange (BPMN 2.0.2, chapter 12).</summary>
public static class BpmnDrawing
{
    /// <summary>
    /// The first diagram of a document as SVG 1.1: one element <c>svg</c> that needs nothing else. It holds no script, no style
    /// sheet and no identifiers, so that several may stand in one page under a strict content security policy; each shape
    /// is a group with <c>data-element</c> and, when marked, <c>data-mark</c> and a title.
    /// </summary>
    /// <param name="document">The document; one without a diagram gives a drawing that says so.</param>
    /// <param name="marks">Marks by element identifier; identifiers that are not drawn are passed over.</param>
    public static string ToSvg(BpmnDocument document, IReadOnlyDictionary<string, DrawingMark>? marks = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new Canvas(Diagram.Read(document.Xml.Root!), marks ?? new Dictionary<string, DrawingMark>()).Draw();
    }
}
