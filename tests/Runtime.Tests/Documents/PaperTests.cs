using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using LongAn.Runtime.Tests.Http;
using LongAn.Workflows.Execution;
using Xunit;

namespace LongAn.Runtime.Tests.Documents;

/// <summary>One template is a page, a Word document and a PDF, for those who may have the slip.</summary>
public sealed partial class PaperTests(PaperSite site) : IClassFixture<PaperSite>
{
    [Fact]
    public async Task A_slip_is_had_as_a_page_a_Word_document_and_a_PDF_on_the_same_sheet()
    {
        var copy = await Case.FiledForACopy(site.Api);
        var code = await copy.Received();
        foreach (var who in (string[])["congdan", "chuyenvien"])
        {
            var person = await site.Api.Signed(who);
            Assert.True((await person.Get("paper-formats")).Given()["pdf"]!.GetValue<bool>());
            var page = await person.Get($"dossiers/{copy.Id}/slips/1");
            Assert.Contains(code, page.Text, StringComparison.Ordinal);
            var word = await person.Get($"dossiers/{copy.Id}/slips/1?format=docx");
            Assert.Contains("phieu-1.docx", word.Headers["Content-Disposition"], StringComparison.Ordinal);
            using var document = WordprocessingDocument.Open(new MemoryStream(word.Bytes), isEditable: false);
            Assert.Empty(new OpenXmlValidator().Validate(document));
            Assert.Contains(code, document.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
            Assert.Single(document.MainDocumentPart.ImageParts);
            var size = Assert.Single(document.MainDocumentPart.Document.Descendants<PageSize>());
            Assert.Equal((148, 210), (Millimetres(size.Width! / 20.0), Millimetres(size.Height! / 20.0)));
        }

        var pdf = await (await site.Api.Signed("congdan")).Get($"dossiers/{copy.Id}/slips/1?format=pdf");
        Assert.Equal("application/pdf", pdf.Headers["Content-Type"]);
        Assert.Equal([(148, 210)], Sheets(pdf.Bytes));
    }

    [Fact]
    public async Task Nobody_else_has_it_in_any_format()
    {
        var copy = await Case.FiledForACopy(site.Api);
        await copy.Received();
        foreach (var format in (string[])["html", "docx", "pdf"])
        {
            foreach (var who in (string[])["nguoikhac", "tiepnhan-noikhac"])
                (await (await site.Api.Signed(who)).Get($"dossiers/{copy.Id}/slips/1?format={format}")).Refused(HttpStatusCode.NotFound, "notFound");
            Assert.Equal(HttpStatusCode.Unauthorized, (await site.Api.Anybody().Get($"dossiers/{copy.Id}/slips/1?format={format}")).Status);
        }
    }

    [Fact]
    public async Task The_control_slip_follows_the_dossier_and_is_for_officials_alone()
    {
        var copy = await Case.FiledForACopy(site.Api);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.Api.Signed("tiepnhan")).Get($"dossiers/{copy.Id}/control-slip")).Status);
        var code = await copy.Received();
        var slip = await (await site.Api.Signed("chuyenvien")).Get($"dossiers/{copy.Id}/control-slip");
        Assert.Contains(code, slip.Text, StringComparison.Ordinal);
        Assert.Contains("Tiếp nhận hồ sơ", slip.Text, StringComparison.Ordinal);
        Assert.Contains("Mẫu số 05", slip.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.Api.Signed("congdan")).Get($"dossiers/{copy.Id}/control-slip")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.Api.Signed("tiepnhan-noikhac")).Get($"dossiers/{copy.Id}/control-slip")).Status);
    }

    [Fact]
    public async Task A_result_made_of_a_template_is_a_PDF_on_A4()
    {
        var copy = await Case.FiledForACopy(site.Api);
        await copy.Received();
        await copy.Settled();
        var citizen = await site.Api.Signed("congdan");
        Assert.Equal([(210, 297)], Sheets((await citizen.Get($"dossiers/{copy.Id}/result?format=pdf")).Bytes));
        Assert.Contains("attachment", (await citizen.Get($"dossiers/{copy.Id}/result")).Headers["Content-Disposition"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_shows_its_papers_with_what_its_scenarios_lead_to()
    {
        await site.Api.Make("phantich", Role.Analyst, "H39");
        var analyst = await site.Api.Signed("phantich");
        var version = (await analyst.Get($"procedures/{Samples.Copy}")).Given()["versionId"]!.GetValue<string>();
        var draft = (await analyst.Post("designer/drafts", new { id = Case.NewId(), from = version })).Given()["id"]!.GetValue<string>();
        foreach (var (template, shown) in ((string, string)[])[("slip-receipt", "Mẫu số 01"), ("slip-stop", "Mẫu số 05"), ("slip-control", "PHIẾU KIỂM SOÁT"), ("result", "H39.31.01")])
            Assert.Contains(shown, (await analyst.Get($"designer/drafts/{draft}/papers/{template}")).Text, StringComparison.Ordinal);
        (await analyst.Get($"designer/drafts/{draft}/papers/nothing")).Refused(HttpStatusCode.NotFound, "notFound");
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.Api.Signed("tiepnhan")).Get($"designer/drafts/{draft}/papers/slip-receipt")).Status);
    }

    internal static List<(int Width, int Height)> Sheets(byte[] pdf) =>
        [.. MediaBox().Matches(Encoding.Latin1.GetString(pdf)).Select(box => (Millimetres(double.Parse(box.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)), Millimetres(double.Parse(box.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture))))];

    private static int Millimetres(double points) => (int)Math.Round(points * 25.4 / 72);

    [GeneratedRegex(@"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]")]
    private static partial Regex MediaBox();
}
