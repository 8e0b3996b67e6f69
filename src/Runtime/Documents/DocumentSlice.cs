namespace LongAn.Runtime.Documents;

/// <summary>Files by content, papers, slips and results.</summary>
internal static class DocumentSlice
{
    public static void AddDocuments(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<FileStore>();
        builder.Services.AddScoped<PaperIntake>();
        builder.Services.AddScoped<SlipPrinter>();
    }

    internal static void MapDocuments(IEndpointRouteBuilder api)
    {
        UploadFile.Map(api);
        GetPaper.Map(api);
        GetSlip.Map(api);
        GetResult.Map(api);
    }
}
