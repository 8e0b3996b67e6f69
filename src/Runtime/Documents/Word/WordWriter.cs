using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LongAn.Runtime.Documents.Word;

/// <summary>Makes a Word document of a filled-in template: the same headings, paragraphs, tables and pictures on the same sheet.</summary>
internal static class WordWriter
{
    public static byte[] Write(string html, string title)
    {
        var markup = MarkupReader.Read(html);
        var styles = StyleSheet.Read(markup.Find("style")?.InnerText ?? "");
        var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = title;
            document.PackageProperties.Language = "vi-VN";
            var main = document.AddMainDocumentPart();
            var body = new Body();
            main.Document = new(body);
            var blocks = new WordBlocks(main, styles);
            foreach (var block in blocks.Of(markup.Find("body") ?? markup))
                body.Append(block);
            // A table at the end of a document must be followed by a paragraph.
            if (body.LastChild is null or Table)
                body.Append(new Paragraph());
            body.Append(Section(styles.Sheet));
            main.Document.Save();
        }

        return stream.ToArray();
    }

    internal static int Twips(double points) => (int)Math.Round(points * 20);

    private static SectionProperties Section(Sheet sheet)
    {
        var size = new PageSize { Width = (uint)Twips(sheet.Width), Height = (uint)Twips(sheet.Height) };
        if (sheet.Width > sheet.Height)
            size.Orient = PageOrientationValues.Landscape;
        var margin = new PageMargin
        {
            Top = Twips(sheet.Top),
            Right = (uint)Twips(sheet.Right),
            Bottom = Twips(sheet.Bottom),
            Left = (uint)Twips(sheet.Left),
            Header = 0,
            Footer = 0,
            Gutter = 0,
        };
        return new(size, margin);
    }
}
