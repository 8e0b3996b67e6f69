using System.Text;
using System.Xml;
using System.Xml.Linq;
using LongAn.Workflows.Bpmn.Rules;

namespace LongAn.Workflows.Bpmn;

/// <summary>Reads BPMN 2.0 (OMG formal/2013-12-09, chapter 15) of any tool, with any prefixes.</summary>
/// <remarks>
/// The encoding is that of the byte order mark or the declaration. Document type definitions are refused, nothing is
/// fetched, and what is read is bounded by <see cref="BpmnReadOptions"/>. Never throws on what a file holds.
/// </remarks>
public static class BpmnReader
{
    /// <summary>Reads a file. The stream is read from where it stands and is not closed.</summary>
    /// <param name="xml">The bytes.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <exception cref="IOException">The stream itself failed.</exception>
    public static BpmnReading Read(Stream xml, BpmnReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(xml);
        options ??= BpmnReadOptions.Default;

        if (XmlText.ReadBounded(xml, options.MaxBytes) is not { } bytes)
            return Refused("bpmn.too-large", $"Tệp lớn hơn {options.MaxBytes} byte. Hãy chia nhỏ quy trình hoặc bỏ phần nhúng.", $"Expected a file of at most {options.MaxBytes} bytes, but this one is larger. Split the process or remove what is embedded.");

        string text;
        try
        {
            text = XmlText.Decode(bytes);
        }
        catch (DecoderFallbackException e)
        {
            return Refused("bpmn.encoding", $"Byte thứ {e.Index} không đúng bảng mã mà tệp khai báo. Hãy lưu lại tệp ở UTF-8.", $"Expected bytes of the declared encoding, but the byte at position {e.Index} is not. Save the file as UTF-8.");
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return Refused("bpmn.encoding", "Tệp khai báo một bảng mã không được hỗ trợ. Hãy lưu lại tệp ở UTF-8.", "Expected a known encoding, but the declared one is not supported. Save the file as UTF-8.");
        }

        return Parse(text, options);
    }

    private static BpmnReading Parse(string text, BpmnReadOptions options)
    {
        XDocument tree;
        try
        {
            if (Measure(text, options) is { } excess)
                return excess;
            using var reader = Open(text);
            tree = XDocument.Load(reader, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);
        }
        catch (XmlException e)
        {
            return NotXml(text, e);
        }

        var root = tree.Root!;
        if (!root.IsModel("definitions"))
        {
            return Refused(
                "bpmn.not-bpmn",
                $"Cần phần tử gốc “definitions” của BPMN 2.0 nhưng gặp “{root.Name}”. Hãy xuất tệp ở định dạng BPMN 2.0.",
                $"Expected the root element “definitions” of BPMN 2.0 ({BpmnNames.Model}), but found “{root.Name}”. Export the file as BPMN 2.0.");
        }

        var findings = new Findings(options.MaxFindings);
        IdentifierCheck.Run(root, findings);
        ExtensionCheck.Run(root, findings);
        if (options.ChecksRules)
            StructureRules.Run(root, findings);
        var names = new FileNames(root);
        var processes = root.Elements(BpmnNames.Model + "process").Where(p => p.Id() is not null).Select(p => ProcessReader.Read(p, names, findings)).ToSequence();
        var tasks = root.Elements().Where(e => e.Name.Namespace == BpmnNames.Model && BpmnNames.GlobalTasks.Contains(e.Name.LocalName)).Select(t => ProcessReader.ReadGlobal(t, names, findings)).OfType<ActivityNode>().ToSequence();
        if (processes.Count == 0)
            findings.Error("bpmn.no-process", root, "Tệp không có quy trình nào. Hãy vẽ ít nhất một quy trình.", "Expected at least one process, but found none. Draw one.");
        return new(new BpmnDocument(new BpmnModel(root.Id() ?? "", processes) { GlobalTasks = tasks }, tree), findings.ToSequence());
    }

    /// <summary>A first pass that builds nothing, so that a hostile file costs no tree.</summary>
    private static BpmnReading? Measure(string text, BpmnReadOptions options)
    {
        using var reader = Open(text);
        var elements = 0;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            var at = new Location(Line: ((IXmlLineInfo)reader).LineNumber, Column: ((IXmlLineInfo)reader).LinePosition);
            if (++elements > options.MaxElements)
                return Refused("bpmn.too-many-elements", $"Tệp có hơn {options.MaxElements} phần tử. Hãy chia nhỏ quy trình.", $"Expected at most {options.MaxElements} elements, but there are more. Split the process.", at);
            if (reader.Depth >= options.MaxDepth)
                return Refused("bpmn.too-deep", $"Các phần tử lồng nhau quá {options.MaxDepth} tầng.", $"Expected elements nested at most {options.MaxDepth} deep, but found deeper ones.", at);
            while (reader.MoveToNextAttribute())
            {
                if (reader.Value.Length > options.MaxAttributeLength)
                    return Refused("bpmn.attribute-too-long", $"Giá trị thuộc tính “{reader.Name}” dài hơn {options.MaxAttributeLength} ký tự.", $"Expected a value of at most {options.MaxAttributeLength} characters, but attribute “{reader.Name}” has {reader.Value.Length}.", at);
            }
        }

        return null;
    }

    private static XmlReader Open(string text) => XmlReader.Create(
        new StringReader(text),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });

    private static BpmnReading NotXml(string text, XmlException e)
    {
        var at = new Location(Line: e.LineNumber > 0 ? e.LineNumber : null, Column: e.LinePosition > 0 ? e.LinePosition : null);
        var root = text.AsSpan().IndexOf("definitions", StringComparison.Ordinal);
        var dtd = text.AsSpan().IndexOf("<!DOCTYPE", StringComparison.Ordinal);
        return dtd >= 0 && (root < 0 || dtd < root)
            ? Refused("bpmn.dtd", "Tệp chứa khai báo DOCTYPE, không được chấp nhận. Hãy xóa khai báo đó.", "Expected no document type definition, but found one. Remove the DOCTYPE declaration.", at)
            : Refused("bpmn.not-xml", $"Tệp không phải XML hợp lệ ({e.Message}). Hãy xuất lại tệp từ công cụ vẽ.", $"Expected well-formed XML, but: {e.Message} Export the file again from the drawing tool.", at);
    }

    private static BpmnReading Refused(string code, string vi, string en, Location? at = null) =>
        new(null, [new Diagnostic(Severity.Error, code, new(vi, en), at ?? Location.None)]);
}
