namespace LongAn.Runtime.Documents;

/// <summary>Papers, slips and results of dossiers, handed out.</summary>
internal static class DocumentSlice
{
    public static void AddDocuments(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<SlipPrinter>();
    }

    public static void MapDocuments(this IEndpointRouteBuilder api)
    {
        GetPaper.Map(api);
        GetSlip.Map(api);
        GetResult.Map(api);
    }
}
