using System.Text;
using LongAn.Runtime.Documents.Word;
using LongAn.Runtime.Http;

namespace LongAn.Runtime.Documents;

/// <summary>Makes of a filled-in template the file that was asked for.</summary>
internal sealed class PaperPress(PdfPrinter pdf)
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public async Task<Reply<FileContent>> Make(Reply<PrintedPaper> filled, PaperFormat format, CancellationToken cancellation)
    {
        if (filled is Refused<PrintedPaper> refused)
            return new Refused<FileContent>(refused.Refusal);
        var paper = ((Given<PrintedPaper>)filled).Value;
        switch (format)
        {
            case PaperFormat.Docx:
                return File(WordWriter.Write(paper.Html, paper.Title), Word, ".docx");
            case PaperFormat.Pdf when !pdf.IsConfigured:
                return new Refused<FileContent>(Refusal.Of(EdgeRefusal.NoPdf));
            case PaperFormat.Pdf:
                return await pdf.Print(paper.Html, cancellation) is { } bytes
                    ? File(bytes, "application/pdf", ".pdf")
                    : new Refused<FileContent>(Refusal.Of(EdgeRefusal.PdfNotMade));
            default:
                return File(Encoding.UTF8.GetBytes(paper.Html), Downloads.HtmlType, ".html");
        }

        Given<FileContent> File(byte[] bytes, string type, string ending) => new(new(bytes, type, paper.FileName + ending));
    }

    /// <summary>The answer: a page to print, a file to keep, or why not.</summary>
    public static IResult Hand(HttpContext http, Reply<FileContent> reply) => reply switch
    {
        Refused<FileContent> refused => Problems.From(refused.Refusal),
        Given<FileContent> { Value: { MediaType: Downloads.HtmlType } page } => Downloads.Page(http, Encoding.UTF8.GetString(page.Bytes)),
        Given<FileContent> file => Downloads.Attachment(http, file.Value),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
