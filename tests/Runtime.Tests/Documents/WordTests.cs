using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using LongAn.Runtime.Definitions;
using LongAn.Runtime.Documents;
using LongAn.Runtime.Documents.Word;
using LongAn.Runtime.Http;
using LongAn.Runtime.Tests.Http;
using LongAn.Workflows.Procedures;
using Xunit;

namespace LongAn.Runtime.Tests.Documents;

/// <summary>Templates as Word documents.</summary>
public sealed class WordTests
{
    private const string Head = "<style>@page { size: A4 landscape; margin: 10mm 20mm; } .grid td { border: 1px solid #000; } .big { font-size: 20pt; }</style>";

    [Fact]
    public void Headings_paragraphs_emphasis_and_tables_become_those_of_Word()
    {
        using var document = Open($"{Head}<h1>Tên &amp; số</h1><p class=\"big\">Một <b>hai\n  ba</b><br>bốn</p><table class=\"grid\"><tr><th colspan=\"2\">A<tr><td>B<td>C</table>");
        var body = document.MainDocumentPart!.Document!.Body!;
        Assert.Equal(["Tên & số", "Một hai babốn"], body.Elements<Paragraph>().Select(p => p.InnerText).Where(t => t.Length > 0));
        Assert.Equal(["hai ba"], body.Elements<Paragraph>().ElementAt(1).Elements<Run>().Where(r => r.RunProperties?.Bold is not null).Select(r => r.InnerText));
        Assert.Equal("40", body.Elements<Paragraph>().ElementAt(1).Descendants<FontSize>().First().Val!.Value);
        Assert.Equal(["A", "BC"], body.Descendants<TableRow>().Select(row => row.InnerText));
        Assert.Equal(2, body.Descendants<TableCellBorders>().Count());
        Assert.Equal(2, body.Descendants<GridSpan>().Single().Val!.Value);
        var (size, margin) = (body.Descendants<PageSize>().Single(), body.Descendants<PageMargin>().Single());
        Assert.True(size.Width! > size.Height! && size.Orient!.Value == PageOrientationValues.Landscape);
        Assert.Equal((567, 1134u), (margin.Top!.Value, margin.Left!.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<p>")]
    [InlineData("</p></td>x")]
    [InlineData("<table></table>")]
    [InlineData("<table><tr></table>x")]
    [InlineData("<td>x</td>")]
    [InlineData("<p title=")]
    [InlineData("<p class='a' =>x")]
    [InlineData("<img src=\"data:image/png;base64,!!\" alt=\"QR\">")]
    [InlineData("<p>\u0001\ud83d\ude00</p>")]
    [InlineData("<!-- open")]
    [InlineData("<style>p {")]
    [InlineData("<ul><li>a<li>b</ul><hr>")]
    public void Whatever_stands_there_a_document_comes_of_it(string html) => Open(html).Dispose();

    [Fact]
    public void Every_shipped_paper_becomes_a_valid_document()
    {
        var shared = SharedDefinitions.Read(PackageFolder.Read(Path.Combine(Repository.Root, "definitions", "shared"))).Shared!;
        var agencies = new AgencyDirectory();
        agencies.Use(shared.Organisation);
        var filler = new PaperFiller(agencies, TimeProvider.System);
        var made = new HashSet<string>(StringComparer.Ordinal);
        foreach (var manifest in Directory.EnumerateFiles(Path.Combine(Repository.Root, "definitions"), "procedure.json", SearchOption.AllDirectories))
        {
            var package = ProcedurePackage.Read(PackageFolder.Read(Path.GetDirectoryName(manifest)!), shared).Package!;
            var plan = PlanCompiler.Compile(package).Plan!;
            foreach (var template in package.Procedure.Slips.Select(slip => slip.Template).Append(package.Procedure.Result.Template).OfType<string>())
            {
                if (SamplePaper.Of(package, plan, shared, template) is not { } sample)
                    continue;
                var file = $"templates/{template}.html";
                var filled = filler.Fill(file, System.Text.Encoding.UTF8.GetString(package.Find(file)!.Value.Span), sample.Fields, new(sample.Name, sample.Code, plan.ProcedureCode, sample.IdentityNumber, sample.AgencyCode, "Cán bộ"), template);
                var page = Assert.IsType<Given<PrintedPaper>>(filled).Value;
                using var document = Open(page.Html);
                Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", document.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
                made.Add(template);
            }
        }

        Assert.Superset(new HashSet<string>(["slip-receipt", "slip-supplement", "slip-refusal", "slip-stop", "slip-control", "slip-ct04", "slip-ct06", "notice-fee", "notice-obligation", "result"]), made);
    }

    private static WordprocessingDocument Open(string html)
    {
        var document = WordprocessingDocument.Open(new MemoryStream(WordWriter.Write(html, "Giấy")), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        return document;
    }
}
