using System.Collections.Frozen;
using System.Xml;
using System.Xml.Linq;

namespace LongAn.Workflows.Decisions;

/// <summary>Reads DMN 1.1 to 1.5. Document type definitions are refused, nothing outside the stream is read, and size and depth are bounded.</summary>
public static class DmnReader
{
    /// <summary>Longest file that is read, in characters.</summary>
    public const int MaxLength = 10_000_000;

    /// <summary>Deepest nesting of boxed expressions and types that is read.</summary>
    public const int MaxDepth = 32;

    private static readonly FrozenSet<string> Namespaces = FrozenSet.Create(StringComparer.Ordinal,
        "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
        "http://www.omg.org/spec/DMN/20180521/MODEL/",
        "https://www.omg.org/spec/DMN/20191111/MODEL/",
        "https://www.omg.org/spec/DMN/20211108/MODEL/",
        "https://www.omg.org/spec/DMN/20230324/MODEL/");

    /// <summary>Reads a file. Never throws for what is in it.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="file">Its path within the package, for findings.</param>
    public static DmnReading Read(Stream stream, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxLength, IgnoreComments = true, IgnoreProcessingInstructions = true };
        try
        {
            using var reader = XmlReader.Create(stream, settings);
            if (Load(reader) is not { Root: { } root })
                return Failed(file, null, "dmn.too-deep", $"Tệp lồng nhau quá {8 * MaxDepth} cấp.", $"Expected at most {8 * MaxDepth} levels of elements.");
            if (root.Name.LocalName != "definitions" || !Namespaces.Contains(root.Name.NamespaceName))
                return Failed(file, null, "dmn.not-dmn", $"Cần tệp DMN 1.1 đến 1.5, nhưng gặp <{root.Name.LocalName}> của “{root.Name.NamespaceName}”.", $"Expected a file of DMN 1.1 to 1.5, but found <{root.Name.LocalName}> of '{root.Name.NamespaceName}'.");
            var elements = new DmnElements(root, file);
            var model = elements.Model();
            return new(elements.Diagnostics.Any(d => d.Severity == Severity.Error) ? null : model, elements.Diagnostics);
        }
        catch (XmlException error)
        {
            return Failed(file, error, "dmn.broken-xml", "Tệp XML hỏng hoặc không được phép: " + error.Message, "Expected well-formed XML without a document type: " + error.Message);
        }
    }

    private static XDocument? Load(XmlReader reader)
    {
        var document = new XDocument();
        XContainer parent = document;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (reader.Depth > 8 * MaxDepth)
                        return null;
                    var (line, empty) = (((IXmlLineInfo)reader).LineNumber, reader.IsEmptyElement);
                    var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
                    element.AddAnnotation(new DmnElements.Line(line));
                    while (reader.MoveToNextAttribute())
                    {
                        if (reader.NamespaceURI != XNamespace.Xmlns.NamespaceName)
                            element.Add(new XAttribute(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value));
                    }

                    parent.Add(element);
                    parent = empty ? parent : element;
                    break;
                case XmlNodeType.EndElement:
                    parent = (XContainer?)parent.Parent ?? document;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when parent is XElement inner:
                    inner.Add(new XText(reader.Value));
                    break;
            }
        }

        return document;
    }

    private static DmnReading Failed(string? file, XmlException? error, string code, string vi, string en) =>
        new(null, [new Diagnostic(Severity.Error, code, new Text(vi, en), new Location(file, Line: error?.LineNumber, Column: error?.LinePosition))]);
}

/// <summary>What reading gave.</summary>
/// <param name="Model">The model; null exactly when there is an error.</param>
/// <param name="Diagnostics">What was found.</param>
public sealed record DmnReading(DecisionModel? Model, Sequence<Diagnostic> Diagnostics);
