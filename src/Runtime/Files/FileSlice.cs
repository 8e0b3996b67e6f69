namespace LongAn.Runtime.Files;

/// <summary>Files by content, and who uploaded them.</summary>
internal static class FileSlice
{
    public static void AddFiles(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<FileStore>();
        builder.Services.AddScoped<PaperIntake>();
    }

    public static void MapFiles(this IEndpointRouteBuilder api) => UploadFile.Map(api);
}
