namespace LongAn.Runtime.Register;

/// <summary>The register of dossiers: listed, printed as the form of the law, and taken as a file.</summary>
internal static class RegisterSlice
{
    public static void AddRegister(this WebApplicationBuilder builder) => builder.Services.AddScoped<RegisterReader>();

    public static void MapRegister(this IEndpointRouteBuilder api)
    {
        ListRegister.Map(api);
        ExportRegister.Map(api);
        PrintRegister.Map(api);
    }
}
