using System.Net;
using LongAn.Runtime.Files;
using LongAn.Runtime.Tests.Http;
using Xunit;

namespace LongAn.Runtime.Tests.Files;

/// <summary>Files are taken for what their bytes say.</summary>
[Collection(ApiTests.Name)]
public sealed class UploadTests(ApiHost host)
{
    public static TheoryData<string, byte[]> Accepted() => new()
    {
        { "application/pdf", Samples.Pdf() },
        { "image/png", Samples.Png() },
        { "image/jpeg", Samples.Jpeg() },
        { FileSignature.Docx, Samples.Zip("[Content_Types].xml", "word/document.xml") },
    };

    public static TheoryData<string, byte[]> Refused() => new()
    {
        { "virus.pdf", "MZ\u0090\0"u8.ToArray() },
        { "page.pdf", "<html><script>alert(1)</script>"u8.ToArray() },
        { "archive.docx", Samples.Zip("a.txt") },
        { "macro.docx", Samples.Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin") },
        { "broken.docx", [(byte)'P', (byte)'K', 3, 4, 0, 0] },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task A_file_of_an_accepted_type_is_taken_whatever_its_name(string mediaType, byte[] bytes)
    {
        var upload = (await (await host.Signed("congdan")).Upload(bytes, "ten-bat-ky.bin")).Given();
        Assert.Equal(mediaType, upload["mediaType"]!.GetValue<string>());
        Assert.Equal(bytes.Length, upload["size"]!.GetValue<int>());
        Assert.Matches("^[0-9a-f]{64}$", upload["content"]!.GetValue<string>());
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_file_of_another_type_is_refused_whatever_its_name(string name, byte[] bytes) =>
        (await (await host.Signed("congdan")).Upload(bytes, name)).Refused(HttpStatusCode.UnsupportedMediaType, "fileTypeNotAllowed");

    [Fact]
    public async Task A_file_of_more_than_20_MiB_is_refused_and_one_of_20_MiB_is_taken()
    {
        var citizen = await host.Signed("congdan");
        var largest = Samples.Pdf(UploadFile.MaxBytes)[..UploadFile.MaxBytes];
        (await citizen.Upload(largest, "lon.pdf")).Given();
        (await citizen.Upload([.. largest, 0], "qua-lon.pdf")).Refused(HttpStatusCode.RequestEntityTooLarge, "fileTooLarge");
    }

    [Fact]
    public async Task An_upload_without_a_file_is_refused()
    {
        var citizen = await host.Signed("congdan");
        (await citizen.Upload([], "rong.pdf")).Refused(HttpStatusCode.UnprocessableEntity, "fileMissing");
        (await citizen.Post("uploads", new { file = "x" })).Refused(HttpStatusCode.UnprocessableEntity, "fileMissing");
    }

    [Fact]
    public async Task A_paper_is_handed_out_as_an_attachment_that_runs_nothing()
    {
        var copy = await Case.FiledForACopy(host);
        var paper = (await copy.SeenBy("tiepnhan"))["papers"]![0]!;
        var file = await (await host.Signed("tiepnhan")).Get($"dossiers/{copy.Id}/papers/{paper["content"]!.GetValue<string>()}");
        Assert.Equal(HttpStatusCode.OK, file.Status);
        Assert.StartsWith("attachment", file.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal("nosniff", file.Headers["X-Content-Type-Options"]);
        Assert.StartsWith("sandbox", file.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("application/pdf", file.Headers["Content-Type"]);
    }
}
