using LongAn.Runtime.Identity;

namespace LongAn.Runtime.Documents;

/// <summary>In which formats papers are handed out here.</summary>
/// <param name="Pdf">Whether the server makes PDF; else they are printed from the browser.</param>
public sealed record PaperFormats(bool Pdf)
{
    /// <summary>The format of a word of the address; a page where there is none, or another word.</summary>
    internal static PaperFormat Of(string? word) => Workflows.Dossiers.Words.Parse<PaperFormat>(word) ?? PaperFormat.Html;

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/paper-formats", (PdfPrinter pdf) => TypedResults.Ok(new PaperFormats(pdf.IsConfigured)))
        .RequireAuthorization(Policies.SignedIn)
        .WithName("getPaperFormats")
        .WithTags("Documents");
}
