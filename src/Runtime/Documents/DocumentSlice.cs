namespace LongAn.Runtime.Documents;

/// <summary>Papers, slips and results of dossiers, handed out.</summary>
internal static class DocumentSlice
{
    public static void AddDocuments(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton((builder.Configuration.GetSection("Documents").Get<DocumentOptions>() ?? new DocumentOptions()).Checked());
        builder.Services.AddSingleton<PdfPrinter>();
        builder.Services.AddSingleton<PaperFiller>();
        builder.Services.AddSingleton<PaperPress>();
        builder.Services.AddScoped<SlipPrinter>();
    }

    public static void MapDocuments(this IEndpointRouteBuilder api)
    {
        GetPaper.Map(api);
        GetSlip.Map(api);
        GetResult.Map(api);
        GetControlSlip.Map(api);
        PaperFormats.Map(api);
        PreviewPaper.Map(api);
    }
}
