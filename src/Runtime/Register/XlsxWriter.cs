using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using LongAn.Workflows.Calendars;
using NodaTime;

namespace LongAn.Runtime.Register;

/// <summary>
/// The register as a workbook (Office Open XML) with one sheet, written row by row: the length of the register costs no memory. Texts are inline
/// strings, which no spreadsheet takes for formulas; moments are dates.
/// </summary>
internal static class XlsxWriter
{
    private const string Sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private static readonly LocalDateTime _dayZero = new(1899, 12, 30, 0, 0);

    public static async Task Write(Stream stream, IAsyncEnumerable<RegisterEntry> entries, CancellationToken cancellation)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Part(zip, "[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Kind}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Kind}.worksheet+xml"/></Types>""");
        Part(zip, "_rels/.rels", $"""<Relationships xmlns="{Relations}"><Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part(zip, "xl/workbook.xml", $"""<workbook xmlns="{Sheets}" xmlns:r="{Office}"><sheets><sheet name="Sổ theo dõi hồ sơ" sheetId="1" r:id="r1"/></sheets></workbook>""");
        Part(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Relations}"><Relationship Id="r1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{Office}/styles" Target="styles.xml"/></Relationships>""");
        Part(zip, "xl/styles.xml", $"""<styleSheet xmlns="{Sheets}"><numFmts count="1"><numFmt numFmtId="164" formatCode="hh:mm\ dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf numFmtId="164" xfId="0" applyNumberFormat="1"/><xf fontId="1" xfId="0" applyFont="1"/></cellXfs></styleSheet>""");
        await using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
        await using var xml = XmlWriter.Create(sheet, new() { Async = true, Encoding = new UTF8Encoding(false) });
        await xml.WriteStartDocumentAsync();
        xml.WriteStartElement("worksheet", Sheets);
        xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>""");
        Widths(xml);
        xml.WriteStartElement("sheetData");
        Row(xml, ["STT", .. RegisterTable.Columns.Select(column => column.Head)], style: "2");
        var number = 0L;
        await foreach (var entry in entries.WithCancellation(cancellation))
            Row(xml, [++number, .. RegisterTable.Columns.Select(column => column.Of(entry))], style: null);
        await xml.WriteEndElementAsync();
        await xml.WriteEndElementAsync();
        await xml.WriteEndDocumentAsync();
    }

    private static void Widths(XmlWriter xml)
    {
        var last = RegisterTable.Columns.Count + 1;
        xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<cols><col min="1" max="1" width="6" customWidth="1"/><col min="2" max="{last}" width="24" customWidth="1"/></cols>"""));
    }

    private static void Row(XmlWriter xml, IEnumerable<object?> cells, string? style)
    {
        xml.WriteStartElement("row");
        foreach (var cell in cells)
            Cell(xml, cell, style);
        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, object? value, string? style)
    {
        xml.WriteStartElement("c");
        if ((value is Instant ? "1" : style) is { } look)
            xml.WriteAttributeString("s", look);
        switch (value)
        {
            case null:
                break;
            case string text:
                xml.WriteAttributeString("t", "inlineStr");
                xml.WriteStartElement("is");
                xml.WriteElementString("t", Clean(text));
                xml.WriteEndElement();
                break;
            case Instant at:
                xml.WriteElementString("v", Day(at).ToString("0.########", CultureInfo.InvariantCulture));
                break;
            default:
                xml.WriteElementString("v", ((long)value).ToString(CultureInfo.InvariantCulture));
                break;
        }

        xml.WriteEndElement();
    }

    private static double Day(Instant at) => Period.Between(_dayZero, LegalZone.ToLocal(at), PeriodUnits.Minutes).Minutes / 1440d;

    private static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));

    private static void Part(ZipArchive zip, string name, string content)
    {
        using var part = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        part.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        part.Write(content);
    }
}
