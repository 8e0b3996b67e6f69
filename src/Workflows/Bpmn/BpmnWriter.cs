using System.Text;
using System.Xml;

namespace LongAn.Workflows.Bpmn;

/// <summary>Writes what was read: diagram, comments and extensions of other tools included.</summary>
public static class BpmnWriter
{
    /// <summary>
    /// Writes a document as UTF-8 without byte order mark. The same document always gives the same bytes; characters are
    /// written as they are, neither composed nor decomposed. The stream is not closed.
    /// </summary>
    /// <exception cref="IOException">The stream itself failed.</exception>
    public static void Write(BpmnDocument document, Stream target)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(target);
        using var writer = XmlWriter.Create(target, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
            Indent = false,
            NewLineChars = "\n",

            // A carriage return written as a character would be read back as a line feed.
            NewLineHandling = NewLineHandling.Entitize,
        });
        document.Xml.Save(writer);
    }
}
